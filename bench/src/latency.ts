import type { QueryName } from './queries.js';
import type { Started } from './started.js';
import { quantile, ratioOf, type Spread, spreadOf } from './statistics.js';
import type { Bench, Row } from './throughput.js';

/** The waiting times of one server under the same half load as the other's. */
export interface LatencyRow {
  readonly query: QueryName;
  readonly server: 'kg20x10' | 'mercurius-jit';
  /** Requests a second: half of what the slower of the two answers at its peak. */
  readonly rate: number;
  /** In milliseconds, from the moment at which a request was due. */
  readonly p50: Spread;
  readonly p99: Spread;
  /** Only in our rows: how many times as long as the other's. */
  readonly p99Ratio?: Spread;
}

/** Both servers at one rate, in turns. Ours answers without its cache. */
export async function measureLatency(
  query: QueryName,
  rows: readonly Row[],
  servers: Readonly<Record<LatencyRow['server'], Started>>,
  { generator, pace }: Bench,
): Promise<LatencyRow[]> {
  const peak = (server: LatencyRow['server']): number =>
    rows.find((row) => row.query === query && row.mode === 'uncached' && row.server === server)?.requestsPerSecond
      .median as number;
  const rate = Math.min(peak('kg20x10'), peak('mercurius-jit')) / 2;
  const names = ['kg20x10', 'mercurius-jit'] as const;
  const measured = { kg20x10: { p50: [], p99: [] }, 'mercurius-jit': { p50: [], p99: [] } } as Record<
    LatencyRow['server'],
    { p50: number[]; p99: number[] }
  >;
  for (let round = 0; round < pace.latencyRounds; round += 1) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const { latencies } = await generator.run({
        url: servers[name].url,
        query,
        traffic: 'same',
        from: 0,
        seconds: Math.max(pace.latencySeconds, pace.fewest / rate),
        fewest: 0,
        rate,
      });
      const sorted = latencies.sort();
      measured[name].p50.push(quantile(sorted, 0.5));
      measured[name].p99.push(quantile(sorted, 0.99));
    }
  }
  return names.map((server) => ({
    query,
    server,
    rate,
    p50: spreadOf(measured[server].p50),
    p99: spreadOf(measured[server].p99),
    ...(server === 'kg20x10' && { p99Ratio: ratioOf(measured.kg20x10.p99, measured['mercurius-jit'].p99) }),
  }));
}
