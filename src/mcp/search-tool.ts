import { type GraphQLSchema, parse } from 'graphql';
import { operationTool } from './operation-tool.js';
import type { Tool } from './tool.js';

const document = parse(`
  query Search($text: String!, $types: [EntityType!], $first: Int = 10, $after: String) {
    search(text: $text, types: $types, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        score
        matches { text property }
        node {
          id
          ... on Entity { name }
          ... on Locality { province { name } }
          ... on Project { year locality { province { name } } }
          ... on Facility { project { name } }
          ... on Source { kind publisher { name } published { edtf } }
          ... on SourceClaim { statement subject { name } source { title } }
        }
      }
    }
  }
`);

/** Finds nodes and claims by name, title or statement. */
export function searchTool(schema: GraphQLSchema): Tool {
  const description = schema.getQueryType()?.getFields()['search']?.description ?? '';
  return operationTool(schema, document, {
    name: 'search',
    title: 'Search',
    description: `Finds ids by name, title or statement. ${description} Several hits of one name are several nodes: tell them apart by province, year and kind.`,
    citesNames: true,
    shorten: (data) => ({ ...data, search: withoutRepeats((data as Found).search) }),
  });
}

interface Found {
  readonly search: {
    readonly nodes: readonly {
      readonly matches: readonly { readonly text: string; readonly property: string | null }[];
    }[];
  };
}

/** Each text in which words were found once, however many of them. */
function withoutRepeats(search: Found['search']): Found['search'] {
  const nodes = search.nodes.map((hit) => ({
    ...hit,
    matches: [...new Map(hit.matches.map((match) => [`${match.property} ${match.text}`, match])).values()],
  }));
  return { ...search, nodes };
}
