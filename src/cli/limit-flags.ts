import { type LimitName, type Limits, limitTable } from '../server/limits.js';
import { UsageError } from './command.js';

/** What the name of every environment variable of the server begins with. */
const prefix = 'KG20X10_';

/** The environment variable of a flag: `KG20X10_MAX_BODY` of `--max-body`. */
export function variableOf(flag: string): string {
  return `${prefix}${flag.toUpperCase().replaceAll('-', '_')}`;
}

const names = Object.keys(limitTable) as LimitName[];

/** The flags of all limits, as `parseArgs` takes them. */
export const limitFlags = Object.fromEntries(names.map((name) => [limitTable[name].flag, { type: 'string' as const }]));

/** The lines of `--help` about limits. */
export function limitHelp(): string {
  const width = Math.max(...names.map((name) => limitTable[name].flag.length));
  return names
    .map((name) => {
      const { flag, standard, unit, meaning } = limitTable[name];
      const [flagged, indent] = [`  --${flag.padEnd(width)} N  `, ' '.repeat(width + 8)];
      return `${flagged}${standard} ${unit}: ${meaning}`.replace(/(.{80,110}) /g, `$1\n${indent}`);
    })
    .join('\n');
}

/** The limits that flags, or else the environment, give. Throws a UsageError for what is no number. */
export function limitsOf(
  flags: Readonly<Record<string, unknown>>,
  environment: Readonly<Record<string, string | undefined>>,
): Partial<Limits> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const { flag } = limitTable[name];
      const variable = variableOf(flag);
      const text = (flags[flag] as string | undefined) ?? environment[variable];
      if (text === undefined) return [];
      if (!/^\d{1,12}$/.test(text)) {
        const where = flags[flag] === undefined ? variable : `--${flag}`;
        throw new UsageError(`${where} is ${JSON.stringify(text)}; it must be a whole number`);
      }
      if (name === 'page' && (Number(text) < 1 || Number(text) > limitTable.page.standard)) {
        throw new UsageError(`--${flag} must be from 1 to ${limitTable.page.standard}`);
      }
      return [[name, Number(text)]];
    }),
  );
}
