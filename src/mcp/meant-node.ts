import type { GraphQLError } from 'graphql';
import { claimType, type EntityTypeName, kinds, parseId } from '../vocabulary/kinds.js';
import { type PropertyName, propertyOf } from '../vocabulary/properties.js';
import type { Call } from './tool.js';

interface Place {
  readonly id: string;
  readonly name: string;
  readonly province: { readonly name: string } | null;
}

/** A node that a text may mean, with what tells it from others of its name. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly province?: { readonly name: string } | null;
  readonly year?: number;
  readonly locality?: Place;
  /** Where a facility stands, which need not be known. */
  readonly place?: Place | null;
  readonly project?: { readonly id: string; readonly name: string } | null;
  readonly projects?: { readonly nodes: readonly { readonly id: string; readonly year: number }[] };
}

/** What a text means: one node, with the name by which it was found; or none that is sure, with those that it may mean. */
export interface Meant {
  readonly node: Candidate | null;
  readonly matched: string | null;
  /** Whether those are several of the name, and not some of names that are only like it. */
  readonly isAmbiguous: boolean;
  readonly candidates: readonly Candidate[];
  readonly errors: readonly GraphQLError[];
}

const fields = `
  fragment Meant on Node {
    id
    ... on Entity { name }
    ... on Locality { province { name } projects(first: 20) { nodes { id year } } }
    ... on Project { year locality { id name province { name } } }
    ... on Facility { project { id name } place: locality { id name province { name } } }
  }
`;
const byId = `query NodeById($id: ID!) { node(id: $id) { ...Meant } } ${fields}`;
const byName = `
  query NodesByName($text: String!, $types: [EntityType!]) {
    search(text: $text, types: $types, first: 20) { nodes { score matches { text } node { ...Meant } } }
  }
  ${fields}
`;

interface Hit {
  readonly score: number;
  readonly matches: readonly { readonly text: string }[];
  readonly node: Candidate;
}

/**
 * From which scores on a hit is better than any below: its name is the text, in whatever spelling; its name has all the
 * words; its title is the text; its title has all the words. Below are names that are only like it. See
 * `src/graph/search.ts`.
 */
const steps = [0.9, 0.5, 0.45, 0.4];

/**
 * Finds the node that a text means, of those that a property can be traced from. A text in the form of an id is one.
 * Where several nodes have the name, none is taken: the asker has to say which.
 */
export async function meantNode({ door, graph, signal }: Call, text: string, property: PropertyName): Promise<Meant> {
  const type = text.slice(0, Math.max(0, text.indexOf(':')));
  if (Object.hasOwn(kinds, type) || type === claimType || parseId(text) !== null) {
    const { data, errors = [] } = await door.run(graph, byId, { id: text }, signal);
    const node = (data?.['node'] ?? null) as Candidate | null;
    return { node, matched: null, isAmbiguous: false, candidates: [], errors };
  }
  const types = startsOf(property).map((each) => kinds[each].code);
  const { data, errors = [] } = await door.run(graph, byName, { text, types }, signal);
  const hits = (data as { readonly search: { readonly nodes: readonly Hit[] } } | null | undefined)?.search.nodes ?? [];
  const reached = steps.find((step) => hits.some(({ score }) => score >= step)) ?? 1;
  const close = hits.filter(({ score }) => score >= reached);
  const [only] = close.filter(({ node }) => close.every((each) => each.node === node || liesIn(each.node, node)));
  const node = only?.node ?? null;
  return {
    node,
    matched: only?.matches[0]?.text ?? null,
    isAmbiguous: node === null && close.length > 1,
    candidates: node === null ? (close.length > 0 ? close : hits).map((hit) => hit.node) : [],
    errors,
  };
}

/** The kinds of node from which a property is traced: those that it speaks of, and those of which these are parts. */
export function startsOf(property: PropertyName): EntityTypeName[] {
  const { subjects } = propertyOf(property);
  const works = subjects.some((type) => type === 'Project' || type === 'Facility');
  return [...new Set<EntityTypeName>([...subjects, ...(works ? (['Locality', 'Project'] as const) : [])])];
}

/** Whether a node is a part of another: works of a place, or a facility of a project. */
function liesIn(part: Candidate, whole: Candidate): boolean {
  return [part.project, part.locality, part.place].some((each) => each?.id === whole.id);
}
