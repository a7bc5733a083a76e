import { type GraphQLError, type GraphQLSchema, type OperationDefinitionNode, parse } from 'graphql';
import { typeOfId } from '../vocabulary/kinds.js';
import { type PropertyName, propertyOf } from '../vocabulary/properties.js';
import { argumentsOf } from './arguments.js';
import { type Citation, citationsOf, claimsById } from './evidence.js';
import { type Candidate, type Meant, meantNode, startsOf } from './meant-node.js';
import { datasetOf, refused } from './result.js';
import { type Call, readOnly, type Tool } from './tool.js';
import { traceText } from './trace-text.js';
import type { AnyValue } from './value-words.js';

/** What was asked of a fact. */
export interface Asked {
  readonly of: string;
  readonly property: PropertyName;
  readonly year?: number | null;
  readonly asOf?: string | null;
  readonly knownAt?: string | null;
}

/** A claim of a traced fact, as the API tells it. */
export interface TracedClaim {
  readonly id: string;
  readonly statement: string;
  readonly originalValue: string | null;
  readonly knowledgeLevel: string;
  readonly contradicts: readonly { readonly id: string; readonly statement: string }[];
  readonly relations: readonly {
    readonly kind: string;
    readonly inverse: boolean;
    readonly note: string;
    readonly claim: { readonly id: string; readonly statement: string } | null;
  }[];
}

/** A claim with the text by which it can be cited. */
export interface CitedClaim extends TracedClaim {
  readonly cite: string;
}

/** A fact with those who hold each of its values. */
export interface TracedFact<Claim = CitedClaim> {
  readonly property: PropertyName;
  readonly agreement: string;
  readonly resolved: { readonly value: AnyValue } | null;
  readonly explanation: string;
  readonly values: readonly {
    readonly value: AnyValue;
    readonly scope: string | null;
    readonly publishers: readonly { readonly name: string }[];
    readonly origins: readonly { readonly name: string }[];
    readonly claims: readonly Claim[];
  }[];
  /** Those that say that it is not known, of a fact without values. */
  readonly claims: readonly Claim[];
}

/** A node with the facts on what was asked. */
export interface TracedNode<Claim = CitedClaim> {
  readonly id: string;
  readonly name: string;
  readonly facts: readonly TracedFact<Claim>[];
}

/** What a trace finds. */
export interface Trace {
  readonly asked: Asked;
  readonly outcome: 'FOUND' | 'AMBIGUOUS' | 'NOT_FOUND' | 'NOT_OF_THIS_KIND';
  readonly meaning: string;
  readonly node: Candidate | null;
  readonly matched: string | null;
  readonly candidates: readonly Candidate[];
  readonly traced: readonly TracedNode[];
  /** Of which nodes nobody says it. */
  readonly unknown: readonly { readonly id: string; readonly name: string; readonly note: string }[];
  /** Claims that take part in no fact, as others have taken their place or they were found to be wrong. */
  readonly setAside: readonly SetAside[];
}

/** A claim that takes part in no fact. */
interface SetAside {
  readonly id: string;
  readonly statement: string;
  readonly rank: string;
  readonly rankReason: string | null;
  readonly supersededBy: { readonly id: string } | null;
}

const signature = parse(
  'query ($of: String!, $property: Property!, $year: Int, $asOf: Date, $knownAt: Date) { __typename }',
).definitions[0] as OperationDefinitionNode;

const descriptions = {
  of: 'What it is about: a place, project, facility, document, person or body by any of its names, in any spelling or in Hangul, with the province beside it where two have the name, such as “Unsan, South Pyongan”; or an id, such as Project:songchon-2024.',
  property:
    'What is asked of it. Works are dated by GROUNDBREAKING, INAUGURATED and COMPLETED; how far they are is STATUS; names are NAME and ALIAS. A place has projects by year, to which such properties belong; they are found from the place.',
  year: 'Only the project begun in this year.',
  asOf: 'What was true on this day, as far as the claims say.',
  knownAt: 'Only what had surely been published by this day.',
};

const claim = `
  fragment Claim on SourceClaim {
    id
    uri
    statement
    originalValue
    value { ...Value }
    knowledgeLevel
    scope
    rank
    attribution { role actor { id name kind } document { id title } date { edtf } check note }
    origin { id name }
    primarySource { id title url held }
    source { id title kind published { edtf } publisher { id name } url }
    citation { document { id title } locator { label line sentence table row column footnote start end digest } context { label } }
    contradicts { id statement source { id title } }
    relations { kind inverse note claim { id statement source { id title } } }
  }
  fragment Value on ClaimValue {
    __typename
    ... on EntityValue { entity { id name } }
    ... on DateValue { date { edtf earliest latest precision } }
    ... on QuantityValue { amount unit lowerBound upperBound boundsExclusive approximate }
    ... on TextValue { text language }
    ... on EnumValue { code }
    ... on BooleanValue { boolean }
    ... on CoordinatesValue { coordinates { latitude longitude precision } }
    ... on UnknownValue { note }
  }
`;

const traceQuery = `
  query TracedFacts($ids: [ID!]!, $properties: [Property!]!, $asOf: Date, $knownAt: Date) {
    nodes(ids: $ids) {
      id
      ... on Entity {
        name
        facts(properties: $properties, asOf: $asOf, knownAt: $knownAt) {
          property
          agreement
          basis
          independentOrigins
          resolved { value { ...Value } }
          resolvedBy
          explanation
          values { value { ...Value } scope publishers { id name } origins { id name } claims { ...Claim } }
          claims { ...Claim }
        }
        claims(filter: { properties: $properties }, first: 30) {
          nodes { id statement rank rankReason supersededBy { id } }
        }
      }
      ... on Project { year locality { id name province { name } } }
      ... on Facility { project { id name } }
    }
  }
  ${claim}
`;

const worksQuery = `
  query Works($id: ID!) {
    node(id: $id) {
      ... on Locality { projects(first: 30) { nodes { ...Work } } }
      ... on Project { ...Work }
    }
  }
  fragment Work on Project { id year facilities(first: 30) { nodes { id parts { id } } } }
`;

/** Traces one property of a node to all that is claimed of it, in one call. */
export function traceFactTool(schema: GraphQLSchema): Tool {
  const { schema: inputSchema, faultsOf } = argumentsOf(schema, signature, descriptions);
  return {
    definition: {
      name: 'trace_fact',
      title: 'Trace a fact',
      description:
        'Answers in one call what is known of one property of a place, project or any other node, and who says otherwise: the value that the rule of resolution picks, or null; how far independent origins agree; each value with those who hold it; each claim with its statement, the value as printed, the chain of attribution, its document and the place in it, and a citation; which claims exclude or dispute it; and what no claim gives. Of a name that several nodes have it tells the candidates and takes none.',
      inputSchema,
      outputSchema,
      annotations: readOnly,
    },
    faultsOf,
    async call(call) {
      const asked = call.given as unknown as Asked;
      const meant = await meantNode(call, asked.of, asked.property);
      if (meant.errors.length > 0) return refused(meant.errors);
      const found = await traceFrom(call, asked, meant);
      if ('errors' in found) return refused(found.errors);
      const { dataset } = call.graph;
      return {
        content: [{ type: 'text', text: traceText(dataset, found) }],
        structuredContent: { ...found, dataset: datasetOf(dataset) },
      };
    },
  };
}

type Faulty = { readonly errors: readonly GraphQLError[] };

async function traceFrom(
  call: Call,
  asked: Asked,
  { node, matched, isAmbiguous, candidates }: Meant,
): Promise<Trace | Faulty> {
  const { door, graph, signal } = call;
  const meaning = propertyOf(asked.property).description;
  const none = { asked, meaning, node, matched, candidates, traced: [], unknown: [], setAside: [] };
  if (node === null) return { ...none, outcome: isAmbiguous ? 'AMBIGUOUS' : 'NOT_FOUND' };
  if (!startsOf(asked.property).some((type) => type === typeOfId(node.id))) {
    return { ...none, outcome: 'NOT_OF_THIS_KIND' };
  }
  const subjects = await subjectsFrom(call, asked, node);
  if ('errors' in subjects) return subjects;
  if (subjects.ids.length === 0) {
    const note = `No claim tells of works there${asked.year == null ? '' : ` that were begun in ${asked.year}`}.`;
    return { ...none, outcome: 'FOUND', unknown: [{ id: node.id, name: node.name, note }] };
  }
  const { asOf, knownAt } = asked;
  const variables = { ids: subjects.ids, properties: [asked.property], asOf, knownAt };
  const { data, errors = [] } = await door.run(graph, traceQuery, variables, signal);
  if (errors.length > 0 || data == null) return { errors };
  const nodes = data['nodes'] as readonly (TracedNode<TracedClaim> & {
    readonly claims: { readonly nodes: readonly SetAside[] };
  })[];
  const cites = await citesOf(call, nodes);
  const told = nodes.filter(({ id, facts }) => facts.length > 0 || subjects.wholes.has(id));
  return {
    ...none,
    outcome: 'FOUND',
    traced: told.map(({ claims: _, ...each }) => ({
      ...each,
      facts: each.facts.map((fact) => withCites(fact, cites)),
    })),
    unknown: told.flatMap(({ id, name, facts }) => {
      if (facts.some((fact) => fact.values.length > 0)) return [];
      const note =
        facts.length === 0 ? 'No claim of the data set gives it.' : facts.map((fact) => fact.explanation).join(' ');
      return [{ id, name, note }];
    }),
    setAside: nodes.flatMap(({ claims }) =>
      claims.nodes.filter(({ rank, supersededBy }) => rank === 'DEPRECATED' || supersededBy !== null),
    ),
  };
}

/** Of which nodes a property is told, if it was asked of this one; of the wholes also that nobody says it. */
interface Subjects {
  readonly ids: readonly string[];
  readonly wholes: ReadonlySet<string>;
}

interface Work {
  readonly id: string;
  readonly year: number;
  readonly facilities: {
    readonly nodes: readonly { readonly id: string; readonly parts: readonly { readonly id: string }[] }[];
  };
}

/** A node itself, and of a place or project the works to which the property belongs, with their parts. */
async function subjectsFrom(call: Call, { property, year }: Asked, node: Candidate): Promise<Subjects | Faulty> {
  const { door, graph, signal } = call;
  const { subjects } = propertyOf(property);
  const isOf = (id: string): boolean => subjects.some((type) => type === typeOfId(id));
  const itself = isOf(node.id) ? [node.id] : [];
  // What is told of nodes of other kinds too, as a name is, was asked of this one alone.
  const isOfWorksOnly = subjects.every((type) => type === 'Project' || type === 'Facility');
  if (!/^(Locality|Project):/.test(node.id) || (itself.length > 0 && !isOfWorksOnly)) {
    return { ids: itself, wholes: new Set(itself) };
  }
  const { data, errors = [] } = await door.run(graph, worksQuery, { id: node.id }, signal);
  if (errors.length > 0 || data == null) return { errors };
  const place = data['node'] as Work & { readonly projects?: { readonly nodes: readonly Work[] } };
  const works = (place.projects?.nodes ?? [place]).filter((work) => year == null || work.year === year);
  const wholes = [...itself, ...works.map(({ id }) => id)].filter(isOf);
  const parts = works.flatMap(({ facilities }) =>
    facilities.nodes.flatMap(({ id, parts }) => [id, ...parts.map((part) => part.id)]),
  );
  return { ids: [...new Set([...wholes, ...parts.filter(isOf)])].slice(0, mostNodes), wholes: new Set(wholes) };
}

/** Most nodes that are looked into in one call; a place with all its works has a fraction of that. */
const mostNodes = 100;

async function citesOf(
  { graph }: Call,
  nodes: readonly TracedNode<TracedClaim>[],
): Promise<ReadonlyMap<string, Citation>> {
  const ids = nodes.flatMap(({ facts }) =>
    facts.flatMap(({ values, claims }) => [...values.flatMap((value) => value.claims), ...claims].map(({ id }) => id)),
  );
  const citations = await citationsOf(graph, await claimsById(graph, [...new Set(ids)]));
  return new Map(citations.map((citation) => [citation.id, citation]));
}

function withCites(fact: TracedFact<TracedClaim>, cites: ReadonlyMap<string, Citation>): TracedFact {
  const cited = (each: TracedClaim): CitedClaim => ({ ...each, cite: cites.get(each.id)?.citation ?? '' });
  const values = fact.values.map((value) => ({ ...value, claims: value.claims.map(cited) }));
  // Those of the values stand there.
  return { ...fact, values, claims: values.length > 0 ? [] : fact.claims.map(cited) };
}

const outputSchema = {
  type: 'object' as const,
  properties: {
    outcome: {
      type: 'string',
      enum: ['FOUND', 'AMBIGUOUS', 'NOT_FOUND', 'NOT_OF_THIS_KIND'],
      description:
        'FOUND: `traced` and `unknown` answer. AMBIGUOUS: several nodes have the name; ask again with the id of one of `candidates`. NOT_FOUND: no node has the name; `candidates` have one that is like it. NOT_OF_THIS_KIND: the property does not belong to such a node.',
    },
    meaning: { type: 'string', description: 'What a claim of this property says.' },
    node: { type: ['object', 'null'], description: 'The node that is meant.' },
    matched: { type: ['string', 'null'], description: 'The name by which it was found.' },
    candidates: { type: 'array', items: { type: 'object' }, description: 'Nodes that may be meant.' },
    traced: {
      type: 'array',
      items: { type: 'object' },
      description:
        'Each node of which it is told, with its facts: the value picked (`resolved`) or null, `agreement`, `explanation`, and each of `values` with its claims. `cite` of a claim is its citation.',
    },
    unknown: { type: 'array', items: { type: 'object' }, description: 'Nodes of which no claim gives it.' },
    setAside: {
      type: 'array',
      items: { type: 'object' },
      description: 'Claims that take part in no fact: deprecated, or superseded by another.',
    },
    dataset: { type: 'object', description: 'The version of the data set that gave it.' },
    errors: { type: 'array', items: { type: 'object' }, description: 'What was refused, each with a code.' },
  },
};
