import { readdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { KnowledgeGraph } from '../index.js';
import { createHandler } from './handler.js';
import type { Documents } from './known-documents.js';
import type { TourOperation } from './tour.js';

/** A server that listens. */
export interface Listening {
  readonly server: Server;
  /** Where it answers, such as `http://localhost:4000`. */
  readonly url: string;
}

/** Where to listen. */
export interface ListenOptions {
  readonly port: number;
  readonly host: string;
  /** Documents by id that clients may name instead of sending them. @default none but those of the tour */
  readonly documents?: Documents;
}

/** Serves a graph over HTTP. Rejects with what the socket says, such as EADDRINUSE. */
export async function listen(graph: KnowledgeGraph, { port, host, documents = {} }: ListenOptions): Promise<Listening> {
  const server = createServer(createHandler(graph, { tour: await readTour(), documents }));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const shown = ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(address.address) ? 'localhost' : host;
  return { server, url: `http://${shown}:${address.port}` };
}

/** Reads the guided tour that ships with the package. */
export async function readTour(): Promise<TourOperation[]> {
  const folder = fileURLToPath(new URL('../../schema/operations/', import.meta.url));
  const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql')).sort();
  return Promise.all(
    files.map(async (file) => ({
      name: file.slice(0, -'.graphql'.length),
      query: await readFile(join(folder, file), 'utf8'),
    })),
  );
}
