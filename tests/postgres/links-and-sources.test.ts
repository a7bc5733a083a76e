import { beforeAll, describe, expect, it } from 'vitest';
import { Graph } from '../../src/graph/graph.js';
import { type Link, type LinksOf, type PathRequest, shortestPath } from '../../src/graph/path.js';
import { shortestPaths } from '../../src/postgres/paths.js';
import { linksInRow } from '../../src/postgres/rows/links.js';
import { PostgresStore } from '../../src/postgres/store.js';
import { entityTypes } from '../../src/vocabulary/kinds.js';
import { random } from '../random.js';
import { shipped } from '../shipped.js';
import { smallDataset } from '../small-dataset.js';
import { CountingReader, sent } from './counting-reader.js';
import { freshDatabase } from './database.js';
import { imported } from './imported.js';

const graph = shipped.store as Graph;
const ids = entityTypes.flatMap((type) => graph.idsOfType(type)).sort();

describe('over PostgreSQL', async () => {
  const database = await freshDatabase();
  const reader = new CountingReader(database);
  let store: PostgresStore;
  beforeAll(async () => {
    store = new PostgresStore(reader, await imported(database, graph));
  });

  describe('what rests on sources', () => {
    it('is what the graph finds, for every source alone and for pairs', async () => {
      const sources = graph.idsOfType('Source');
      const requests = [
        ...sources.map((source) => [source]),
        ...sources.filter((_, at) => at % 3 === 0).map((source, at) => [source, sources[at * 2] as string]),
        [],
        ['Source:none'],
        ['Source:none', sources[0] as string],
        [sources[0] as string, sources[0] as string],
      ];
      const expected = graph.withoutSources(requests);
      for (let at = 0; at < requests.length; at += 20) {
        const answers = await store.withoutSources(requests.slice(at, at + 20));
        // Not by what differs, which may be most of what is known.
        for (const [nth, answer] of answers.entries())
          expect(sent(answer) === sent(expected[at + nth]), sent(requests[at + nth])).toBe(true);
      }
      expect(expected.some(({ changed }) => changed.length > 0)).toBe(true);
      expect(expected.some(({ weakened }) => weakened.length > 0)).toBe(true);
    });
  });

  describe('paths', () => {
    it('are those of the graph, with every bound', async () => {
      const next = random(20);
      const pick = (): string => ids[Math.floor(next() * ids.length)] as string;
      const requests: PathRequest[] = [
        ...Array.from({ length: 500 }, () => ({ from: pick(), to: pick() })),
        ...Array.from({ length: 200 }, (_, at) => ({ from: pick(), to: pick(), maxLength: (at % 14) - 1 })),
        { from: pick(), to: 'Locality:nowhere' },
        { from: 'Locality:nowhere', to: 'Locality:nowhere' },
        { from: 'Policy:20x10', to: 'Policy:20x10', maxLength: 0 },
        { from: graph.allClaims[0]?.id as string, to: pick() },
      ];
      const expected = graph.paths(requests);
      const answers = await store.paths(requests);
      for (const [at, answer] of answers.entries()) expect(sent(answer), sent(requests[at])).toBe(sent(expected[at]));
      const lengths = new Set(answers.map((answer) => (answer instanceof Error ? 'refused' : answer?.length)));
      for (const length of ['refused', undefined, 0, 1, 2, 3, 4, 5]) expect(lengths).toContain(length);
    });

    it('take a query for each step, however many are asked for together', async () => {
      const from = 'Locality:unsan-north-pyongan';
      const to = 'Locality:unsan-south-pyongan';
      expect(await reader.count(() => store.paths([{ from, to }]))).toBe(1 + 3);
      const actors = graph.idsOfType('Actor').map((actor) => ({ from: actor, to, maxLength: 3 }));
      expect(await reader.count(() => store.paths(actors))).toBe(1 + 3);
    });
  });

  describe('the search for a path that would cost too much', () => {
    /** Links of a hub to nodes that have no other, written as the import writes them; and the same at hand. */
    const linksOfHubs = async (schema: string, hubs: Readonly<Record<string, number>>): Promise<LinksOf> => {
      const known = new Map<string, Link[]>();
      for (const [hub, size] of Object.entries(hubs)) {
        const leaves = Array.from({ length: size }, (_, at) => `${hub}${at}`);
        known.set(
          hub,
          leaves.map((to) => ({ to, property: 'PUBLISHER', claim: `${hub}-${to}` })),
        );
        for (const leaf of leaves) known.set(leaf, [{ to: hub, property: 'PUBLISHER', claim: `${hub}-${leaf}` }]);
      }
      await database.pool.query(`DELETE FROM ${schema}.links`);
      const rows = [...known].flatMap(([node, links]) =>
        Array.from({ length: Math.ceil(links.length / linksInRow) }, (_, chunk) => {
          const some = links.slice(chunk * linksInRow, (chunk + 1) * linksInRow);
          return {
            node,
            chunk,
            neighbours: some.map(({ to }) => to),
            properties: some.map(({ property }) => property),
            claims: some.map(({ claim }) => claim),
          };
        }),
      );
      await database.pool.query(
        `INSERT INTO ${schema}.links SELECT * FROM json_populate_recordset(NULL::${schema}.links, $1)`,
        [JSON.stringify(rows)],
      );
      return (id) => known.get(id) ?? [];
    };
    const answerOf = (answer: () => unknown): unknown => {
      try {
        return answer();
      } catch (error) {
        return error;
      }
    };

    it('is refused at the same link as in memory', async () => {
      const version = await imported(database, new Graph(await smallDataset()));
      const [from, to] = ['Actor:agency', 'Actor:analyst'];
      const refusals: boolean[] = [];
      for (const sizes of [
        [49_999, 1],
        [50_000, 1],
        [1, 50_001],
        [25_000, 30_000],
        [120_000, 0],
      ] as const) {
        const links = await linksOfHubs(version.schema, { [from]: sizes[0], [to]: sizes[1] });
        const requests = [1, 2, 3, 4].map((maxLength) => ({ from, to, maxLength }));
        reader.rowsRead = 0;
        await shortestPaths(reader, version, [{ from, to: 'Policy:p', maxLength: 1 }]);
        // Of a hub the rows of the links that may be followed, and one more to see that it has more; and the two ends.
        expect(reader.rowsRead).toBeLessThanOrEqual(101 + 2);
        const answers = await shortestPaths(reader, version, requests);
        const expected = requests.map((request) => answerOf(() => shortestPath(links, request)));
        expect(answers.map(sent), sizes.join()).toEqual(expected.map(sent));
        refusals.push(...expected.map((answer) => answer instanceof Error));
      }
      expect(new Set(refusals)).toEqual(new Set([true, false]));
    });
  });
});
