import type { Draw } from './draw.js';
import type { Material } from './material.js';

/** An operation that is measured. */
export interface Query {
  readonly title: string;
  readonly document: string;
  /** The variables of the request that is sent again and again. */
  variables(material: Material): Record<string, unknown>;
  /** Where other requests of about the same work need another document. */
  readonly variedDocument?: string;
  /** The variables of one of many requests of about the same work. Drawn from so many that none comes twice. */
  variedVariables(material: Material, draw: Draw): Record<string, unknown>;
}

export const queryNames = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5'] as const;
export type QueryName = (typeof queryNames)[number];

const claim = /* GraphQL */ `
fragment TracedClaim on SourceClaim {
  id
  statement
  property
  subject { id name }
  attribution { role actor { name } }
  source { id title }
  citation { locator { label start end } }
}`;

const project = /* GraphQL */ `
fragment WholeProject on Project {
  id
  name
  year
  status
  locality { name province { name } }
  facilities { nodes { name kind } }
  claims(first: 5) { nodes { id statement source { title url } } }
}`;

/** In the style of the tour, `schema/operations`. */
export const queries: Readonly<Record<QueryName, Query>> = {
  Q1: {
    title: 'one node by id',
    document: /* GraphQL */ `
query OneNode($id: ID!, $properties: [Property!]) {
  node(id: $id) {
    id
    ... on Entity { name facts(properties: $properties) { property agreement independentOrigins explanation } }
    ... on Project { year status operational locality { name province { name } } groundbreaking { edtf precision } }
  }
}`,
    variables: ({ projects }) => ({ id: projects[0], properties: ['STATUS'] }),
    variedVariables: ({ projects, properties }, draw) => ({
      id: draw.one(projects),
      properties: ['STATUS', ...draw.some(properties, 4)],
    }),
  },
  Q2: {
    title: '50 claims with attribution, source and locator',
    document: `query Claims($first: Int!) { claims(first: $first) { nodes { ...TracedClaim } } }\n${claim}`,
    // Given and not left to a default: graphql-jit refuses `Int! = 50` where the variable is missing.
    variables: () => ({ first: 50 }),
    variedDocument: `query ClaimsById($ids: [ID!]!) { nodes(ids: $ids) { ...TracedClaim } }\n${claim}`,
    variedVariables: ({ claims }, draw) => ({ ids: draw.some(claims, 50) }),
  },
  Q3: {
    title: 'every project with its place, facilities, claims and sources',
    document: `query Projects($first: Int!) { projects(first: $first) { nodes { ...WholeProject } } }\n${project}`,
    variables: ({ firstPage }) => ({ first: firstPage }),
    variedDocument: `query ProjectsById($ids: [ID!]!) { nodes(ids: $ids) { ...WholeProject } }\n${project}`,
    // All of them, in another order each time.
    variedVariables: ({ projects }, draw) => ({ ids: draw.some(projects, 100) }),
  },
  Q4: {
    title: 'all conflicts with values, claims and sources',
    document: /* GraphQL */ `
query Conflicts($filter: FactFilter) {
  conflicts(first: 100, filter: $filter) {
    totalCount
    nodes {
      subject { id name }
      property
      basis
      values {
        scope
        value {
          __typename
          ... on EntityValue { entity { name } }
          ... on DateValue { date { edtf } }
          ... on QuantityValue { amount unit }
          ... on TextValue { text }
          ... on EnumValue { code }
        }
        publishers { name }
        claims { id statement source { title } citation { locator { label } } }
      }
    }
  }
}`,
    variables: () => ({}),
    // All subjects but one, in another order each time.
    variedVariables: ({ contested }, draw) => ({ filter: { subjects: draw.some(contested, contested.length - 1) } }),
  },
  Q5: {
    title: 'a search',
    document: /* GraphQL */ `
query Search($text: String!) {
  search(text: $text, first: 20) {
    totalCount
    nodes {
      score
      node { id ... on Entity { name } ... on SourceClaim { statement } }
      matches { text property }
    }
  }
}`,
    variables: ({ names }) => ({ text: names[0] }),
    variedVariables: ({ names }, draw) => ({ text: draw.some(names, 3).join(' ') }),
  },
};
