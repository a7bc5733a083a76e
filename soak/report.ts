import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import type { LoadResult } from './load.js';
import { MemorySeries, megabytes } from './memory.js';
import type { Options } from './options.js';
import { root } from './paths.js';
import type { Tally } from './tally.js';

/** What became of one trial. */
export interface TrialResult {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'not run';
  readonly detail: string;
}

/** Everything that a run found. */
export interface Findings {
  readonly options: Options;
  readonly tally: Tally;
  readonly began: Date;
  fuzzing: MemorySeries | null;
  load: LoadResult | null;
  trials: readonly TrialResult[];
}

type Row = readonly (string | number)[];

function table(heads: readonly string[], rows: readonly Row[]): string {
  const line = (cells: Row): string =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The report of a run, in Markdown. It holds no commands or programs, as those of the documentation are run. */
export function report({ options, tally, began, fuzzing, load, trials }: Findings): string {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
  const kinds = tally.parts.filter((part) => !part.startsWith('load: '));
  const ofLoad = tally.parts.filter((part) => part.startsWith('load: '));
  const total = (parts: readonly string[]): number => parts.reduce((sum, part) => sum + tally.inputs(part), 0);
  const minutes = Math.round((Date.now() - began.getTime()) / 60_000);
  return [
    '# The soak',
    'Written by the run itself: `npm run soak -- --report docs/soak.md`. What each part tries stands in `soak/` and in `tests/fuzz/`.',
    table(
      ['', ''],
      [
        ['began', began.toISOString()],
        ['lasted', `${minutes} minutes`],
        ['version', version],
        ['seed', options.seed],
        ['asked for', `${options.inputs} inputs, ${options.minutes} minutes of load`],
        ['parts', options.parts.join(', ')],
        ['Node.js', process.version],
        ['system', `${type()} ${release()}, ${process.arch}`],
        ['machine', `${cpus().length} × ${cpus()[0]?.model.trim() || 'unknown'}, ${megabytes(totalmem())} MB`],
      ],
    ),
    '## Faults',
    tally.faults.length === 0
      ? 'None: no crash, no status 500, no `INTERNAL_SERVER_ERROR`, no stack in an answer or in the log, no refusal of GraphQL without a code, no growth.'
      : table(
          ['part', 'fault', 'times', 'first example'],
          tally.faults.map(({ part, what, times, example }) => [
            part,
            what,
            times,
            `\`${example.slice(0, 200).replaceAll('`', "'")}\``,
          ]),
        ),
    ...(kinds.length === 0
      ? []
      : [
          `## Generated inputs: ${total(kinds)}`,
          table(
            ['kind', 'inputs', 'answered', 'refused, by reason'],
            kinds.map((part) => countsOf(tally, part)),
          ),
        ]),
    ...(fuzzing === null ? [] : ['### Memory while fuzzing', memoryTable(fuzzing)]),
    ...(load === null ? [] : loadSection(load, tally, ofLoad, total(ofLoad))),
    ...(trials.length === 0
      ? []
      : [
          '## Trials',
          table(
            ['trial', 'outcome', 'what was seen'],
            trials.map(({ name, outcome, detail }) => [name, outcome, detail]),
          ),
        ]),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function countsOf(tally: Tally, part: string): Row {
  const reasons = tally.reasons(part);
  const answered = reasons.find(([reason]) => reason === 'answered')?.[1] ?? 0;
  const refused = reasons.filter(([reason]) => reason !== 'answered');
  const shown = refused.slice(0, 16).map(([reason, count]) => `${reason}: ${count}`);
  const rest = refused.slice(16).reduce((sum, [, count]) => sum + count, 0);
  return [
    part.replace('load: ', ''),
    tally.inputs(part),
    answered,
    [...shown, ...(rest > 0 ? [`others: ${rest}`] : [])].join(', '),
  ];
}

function loadSection(load: LoadResult, tally: Tally, parts: readonly string[], total: number): string[] {
  const reloads =
    load.reloads === null
      ? 'This server does not reload its data set, so that one version was served.'
      : `The data set was exchanged ${load.reloads} times between two versions, by edited files and SIGHUP.`;
  const times = [...load.times].map(([kind, all]): Row => {
    const sorted = [...all].sort((a, b) => a - b);
    const at = (share: number): number =>
      Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
    return [kind, all.length, at(0.5), at(0.99), at(1)];
  });
  return [
    `## Mixed load: ${total} requests`,
    `${Math.round(load.seconds)} seconds over 12 connections, ${Math.round(total / load.seconds)} requests a second. ${reloads}`,
    table(
      ['kind', 'requests', 'answered', 'refused, by reason'],
      parts.map((part) => countsOf(tally, part)),
    ),
    '### Times',
    'In milliseconds, server and load on the same machine.',
    table(['kind', 'answers', 'half within', '99 % within', 'slowest'], times),
    '### Memory under load',
    memoryTable(load.series),
  ];
}

function memoryTable({ samples }: MemorySeries): string {
  // A dozen rows tell as much as all.
  const step = Math.max(1, Math.ceil(samples.length / 12));
  const shown = samples.filter((_, index) => index % step === 0 || index === samples.length - 1);
  return [
    `In MB, after the garbage was collected. The bound: ${MemorySeries.bound}.`,
    table(
      ['minutes', 'heap in use', 'resident'],
      shown.map(({ minutes, heap, rss }) => [minutes.toFixed(1), megabytes(heap), megabytes(rss)]),
    ),
  ].join('\n\n');
}
