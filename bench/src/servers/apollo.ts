import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { announce, loadGraph } from './served.js';

/**
 * Apollo Server with what is its default in production: the cache of parsed documents (30 MB), no introspection, no stack
 * traces, protection against CSRF, no reports. Its own HTTP layer, as that of Express only adds a router to it.
 */
const graph = await loadGraph();
const server = new ApolloServer<ReturnType<typeof graph.createContext>>({
  schema: graph.schema,
  // No page for browsers, which no measured request asks for.
  plugins: [ApolloServerPluginLandingPageDisabled()],
});
const { url } = await startStandaloneServer(server, {
  context: async () => graph.createContext(),
  listen: { port: 0, host: '127.0.0.1' },
});
announce(Number(new URL(url).port));
