import { beforeAll, describe, expect, it } from 'vitest';
import { syntheticFiles } from '../../bench/src/synthetic.js';
import { ClaimIndex, indexOf } from '../../src/dataset/claim-index.js';
import { type Dataset, readDataset } from '../../src/dataset/read.js';
import type { ClaimRecord } from '../../src/dataset/shape.js';
import { Graph } from '../../src/graph/graph.js';
import { Recent } from '../../src/graph/recent.js';
import type { ClaimNode } from '../../src/graph/records.js';
import { cursorOf } from '../../src/graph/slice.js';
import type { Page, PageRequest } from '../../src/graph/store.js';
import { claim, smallDataset, smallFiles } from '../small-dataset.js';

/** A data set that counts how often a claim is looked at. */
class Counted {
  readonly nodes: readonly string[];
  readonly size: number;
  /** A graph that keeps what it has worked out. */
  readonly graph: Graph;
  readonly #dataset: Dataset;
  #visits = 0;

  constructor(dataset: Dataset) {
    const claims = new Proxy(dataset.claims, {
      get: (target, key, receiver) => {
        if (typeof key === 'string' && /^\d/.test(key)) this.#visits += 1;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    this.#dataset = { ...dataset, claims };
    this.nodes = dataset.nodes;
    this.size = dataset.claims.length;
    this.graph = this.fresh();
  }

  /** A graph that has worked nothing out. */
  fresh(): Graph {
    return new Graph(this.#dataset);
  }

  /** How many claims an action on a graph looks at. */
  visits(action: (graph: Graph) => unknown, graph = this.graph): number {
    this.#visits = 0;
    action(graph);
    return this.#visits;
  }
}

// One programme, and four of the same size: what a node carries is the same in both.
const oneSize = 1500;
let one: Counted;
let four: Counted;

beforeAll(async () => {
  one = new Counted(await readDataset([...syntheticFiles(oneSize, 1, oneSize)]));
  four = new Counted(await readDataset([...syntheticFiles(4 * oneSize, 1, oneSize)]));
});

/** A node of a type that is in both. */
function sample({ nodes }: Counted, type: string, at = 3): string {
  return nodes.filter((id) => id.startsWith(`${type}:`) && /-1-\d+$|-1$/.test(id))[at] as string;
}

/** Reads a page with all that stands on it, as records work out what is asked of them. */
function read(graph: Graph, request: PageRequest): number {
  const [page] = graph.pages([request]);
  if (page === undefined || page instanceof Error) throw page ?? new Error('no page');
  const isOfClaims = /claims|asserts|mentions/i.test(request.list);
  const records =
    request.list === 'facts'
      ? graph.facts(page.items)
      : isOfClaims
        ? graph.claims(page.items)
        : graph.nodes(page.items);
  expect(JSON.stringify(records).length).toBeGreaterThan(2);
  return page.totalCount;
}

describe('a page', () => {
  const requests: [string, (of: Counted) => PageRequest][] = [
    ['of all claims', () => ({ list: 'claims', first: 50 })],
    ['of claims about a node', (of) => ({ list: 'claims', filter: { subjects: [sample(of, 'Project')] } })],
    ['of claims of a source', (of) => ({ list: 'claims', filter: { sources: [sample(of, 'Source')] } })],
    ['of claims by an actor', (of) => ({ list: 'claims', filter: { attributedTo: [sample(of, 'Actor')] } })],
    ['of facts on a source alone', (of) => ({ list: 'facts', filter: { onlySources: [sample(of, 'Source')] } })],
    ['of facts about a node', (of) => ({ list: 'facts', filter: { subjects: [sample(of, 'Project')] } })],
    ['of the claims that name a place', (of) => ({ list: 'Entity.mentions', of: sample(of, 'Locality') })],
    ['of the projects of a policy', () => ({ list: 'Policy.projects', of: 'Policy:programme-1' })],
    ['of the facilities of a place', (of) => ({ list: 'Locality.facilities', of: sample(of, 'Locality') })],
    ['of projects', () => ({ list: 'projects', first: 10 })],
  ];
  it.each(requests)('%s looks at as many claims, however many others there are', (_, requestOf) => {
    const few = one.visits((graph) => read(graph, requestOf(one)), one.fresh());
    const many = four.visits((graph) => read(graph, requestOf(four)), four.fresh());
    expect(few).toBeGreaterThan(0);
    // The nodes of the two data sets are not quite alike; a walk through all claims would look at four times as many.
    expect(many).toBeLessThan(1.5 * few + 150);
    expect(many).toBeLessThan(four.size / 3);
  });

  it('of claims looks at nothing more until it is asked what follows from them', () => {
    const graph = four.fresh();
    const page = graph.pages([{ list: 'claims', first: 50 }])[0] as Page<string>;
    const claims = graph.claims(page.items) as ClaimNode[];
    expect(four.visits(() => claims.map((each) => [each.statement, each.origin, ...each.chain]), graph)).toBe(0);
    expect(four.visits(() => claims.map((each) => each.fact), graph)).toBeGreaterThan(50);
  });

  it('after the first of a filtered or sorted list is a cut', () => {
    for (const request of [
      { list: 'claims', filter: { knowledgeLevels: ['PLAN'] } },
      { list: 'claims', filter: { agreement: ['CONTESTED'], sourceKinds: ['STATE_MEDIA'] } },
      { list: 'facts', filter: { agreement: ['CONTESTED'] } },
      { list: 'sources', filter: { languages: ['ko'] }, orderBy: 'PUBLISHED_DESC' },
      { list: 'projects', filter: { statuses: ['COMPLETED'] }, orderBy: 'GROUNDBREAKING' },
    ] satisfies PageRequest[]) {
      const [page] = four.graph.pages([{ ...request, first: 10 }]);
      if (page === undefined || page instanceof Error) throw page;
      const after = cursorOf(four.graph.dataset.digest, 9, page.items[9] as string);
      const visits = four.visits((graph) => graph.pages([{ ...request, first: 10, after }]));
      // The ids of a page of claims are read from its claims, and a fact from those about its subject.
      expect(visits, JSON.stringify(request)).toBeLessThan(request.list === 'facts' ? 5000 : 25);
    }
  });

  it('that was read is read again without a look at what lies behind it', () => {
    read(four.graph, { list: 'projects', first: 20 });
    expect(four.visits((graph) => read(graph, { list: 'projects', first: 20 }))).toBe(0);
    four.graph.conflicts([{ first: 20 }]);
    const again = four.visits((graph) => graph.conflicts([{ first: 20 }]));
    expect(again).toBe(0);
  });

  it('of a list under another clock is worked out once', () => {
    const request = { knownAt: '2025-06-30', first: 5 };
    expect(one.visits((graph) => graph.conflicts([request]))).toBeGreaterThan(one.size);
    expect(one.visits((graph) => graph.conflicts([request]))).toBe(0);
    one.graph.timelines([request]);
    expect(one.visits((graph) => graph.timelines([request]))).toBe(0);
    one.graph.gaps([{ first: 5 }]);
    expect(one.visits((graph) => graph.gaps([{ first: 5 }]))).toBeLessThan(500);
  });
});

describe('the index of claims', () => {
  it('is the same, made while reading or of a data set that somebody made', async () => {
    const dataset = await readDataset([...syntheticFiles(900, 5)]);
    const kept = indexOf(dataset);
    const made = indexOf({ ...dataset });
    expect(made).not.toBe(kept);
    expect(made).toBeInstanceOf(ClaimIndex);
    for (const id of dataset.nodes) {
      expect([...made.about(id)]).toEqual([...kept.about(id)]);
      expect([...made.mentioning(id)]).toEqual([...kept.mentioning(id)]);
      expect([...made.attributedTo(id)]).toEqual([...kept.attributedTo(id)]);
      expect(made.sources.get(id)).toEqual(kept.sources.get(id));
    }
    expect([...made.with('KIND')]).toEqual([...kept.with('KIND')]);
    expect([...made.with('KIND')]).toEqual(
      dataset.claims.flatMap(({ property }, place) => (property === 'KIND' ? [place] : [])),
    );
  });

  it('answers nothing for what is not there', async () => {
    const index = indexOf(await smallDataset());
    expect([...index.about('Locality:nowhere')]).toEqual([]);
    expect(index.aboutWith('Locality:nowhere', 'KIND')).toEqual([]);
    expect(index.nodeNumber('Locality:nowhere')).toBeUndefined();
  });
});

describe('a long way from inference to inference', () => {
  const length = 20_000;
  const chain = Array.from({ length }, (_, at) =>
    claim(
      'record',
      `inferred-${at}`,
      'Locality:town',
      'CONDITION',
      { text: `state ${at}`, language: 'en' },
      {
        knowledgeLevel: 'INFERENCE',
        derivedFrom: [at === length - 1 ? 'SourceClaim:report/seen' : `SourceClaim:record/inferred-${at + 1}`],
      },
    ),
  );
  const seen = claim('report', 'seen', 'Locality:town', 'CONDITION', { text: 'seen', language: 'en' });

  /** The small data set with the chain in the file of the editorial record. */
  function withChain(claims: readonly ClaimRecord[]): Promise<Dataset> {
    return readDataset(
      smallFiles([seen]).map(({ path, text }) => ({
        path,
        text: path === 'claims/record.json' ? JSON.stringify([...JSON.parse(text), ...claims]) : text,
      })),
    );
  }

  it('is checked, dated and withdrawn as one of a single step', async () => {
    const graph = new Graph(await withChain(chain));
    const conditions = (knownAt: string): number =>
      graph.factsAt([{ subject: 'Locality:town', knownAt }])[0]?.filter(({ property }) => property === 'CONDITION')
        .length ?? 0;
    expect(conditions('2024-02-29')).toBe(0);
    expect(conditions('2024-03-01')).toBe(length + 1);
    const [without] = graph.withoutSources([['Source:report']]);
    expect(without?.claims).toBe(length + 1);
  });

  it('is told as a cycle where it leads back', async () => {
    const back = 'SourceClaim:record/inferred-0';
    const around = chain.with(-1, { ...(chain.at(-1) as ClaimRecord), derivedFrom: [back] });
    await expect(withChain(around)).rejects.toThrow(/^The data set has 1 fault:\n.*\/derivedFrom: CYCLE/);
  });
});

describe('what was worked out last', () => {
  it('is kept within a limit, what is asked for longer than what is not', () => {
    const made: string[] = [];
    const recent = new Recent<string, string>(3);
    const get = (key: string): string =>
      recent.get(key, () => {
        made.push(key);
        return key;
      });
    for (const key of 'abcadaeafaga') get(key);
    expect(made).toEqual([...'abcdefg']);
    get('b');
    expect(made.at(-1)).toBe('b');
  });

  it('weighs what it keeps', () => {
    let made = 0;
    const recent = new Recent<number, number[]>(10, (value) => value.length);
    const get = (key: number): unknown =>
      recent.get(key, () => {
        made += 1;
        return Array(8).fill(0);
      });
    for (const key of [1, 2, 3, 4]) get(key);
    get(1);
    expect(made).toBe(5);
  });
});

describe('a synthetic data set', () => {
  it('has as many claims as it is asked for', () => {
    expect([one.size, four.size]).toEqual([oneSize, 4 * oneSize]);
  });
});
