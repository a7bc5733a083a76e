import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createGraph, type KnowledgeGraph } from '../../src/index.js';
import { ask, run, shipped } from '../shipped.js';
import { claim, smallDataset } from '../small-dataset.js';

/** Reads a connection to its end. */
async function all<Node>(query: string, variables: object = {}, path: readonly string[] = ['list']): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ; ) {
    const data = await ask(query, { ...variables, after });
    const list = path.reduce((found, name) => found[name], data);
    nodes.push(...list.nodes);
    if (!list.pageInfo.hasNextPage) {
      expect(nodes).toHaveLength(list.totalCount);
      return nodes;
    }
    after = list.pageInfo.endCursor;
  }
}

const page = 'totalCount pageInfo { hasNextPage endCursor }';

interface FactNode {
  readonly id: string;
  readonly subject: { readonly __typename: string };
  readonly claims: readonly { readonly source: { readonly id: string } }[];
}

const everyFact = () =>
  all<FactNode>(
    `query ($after: String) { list: facts(first: 100, after: $after) { ${page} nodes { id subject { __typename } claims { source { id } } } } }`,
  );

describe('facts on some documents alone', () => {
  const query = `query ($of: [ID!], $after: String) { list: facts(first: 100, after: $after, filter: { onlySources: $of }) { ${page} nodes { id } } }`;

  it.each([
    [['Source:38north-long-journey']],
    [['Source:wikipedia-20x10-policy']],
    [['Source:orinoco-tribune-20x10', 'Source:naenara-great-significance']],
    // Nothing was read in it.
    [['Source:nobody-knows']],
  ])('of %j are those all of whose claims were read there, in the order of all facts', async (of) => {
    const found = await all<{ id: string }>(query, { of });
    const expected = (await everyFact()).filter(({ claims }) => claims.every(({ source }) => of.includes(source.id)));
    expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  });

  it('leave out what another document says too, or otherwise, and what the editors infer', async () => {
    const graph: KnowledgeGraph = createGraph(
      await smallDataset([
        claim('analysis', 'alone', 'Project:town-2024', 'ANNOUNCED', { date: '2023-12' }),
        claim('analysis', 'begun', 'Project:town-2024', 'GROUNDBREAKING', { date: '2024-02-28' }),
        claim('report', 'begun', 'Project:town-2024', 'GROUNDBREAKING', { date: '2024-03-06' }),
        claim('analysis', 'counts', 'Project:town-2024', 'COUNTS_TOWARD_TARGET', { boolean: true }),
        claim('record', 'counts', 'Project:town-2024', 'COUNTS_TOWARD_TARGET', { boolean: true }),
      ]),
    );
    const { data } = (await run(
      graph,
      `{ facts(filter: { onlySources: ["Source:analysis"], subjects: ["Project:town-2024"] }) { nodes { property } }
         inContest: conflicts(filter: { onlySources: ["Source:analysis"] }) { totalCount }
         contested: conflicts(filter: { onlySources: ["Source:analysis", "Source:report"] }) { nodes { property } } }`,
    )) as { data: { facts: { nodes: { property: string }[] } } };
    // A status follows from the announcement alone no longer, once ground was broken.
    expect(data).toEqual({
      facts: { nodes: [{ property: 'ANNOUNCED' }] },
      inContest: { totalCount: 0 },
      contested: { nodes: [{ property: 'GROUNDBREAKING' }] },
    });
  });

  it('refuses what is no id', async () => {
    for (const field of ['facts', 'conflicts']) {
      const { errors } = await run(shipped, `{ ${field}(filter: { onlySources: ["38 North"] }) { totalCount } }`);
      expect(errors?.[0]?.extensions['code']).toBe('BAD_ID');
    }
  });
});

describe('facts on nodes of some types', () => {
  it('are those, under the clocks too', async () => {
    const query = (clock: string) =>
      `{ all: conflicts(first: 100${clock}) { nodes { id subject { __typename } } }
         some: conflicts(first: 100${clock}, filter: { types: [LOCALITY, MEETING] }) { nodes { id } } }`;
    for (const clock of ['', ', knownAt: "2025-06-30"']) {
      const data = await ask(query(clock));
      const expected = data.all.nodes.filter(({ subject }: FactNode) =>
        ['Locality', 'Meeting'].includes(subject.__typename),
      );
      expect(expected.length).toBeGreaterThan(1);
      expect(data.some.nodes.map(({ id }: FactNode) => id)).toEqual(expected.map(({ id }: FactNode) => id));
    }
  });
});

describe('facts on what is in a province, or of a year', () => {
  interface Placed {
    readonly id: string;
    readonly subject: {
      readonly year?: number;
      readonly project?: { readonly year: number };
      readonly province?: { readonly id: string };
      readonly locality?: { readonly province: { readonly id: string } | null } | null;
      readonly site?: { readonly province: { readonly id: string } | null };
      readonly place?: { readonly province: { readonly id: string } | null } | null;
    };
  }
  const everyPlaced = () =>
    all<Placed>(
      `query ($after: String) { list: facts(first: 100, after: $after) { ${page} nodes { id subject {
       ... on Locality { province { id } }
       ... on Project { year site: locality { province { id } } }
       ... on Facility { project { year } locality { province { id } } }
       ... on Meeting { place { province { id } } } } } } }`,
    );
  const asked = (filter: string) =>
    all<{ id: string }>(
      `query ($after: String) { list: facts(first: 100, after: $after, filter: { types: [LOCALITY, PROJECT, FACILITY, MEETING], ${filter} }) { ${page} nodes { id } } }`,
    );

  it('are those of which the API gives the province', async () => {
    const province = 'Province:south-hwanghae';
    const expected = (await everyPlaced()).filter(({ subject: { province: own, locality, site, place } }) =>
      [own, locality?.province, site?.province, place?.province].some((each) => each?.id === province),
    );
    expect(new Set(expected.map(({ id }) => id.split(':')[0])).size).toBeGreaterThan(2);
    const found = await asked(`provinces: ["${province}"]`);
    expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  });

  it('are those of which the API gives the year', async () => {
    const expected = (await everyPlaced()).filter(({ subject: { year, project } }) => (year ?? project?.year) === 2026);
    expect(expected.length).toBeGreaterThan(10);
    expect((await asked('years: [2026]')).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  });
});

describe('claims that the editors relate to others', () => {
  /** As the files have them. */
  const folder = fileURLToPath(new URL('../../data/claims/', import.meta.url));
  const written = readdirSync(folder).flatMap(
    (file) =>
      JSON.parse(readFileSync(folder + file, 'utf8')) as {
        id: string;
        relations?: { kind: string; claim: string }[];
      }[],
  );

  it.each([[['DISPUTES']], [['QUALIFIES', 'UPDATES']], [['CORRECTS']]])(
    'by %j are those on either side, each once',
    async (kinds) => {
      const expected = new Set(
        written.flatMap(({ id, relations = [] }) =>
          relations.flatMap(({ kind, claim: other }) => (kinds.includes(kind) ? [id, other] : [])),
        ),
      );
      const { claims } = await ask(
        `query ($kinds: [ClaimRelationKind!]) { claims(first: 100, filter: { relations: $kinds }) { nodes { id } } }`,
        { kinds },
      );
      expect(new Set(claims.nodes.map(({ id }: { id: string }) => id))).toEqual(expected);
      expect(claims.nodes).toHaveLength(expected.size);
    },
  );

  it('are found among those of a document', async () => {
    const { node } = await ask(
      `{ node(id: "Source:ilna-regional-industry") { ... on Source { asserts(filter: { relations: [QUALIFIES] }) { nodes { id } } } } }`,
    );
    expect(node.asserts.nodes).toEqual([{ id: 'SourceClaim:ilna-regional-industry/plenary-few-places' }]);
  });
});

describe('the claims of a document in the order of its text', () => {
  interface Placed {
    readonly id: string;
    readonly citation: {
      readonly document: { readonly id: string };
      readonly locator: { readonly start: number | null };
    };
  }
  const query = (order: string) =>
    `query ($id: ID!, $after: String) { node(id: $id) { ... on Source { asserts(first: 100, after: $after${order}) {
      ${page} nodes { id citation { document { id } locator { start } } } } } } }`;
  const path = ['node', 'asserts'];

  it.each(['Source:wikipedia-20x10-policy', 'Source:ilna-regional-industry'])('are all of %s', async (id) => {
    const sorted = await all<Placed>(query(', orderBy: PLACE'), { id }, path);
    const plain = await all<Placed>(query(''), { id }, path);
    const starts = sorted.map(({ citation }) => citation.locator.start as number);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(sorted.map((each) => each.id).sort()).toEqual(plain.map((each) => each.id).sort());
    // They were entered in another order, or the test would show nothing.
    expect(sorted.map((each) => each.id)).not.toEqual(plain.map((each) => each.id));
  });

  it('puts passages in other documents after its own, and what has no place last, as they stood', async () => {
    const remark = (key: string, more: Parameters<typeof claim>[5]) =>
      claim('analysis', key, 'Policy:p', 'REMARK', { text: key, language: 'en' }, more);
    const graph = createGraph(
      await smallDataset([
        remark('whole', {}),
        remark('late', { locator: { kind: 'PARAGRAPH', line: 12 } }),
        remark('all', {}),
        remark('embedded', {
          document: 'Source:report',
          locator: { kind: 'PARAGRAPH', line: 1, start: 0, end: 9, digest: `sha256:${'0'.repeat(64)}` },
        }),
        remark('early', { locator: { kind: 'PARAGRAPH', line: 9 } }),
        claim('record', 'text-report', 'Source:report', 'TEXT_DIGEST', { text: `sha256:${'2'.repeat(64)}` }),
      ]),
    );
    const { data } = (await run(
      graph,
      `{ node(id: "Source:analysis") { ... on Source { asserts(orderBy: PLACE, filter: { properties: [REMARK] }) { nodes { id } } } } }`,
    )) as { data: { node: { asserts: { nodes: { id: string }[] } } } };
    expect(data.node.asserts.nodes.map(({ id }) => id.split('/')[1])).toEqual([
      'early',
      'late',
      'embedded',
      'whole',
      'all',
    ]);
  });
});
