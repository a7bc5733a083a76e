import { type TraceEdge, type TraceGraph, type TraceLayer, type TraceNode, traceLayers } from './trace-graph.js';

/** How large the nodes of a layer are drawn: along the layers, and across them. */
interface NodeSize {
  readonly along: number;
  readonly across: number;
}

/** The measures of a drawing. */
export interface Measures {
  readonly sizes: Readonly<Record<TraceLayer, NodeSize>>;
  /** Between the nodes of a layer. */
  readonly gapAcross: number;
  /** Between layers: as much as there is room for, within bounds. */
  readonly gapAlong: { readonly least: number; readonly most: number };
  /** How long the drawing may be along the layers, where that can be held. */
  readonly room: number;
}

/** A node in its place: the middle of its box across the layers, and its first edge along them. */
export interface PlacedNode {
  readonly node: TraceNode;
  readonly along: number;
  readonly across: number;
}

/** An edge as the points through which it goes, along and across the layers. */
export interface PlacedEdge {
  readonly edge: TraceEdge;
  readonly points: readonly (readonly [along: number, across: number])[];
}

export interface TraceLayout {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  /** Where each part begins. */
  readonly layers: readonly { readonly layer: TraceLayer; readonly along: number }[];
  readonly along: number;
  readonly across: number;
}

/** A place in a layer: a node, or a point through which a longer edge goes. */
interface Slot {
  readonly id: string;
  readonly node: TraceNode | null;
  readonly rank: number;
  readonly size: number;
  readonly before: Slot[];
  readonly after: Slot[];
  order: number;
  at: number;
}

/** How much room a line takes that passes a layer. */
const lineSize = 4;
/** How often the layers are put in order, from both sides in turn. */
const sweeps = 12;

/**
 * Lays a trace out in layers, so that few lines cross: the same graph always in the same way. Voices take as many layers
 * as the longest chain is long; a voice stands before all whose account it passes on.
 */
export function layOut(graph: TraceGraph, measures: Measures): TraceLayout {
  const ranks = ranksOf(graph);
  const { slots, ways } = slotsOf(graph, ranks, measures);
  const layers = layersOf(slots);
  putInOrder(layers);
  placeAcross(layers, measures.gapAcross);
  const starts = startsAlong(layers, measures);
  const nodes = slots.flatMap(({ node, rank, at }) =>
    node === null ? [] : [{ node, along: starts[rank] as number, across: at }],
  );
  const edges = graph.edges.map((edge, number): PlacedEdge => {
    const way = ways[number] as readonly Slot[];
    return { edge, points: way.flatMap((slot, index) => pointsAt(slot, index, way.length, starts, layers, measures)) };
  });
  const last = layers.length - 1;
  const end = last < 0 ? 0 : (starts[last] as number) + thickness(layers[last] as Slot[], measures);
  return {
    nodes,
    edges,
    layers: traceLayers.flatMap((layer) => {
      const ranked = nodes.filter(({ node }) => node.layer === layer).map(({ along }) => along);
      return ranked.length === 0 ? [] : [{ layer, along: Math.min(...ranked) }];
    }),
    along: end,
    across: Math.max(0, ...slots.map(({ at, size }) => at + size / 2)),
  };
}

/** In which layer each node stands. Chains that run against one another make a ring, which is cut where it is closed. */
function ranksOf({ nodes, edges }: TraceGraph): ReadonlyMap<string, number> {
  const fixed: Partial<Record<TraceLayer, number>> = { value: 0, claim: 1, document: 2 };
  const first = nodes.some(({ layer }) => layer === 'document') ? 3 : 2;
  const voices = nodes.filter(({ layer }) => layer === 'voice').map(({ id }) => id);
  const isVoice = new Set(voices);
  const next = new Map(voices.map((id) => [id, [] as string[]]));
  for (const { from, to } of edges) if (isVoice.has(from) && isVoice.has(to)) next.get(from)?.push(to);
  // How far the longest way of voices goes on from one; one that is under way closes a ring.
  const depth = new Map<string, number | null>();
  const depthOf = (id: string): number => {
    const known = depth.get(id);
    if (known !== undefined) return known ?? -1;
    depth.set(id, null);
    const found = 1 + Math.max(-1, ...(next.get(id) ?? []).map(depthOf));
    depth.set(id, found);
    return found;
  };
  for (const id of voices) depthOf(id);
  const deepest = Math.max(-1, ...voices.map(depthOf));
  // From the end, so that all who said it first stand side by side, next to the origins.
  return new Map(
    nodes.map(({ id, layer }) => [
      id,
      layer === 'origin'
        ? first + deepest + 1
        : layer === 'voice'
          ? first + deepest - depthOf(id)
          : (fixed[layer] as number),
    ]),
  );
}

function slotsOf(
  { nodes, edges }: TraceGraph,
  ranks: ReadonlyMap<string, number>,
  { sizes }: Measures,
): { readonly slots: readonly Slot[]; readonly ways: readonly (readonly Slot[])[] } {
  const slot = (id: string, node: TraceNode | null, rank: number): Slot => {
    const size = node === null ? lineSize : sizes[node.layer].across;
    return { id, node, rank, size, before: [], after: [], order: 0, at: 0 };
  };
  const byId = new Map(nodes.map((node) => [node.id, slot(node.id, node, ranks.get(node.id) as number)]));
  const slots = [...byId.values()];
  const ways = edges.map(({ from, to }) => {
    const [start, end] = [byId.get(from) as Slot, byId.get(to) as Slot];
    const step = end.rank < start.rank ? -1 : 1;
    const way = [start];
    for (let rank = start.rank + step; rank !== end.rank && start.rank !== end.rank; rank += step) {
      const passing = slot(`${from} ${to} ${rank}`, null, rank);
      slots.push(passing);
      way.push(passing);
    }
    way.push(end);
    for (const [index, one] of way.entries()) {
      const other = way[index + 1];
      if (other === undefined || other.rank === one.rank) continue;
      const [left, right] = one.rank < other.rank ? [one, other] : [other, one];
      left.after.push(right);
      right.before.push(left);
    }
    return way;
  });
  return { slots, ways };
}

function layersOf(slots: readonly Slot[]): Slot[][] {
  const layers: Slot[][] = [];
  for (const slot of slots) {
    while (layers.length <= slot.rank) layers.push([]);
    layers[slot.rank]?.push(slot);
  }
  return layers;
}

/**
 * Puts each layer in the order of the middle of what its members are joined with, then changes the places of neighbours
 * as long as that takes crossings away; of all orders on the way the one with fewest crossings is kept.
 */
function putInOrder(layers: readonly Slot[][]): void {
  layers.forEach(numberThrough);
  // At first in the order in which they are met from the values on.
  let best = layers.map((layer) => [...layer]);
  let fewest = crossingsOf(layers);
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    const forward = sweep % 2 === 0;
    const sequence = forward ? layers.slice(1) : layers.slice(0, -1).reverse();
    for (const layer of sequence) {
      const middles = new Map(layer.map((slot) => [slot, middleOf(forward ? slot.before : slot.after, slot.order)]));
      layer.sort(
        (one, other) => (middles.get(one) as number) - (middles.get(other) as number) || one.order - other.order,
      );
      numberThrough(layer);
    }
    for (let turn = 0; turn < sweeps && layers.map(exchangeNeighbours).some((changed) => changed); turn++);
    const crossings = crossingsOf(layers);
    if (crossings < fewest) {
      fewest = crossings;
      best = layers.map((layer) => [...layer]);
    }
  }
  for (const [rank, order] of best.entries()) {
    layers[rank]?.splice(0, order.length, ...order);
    numberThrough(order);
  }
}

function numberThrough(layer: readonly Slot[]): void {
  for (const [order, slot] of layer.entries()) slot.order = order;
}

/** Exchanges neighbours of a layer whose lines cross less the other way round; says whether there were any. */
function exchangeNeighbours(layer: Slot[]): boolean {
  let hasChanged = false;
  for (let at = 0; at + 1 < layer.length; at++) {
    const [one, other] = [layer[at] as Slot, layer[at + 1] as Slot];
    if (crossingsBetween(one, other) <= crossingsBetween(other, one)) continue;
    layer[at] = other;
    layer[at + 1] = one;
    other.order = at;
    one.order = at + 1;
    hasChanged = true;
  }
  return hasChanged;
}

/** How many lines of two members of a layer cross while the first stands before the second. */
function crossingsBetween(first: Slot, second: Slot): number {
  let crossings = 0;
  for (const side of ['before', 'after'] as const) {
    for (const { order } of first[side]) {
      for (const other of second[side]) if (other.order < order) crossings += 1;
    }
  }
  return crossings;
}

function middleOf(joined: readonly Slot[], own: number): number {
  return joined.length === 0 ? own : joined.reduce((sum, { order }) => sum + order, 0) / joined.length;
}

/** How many pairs of lines between neighbouring layers cross. */
function crossingsOf(layers: readonly Slot[][]): number {
  let crossings = 0;
  for (const layer of layers) {
    const lines = layer.flatMap((slot) => slot.after.map((other) => [slot.order, other.order] as const));
    for (const [index, [from, to]] of lines.entries()) {
      for (const [otherFrom, otherTo] of lines.slice(index + 1)) {
        if ((from - otherFrom) * (to - otherTo) < 0) crossings += 1;
      }
    }
  }
  return crossings;
}

/** Puts each member of a layer as near to the middle of its neighbours as the order and the sizes allow. */
function placeAcross(layers: readonly Slot[][], gap: number): void {
  for (const layer of layers) settle(layer, (slot) => slot.at, gap);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const forward = sweep % 2 === 0;
    for (const layer of forward ? layers : [...layers].reverse()) {
      settle(
        layer,
        (slot) => {
          const joined = forward ? slot.before : slot.after;
          const near = joined.length === 0 ? [...slot.before, ...slot.after] : joined;
          return near.length === 0 ? slot.at : near.reduce((sum, { at }) => sum + at, 0) / near.length;
        },
        gap,
      );
    }
  }
  // So that the first box begins at nothing.
  const slots = layers.flat();
  const first = Math.min(...slots.map(({ at, size }) => at - size / 2));
  for (const slot of slots) slot.at = Math.round((slot.at - first) * 10) / 10;
}

/**
 * The places nearest to those that are wished for, by least squares, where each has to stand behind the one before: runs
 * that would overlap are moved as one.
 */
function settle(layer: readonly Slot[], wish: (slot: Slot) => number, gap: number): void {
  const runs: { sum: number; slots: { readonly slot: Slot; readonly offset: number }[] }[] = [];
  let offset = 0;
  let before: Slot | null = null;
  for (const slot of layer) {
    if (before !== null) offset += before.size / 2 + gap + slot.size / 2;
    before = slot;
    runs.push({ sum: wish(slot) - offset, slots: [{ slot, offset }] });
    for (;;) {
      const [last, previous] = [runs.at(-1), runs.at(-2)];
      if (last === undefined || previous === undefined) break;
      if (previous.sum / previous.slots.length <= last.sum / last.slots.length) break;
      runs.pop();
      previous.sum += last.sum;
      previous.slots.push(...last.slots);
    }
  }
  for (const { sum, slots } of runs) {
    for (const { slot, offset: own } of slots) slot.at = sum / slots.length + own;
  }
}

function thickness(layer: readonly Slot[], { sizes }: Measures): number {
  return Math.max(0, ...layer.map(({ node }) => (node === null ? 0 : sizes[node.layer].along)));
}

function startsAlong(layers: readonly Slot[][], measures: Measures): readonly number[] {
  const boxes = layers.map((layer) => thickness(layer, measures));
  const free = measures.room - boxes.reduce((sum, box) => sum + box, 0);
  const { least, most } = measures.gapAlong;
  const gap = Math.max(least, Math.min(most, Math.floor(free / Math.max(1, layers.length - 1))));
  let along = 0;
  return boxes.map((box) => {
    const start = along;
    along += box + gap;
    return start;
  });
}

/** Where a way passes: at the end of the first box, at the start of the last, and straight through those between. */
function pointsAt(
  slot: Slot,
  index: number,
  length: number,
  starts: readonly number[],
  layers: readonly Slot[][],
  measures: Measures,
): (readonly [number, number])[] {
  const start = starts[slot.rank] as number;
  const end =
    start +
    (slot.node === null ? thickness(layers[slot.rank] as Slot[], measures) : measures.sizes[slot.node.layer].along);
  if (index === 0) return [[end, slot.at]];
  if (index === length - 1) return [[start, slot.at]];
  return [
    [start, slot.at],
    [end, slot.at],
  ];
}
