import { describe, expect, it } from 'vitest';
import type { ClaimRecord } from '../../src/dataset/shape.js';
import { Graph } from '../../src/graph/graph.js';
import type { Clocks } from '../../src/graph/knowledge.js';
import type { FactRecord } from '../../src/graph/records.js';
import { claim, smallDataset } from '../small-dataset.js';

/** The sources and their dates: report 2024-03-01, relay 2024-03-02, analysis 2024-08-02, article 2025-01/2025-12. */
const project = 'Project:town-2024';

async function graphOf(...claims: ClaimRecord[]): Promise<Graph> {
  return new Graph(await smallDataset(claims));
}

const dated = (source: string, property: ClaimRecord['property'], date: string, more: Partial<ClaimRecord> = {}) =>
  claim(
    source,
    `${property.toLowerCase()}-${date.replace(/[^0-9]+/g, '-').replace(/^-|-$/g, '')}`,
    project,
    property,
    { date },
    more,
  );
const status = (source: string, code: string) =>
  claim(source, `status-${code.toLowerCase().replaceAll('_', '-')}`, project, 'STATUS', { code });

function factAt(graph: Graph, property: ClaimRecord['property'], clocks: Clocks): FactRecord | undefined {
  return graph
    .factsAt([{ subject: project, ...clocks }])[0]
    ?.find((fact) => fact.property === property && !fact.prospective);
}

function statusAt(graph: Graph, clocks: Clocks): string | null | undefined {
  const fact = factAt(graph, 'STATUS', clocks);
  if (fact === undefined) return undefined;
  const value = fact.resolved === null ? undefined : fact.values[fact.resolved]?.value;
  return value !== undefined && 'code' in value ? value.code : null;
}

describe('what was true on a day', () => {
  it('goes from announced through building to completed, by the days that claims give', async () => {
    const graph = await graphOf(
      dated('report', 'ANNOUNCED', '2024-01-15'),
      dated('report', 'GROUNDBREAKING', '2024-02-28'),
      dated('analysis', 'COMPLETED', '2024-07-10'),
    );
    expect(statusAt(graph, { asOf: '2024-01-14' })).toBeUndefined();
    expect(statusAt(graph, { asOf: '2024-01-15' })).toBe('ANNOUNCED');
    expect(statusAt(graph, { asOf: '2024-02-27' })).toBe('ANNOUNCED');
    expect(statusAt(graph, { asOf: '2024-02-28' })).toBe('UNDER_CONSTRUCTION');
    expect(statusAt(graph, { asOf: '2024-07-09' })).toBe('UNDER_CONSTRUCTION');
    expect(statusAt(graph, { asOf: '2024-07-10' })).toBe('COMPLETED');
    expect(statusAt(graph, {})).toBe('COMPLETED');
  });

  it('is uncertain while completion is possible and not sure, and says why', async () => {
    const graph = await graphOf(
      dated('report', 'GROUNDBREAKING', '2024-02-28'),
      dated('analysis', 'COMPLETED', '2024-07'),
    );
    expect(statusAt(graph, { asOf: '2024-06-30' })).toBe('UNDER_CONSTRUCTION');
    const fact = factAt(graph, 'STATUS', { asOf: '2024-07-15' });
    expect(fact).toMatchObject({ resolved: null, agreement: 'SINGLE_SOURCE' });
    expect(fact?.explanation).toContain('2024-07-01');
    expect(statusAt(graph, { asOf: '2024-07-31' })).toBe('COMPLETED');
  });

  it('waits for the last of several days of completion', async () => {
    const graph = await graphOf(
      dated('report', 'GROUNDBREAKING', '2024-02-14'),
      dated('report', 'COMPLETED', '2024-08-26'),
      dated('analysis', 'INAUGURATED', '2024-08-30'),
    );
    expect(statusAt(graph, { asOf: '2024-08-25' })).toBe('UNDER_CONSTRUCTION');
    expect(statusAt(graph, { asOf: '2024-08-28' })).toBeNull();
    expect(statusAt(graph, { asOf: '2024-08-30' })).toBe('COMPLETED');
  });

  it('uses a status without a date no earlier than the latest date of its source', async () => {
    const graph = await graphOf(dated('report', 'GROUNDBREAKING', '2024-02-28'), status('article', 'COMPLETED'));
    expect(statusAt(graph, { asOf: '2024-12-31' })).toBe('UNDER_CONSTRUCTION');
    expect(statusAt(graph, { asOf: '2025-06-01' })).toBeNull();
    expect(statusAt(graph, { asOf: '2025-12-31' })).toBe('COMPLETED');
  });

  it('takes days that can be the same for one, told more or less exactly', async () => {
    const graph = await graphOf(
      dated('report', 'GROUNDBREAKING', '2021-03'),
      dated('analysis', 'COMPLETED', '../2022-06'),
      dated('report', 'COMPLETED', '2022'),
    );
    expect(statusAt(graph, { asOf: '2021-03-31' })).toBe('UNDER_CONSTRUCTION');
    expect(statusAt(graph, { asOf: '2021-04-01' })).toBeNull();
    expect(statusAt(graph, { asOf: '2022-06-30' })).toBe('COMPLETED');
  });

  it('lets a day told less exactly neither hasten completion nor keep it open', async () => {
    const day = [
      dated('report', 'GROUNDBREAKING', '2024-02-14'),
      dated('report', 'COMPLETED', '2024-08-26'),
      // It is only reported that it was, or the month, or that it was before long.
      dated('relay', 'COMPLETED', '../2024-08-28'),
      dated('article', 'INAUGURATED', '2024-08'),
      dated('article', 'GROUNDBREAKING', '../2024-03'),
    ];
    const graph = await graphOf(...day);
    expect(statusAt(graph, { asOf: '2024-02-15' })).toBe('UNDER_CONSTRUCTION');
    expect(statusAt(graph, { asOf: '2024-08-25' })).toBe('UNDER_CONSTRUCTION');
    expect(statusAt(graph, { asOf: '2024-08-26' })).toBe('COMPLETED');
    // Nor where days exclude each other: it is open from the first to the last of these.
    const contested = await graphOf(
      ...day,
      dated('analysis', 'INAUGURATED', '2024-08-30'),
      dated('analysis', 'COMPLETED', '../2024-09-04'),
    );
    expect(statusAt(contested, { asOf: '2024-08-25' })).toBe('UNDER_CONSTRUCTION');
    expect(statusAt(contested, { asOf: '2024-08-28' })).toBeNull();
    expect(statusAt(contested, { asOf: '2024-08-30' })).toBe('COMPLETED');
  });

  it('does not take a status at a point in time for a day of completion', async () => {
    const graph = await graphOf(
      dated('report', 'COMPLETED', '2022-06'),
      claim('article', 'built-by-then', project, 'STATUS', { code: 'COMPLETED' }, { pointInTime: '2024-02' }),
    );
    expect(statusAt(graph, { asOf: '2022-07-01' })).toBe('COMPLETED');
  });

  it('is uncertain without a groundbreaking, too', async () => {
    const graph = await graphOf(dated('report', 'ANNOUNCED', '2024-07-15'), status('article', 'COMPLETED'));
    expect(statusAt(graph, { asOf: '2024-12-31' })).toBe('ANNOUNCED');
    expect(statusAt(graph, { asOf: '2025-06-01' })).toBeNull();
  });

  it('does not let the opening of a part complete the whole', async () => {
    const graph = await graphOf(
      dated('report', 'GROUNDBREAKING', '2024-02-28'),
      dated('analysis', 'INAUGURATED', '2024-07-10', { scope: 'HOSPITAL' }),
    );
    expect(statusAt(graph, { asOf: '2024-07-11' })).toBe('UNDER_CONSTRUCTION');
  });

  it('leaves out what surely happened later', async () => {
    const graph = await graphOf(dated('report', 'GROUNDBREAKING', '2024-02-28'));
    expect(factAt(graph, 'GROUNDBREAKING', { asOf: '2024-02-27' })).toBeUndefined();
    expect(factAt(graph, 'GROUNDBREAKING', { asOf: '2024-02-28' })).toBeDefined();
  });
});

describe('what had been published by a day', () => {
  it('counts a source from its latest possible date', async () => {
    const graph = await graphOf(
      dated('report', 'GROUNDBREAKING', '2024-02-28'),
      dated('article', 'GROUNDBREAKING', '2024-02-27'),
    );
    expect(factAt(graph, 'GROUNDBREAKING', { knownAt: '2024-02-29' })).toBeUndefined();
    expect(factAt(graph, 'GROUNDBREAKING', { knownAt: '2024-03-01' })).toMatchObject({ agreement: 'SINGLE_SOURCE' });
    expect(factAt(graph, 'GROUNDBREAKING', { knownAt: '2025-12-30' })).toMatchObject({ agreement: 'SINGLE_SOURCE' });
    expect(factAt(graph, 'GROUNDBREAKING', { knownAt: '2025-12-31' })).toMatchObject({ agreement: 'CONTESTED' });
  });

  it('knows what the editors record of a document when the document counts, and of our copy when there is one', async () => {
    const graph = await graphOf(
      claim('record', 'retrieved-article', 'Source:article', 'RETRIEVED', { date: '2025-06-30' }),
      claim('record', 'retrieved-report', 'Source:report', 'RETRIEVED', { date: '2025-07-01' }),
    );
    const recorded = (source: string, knownAt: string): string[] | undefined =>
      graph.factsAt([{ subject: source, knownAt }])[0]?.map(({ property }) => property);
    expect(recorded('Source:report', '2024-02-29')).toEqual([]);
    expect(recorded('Source:report', '2024-03-01')).toEqual(expect.arrayContaining(['PUBLISHED', 'TITLE', 'KIND']));
    expect(recorded('Source:report', '2025-06-30')).not.toContain('RETRIEVED');
    expect(recorded('Source:report', '2025-07-01')).toContain('RETRIEVED');
    // Its own date ends later, but it was there when the copy was made.
    expect(recorded('Source:article', '2025-06-29')).toEqual([]);
    expect(recorded('Source:article', '2025-06-30')).toContain('TITLE');
  });

  it('knows what the editors class that is no document at any time', async () => {
    const graph = await graphOf();
    const kinds = (subject: string) => graph.factsAt([{ subject, knownAt: '1980-01-01' }])[0];
    expect(kinds('Actor:agency')?.map(({ property }) => property)).toContain('KIND');
    expect(kinds('Source:record')?.map(({ property }) => property)).toContain('KIND');
  });

  it('does not take a source without a date for one that was published by some day', async () => {
    const undated = [
      claim('record', 'kind-leaflet', 'Source:leaflet', 'KIND', { code: 'STATE_MEDIA' }),
      claim('record', 'title-leaflet', 'Source:leaflet', 'TITLE', { text: 'A leaflet', language: 'en' }),
      claim('record', 'publisher-leaflet', 'Source:leaflet', 'PUBLISHER', { entity: 'Actor:agency' }),
      claim('record', 'origin-leaflet', 'Source:leaflet', 'ORIGIN', { entity: 'Actor:state' }),
    ];
    const graph = new Graph(
      await smallDataset([...undated, dated('leaflet', 'GROUNDBREAKING', '2024-02-28')], ['Source:leaflet']),
    );
    expect(factAt(graph, 'GROUNDBREAKING', { knownAt: '2026-01-01' })).toBeUndefined();
    expect(factAt(graph, 'GROUNDBREAKING', {})).toBeDefined();
  });

  it('knows an inference of the editors when all that it rests on is known', async () => {
    const base = dated('article', 'GROUNDBREAKING', '2024-02-27');
    const inferred = claim(
      'record',
      'counts',
      project,
      'COUNTS_TOWARD_TARGET',
      { boolean: true },
      {
        knowledgeLevel: 'INFERENCE',
        derivedFrom: [base.id],
      },
    );
    const graph = await graphOf(base, inferred);
    expect(factAt(graph, 'COUNTS_TOWARD_TARGET', { knownAt: '2025-12-30' })).toBeUndefined();
    expect(factAt(graph, 'COUNTS_TOWARD_TARGET', { knownAt: '2025-12-31' })).toBeDefined();
  });

  it('knows so of an inference that rests on claims about other nodes', async () => {
    const base = claim('article', 'target', 'Policy:p', 'ANNUAL_TARGET', { amount: 20, unit: 'locality' });
    const inferred = claim(
      'record',
      'counts',
      project,
      'COUNTS_TOWARD_TARGET',
      { boolean: true },
      { knowledgeLevel: 'INFERENCE', derivedFrom: [base.id] },
    );
    const graph = await graphOf(base, inferred);
    expect(factAt(graph, 'COUNTS_TOWARD_TARGET', { knownAt: '2025-12-30' })).toBeUndefined();
    expect(factAt(graph, 'COUNTS_TOWARD_TARGET', { knownAt: '2025-12-31' })).toBeDefined();
  });

  it('brings back what a later claim superseded', async () => {
    const graph = await graphOf(
      dated('report', 'GROUNDBREAKING', '2024-02-28'),
      dated('article', 'GROUNDBREAKING', '2024-02-27', {
        supersedes: 'SourceClaim:report/groundbreaking-2024-02-28',
        supersedesReason: 'A correction.',
      }),
    );
    expect(factAt(graph, 'GROUNDBREAKING', {})?.claims).toEqual(['SourceClaim:article/groundbreaking-2024-02-27']);
    expect(factAt(graph, 'GROUNDBREAKING', { knownAt: '2024-04-01' })?.claims).toEqual([
      'SourceClaim:report/groundbreaking-2024-02-28',
    ]);
  });
});

describe('contests', () => {
  const contested = (graph: Graph) => {
    const [page] = graph.conflicts([{ first: 100 }]);
    if (page === undefined || page instanceof Error) throw page ?? new Error('no page');
    return page.items.map((fact) => [fact.property, fact.basis]);
  };

  it('come up by themselves when a claim excludes another', async () => {
    expect(contested(await graphOf(dated('report', 'GROUNDBREAKING', '2025-02-25')))).toEqual([]);
    const graph = await graphOf(
      dated('report', 'GROUNDBREAKING', '2025-02-25'),
      dated('analysis', 'GROUNDBREAKING', '2025-02-28'),
    );
    expect(contested(graph)).toEqual([['GROUNDBREAKING', 'DATE']]);
  });

  it('are of definition where related properties give days that exclude each other', async () => {
    const graph = await graphOf(
      dated('report', 'COMPLETED', '2024-08-26'),
      dated('analysis', 'INAUGURATED', '2024-08-30'),
    );
    expect(contested(graph).sort()).toEqual([
      ['COMPLETED', 'DEFINITION'],
      ['INAUGURATED', 'DEFINITION'],
    ]);
  });

  it('are of definition where a bare status stands against an inauguration before it', async () => {
    const graph = await graphOf(dated('report', 'INAUGURATED', '2024-02-16'), status('article', 'UNDER_CONSTRUCTION'));
    expect(contested(graph)).toEqual([['STATUS', 'DEFINITION']]);
    const fact = factAt(graph, 'STATUS', {});
    expect(fact?.values.map((value) => 'code' in value.value && value.value.code).sort()).toEqual([
      'COMPLETED',
      'UNDER_CONSTRUCTION',
    ]);
  });

  it('are of definition between the most exact of days, whatever looser ones allow', async () => {
    const looser = [
      dated('article', 'COMPLETED', '../2024-08-26'),
      dated('relay', 'INAUGURATED', '../2024-08-31'),
      dated('report', 'COMPLETED', '2024-08-26'),
    ];
    expect(contested(await graphOf(...looser))).toEqual([]);
    const graph = await graphOf(...looser, dated('analysis', 'INAUGURATED', '2024-08-30'));
    expect(contested(graph).sort()).toEqual([
      ['COMPLETED', 'DEFINITION'],
      ['INAUGURATED', 'DEFINITION'],
    ]);
  });

  it('are of scope where a bare status of the whole stands against the opening of a part before it', async () => {
    const part = { scope: 'REGIONAL_INDUSTRY_FACTORIES' };
    const graph = await graphOf(
      dated('report', 'INAUGURATED', '2024-02-16', part),
      status('article', 'UNDER_CONSTRUCTION'),
    );
    expect(contested(graph)).toEqual([['STATUS', 'SCOPE']]);
    expect(statusAt(graph, {})).toBe('UNDER_CONSTRUCTION');
    const before = await graphOf(
      dated('article', 'INAUGURATED', '2025-12-16', part),
      status('report', 'UNDER_CONSTRUCTION'),
    );
    expect(contested(before)).toEqual([]);
  });

  it('are none where a bare status was true before the inauguration', async () => {
    const graph = await graphOf(dated('article', 'INAUGURATED', '2025-12-16'), status('report', 'UNDER_CONSTRUCTION'));
    expect(contested(graph)).toEqual([]);
    expect(statusAt(graph, {})).toBe('COMPLETED');
  });

  it('of values and of scope say so', async () => {
    const value = await graphOf(
      claim('report', 'other', 'Policy:p', 'STANDARD_RELATIVE_TO_PILOT', { code: 'HIGHER' }),
      claim('analysis', 'other', 'Policy:p', 'STANDARD_RELATIVE_TO_PILOT', { code: 'EQUAL' }),
    );
    expect(contested(value)).toEqual([['STANDARD_RELATIVE_TO_PILOT', 'VALUE']]);
    const scope = await graphOf(
      dated('report', 'GROUNDBREAKING', '2025-02-28'),
      dated('analysis', 'GROUNDBREAKING', '2025-02-06', { scope: 'HOSPITAL' }),
    );
    expect(contested(scope)).toEqual([['GROUNDBREAKING', 'SCOPE']]);
  });
});

describe('dependence', () => {
  it('takes along what the editors infer from what goes, and names contests that end', async () => {
    const base = dated('analysis', 'GROUNDBREAKING', '2024-02-28');
    const inferred = claim(
      'record',
      'counts',
      project,
      'COUNTS_TOWARD_TARGET',
      { boolean: true },
      { knowledgeLevel: 'INFERENCE', derivedFrom: [base.id] },
    );
    const graph = await graphOf(base, inferred, dated('report', 'GROUNDBREAKING', '2024-03-05'));
    const [dependence] = graph.withoutSources([['Source:analysis']]);
    expect(dependence?.claims).toBe(2);
    expect(dependence?.lost.map((fact) => fact.property)).toContain('COUNTS_TOWARD_TARGET');
    expect(dependence?.changed.map((fact) => fact.property)).toContain('GROUNDBREAKING');
  });

  it('tells what is lost, weakened and changed when a source is withdrawn', async () => {
    const graph = await graphOf(
      dated('report', 'GROUNDBREAKING', '2024-02'),
      dated('analysis', 'GROUNDBREAKING', '2024-02-28'),
      dated('analysis', 'INSPECTED', '2024-06-01'),
    );
    const [dependence] = graph.withoutSources([['Source:analysis', 'Source:unknown']]);
    expect(dependence?.claims).toBe(2);
    expect(dependence?.lost.map((fact) => fact.property)).toEqual(['INSPECTED']);
    // The status rests on the groundbreaking, and so is weakened with it.
    expect(dependence?.weakened.map((fact) => fact.property)).toEqual(['GROUNDBREAKING', 'STATUS']);
    expect(dependence?.changed.map((fact) => fact.property)).toEqual(['GROUNDBREAKING']);
  });
});
