import { beforeAll, describe, expect, it } from 'vitest';
import type { FactFilter } from '../../src/graph/filters.js';
import { Graph } from '../../src/graph/graph.js';
import type { FactRecord } from '../../src/graph/records.js';
import { cursorOf } from '../../src/graph/slice.js';
import type { ConflictsRequest, Page } from '../../src/graph/store.js';
import type { TimelineEventRecord, TimelineRequest } from '../../src/graph/timeline.js';
import { ConflictsUnderClocks } from '../../src/postgres/conflicts-under-clocks.js';
import { PostgresStore } from '../../src/postgres/store.js';
import { entityTypes } from '../../src/vocabulary/kinds.js';
import { shipped } from '../shipped.js';
import { claim, smallDataset } from '../small-dataset.js';
import { CountingReader, sent } from './counting-reader.js';
import { freshDatabase } from './database.js';
import { imported } from './imported.js';

const graph = shipped.store as Graph;
const ids = entityTypes.flatMap((type) => graph.idsOfType(type)).sort();

/** The first day of every month from before the first source to after the last. */
const days = Array.from({ length: 37 }, (_, month) =>
  new Date(Date.UTC(2023, 11 + month, 1)).toISOString().slice(0, 10),
);
const some = days.filter((_, at) => at % 9 === 4);

/** Each clock alone, and some days of both together. */
const clocks = [
  ...days.map((asOf) => ({ asOf })),
  ...days.map((knownAt) => ({ knownAt })),
  ...some.flatMap((asOf) => some.map((knownAt) => ({ asOf, knownAt }))),
];

describe('over PostgreSQL', async () => {
  const database = await freshDatabase();
  const reader = new CountingReader(database);
  let store: PostgresStore;
  beforeAll(async () => {
    store = new PostgresStore(reader, await imported(database, graph));
  });

  describe('facts', () => {
    it('are those of the graph without clocks and under any, of every node', async () => {
      const asked = [{}, ...clocks];
      // Ten clocks at once, for which the claims are read once.
      for (let at = 0; at < asked.length; at += 10) {
        const requests = asked
          .slice(at, at + 10)
          .flatMap((clock) => [...ids, 'Locality:nowhere', 'Locality:\0'].map((subject) => ({ subject, ...clock })));
        const expected = graph.factsAt(requests);
        for (const [nth, answer] of (await store.factsAt(requests)).entries()) {
          if (sent(answer) !== sent(expected[nth])) expect.fail(`${sent(requests[nth])}: ${sent(answer)}`);
        }
      }
    });

    it('take one query for those without clocks and one for those under clocks', async () => {
      const mixed = ids
        .slice(0, 60)
        .flatMap((subject) => [{ subject }, { subject, knownAt: '2025-01-01' }, { subject, asOf: '2024-06-01' }]);
      expect(await reader.count(() => store.factsAt(mixed))).toBe(2);
    });
  });

  /** Pages through all that a request asks for, and looks that both stores say the same. */
  async function compare(request: ConflictsRequest): Promise<number> {
    const [page] = (await store.conflicts([request])) as [Page<{ id: string }> | Error];
    expect(sent(page), sent(request)).toBe(sent(graph.conflicts([request])[0]));
    return page instanceof Error ? 0 : page.totalCount;
  }

  describe('conflicts', () => {
    it('are those of the graph under any clocks', async () => {
      let found = 0;
      for (const clock of clocks.filter((_, at) => at % 3 === 0)) found += await compare({ ...clock, first: 100 });
      // Of what was worked out, the other end.
      await compare({ ...clocks.at(-1), last: 100 });
      expect(found).toBeGreaterThan(400);
    });
  });

  describe('conflicts that are narrowed by a filter', () => {
    const narrow: FactFilter[] = [
      {},
      { subjects: ['Policy:20x10', 'Project:yontan-2024', 'Locality:nowhere', 'Policy:20x10'] },
      { types: ['PROJECT'] },
      { types: ['SOURCE', 'ACTOR', 'LOCALITY'] },
      { types: [] },
      { provinces: ['Province:north-hwanghae', 'Province:south-pyongan'] },
      { provinces: [''] },
      { years: [2024] },
      { years: [2025, 1999], provinces: ['Province:south-pyongan'] },
      { properties: ['STATUS'] },
      { properties: ['INAUGURATED', 'KIND'] },
      { properties: ['NAME', 'PARTICIPANT', 'BUILDINGS'] },
      { bases: ['DEFINITION'] },
      { bases: ['DATE', 'SCOPE'] },
      { supportedOnlyBy: ['STATE_MEDIA', 'INDEPENDENT_NEWS'] },
      { supportedOnlyBy: ['EDITORIAL'], types: ['PROJECT'] },
      { minOrigins: 2 },
      { agreement: ['CORROBORATED'] },
      { agreement: ['CONTESTED', 'CORROBORATED'], types: ['FACILITY'] },
    ];
    const times = [{ asOf: '2025-03-01' }, { knownAt: '2025-09-01' }, { asOf: '2024-12-01', knownAt: '2026-03-01' }];

    it('are those of the graph', async () => {
      let found = 0;
      for (const filter of narrow) for (const clock of times) found += await compare({ ...clock, filter, first: 100 });
      expect(found).toBeGreaterThan(100);
    });

    it('are those of the graph where they rest on some sources alone', async () => {
      const [knownAt] = ['2026-06-01'];
      const every = graph.conflicts([{ knownAt, first: 100 }])[0] as Page<FactRecord>;
      const sources = [...new Set(every.items.flatMap(({ claims }) => claims.map((claim) => graph.sourceOf(claim))))];
      let found = 0;
      for (const [at, source] of sources.entries()) {
        found += await compare({ knownAt, filter: { onlySources: [source] } });
        found += await compare({ knownAt, filter: { onlySources: sources.slice(at, at + 3), years: [2024, 2025] } });
      }
      expect(found).toBeGreaterThan(3);
    });

    it('read the claims of few nodes only', async () => {
      const rowsOf = async (filter: FactFilter | null): Promise<number> => {
        reader.rowsRead = 0;
        await store.conflicts([{ knownAt: '2025-05-17', filter }]);
        return reader.rowsRead;
      };
      const all = await rowsOf(null);
      expect(all).toBeGreaterThan(graph.claimCount);
      expect(await rowsOf({ subjects: ['Project:yontan-2024'] })).toBeLessThan(all / 50);
      expect(await rowsOf({ types: ['MEETING'] })).toBeLessThan(all / 4);
      expect(await rowsOf({ onlySources: ['Source:ifes-regional-development'] })).toBeLessThan(all / 2);
      // What was worked out is kept.
      expect(await rowsOf(null)).toBe(0);
    });

    it('are found where a status and a date, or two dates that are compared, have one claim each', async () => {
      const project = 'Project:town-2024';
      const date = (property: 'COMPLETED' | 'INAUGURATED', source: string, day: string) =>
        claim(source, property.toLowerCase(), project, property, { date: day });
      const built = claim('article', 'built', project, 'STATUS', { code: 'UNDER_CONSTRUCTION' });
      for (const [nth, claims] of [
        [date('COMPLETED', 'report', '2024-02-28'), built],
        [date('COMPLETED', 'report', '2024-02-28'), date('INAUGURATED', 'relay', '2024-03-01')],
      ].entries()) {
        const small = new Graph(await smallDataset(claims));
        const other = new PostgresStore(reader, await imported(database, small));
        for (const filter of [
          null,
          { properties: ['STATUS'] },
          { properties: ['INAUGURATED'] },
        ] satisfies (FactFilter | null)[]) {
          const request = { asOf: '2026-01-01', filter };
          expect(sent(await other.conflicts([request])), `${nth} ${sent(request)}`).toBe(
            sent(small.conflicts([request])),
          );
        }
        expect((small.conflicts([{ asOf: '2026-01-01' }])[0] as Page<FactRecord>).totalCount).toBeGreaterThan(0);
      }
    });

    it('end where more would have to be read than one may', async () => {
      const version = { number: 1, schema: 'kg_1', dataset: graph.dataset };
      const bounded = new ConflictsUnderClocks(reader, version, { milliseconds: 60_000, rows: 7000 });
      reader.rowsRead = 0;
      await expect(bounded.page({ knownAt: '2025-05-17' })).rejects.toMatchObject({ extensions: { code: 'TIMEOUT' } });
      // Some thousand are read at once.
      expect(reader.rowsRead).toBeLessThan(7000 + 5000);
      // What is narrowed is answered all the same.
      const page = await bounded.page({ knownAt: '2025-05-17', filter: { types: ['PROJECT'] } });
      expect(page.totalCount).toBeGreaterThan(0);
    });

    it('refuse a cursor and a page size as the graph does', async () => {
      await compare({ knownAt: '2025-09-01', first: 101 });
      await compare({ knownAt: '2025-09-01', after: 'nonsense' });
      const cursor = cursorOf(graph.dataset.digest, 3, 'Locality:x/KIND');
      await compare({ knownAt: '2025-09-01', after: cursor });
    });
  });

  describe('events', () => {
    const compareEvents = async (request: TimelineRequest): Promise<number> => {
      const [page] = (await store.timelines([request])) as [Page<TimelineEventRecord> | Error];
      expect(sent(page), sent(request)).toBe(sent(graph.timelines([request])[0]));
      return page instanceof Error ? 0 : page.totalCount;
    };

    it('are those of the graph as published by any day', async () => {
      let last = 0;
      for (const knownAt of days) {
        const found = await compareEvents({ knownAt, first: 100 });
        await compareEvents({ knownAt, last: 100 });
        expect(found).toBeGreaterThanOrEqual(last);
        last = found;
      }
      expect(last).toBeGreaterThan(300);
    });

    it('are those of the graph by kind, place and range', async () => {
      const knownAt = '2026-02-01';
      const asked: TimelineRequest[] = [
        { filter: {} },
        { filter: { kinds: ['INAUGURATION'] } },
        { filter: { kinds: ['MEETING', 'VISIT'] } },
        { filter: { kinds: [] } },
        { filter: { localities: ['Locality:songchon', 'Locality:yontan', 'Locality:nowhere'] } },
        { filter: { provinces: ['Province:south-pyongan'] } },
        { filter: { provinces: ['Province:south-pyongan'], kinds: ['GROUNDBREAKING'] } },
        { from: '2024-06-01', to: '2024-12-31' },
        { from: '2025-01-01' },
        { to: '2024-03-31', filter: { provinces: ['Province:north-hwanghae'] } },
        { from: '2025-01-01', to: '2024-12-31' },
        { from: '2025-01-01', to: '2024-12-31', first: 1000 },
        { first: 1000 },
      ];
      let found = 0;
      for (const request of asked) found += await compareEvents({ ...request, knownAt });
      expect(found).toBeGreaterThan(500);
    });
  });

  describe('the years of a policy', () => {
    it('are those of the graph without clocks and under any', async () => {
      const policies = [...graph.idsOfType('Policy'), 'Policy:none', 'Locality:songchon'];
      const requests = [{}, ...clocks].flatMap((clock) => policies.map((policy) => ({ policy, ...clock })));
      const answers = await store.years(requests);
      const expected = graph.years(requests);
      for (const [at, answer] of answers.entries()) expect(sent(answer), sent(requests[at])).toBe(sent(expected[at]));
      expect(answers.filter((years) => years.length > 0).length).toBeGreaterThan(60);
    });

    it('take one query without clocks, and a few rounds under clocks', async () => {
      const policies = graph.idsOfType('Policy').map((policy) => ({ policy }));
      expect(await reader.count(() => store.years(policies))).toBe(1);
      const under = await reader.count(() => store.years(policies.map((each) => ({ ...each, asOf: '2025-01-01' }))));
      expect(under).toBeLessThanOrEqual(12);
    });
  });
});
