import { beforeAll, describe, expect, it } from 'vitest';
import type { RequestError } from '../../src/graph/errors.js';
import { Graph } from '../../src/graph/graph.js';
import { type Link, type LinksOf, linksOf, type PathRecord, shortestPath } from '../../src/graph/path.js';
import type { ClaimNode } from '../../src/graph/records.js';
import { ask, run, shipped } from '../shipped.js';
import { claim, smallDataset } from '../small-dataset.js';

const data = shipped.store as Graph;

/** A path as its nodes and the properties between them. */
function route(path: PathRecord | null): string | null {
  if (path === null) return null;
  return path.steps.reduce(
    (all, { property, to }) => `${all} ${property ?? '-'} ${to}`,
    path.steps[0]?.from ?? '(none)',
  );
}

describe('a path in the shipped data', () => {
  it('leads from one county called Unsan to the other', () => {
    const path = data.path({ from: 'Locality:unsan-north-pyongan', to: 'Locality:unsan-south-pyongan' });
    // Neither province, nor anything but the policy, is common to both. The northern one is joined to it at once: Daily NK
    // names it among the places chosen for the factories. The southern one is joined by its paper mill.
    expect(route(path)).toBe(
      'Locality:unsan-north-pyongan SELECTED_LOCALITY Policy:20x10 UNDER_POLICY Project:unsan-south-pyongan-2025 IN_LOCALITY Locality:unsan-south-pyongan',
    );
    expect(path?.length).toBe(3);
  });

  it('joins each step to the one before, by a claim on both of its ends', () => {
    const ends = data.inOrder(['Actor:hans-solo', 'Actor:ipus', 'Locality:yontan', 'Meeting:spa-14-10']);
    for (const from of ends) {
      for (const to of ends) {
        const path = data.path({ from, to });
        expect(path?.length).toBe(path?.steps.length);
        let at = from;
        for (const step of path?.steps ?? []) {
          expect(step.from).toBe(at);
          at = step.to;
          const by = data.claim(step.claim) as ClaimNode;
          const linked = step.property === null ? by.involves : 'entity' in by.value ? [by.value.entity] : [];
          expect([step.from, step.to]).toContain(by.subject);
          expect(linked).toContain(by.subject === step.from ? step.to : step.from);
          if (step.property !== null) expect(by.property).toBe(step.property);
        }
        expect(at).toBe(to);
      }
    }
  });

  it('is the same both ways', () => {
    const ends = data.ofType('Actor').map((actor) => actor.id);
    let found = 0;
    for (const from of ends) {
      for (const to of ends.filter((each) => each > from)) {
        const there = data.path({ from, to })?.steps.map((step) => [step.from, step.to, step.claim]);
        const back = data.path({ from: to, to: from })?.steps.map((step) => [step.to, step.from, step.claim]);
        expect(back?.reverse()).toEqual(there);
        if (there !== undefined) found++;
      }
    }
    expect(found).toBeGreaterThan(100);
  });

  it('never goes by what a source or an actor counts as', () => {
    // The editorial record says of each that it counts with the one origin of the state.
    expect(data.path({ from: 'Actor:kcna', to: 'Actor:dprk-state', maxLength: 1 })).toBeNull();
    const ids = data.ofType('Actor').map((actor) => actor.id);
    for (const to of ids) {
      const path = data.path({ from: 'Actor:kcna', to, maxLength: 10 });
      for (const step of path?.steps ?? []) expect(['ORIGIN', 'ORIGIN_BODY']).not.toContain(step.property);
      for (const step of path?.steps ?? [])
        expect(['ORIGIN', 'ORIGIN_BODY', 'KIND']).not.toContain(data.claim(step.claim)?.property);
    }
  });

  it('is answered by the API, with null and codes as anywhere', async () => {
    const { path } = await ask(`{ path(from: "Project:yontan-2024", to: "Province:north-hwanghae") {
      length steps { from { id } to { id } property claim { subject { id } } } } }`);
    expect(path).toEqual({
      length: 2,
      steps: [
        {
          from: { id: 'Project:yontan-2024' },
          to: { id: 'Locality:yontan' },
          property: 'IN_LOCALITY',
          claim: { subject: { id: 'Project:yontan-2024' } },
        },
        {
          from: { id: 'Locality:yontan' },
          to: { id: 'Province:north-hwanghae' },
          property: 'LOCATED_IN',
          claim: { subject: { id: 'Locality:yontan' } },
        },
      ],
    });
    const code = async (args: string): Promise<unknown> => {
      const { data: answer, errors } = await run(shipped, `{ path(${args}) { length } }`);
      return errors?.[0]?.extensions['code'] ?? answer?.['path'];
    };
    expect(await code('from: "Actor:kcna", to: "Actor:kcna", maxLength: 0')).toEqual({ length: 0 });
    expect(await code('from: "Actor:kcna", to: "Actor:nobody"')).toBeNull();
    expect(await code('from: "Actor:nobody", to: "Actor:nobody"')).toBeNull();
    expect(await code('from: "Actor:kcna", to: "nonsense"')).toBe('BAD_ID');
    expect(await code('from: "Actor:kcna", to: "Actor:wpk", maxLength: 11')).toBe('PATH_TOO_LONG');
    expect(await code('from: "Actor:kcna", to: "Actor:wpk", maxLength: -1')).toBe('PATH_TOO_LONG');
  });
});

describe('the links of claims', () => {
  let graph: Graph;
  const more = [
    claim('report', 'a-preceded', 'Policy:p', 'PRECEDED_BY', { entity: 'Policy:q' }),
    claim(
      'report',
      'old',
      'Policy:p',
      'INITIATED_BY',
      { entity: 'Actor:leader' },
      { rank: 'DEPRECATED', rankReason: 'A slip.' },
    ),
    claim('report', 'view', 'Policy:p', 'REMARK', { text: 'x' }, { involves: ['Actor:leader', 'Actor:group'] }),
    claim('report', 'about', 'Source:report', 'REPORTS_ON', { entity: 'Actor:paper' }),
    claim('report', 'z-author', 'Source:report', 'AUTHOR', { entity: 'Actor:paper' }),
    claim('analysis', 'z-preceded', 'Policy:p', 'PRECEDED_BY', { entity: 'Policy:q' }),
    claim('record', 'judged', 'Policy:q', 'REMARK', { text: 'x' }, { involves: ['Actor:writer'] }),
  ];
  beforeAll(async () => {
    graph = new Graph(await smallDataset(more));
  });
  const step = (from: string, to: string) => {
    const path = graph.path({ from, to, maxLength: 1 });
    return path === null ? null : [path.steps[0]?.property, path.steps[0]?.claim];
  };

  it('can be followed either way', () => {
    const by = ['IN_LOCALITY', 'SourceClaim:record/in-locality-town-2024'];
    expect(step('Project:town-2024', 'Locality:town')).toEqual(by);
    expect(step('Locality:town', 'Project:town-2024')).toEqual(by);
    expect(step('Policy:p', 'Actor:group')).toEqual([null, 'SourceClaim:report/view']);
  });

  it('prefer a claim that is not deprecated, then the most specific property, then the first id', () => {
    expect(step('Policy:p', 'Actor:leader')).toEqual([null, 'SourceClaim:report/view']);
    expect(step('Source:report', 'Actor:paper')).toEqual(['AUTHOR', 'SourceClaim:report/z-author']);
    expect(step('Policy:p', 'Policy:q')).toEqual(['PRECEDED_BY', 'SourceClaim:analysis/z-preceded']);
  });

  it('leave out classification and the basis of an editorial claim', () => {
    expect(step('Actor:leader', 'Actor:state')).toBeNull();
    expect(step('Source:report', 'Actor:state')).toBeNull();
    expect(step('Policy:q', 'Actor:writer')).toBeNull();
    expect(graph.path({ from: 'Actor:leader', to: 'Actor:agency', maxLength: 2 })).toBeNull();
  });

  it('count a deprecated claim where there is no other', () => {
    const claims = graph.allClaims.filter((each) => each.id !== 'SourceClaim:report/view');
    const path = shortestPath(
      linksOf(claims, () => false),
      { from: 'Policy:p', to: 'Actor:leader' },
    );
    expect(path?.steps.map((each) => each.claim)).toEqual(['SourceClaim:report/old']);
  });
});

/** A graph given by its edges, that counts the links handed out. */
function counted(edges: readonly (readonly [string, string])[]): { links: LinksOf; work: () => number } {
  const known = new Map<string, Link[]>();
  for (const [a, b] of edges) {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const links = known.get(from) ?? [];
      known.set(from, links);
      links.push({ to, property: null, claim: `${a}-${b}` });
    }
  }
  let work = 0;
  return {
    links: (id) => {
      work += known.get(id)?.length ?? 0;
      return known.get(id) ?? [];
    },
    work: () => work,
  };
}

describe('the search for a path', () => {
  it('finds a shortest one in any small graph', () => {
    // All graphs of five nodes, against the lengths that Floyd and Warshall's algorithm gives.
    const nodes = ['a', 'b', 'c', 'd', 'e'];
    const pairs = nodes.flatMap((a, at) => nodes.slice(at + 1).map((b) => [a, b] as const));
    for (let bits = 0; bits < 1 << pairs.length; bits++) {
      const edges = pairs.filter((_, at) => bits & (1 << at));
      const far = new Map(nodes.flatMap((a) => nodes.map((b) => [a + b, a === b ? 0 : Number.POSITIVE_INFINITY])));
      for (const [a, b] of edges) far.set(a + b, 1).set(b + a, 1);
      for (const k of nodes)
        for (const i of nodes)
          for (const j of nodes)
            far.set(i + j, Math.min(far.get(i + j) as number, (far.get(i + k) as number) + (far.get(k + j) as number)));
      const { links } = counted(edges);
      for (const [from, to] of pairs) {
        const path = shortestPath(links, { from, to, maxLength: 4 });
        expect(path?.length ?? Number.POSITIVE_INFINITY, `${from} to ${to} in ${edges.join(' ')}`).toBe(
          far.get(from + to),
        );
      }
    }
  });

  it('goes as far as is asked and no further', () => {
    const chain = Array.from({ length: 12 }, (_, at) => [`n${at}`, `n${at + 1}`] as const);
    const { links } = counted(chain);
    expect(shortestPath(links, { from: 'n0', to: 'n6' })?.length).toBe(6);
    expect(shortestPath(links, { from: 'n0', to: 'n7' })).toBeNull();
    expect(shortestPath(links, { from: 'n0', to: 'n7', maxLength: 6 })).toBeNull();
    expect(shortestPath(links, { from: 'n0', to: 'n10', maxLength: 10 })?.length).toBe(10);
    expect(shortestPath(links, { from: 'n0', to: 'n11', maxLength: 10 })).toBeNull();
    expect(shortestPath(links, { from: 'n0', to: 'n1', maxLength: 0 })).toBeNull();
  });

  it('widens the smaller side, so that a hub costs little', () => {
    // A tree of ten branches at each node, four levels deep: 11,110 links downwards.
    const edges: [string, string][] = [];
    const grow = (node: string, levels: number): void => {
      for (let branch = 0; levels > 0 && branch < 10; branch++) {
        edges.push([node, node + branch]);
        grow(node + branch, levels - 1);
      }
    };
    grow('r', 4);
    const { links, work } = counted(edges);
    expect(shortestPath(links, { from: 'r', to: 'r9999' })?.length).toBe(4);
    expect(work()).toBeLessThan(150);
  });

  it('refuses more than 50,000 links', () => {
    const fans = (size: number): [string, string][] =>
      ['from', 'to'].flatMap((hub) => Array.from({ length: size }, (_, at): [string, string] => [hub, `${hub}${at}`]));
    const code = (size: number): unknown => {
      try {
        return shortestPath(counted(fans(size)).links, { from: 'from', to: 'to' });
      } catch (error) {
        return (error as RequestError).extensions.code;
      }
    };
    // Both hubs, and the leaves of one of them: 3 x 10,000 links.
    expect(code(10_000)).toBeNull();
    expect(code(50_001)).toBe('PATH_TOO_COSTLY');
  });
});
