import { expectEqual } from './equal.js';
import type { Generator } from './generator.js';
import type { Material } from './material.js';
import type { Pace } from './pace.js';
import type { QueryName } from './queries.js';
import { bodiesOf, type Traffic } from './requests.js';
import type { ServerName } from './servers.js';
import type { Started } from './started.js';
import { quantile, ratioOf, type Spread, spreadOf } from './statistics.js';

export const modes = ['uncached', 'repeated', 'varied', 'cold'] as const;
/**
 * `uncached`: the same request each time, our cache of answers off; `repeated`: the same with it on; `varied`: each
 * request has other variables; `cold`: each request has another text.
 */
export type Mode = (typeof modes)[number];

/** The modes that are read from rounds of this traffic. */
export const modesOf: Readonly<Record<Traffic, readonly Mode[]>> = {
  same: ['uncached', 'repeated'],
  varied: ['varied'],
  cold: ['cold'],
};

/** One row of the results. */
export interface Row {
  readonly query: QueryName;
  readonly mode: Mode;
  readonly server: ServerName;
  readonly requestsPerSecond: Spread;
  /** In milliseconds, with eight clients that ask without a pause. */
  readonly p99: Spread;
  /** Processor time of the server, in microseconds. */
  readonly cpuPerRequest: Spread;
  /** How many times as many requests a second as this server: ours to each peer. Only in our own rows. */
  readonly ratios: Readonly<Partial<Record<ServerName, Ratio>>>;
}

export interface Ratio extends Spread {
  /** The same of processor time per request: how many times as much the peer takes. */
  readonly byCpu: Spread;
  /** Whether the load's own process was the limit in most rounds, for us or the peer, so that this ratio is drawn to 1. */
  readonly limitedByLoad: boolean;
}

/** What every measurement needs. */
export interface Bench {
  readonly generator: Generator;
  readonly material: Material;
  readonly pace: Pace;
}

/** One that takes part in a round. Ours takes part twice where the same request is sent: with and without the cache. */
export interface Contestant {
  readonly name: ServerName;
  /** The modes in which what it shows here counts. */
  readonly modes: readonly Mode[];
  readonly started: Started;
}

interface Measured {
  readonly rates: number[];
  readonly p99s: number[];
  readonly cpus: number[];
  readonly limited: boolean[];
}

/** Measures one query with one kind of traffic, all contestants in each round. */
export async function measure(
  query: QueryName,
  traffic: Traffic,
  contestants: readonly Contestant[],
  { generator, material, pace }: Bench,
): Promise<Row[]> {
  await checkEqual(query, traffic, contestants, material);
  const measured = new Map<Contestant, Measured>(
    contestants.map((each) => [each, { rates: [], p99s: [], cpus: [], limited: [] }]),
  );
  for (let round = 0; round <= pace.rounds; round += 1) {
    // In another order each time, so that nobody always comes after the same one.
    for (let place = 0; place < contestants.length; place += 1) {
      const contestant = contestants[(place + round) % contestants.length] as Contestant;
      const { started } = contestant;
      const before = await started.gauge();
      const { requestsPerSecond, latencies, answered, busy } = await generator.run({
        url: started.url,
        query,
        traffic,
        // Every server is asked the same in a round, and nothing again in another.
        from: (round + 1) * 1_000_000,
        seconds: round === 0 ? pace.warmSeconds : pace.seconds,
        fewest: round === 0 ? 1 : pace.fewest,
      });
      const after = await started.gauge();
      // The first round only warms up.
      if (round === 0) continue;
      const into = measured.get(contestant) as Measured;
      into.rates.push(requestsPerSecond);
      into.p99s.push(quantile(latencies.sort(), 0.99));
      into.cpus.push((after.cpu - before.cpu) / answered);
      into.limited.push(busy > 0.95);
    }
  }
  return rowsOf(query, modesOf[traffic], contestants, measured);
}

function rowsOf(
  query: QueryName,
  ofTraffic: readonly Mode[],
  contestants: readonly Contestant[],
  measured: ReadonlyMap<Contestant, Measured>,
): Row[] {
  const rows: Row[] = [];
  for (const mode of ofTraffic) {
    const inMode = contestants.filter((each) => each.modes.includes(mode));
    for (const { name } of inMode) {
      const of = (server: ServerName): Measured =>
        measured.get(inMode.find((each) => each.name === server) as Contestant) as Measured;
      const mine = of(name);
      const peers = name === 'kg20x10' ? inMode.filter((each) => each.name !== name) : [];
      rows.push({
        query,
        mode,
        server: name,
        requestsPerSecond: spreadOf(mine.rates),
        p99: spreadOf(mine.p99s),
        cpuPerRequest: spreadOf(mine.cpus),
        ratios: Object.fromEntries(
          peers.map(({ name: peer }) => {
            const theirs = of(peer);
            const limited = [...mine.limited, ...theirs.limited].filter(Boolean).length;
            return [
              peer,
              {
                ...ratioOf(mine.rates, theirs.rates),
                byCpu: ratioOf(theirs.cpus, mine.cpus),
                limitedByLoad: limited > mine.limited.length,
              },
            ];
          }),
        ),
      });
    }
  }
  return rows;
}

/** Nothing is timed that does not answer the same. */
export async function checkEqual(
  query: QueryName,
  traffic: Traffic,
  contestants: readonly Contestant[],
  material: Material,
): Promise<void> {
  const bodies = bodiesOf(query, traffic, material);
  const [raw, others] = [
    contestants.find(({ name }) => name === 'raw'),
    contestants.filter(({ name }) => name !== 'raw'),
  ];
  // Ours first: the raw server answers its bytes.
  const servers = others
    .map(({ name, started }) => ({ name, url: started.url }))
    .sort((a, b) => Number(b.name === 'kg20x10') - Number(a.name === 'kg20x10'));
  // Three times, as a server that compiles documents answers the first times without what it has compiled.
  for (let number = 0; number < 3; number += 1) {
    const answer = await expectEqual(servers, bodies(number));
    raw?.started.setAnswer(answer);
  }
}
