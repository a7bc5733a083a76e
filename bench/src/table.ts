import { queries } from './queries.js';
import type { Results } from './results.js';
import { shownNames } from './servers.js';
import type { Spread } from './statistics.js';
import { targets, verdictOn } from './targets.js';
import { modes } from './throughput.js';

/** The results as lines for a terminal. */
export function tableOf(results: Results): string {
  const { machine, versions, rows, latencies, memory, startUp, growth } = results;
  const lines = [
    `${machine.processor}, ${machine.cores} cores, ${giga(machine.memory)} GB, ${machine.platform}, Node.js ${machine.node}`,
    Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', '),
    '',
  ];
  for (const mode of modes) {
    const inMode = rows.filter((row) => row.mode === mode);
    if (inMode.length === 0) continue;
    lines.push(
      heading[mode],
      line('', 'requests/s', '(least - most)', 'p99 ms', 'µs of CPU', 'ours to it', '(least - most)', 'by CPU'),
    );
    for (const [name, { title }] of Object.entries(queries)) {
      const ofQuery = inMode.filter((row) => row.query === name);
      if (ofQuery.length === 0) continue;
      lines.push(`  ${name} ${title}`);
      const ratios = ofQuery.find(({ server }) => server === 'kg20x10')?.ratios ?? {};
      for (const { server, requestsPerSecond, p99, cpuPerRequest } of ofQuery) {
        const ratio = ratios[server];
        lines.push(
          line(
            `    ${shownNames[server]}`,
            whole(requestsPerSecond.median),
            range(requestsPerSecond, whole),
            fine(p99.median),
            whole(cpuPerRequest.median),
            ratio === undefined ? '' : `${fine(ratio.median)}x${ratio.limitedByLoad ? '*' : ''}`,
            ratio === undefined ? '' : range(ratio, fine),
            ratio === undefined ? '' : `${fine(ratio.byCpu.median)}x`,
          ),
        );
      }
    }
    lines.push('');
  }
  if (rows.some(({ ratios }) => Object.values(ratios).some(({ limitedByLoad }) => limitedByLoad))) {
    lines.push('* The process that makes the load was the limit: the ratio is drawn to 1; that by CPU is not.', '');
  }
  if (latencies.length > 0) {
    lines.push(
      'Waiting times at half load, our cache of answers off',
      line('', 'requests/s', '', 'p50 ms', 'p99 ms', 'ours to it', '(least - most)'),
    );
    for (const { query, server, rate, p50, p99, p99Ratio } of latencies) {
      const ratio = p99Ratio === undefined ? ['', ''] : [`${fine(p99Ratio.median)}x`, range(p99Ratio, fine)];
      lines.push(
        line(`  ${query} ${shownNames[server]}`, whole(rate), '', fine(p50.median), fine(p99.median), ...ratio),
      );
    }
    lines.push('');
  }
  if (Object.keys(memory).length > 0) {
    const said = Object.entries(memory).map(
      ([name, bytes]) => `${shownNames[name as keyof typeof shownNames]} ${mega(bytes)}`,
    );
    lines.push(`Resident memory after the load, MB: ${said.join(', ')}`);
  }
  if (startUp !== null) {
    const { kg20x10, bare, ratio } = startUp;
    lines.push(
      `Start to first answer: ${whole(kg20x10.median)} ms ${range(kg20x10, whole)}; a bare process ${whole(bare.median)} ms ${range(bare, whole)}; ${fine(ratio.median)}x`,
    );
  }
  if (growth !== null) {
    growth.claims.forEach((claims, place) => {
      const { read, build, index, cpu, rss, peakRss } = growth.load[place] as (typeof growth.load)[number];
      lines.push(
        `${claims.toLocaleString('en')} claims: read ${fine(read)} s, build ${fine(build)} s, index ${fine(index)} s, CPU ${fine(cpu)} s, memory ${giga(rss)} GB, at most ${giga(peakRss)} GB`,
      );
    });
    for (const { query, requestsPerSecond, ratio } of growth.firstPages) {
      const rates = requestsPerSecond.map(({ median }) => `${whole(median)}/s`).join(' and ');
      lines.push(`  first page of ${query}: ${rates}; ${fine(ratio.median)}x as long ${range(ratio, fine)}`);
    }
  }
  lines.push('', 'Targets', ...targets.map((target) => `  ${verdictOn(target, results)}`));
  return lines.join('\n');
}

const heading = {
  uncached: 'UNCACHED  the same request each time, our cache of answers off',
  repeated: 'REPEATED  the same request each time, our cache of answers on',
  varied: 'VARIED  other variables in each request',
  cold: 'COLD  another text in each request',
} as const;

const widths = [26, 11, 18, 9, 10, 11, 17, 9];
function line(...cells: readonly string[]): string {
  return cells
    .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] as number) : cell.padStart(widths[column] as number)))
    .join('')
    .trimEnd();
}

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const fine = (value: number): string => (value >= 100 ? whole(value) : value.toPrecision(3));
const range = ({ least, most }: Spread, shown: (value: number) => string): string =>
  `(${shown(least)} - ${shown(most)})`;
const mega = (bytes: number): string => whole(bytes / 1e6);
const giga = (bytes: number): string => fine(bytes / 1e9);
