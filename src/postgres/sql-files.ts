import { readFileSync } from 'node:fs';

/** A file of `sql`. `src/postgres` and `dist/postgres` lie equally deep. */
export function readSql(name: string): string {
  return readFileSync(new URL(`../../sql/${name}`, import.meta.url), 'utf8');
}

/** The statements of a file without its comments. No text of ours holds a semicolon. */
export function statementsOf(name: string): string[] {
  return readSql(name)
    .replaceAll(/--.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
