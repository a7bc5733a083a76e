import { describe, expect, it } from 'vitest';
import { textLines } from '../../src/explorer/text-lines.js';
import { type TracedClaim, type TraceGraph, traceGraph } from '../../src/explorer/trace-graph.js';
import { layOut, type Measures } from '../../src/explorer/trace-layout.js';
import { citeCommand } from '../../src/explorer/verify-command.js';
import { random } from '../random.js';

const words = { unnamed: 'somebody', notStated: 'not stated', editors: 'editors', role: (role: string) => role };

/** A claim of a document, with its chain from who said it first, and its origin. */
function claim(id: string, chain: readonly (string | null)[], origin: string | null, source = id): TracedClaim {
  return {
    id: `SourceClaim:${source}/${id}`,
    statement: `${id} says so.`,
    source: { id: `Source:${source}`, title: source, kind: 'INDEPENDENT_NEWS' },
    citation: { locator: { label: 'line 1' } },
    attribution: chain.map((name) => ({
      role: 'RELAY',
      actor: name === null ? null : { id: `Actor:${name}`, name },
      check: 'NOT_CHECKED',
      note: null,
    })),
    origin: origin === null ? null : { id: `Actor:${origin}`, name: origin },
  };
}

const measures: Measures = {
  sizes: {
    value: { along: 100, across: 40 },
    claim: { along: 30, across: 30 },
    document: { along: 100, across: 30 },
    voice: { along: 100, across: 30 },
    origin: { along: 100, across: 40 },
  },
  gapAcross: 10,
  gapAlong: { least: 20, most: 40 },
  room: 700,
};

const ids = (graph: TraceGraph, layer: string) =>
  graph.nodes.filter((node) => node.layer === layer).map(({ id }) => id);
const lines = (graph: TraceGraph) => graph.edges.map(({ from, to }) => `${from} > ${to}`);

describe('the graph of a trace', () => {
  it('leads from a value by claim, document and voices, from who prints it to who said it first, to the origin', () => {
    const graph = traceGraph([{ label: 'v', claims: [claim('a', ['agency', 'paper'], 'state')] }], words);
    expect(lines(graph)).toEqual([
      'value:0 > SourceClaim:a/a',
      'SourceClaim:a/a > Source:a',
      'Source:a > Actor:paper',
      'Actor:paper > Actor:agency',
      'Actor:agency > origin:Actor:state',
    ]);
  });

  it('has documents, voices and origins once, however many claims go back to them', () => {
    const claims = Array.from({ length: 10 }, (_, index) => claim(`c${index}`, ['agency', `paper${index}`], 'state'));
    const graph = traceGraph(
      [{ label: 'v', claims: [...claims, claim('other', ['agency', 'paper0'], 'state', 'c0')] }],
      words,
    );
    expect(ids(graph, 'origin')).toEqual(['origin:Actor:state']);
    expect(ids(graph, 'voice').filter((id) => id === 'Actor:agency')).toHaveLength(1);
    expect(ids(graph, 'document')).toHaveLength(10);
    expect(new Set(lines(graph)).size).toBe(graph.edges.length);
  });

  it('joins nothing through those whom no source names, and says where no origin is stated', () => {
    const graph = traceGraph(
      [{ label: 'v', claims: [claim('a', [null, 'paper'], null), claim('b', [null, 'paper'], null)] }],
      words,
    );
    expect(ids(graph, 'voice')).toHaveLength(3);
    expect(graph.nodes.filter(({ layer }) => layer === 'origin')).toMatchObject([{ label: 'not stated', link: null }]);
  });

  it('breaks a line where the document credited does not say so, unless another claim passes there', () => {
    const broken = claim('a', ['agency', 'paper'], 'state');
    const [agency, paper] = broken.attribution;
    const notFound = { ...broken, attribution: [agency, { ...paper, check: 'NOT_FOUND' }] } as TracedClaim;
    const isBroken = (claims: TracedClaim[]) =>
      traceGraph([{ label: 'v', claims }], words)
        .edges.filter((edge) => edge.isBroken)
        .map(({ to }) => to);
    expect(isBroken([notFound])).toEqual(['Actor:paper']);
    expect(isBroken([notFound, { ...broken, id: 'SourceClaim:a/again' }])).toEqual([]);
    expect(isBroken([{ ...broken, id: 'SourceClaim:a/again' }, notFound])).toEqual([]);
  });

  it('goes from claims to who printed them where documents are left out', () => {
    const graph = traceGraph([{ label: 'v', claims: [claim('a', ['paper'], 'paper')] }], words, false);
    expect(lines(graph)).toEqual([
      'value:0 > SourceClaim:a/a',
      'SourceClaim:a/a > Actor:paper',
      'Actor:paper > origin:Actor:paper',
    ]);
  });
});

/** A trace drawn from a seed. */
function drawn(seed: number): TraceGraph {
  const next = random(seed);
  const below = (most: number): number => Math.floor(next() * most);
  const name = (kind: string, most: number): string => `${kind}${below(most)}`;
  const values = Array.from({ length: 1 + below(5) }, (_, value) => ({
    label: `value ${value}`,
    claims: Array.from({ length: 1 + below(8) }, (_, index) =>
      claim(
        `c${value}-${index}`,
        Array.from({ length: 1 + below(4) }, () => (below(8) === 0 ? null : name('actor', 9))),
        below(5) === 0 ? null : name('origin', 3),
        name('source', 20),
      ),
    ),
  }));
  return traceGraph(values, words);
}

describe('the layout of a trace', () => {
  const seeds = Array.from({ length: 40 }, (_, seed) => seed);

  it.each(seeds)('puts no box over another, the parts one after another, and lines from box to box (%i)', (seed) => {
    const graph = drawn(seed);
    const layout = layOut(graph, measures);
    const boxes = layout.nodes.map(({ node, along, across }) => {
      const size = measures.sizes[node.layer];
      return { node, along, end: along + size.along, top: across - size.across / 2, bottom: across + size.across / 2 };
    });
    for (const [index, one] of boxes.entries()) {
      expect(one.top).toBeGreaterThanOrEqual(-0.11);
      expect(one.bottom).toBeLessThanOrEqual(layout.across + 0.11);
      expect(one.end).toBeLessThanOrEqual(layout.along);
      for (const other of boxes.slice(index + 1)) {
        const apart =
          one.end <= other.along ||
          other.end <= one.along ||
          one.bottom <= other.top + 0.11 ||
          other.bottom <= one.top + 0.11;
        expect(apart, `${one.node.id} ${other.node.id}`).toBe(true);
      }
    }
    const latest = (layer: string) =>
      Math.max(...boxes.filter(({ node }) => node.layer === layer).map(({ end }) => end));
    const first = (layer: string) =>
      Math.min(...boxes.filter(({ node }) => node.layer === layer).map(({ along }) => along));
    const order = ['value', 'claim', 'document', 'voice', 'origin'];
    for (const [index, layer] of order.entries()) {
      const next = order[index + 1];
      if (next !== undefined) expect(latest(layer)).toBeLessThan(first(next));
    }
    const place = new Map(layout.nodes.map((placed) => [placed.node.id, placed]));
    expect(layout.edges).toHaveLength(graph.edges.length);
    for (const { edge, points } of layout.edges) {
      expect(points[0]?.[1]).toBe(place.get(edge.from)?.across);
      expect(points.at(-1)).toEqual([place.get(edge.to)?.along, place.get(edge.to)?.across]);
    }
  });

  it('is the same for the same graph', () => {
    for (const seed of seeds.slice(0, 5)) expect(layOut(drawn(seed), measures)).toEqual(layOut(drawn(seed), measures));
  });

  it('lets no lines cross that need not', () => {
    // Given so that the order in which they come crosses: two values, each with an origin of its own.
    const graph = traceGraph(
      [
        { label: 'one', claims: [claim('a', ['x'], 'left'), claim('b', ['y'], 'right'), claim('c', ['x'], 'left')] },
        { label: 'other', claims: [claim('d', ['y'], 'right'), claim('e', ['y'], 'right')] },
      ],
      words,
    );
    const { edges } = layOut(graph, measures);
    const spans = edges.flatMap(({ points }) =>
      points.slice(1).map((to, index) => ({ from: points[index] as readonly [number, number], to })),
    );
    for (const one of spans) {
      for (const other of spans) {
        if (one.from[0] !== other.from[0] || one.to[0] !== other.to[0]) continue;
        expect((one.from[1] - other.from[1]) * (one.to[1] - other.to[1])).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('holds chains that run against one another, and nothing at all', () => {
    const ring = traceGraph(
      [{ label: 'v', claims: [claim('a', ['x', 'y'], 'o'), claim('b', ['y', 'x'], 'o'), claim('c', ['x', 'x'], 'o')] }],
      words,
    );
    expect(layOut(ring, measures).nodes).toHaveLength(ring.nodes.length);
    expect(layOut({ nodes: [], edges: [] }, measures)).toMatchObject({ nodes: [], edges: [], along: 0, across: 0 });
  });

  it('draws the layers apart as far as there is room, within bounds', () => {
    const gapOf = (room: number): number => {
      const { nodes } = layOut(drawn(1), { ...measures, room });
      const at = (layer: string) => nodes.find(({ node }) => node.layer === layer)?.along ?? 0;
      return at('claim') - at('value') - measures.sizes.value.along;
    };
    expect([gapOf(0), gapOf(10_000)]).toEqual([20, 40]);
    expect(gapOf(750)).toBeGreaterThan(19);
  });
});

describe('a text in a drawing', () => {
  it.each([
    ['one two three', 8, 3, ['one two', 'three']],
    ['one two three four', 8, 2, ['one two', 'three…']],
    ['incomprehensible', 6, 2, ['incomp', 'rehen…']],
    ['신포시 新浦市', 6, 2, ['신포시', '新浦市']],
    ['', 6, 2, []],
  ])('breaks %j at %i characters into %i lines', (text, widest, most, expected) => {
    expect(textLines(text, widest, most)).toEqual(expected);
  });
});

describe('the command that prints a locator', () => {
  const nowhere = { line: null, sentence: null, table: null, row: null, column: null, footnote: null };
  it.each([
    [{ line: 31, sentence: 2 }, 'npx kg20x10 cite a --documents documents --line 31 --sentence 2'],
    [
      { line: 50, table: '2024 (First year)', row: 18, column: "Editor's" },
      `npx kg20x10 cite a --documents documents --row 18 --table '2024 (First year)' --column 'Editor'\\''s'`,
    ],
    [{ footnote: 3, line: 60 }, 'npx kg20x10 cite a --documents documents --footnote 3'],
    [{}, null],
  ])('of %j is %s', (place, expected) => {
    expect(citeCommand('Source:a', { ...nowhere, ...place })).toBe(expected);
  });
});
