import type { QueryName } from './queries.js';
import type { Results } from './results.js';
import type { ServerName } from './servers.js';
import type { Mode } from './throughput.js';

/** Something that is to be reached. */
export interface Target {
  readonly what: string;
  readonly against: string;
  /** At least so much, or at most. */
  readonly bound: 'least' | 'most';
  readonly value: number;
  readonly unit: string;
  /** What was reached, each with what it belongs to; empty where it was not measured. */
  found(results: Results): readonly Found[];
}

export interface Found {
  readonly of: string;
  readonly value: number;
}

const deep = ['Q1', 'Q2', 'Q3', 'Q4'] as const;

/** All that the project has set itself. Nothing else in the benchmark knows them. */
export const targets: readonly Target[] = [
  ratio('uncached', deep, 'apollo', 4),
  ratio('uncached', deep, 'mercurius-jit', 1.15),
  ratio('repeated', deep, 'raw', 0.85),
  ratio('repeated', ['Q3'], 'apollo', 80),
  ratio('cold', deep, 'apollo', 2),
  {
    what: 'p99 at half load',
    against: 'mercurius-jit',
    bound: 'most',
    value: 1,
    unit: 'x',
    found: ({ latencies }) =>
      latencies.flatMap(({ query, p99Ratio }) =>
        p99Ratio === undefined ? [] : [{ of: query, value: p99Ratio.median }],
      ),
  },
  {
    what: 'start-up',
    against: 'a bare node:http process',
    bound: 'most',
    value: 2.2,
    unit: 'x',
    found: ({ startUp }) => (startUp === null ? [] : [{ of: 'start-up', value: startUp.ratio.median }]),
  },
  {
    what: 'first page of a million claims',
    against: 'a thousand',
    bound: 'most',
    value: 1.5,
    unit: 'x',
    found: ({ growth }) => (growth?.firstPages ?? []).map(({ query, ratio }) => ({ of: query, value: ratio.median })),
  },
  {
    what: 'load and index of a million claims',
    against: '',
    bound: 'most',
    value: 8,
    unit: ' s',
    found: ({ growth }) =>
      growth === null || growth.claims[1] < 1_000_000
        ? []
        : [{ of: 'time', value: growth.load[1].read + growth.load[1].build + growth.load[1].index }],
  },
  {
    what: 'memory with a million claims',
    against: '',
    bound: 'most',
    value: 1.2,
    unit: ' GB',
    found: ({ growth }) =>
      growth === null || growth.claims[1] < 1_000_000 ? [] : [{ of: 'resident', value: growth.load[1].rss / 1e9 }],
  },
];

function ratio(mode: Mode, queries: readonly QueryName[], against: ServerName, value: number): Target {
  return {
    what: `${queries.length === 1 ? queries[0] : `${queries[0]}-${queries.at(-1)}`} ${mode}`,
    against,
    bound: 'least',
    value,
    unit: 'x',
    found: ({ rows }) =>
      rows
        .filter((row) => row.mode === mode && row.server === 'kg20x10' && queries.includes(row.query))
        .flatMap(({ query, ratios }) => {
          const found = ratios[against];
          return found === undefined ? [] : [{ of: query, value: found.median }];
        }),
  };
}

/** Whether it was reached by all, or by how much not, in one line. */
export function verdictOn(target: Target, results: Results): string {
  const { what, against, bound, value, unit } = target;
  const goal = `${bound === 'least' ? 'at least' : 'at most'} ${value}${unit}${against === '' ? '' : ` of ${against}`}`;
  const found = target.found(results);
  if (found.length === 0) return `not measured  ${what}: ${goal}`;
  const missed = found.filter((each) => (bound === 'least' ? each.value < value : each.value > value));
  const said = found.map(({ of, value: reached }) => `${of} ${round(reached)}${unit}`).join(', ');
  // The worst, as a share of what was wanted.
  const short = missed.map((each) => (bound === 'least' ? value / each.value : each.value / value));
  return missed.length === 0
    ? `reached       ${what}: ${goal}; ${said}`
    : `not reached   ${what}: ${goal}; ${said}; short by a factor of ${round(Math.max(...short))}`;
}

const round = (value: number): string => value.toPrecision(value < 100 ? 3 : 4).replace(/\.?0+$/, '');
