import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { Growth } from './growth.js';
import type { LatencyRow } from './latency.js';
import type { ServerName } from './servers.js';
import { pathOf } from './started.js';
import type { StartUp } from './startup.js';
import type { Row } from './throughput.js';

/** What one run found. */
export interface Results {
  readonly date: string;
  /** Whether it was a short run. */
  readonly quick: boolean;
  readonly machine: Machine;
  /** Versions by package. */
  readonly versions: Readonly<Record<string, string>>;
  readonly rows: readonly Row[];
  readonly latencies: readonly LatencyRow[];
  /** Resident memory of each server after all of the load, in bytes. */
  readonly memory: Readonly<Partial<Record<ServerName, number>>>;
  readonly startUp: StartUp | null;
  readonly growth: Growth | null;
}

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  /** In bytes. */
  readonly memory: number;
  readonly platform: string;
  readonly node: string;
}

export function readMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memory: totalmem(),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
  };
}

/** Of the package, of what it stands on, and of its peers, as they are installed. */
export function readVersions(): Record<string, string> {
  const versionOf = (path: string): string =>
    (JSON.parse(readFileSync(pathOf(path), 'utf8')) as { version: string }).version;
  const above = ['graphql', 'graphql-yoga', 'graphql-http'].map((name) => [name, `node_modules/${name}`]);
  const here = ['@apollo/server', 'mercurius', 'fastify', 'graphql-jit', 'autocannon'].map((name) => [
    name,
    `bench/node_modules/${name}`,
  ]);
  return {
    kg20x10: versionOf('package.json'),
    ...Object.fromEntries([...above, ...here].map(([name, path]) => [name, versionOf(`${path}/package.json`)])),
  };
}
