import { describe, expect, it } from 'vitest';
import { Address } from '../../../src/explorer/address.js';
import { nextMark } from '../../../src/explorer/map/keys.js';
import { kindsOf, monthsOf, type ShownProject, shownOf, yearsOf } from '../../../src/explorer/map/shown.js';
import { sorted, sortOf } from '../../../src/explorer/map/sorted.js';
import { map } from '../../../src/explorer/views/map.js';
import { type MapQuery, mapOperation } from '../../../src/explorer/views/map.operation.js';
import { ask } from '../../shipped.js';

const addressOf = (query: string): Address => new Address('', '/map', new URLSearchParams(query));
const answered = (query: string): Promise<MapQuery> => ask(mapOperation.text, map.variables(addressOf(query)));
const shown = async (query: string) => shownOf(await answered(query), addressOf(query));

/** How many projects of each status the shipped data set has under the clocks, by the field that says so. */
async function statusCounts(query: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { status } of (await answered(query)).projects.nodes) {
    counts[status ?? 'null'] = (counts[status ?? 'null'] ?? 0) + 1;
  }
  return counts;
}

describe('what the map shows of the shipped data set', () => {
  it('is every project where no clock is set', async () => {
    const { projects, later } = await shown('');
    const { projects: all } = await ask('{ projects(first: 100) { totalCount } }');
    expect([projects.length, later]).toEqual([all.totalCount, 0]);
  });

  it('has the status that the API gives for the day, and leaves out what had not begun', async () => {
    const day = 'asOf=2024-12-31';
    const { projects, later } = await shown(day);
    const counts = await statusCounts(day);
    const completed = projects.filter(({ standing }) => standing === 'COMPLETED');
    expect(completed).toHaveLength(counts['COMPLETED'] ?? 0);
    // Ground was broken in Songchon on 28 February 2024 and the works opened on 20 December; those of 2025 and 2026 came later.
    expect(completed.map(({ id }) => id)).toContain('Project:songchon-2024');
    expect(projects.some(({ year }) => year > 2024)).toBe(false);
    expect(projects.length + later).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0));
  });

  it('keeps what may have begun by the day, though no status is claimed for it, as left open', async () => {
    // Ground was broken in February 2025; the hospital was completed at some day until 14 December.
    const { projects } = await shown('asOf=2025-06-30');
    expect(projects.find(({ id }) => id === 'Project:kusong-2025')?.standing).toBe('UNKNOWN');
    const { projects: before } = await shown('asOf=2023-06-30');
    expect(before.map(({ id }) => id)).toEqual(['Project:kimhwa-2021']);
  });

  it('is narrowed by years, kinds of works, statuses and days, each of several', async () => {
    const years = await shown('year=2024,2026');
    expect(new Set(years.projects.map(({ year }) => year))).toEqual(new Set([2024, 2026]));
    const farms = await shown('kind=OFFSHORE_FARM');
    expect(farms.projects.map(({ id }) => id).sort()).toEqual([
      'Project:ragwon-2025',
      'Project:riwon-2026',
      'Project:sinpo-2024',
    ]);
    const building = await shown('status=UNDER_CONSTRUCTION,ANNOUNCED');
    expect(new Set(building.projects.map(({ standing }) => standing))).toEqual(new Set(['UNDER_CONSTRUCTION']));
    const january = await shown('from=2026-01-01&to=2026-01-31');
    expect(january.projects.map(({ id }) => id).sort()).toEqual(['Project:pyongwon-2026', 'Project:unnyul-2026']);
  });

  it('passes over kinds that do not exist, which the API would refuse', () => {
    expect(map.variables(addressOf('kind=CASTLE,HOSPITAL&year=soon'))).toEqual({ kinds: ['HOSPITAL'] });
  });

  it('offers the years of the policy and those of works beside it, and the kinds that there are', async () => {
    const answer = await answered('year=2025');
    expect(yearsOf(answer)).toEqual([2021, 2024, 2025, 2026]);
    expect(kindsOf(answer)).toEqual(expect.arrayContaining(['HOSPITAL', 'OFFSHORE_FARM', 'PAPER_FACTORY']));
  });

  it('goes through time by the months in which something happened', async () => {
    const months = monthsOf(await answered('year=2025'));
    expect(months[0]).toBe('2025-02-28');
    expect(months.at(-1)).toBe('2025-12-31');
    expect(months).not.toContain('2025-07-31');
    expect(months).toEqual([...months].sort());
  });

  it('gives the same rows and points for files', async () => {
    const at = addressOf('year=2024');
    const seen = { answer: await answered('year=2024'), at, areas: [] };
    const table = map.table?.(seen);
    expect(table?.rows).toHaveLength(seen.answer.projects.nodes.length);
    expect(table?.rows.every((row) => row.length === table.columns.length)).toBe(true);
    const songchon = table?.rows.find(([id]) => id === 'Project:songchon-2024');
    expect(songchon?.slice(2, 6)).toEqual(['Songchon County', 'South Pyongan Province', 2024, 'COMPLETED']);
    const { features } = (map.geojson?.(seen) ?? {}) as { features: { id: string; geometry: object }[] };
    expect(features.find(({ id }) => id === 'Project:songchon-2024')?.geometry).toEqual({
      type: 'Point',
      coordinates: [songchon?.[11], songchon?.[10]],
    });
  });

  it('keeps days of completion apart from days of inauguration in files', async () => {
    const at = addressOf('year=2024');
    const seen = { answer: await answered('year=2024'), at, areas: [] };
    const { columns = [], rows = [] } = map.table?.(seen) ?? {};
    const column = (name: string) => rows.map((row) => [row[0], row[columns.indexOf(name)] ?? null]).sort();
    const { projects } = await ask(
      '{ projects(first: 100, filter: { years: [2024] }) { nodes { id inaugurated { edtf } completed { edtf } } } }',
    );
    for (const name of ['inaugurated', 'completed']) {
      expect(column(name)).toEqual(
        // biome-ignore lint/suspicious/noExplicitAny: as it was asked
        projects.nodes.map((node: any) => [node.id, node[name]?.edtf ?? null]).sort(),
      );
    }
    expect(column('completed').filter(([, day]) => day !== null).length).toBeLessThan(rows.length / 2);
  });

  it('takes a list of more than a page as a whole', () => {
    const page = (ids: string[], hasNextPage: boolean): MapQuery =>
      ({ projects: { nodes: ids.map((id) => ({ id })), pageInfo: { hasNextPage, endCursor: 'c' } } }) as MapQuery;
    expect(map.rest?.(page(['a'], true))).toEqual({ after: 'c' });
    expect(map.rest?.(page(['b'], false))).toBeNull();
    expect(map.join?.(page(['a'], true), page(['b'], false)).projects.nodes).toEqual([{ id: 'a' }, { id: 'b' }]);
  });
});

describe('the order of the table', () => {
  const project = (id: string, year: number, begun: string | null): ShownProject =>
    ({
      id,
      year,
      standing: 'COMPLETED',
      begun: begun === null ? null : { edtf: begun, earliest: begun, latest: begun, precision: 'DAY' },
      locality: { id: `Locality:${id}`, name: id, province: null, coordinates: null },
    }) as unknown as ShownProject;
  const projects = [project('b', 2025, null), project('c', 2024, '2024-03-01'), project('a', 2025, '2025-02-01')];
  const order = (query: string): string[] => sorted(projects, sortOf(addressOf(query))).map(({ id }) => id);

  it('is by place where the address says nothing, or nothing that is known', () => {
    expect(order('')).toEqual(['a', 'b', 'c']);
    expect(order('sort=constructor')).toEqual(['a', 'b', 'c']);
  });

  it('is by any column, backwards too, with what has no value last', () => {
    expect(order('sort=year')).toEqual(['c', 'a', 'b']);
    expect(order('sort=-locality')).toEqual(['c', 'b', 'a']);
    expect(order('sort=begun')).toEqual(['c', 'a', 'b']);
    expect(order('sort=-begun')).toEqual(['a', 'c', 'b']);
  });
});

describe('the arrow keys', () => {
  const marks = new Map([
    ['west', { x: 0, y: 0 }],
    ['middle', { x: 50, y: 5 }],
    ['far', { x: 200, y: 0 }],
    ['south', { x: 55, y: 60 }],
  ]);

  it('lead to the nearest mark in their direction, and Home and End to the first and last', () => {
    expect(nextMark(marks, 'west', 'ArrowRight')).toBe('middle');
    expect(nextMark(marks, 'middle', 'ArrowLeft')).toBe('west');
    expect(nextMark(marks, 'middle', 'ArrowDown')).toBe('south');
    expect(nextMark(marks, 'south', 'ArrowUp')).toBe('middle');
    expect(nextMark(marks, 'middle', 'Home')).toBe('west');
    expect(nextMark(marks, 'middle', 'End')).toBe('south');
  });

  it('rather lead straight on than to what is nearer and aside', () => {
    const aside = new Map([
      ['here', { x: 0, y: 0 }],
      ['aside', { x: 10, y: 40 }],
      ['ahead', { x: 60, y: 0 }],
    ]);
    expect(nextMark(aside, 'here', 'ArrowRight')).toBe('ahead');
  });

  it('lead nowhere beyond the last, and other keys do nothing', () => {
    expect(nextMark(marks, 'far', 'ArrowRight')).toBeNull();
    expect(nextMark(marks, 'far', 'a')).toBeNull();
    expect(nextMark(marks, 'gone', 'ArrowLeft')).toBeNull();
  });

  it('reach every mark of a map from any other', () => {
    for (const start of marks.keys()) {
      const reached = new Set([start]);
      for (const id of reached) {
        for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
          const next = nextMark(marks, id, key);
          if (next !== null) reached.add(next);
        }
      }
      expect(reached.size).toBe(marks.size);
    }
  });
});
