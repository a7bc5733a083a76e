import Fastify from 'fastify';
import mercurius from 'mercurius';
import { announce, loadGraph } from './served.js';

/** Mercurius on Fastify; with `--jit` as its documentation recommends for production. */
const graph = await loadGraph();
// Fastify logs nothing unless told to; said here because a log of requests would cost a third of the small ones.
const app = Fastify({ logger: false });
await app.register(mercurius, {
  schema: graph.schema,
  context: () => graph.createContext() as unknown as Record<string, unknown>,
  // Compiled at the second request for a text. Its cache of parsed documents is on by default.
  jit: process.argv.includes('--jit') ? 1 : 0,
  // No page for browsers.
  graphiql: false,
});
announce(Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port));
