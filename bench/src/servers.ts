import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathOf } from './started.js';

/** The names of the servers, in the order in which they are shown. */
export const serverNames = ['raw', 'kg20x10', 'mercurius-jit', 'mercurius', 'yoga', 'graphql-http', 'apollo'] as const;
export type ServerName = (typeof serverNames)[number];

export const shownNames: Readonly<Record<ServerName, string>> = {
  raw: 'raw node:http',
  kg20x10: 'kg20x10',
  'mercurius-jit': 'Mercurius with jit',
  mercurius: 'Mercurius',
  yoga: 'bare Yoga',
  'graphql-http': 'graphql-http',
  apollo: 'Apollo Server',
};

const { bin } = JSON.parse(readFileSync(pathOf('package.json'), 'utf8')) as {
  readonly bin: { readonly kg20x10: string };
};
/** What a user of the package runs. */
const ours = pathOf(bin.kg20x10);

/** How our server is started: as shipped, or without the cache of finished answers. */
export function oursOver(folder: string, answers: 'cached' | 'uncached'): readonly string[] {
  return [
    ours,
    'serve',
    '--data',
    folder,
    '--port',
    '0',
    '--host',
    '127.0.0.1',
    // One client sends all requests, faster than any that means well.
    ...(has('--rate-limit') ? ['--rate-limit', '0'] : []),
    ...(answers === 'uncached' && has('--answer-cache') ? ['--answer-cache', '0'] : []),
  ];
}

/** How a peer is started. */
export function peerOver(folder: string, peer: Exclude<ServerName, 'kg20x10'>): readonly string[] {
  const file = (name: string): string => pathOf(`bench/dist/servers/${name}.js`);
  return peer === 'mercurius-jit' ? [file('mercurius'), folder, '--jit'] : [file(peer), folder];
}

/** The least process that answers over HTTP. */
export const bare: readonly string[] = [pathOf('bench/dist/servers/bare.js')];

let help: string | undefined;
function has(flag: string): boolean {
  help ??= spawnSync(process.execPath, [ours, 'serve', '--help'], { encoding: 'utf8' }).stdout;
  return help.includes(flag);
}
