import { queries, queryNames } from '../queries.js';
import type { ScaleResults } from './main.js';

/** The results as tables of Markdown, as they stand in docs/scale.md. */
export function scaleTable({ archives, memory, processes }: ScaleResults): string {
  const [small] = archives;
  const largest = archives.at(-1);
  if (small === undefined || largest === undefined) throw new RangeError('results without an archive');
  const counts = archives.map(({ claims }) => count(claims));
  const lines = [
    table(
      ['claims', 'files', 'import', 'claims a second', 'memory of the import', 'database', 'bytes a claim'],
      archives.map(({ claims, files, imported }) => [
        count(claims),
        giga(files),
        `${Math.round(imported.seconds)} s`,
        count(imported.claimsPerSecond),
        imported.peakRss === null ? 'not told' : giga(imported.peakRss),
        giga(imported.bytes),
        count(imported.bytes / claims),
      ]),
    ),
    ...(['first', 'warm'] as const).map((when) =>
      table(
        [
          `${when === 'first' ? 'just started' : 'warm'}, p50 / p99 in ms`,
          `memory, ${count(memory.claims)}`,
          ...counts.map((claims) => `PostgreSQL, ${claims}`),
          'p50 of the largest to the smallest',
        ],
        queryNames.map((query) => {
          const waits = [memory, ...archives].map((each) => each.waits.find((wait) => wait.query === query)?.[when]);
          const [first, last] = [waits[1], waits.at(-1)];
          return [
            `${query} ${queries[query].title}`,
            ...waits.map((wait) => (wait === undefined ? '' : `${fine(wait.p50)} / ${fine(wait.p99)}`)),
            first === undefined || last === undefined ? '' : `${fine(last.p50 / first.p50)}x`,
          ];
        }),
      ),
    ),
    table(
      [`answers a second, ${count(largest.claims)} claims`, '1 process', '2 processes', '4 processes'],
      [...new Set(processes.map(({ query }) => query))].map((query) => [
        query,
        ...[1, 2, 4].map((each) => {
          const found = processes.find((row) => row.query === query && row.processes === each);
          return found === undefined ? '' : count(found.requestsPerSecond);
        }),
      ]),
    ),
    table(
      [`table, ${count(largest.claims)} claims`, 'rows', 'size with indexes'],
      largest.imported.tables.map(({ table: name, rows, bytes }) => [`\`${name}\``, count(rows), giga(bytes)]),
    ),
  ];
  return lines.join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** A number with its thousands apart. */
export const count = (value: number): string => Math.round(value).toLocaleString('en');
const fine = (value: number): string => (value >= 100 ? count(value) : value.toPrecision(3));
const giga = (bytes: number): string => `${(bytes / 1e9).toPrecision(3)} GB`;
