import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGraph } from '../../../dist/index.js';
import { loadDataset } from '../../../dist/node.js';

/** The graph that every peer serves: the loaders, the schema and the data of the product itself. */
export async function loadGraph(): Promise<ReturnType<typeof createGraph>> {
  const folder = process.argv[2];
  if (folder === undefined) throw new TypeError('which data set?');
  return createGraph(await loadDataset(folder));
}

/** Listens on any free port of this machine alone. */
export function listenHere(server: Server): void {
  server.listen(0, '127.0.0.1', () => announce((server.address() as AddressInfo).port));
}

/** Tells who started this process where it answers, in the words of `kg20x10 serve`. */
export function announce(port: number): void {
  console.log(`at http://localhost:${port}/graphql`);
}
