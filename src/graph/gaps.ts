import type { Claim } from '../dataset/read.js';
import type { EnumValueOf } from '../vocabulary/enums.js';
import { expectedProperties } from '../vocabulary/expected.js';
import { entityTypes, kinds } from '../vocabulary/kinds.js';
import { type PropertyName, propertyNames, propertyOf } from '../vocabulary/properties.js';
import type { GapFilter } from './filters.js';
import type { Graph } from './graph.js';
import type { FactRecord, NodeRecord } from './records.js';
import type { Sequence } from './slice.js';
import type { Slice } from './store.js';
import { isUnknown } from './values.js';

/** Something that is missing, or weakly founded. */
export interface GapRecord {
  readonly id: string;
  readonly node: string;
  readonly kind: EnumValueOf<'GapKind'>;
  readonly property: PropertyName | null;
  readonly explanation: string;
}

/** A page of gaps. */
export interface GapsRequest extends Slice {
  readonly filter?: GapFilter | null | undefined;
}

/** Of these nothing is to be confirmed by a second origin: they are names, or what the editors record. */
const unconfirmed: ReadonlySet<PropertyName> = new Set(
  propertyNames.filter((name) => {
    const { subjects, type } = propertyOf(name);
    return type === 'text' || name === 'KIND' || (subjects.length === 1 && subjects[0] === 'Source');
  }),
);

/** What finds the gaps of one kind about a node. */
interface Finder {
  readonly kind: GapRecord['kind'];
  readonly find: (graph: Graph, node: NodeRecord) => GapRecord[];
  /** Whether it looks at facts about any other node. */
  readonly needsAll: boolean;
}

const ofNode = (kind: GapRecord['kind'], find: Finder['find']): Finder => ({ kind, find, needsAll: false });

/** The kinds of gap, each with what finds the gaps of a node: in the order in which they are listed. */
const finders: readonly Finder[] = [
  ofNode('NO_VALUE', missing),
  ofNode('EXPLICIT_UNKNOWN', unknown),
  ofNode('ONE_ORIGIN', (graph, node) => weak(graph, node, 'ONE_ORIGIN', restsOnOneOrigin)),
  { kind: 'ONE_ORIGIN', find: unconfirmedSource, needsAll: true },
  ofNode('STATE_MEDIA_ONLY', (graph, node) => weak(graph, node, 'STATE_MEDIA_ONLY', restsOnState)),
  ofNode('ONE_DOCUMENT_ONLY', lonely),
];

/** A gap with by what it stands among all: the number of its finder, then the id of its node, then its place there. */
interface PlacedGap {
  readonly gap: GapRecord;
  readonly finder: number;
  readonly nth: number;
}

/**
 * The gaps of a node: those that are found in what is known about it, or those for which the facts about all nodes are
 * needed.
 */
export function gapsOfNode(graph: Graph, id: string, needsAll: boolean): PlacedGap[] {
  const node = graph.node(id) as NodeRecord;
  return finders.flatMap((each, finder) =>
    each.needsAll === needsAll ? each.find(graph, node).map((gap, nth) => ({ gap, finder, nth })) : [],
  );
}

/**
 * All gaps that the filter lets through, by kind in the order of the enum, then by node and property. Of each it is held how
 * to find it again, as the words of all would take more than the data.
 */
export function gapsOf(graph: Graph, { filter }: GapsRequest): Sequence<GapRecord> {
  const ids = entityTypes
    .filter((type) => filter?.types == null || filter.types.includes(kinds[type].code))
    .flatMap((type) => graph.idsOfType(type));
  const wanted = finders.map(({ kind }) => filter?.kinds == null || filter.kinds.includes(kind));
  const found: number[][] = finders.map(() => []);
  for (const [number, id] of ids.entries()) {
    const node = graph.node(id) as NodeRecord;
    for (const [by, { find }] of finders.entries()) {
      if (!wanted[by]) continue;
      for (const [at, gap] of find(graph, node).entries()) {
        const passes =
          gap.property === null
            ? filter?.properties == null
            : filter?.properties == null || filter.properties.includes(gap.property);
        if (passes) found[by]?.push(by, number, at);
      }
    }
  }
  const places = Int32Array.from(found.flat());
  return {
    length: places.length / 3,
    at: (place) => {
      const [by, number, at] = places.subarray(3 * place, 3 * place + 3);
      if (by === undefined) return undefined;
      const node = graph.node(ids[number as number] as string) as NodeRecord;
      return finders[by]?.find(graph, node)[at as number];
    },
  };
}

function gap(kind: GapRecord['kind'], node: NodeRecord, property: PropertyName | null, explanation: string): GapRecord {
  return {
    id: `${kind}/${node.id}${property === null ? '' : `/${property}`}`,
    node: node.id,
    kind,
    property,
    explanation,
  };
}

function factsOf(graph: Graph, node: NodeRecord): readonly FactRecord[] {
  return graph.subjects.of(node.id).facts;
}

function missing(graph: Graph, node: NodeRecord): GapRecord[] {
  const claimed = new Set(factsOf(graph, node).flatMap((fact) => (fact.prospective ? [] : [fact.property])));
  return (expectedProperties[node.type] ?? [])
    .filter((property) => !claimed.has(property))
    .map((property) =>
      gap('NO_VALUE', node, property, `No source says: there is no claim of ${property} about ${node.label}.`),
    );
}

function unknown(graph: Graph, node: NodeRecord): GapRecord[] {
  const claims = graph.subjects.claimsAbout(node.id);
  // What one source does not know another may tell.
  const told = new Set(factsOf(graph, node).flatMap((fact) => (fact.values.length === 0 ? [] : [fact.property])));
  const stated = new Map<PropertyName, Claim>();
  for (const claim of claims) {
    if (
      isUnknown(claim.value) &&
      claim.rank !== 'DEPRECATED' &&
      !stated.has(claim.property) &&
      !told.has(claim.property)
    )
      stated.set(claim.property, claim);
  }
  return [...stated].map(([property, claim]) =>
    gap(
      'EXPLICIT_UNKNOWN',
      node,
      property,
      `Stated to be unknown by ${claim.id}${'note' in claim.value && claim.value.note ? `: ${claim.value.note}` : '.'}`,
    ),
  );
}

type Weakness = (graph: Graph, fact: FactRecord) => string | null;

function weak(graph: Graph, node: NodeRecord, kind: GapRecord['kind'], weakness: Weakness): GapRecord[] {
  const found = new Map<PropertyName, string>();
  for (const fact of factsOf(graph, node)) {
    const words = fact.values.length === 0 || unconfirmed.has(fact.property) ? null : weakness(graph, fact);
    if (words !== null && !found.has(fact.property)) found.set(fact.property, words);
  }
  return [...found].map(([property, words]) => gap(kind, node, property, `${property} of ${node.label}: ${words}`));
}

function restsOnOneOrigin(_: Graph, fact: FactRecord): string | null {
  return fact.independentOrigins === 1 ? 'one independent origin only.' : null;
}

function restsOnState(graph: Graph, fact: FactRecord): string | null {
  const alone = fact.claims.every((id) => graph.sourceKindOf(id) === 'STATE_MEDIA');
  return alone ? 'claimed by state media alone.' : null;
}

/** A document none of whose claims a second independent origin confirms. */
function unconfirmedSource(graph: Graph, node: NodeRecord): GapRecord[] {
  const [from, end] = node.type === 'Source' ? (graph.subjects.index.sources.get(node.id) ?? [0, 0]) : [0, 0];
  if (from === end || graph.kindOfSource(node.id) === 'EDITORIAL') return [];
  let confirmed = false;
  for (let place = from; place < end && !confirmed; place++) confirmed = graph.factList.originsOfClaim(place) > 1;
  if (confirmed) return [];
  return [gap('ONE_ORIGIN', node, null, `No claim of ${node.label} is confirmed by a second independent origin.`)];
}

/** A locality of which only one document speaks. */
function lonely(graph: Graph, node: NodeRecord): GapRecord[] {
  if (node.type !== 'Locality') return [];
  const { index } = graph.subjects;
  const speaking = new Set<string>();
  for (const places of [index.about(node.id), index.mentioning(node.id)]) {
    for (const place of places) speaking.add(index.sourceOf(place));
  }
  for (const source of speaking) if (graph.kindOfSource(source) === 'EDITORIAL') speaking.delete(source);
  const [only] = speaking;
  if (speaking.size !== 1 || only === undefined) return [];
  return [gap('ONE_DOCUMENT_ONLY', node, null, `${node.label} is named in one document only: ${graph.label(only)}.`)];
}
