import { parseArgs } from 'node:util';

/** What one run is told. */
export interface Options {
  /** How long the mixed load lasts. */
  readonly minutes: number;
  /** How many inputs the generators make in all. */
  readonly inputs: number;
  readonly seed: number;
  /** The file that the report is written to; none where it is only printed. */
  readonly report: string | null;
  readonly parts: readonly Part[];
}

const allParts = ['fuzz', 'load', 'trials'] as const;
export type Part = (typeof allParts)[number];

export const help = `
Usage: npm run soak -- [--minutes N] [--inputs N] [--seed N] [--only PART] [--report FILE]

Runs the built server for long against what is generated, under load, and through faults of the machine around it.

  --minutes N     how long the mixed load lasts (default: 30)
  --inputs N      how many inputs the generators make (default: 100000)
  --seed N        the seed of the generators (default: a random one, which is printed)
  --only PART     fuzz, load or trials (default: all; may be given several times)
  --report FILE   writes the report to a file, in Markdown (default: prints it)
`.trim();

/** Reads the command line; null where it asks for help. Throws a TypeError for a wrong one. */
export function readOptions(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: '30' },
      inputs: { type: 'string', default: '100000' },
      seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
      only: { type: 'string', multiple: true, default: [...allParts] },
      report: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  return {
    minutes: numberOf('minutes', values.minutes),
    inputs: numberOf('inputs', values.inputs),
    seed: numberOf('seed', values.seed),
    report: values.report ?? null,
    parts: values.only.map((name) => {
      const part = allParts.find((each) => each === name);
      if (part === undefined) throw new TypeError(`--only is one of ${allParts.join(', ')}, not ${name}`);
      return part;
    }),
  };
}

function numberOf(name: string, text: string): number {
  const number = Number(text);
  if (!(number >= 0) || text === '') throw new TypeError(`--${name} must be a number, not ${text}`);
  return number;
}
