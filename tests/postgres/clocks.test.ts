import { beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import type { ConflictsRequest, Page } from '../../src/graph/store.js';
import type { Query, Reader } from '../../src/postgres/reader.js';
import { PostgresStore } from '../../src/postgres/store.js';
import { shipped } from '../shipped.js';
import { idsOf, writeTables } from './clock-tables.js';
import { freshDatabase, type TestDatabase } from './database.js';

const graph = shipped.store as Graph;

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

class CountingReader implements Reader {
  readonly #database: TestDatabase;
  queries: string[] = [];

  constructor(database: TestDatabase) {
    this.#database = database;
  }

  async rows<Row>({ text, values }: Query): Promise<readonly Row[]> {
    this.queries.push(text);
    return (await this.#database.pool.query(text, [...values])).rows;
  }

  /** How many queries an answer takes. */
  async count(answer: () => Promise<unknown>): Promise<number> {
    this.queries = [];
    await answer();
    return this.queries.length;
  }
}

/** An answer as it would be sent: errors by what they say. */
const sent = (answer: unknown): string =>
  JSON.stringify(answer, (_, value) => (value instanceof Error ? `${value.name}: ${value.message}` : value));

describe('over PostgreSQL', async () => {
  const database = await freshDatabase();
  const reader = new CountingReader(database);
  let store: PostgresStore;
  beforeAll(async () => {
    store = new PostgresStore(reader, await writeTables(database.pool, graph, 1));
  });

  describe('facts', () => {
    it('are those of the graph without clocks and under any, of every node', async () => {
      for (const clock of [{}, ...clocks]) {
        const requests = [...idsOf(graph), 'Locality:nowhere', 'Locality:\0'].map((subject) => ({ subject, ...clock }));
        expect(sent(await store.factsAt(requests)), sent(clock)).toBe(sent(graph.factsAt(requests)));
      }
    });

    it('take one query for those without clocks and one for those under clocks', async () => {
      const mixed = idsOf(graph)
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
      for (const clock of clocks) {
        found += await compare({ ...clock, first: 100 });
        await compare({ ...clock, last: 100 });
      }
      expect(found).toBeGreaterThan(1000);
    });
  });
});
