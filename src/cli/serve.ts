import { parseArgs } from 'node:util';
import { loadDataset, shippedData } from '../dataset/files.js';
import { createGraph } from '../index.js';
import { listen } from '../server/http.js';
import { baseUriOf } from './base-uri.js';
import { type Command, paint, UsageError } from './command.js';
import { readPersistedDocuments } from './persisted-documents.js';

/** `kg20x10 serve`: serves the graph over HTTP until it is stopped. */
export const serveCommand: Command = {
  name: 'serve',
  summary: 'serves the graph over HTTP',
  help: `
Usage: kg20x10 serve [--data DIR] [--port N] [--host HOST] [--base-uri URL] [--persisted FILE]

Checks the data set, and serves it: GraphiQL and the API at /graphql, the subgraph for gateways of Apollo Federation at
/subgraph, a landing page at /, each node at /node/<id>, and /health. A data set with a fault is refused as a whole,
with every fault listed.

  --data DIR        folder of the data set (default: the one shipped with the package)
  --port N          port to listen on (default: the environment variable PORT, or else 4000); 0 takes any free one
  --host HOST       address to listen on (default: the environment variable HOST, or else localhost)
  --base-uri URL    base of the URIs of nodes (default: baseUri of the data set's manifest)
  --persisted FILE  operations that clients may name instead of sending them: a JSON object of id to document, as
                    relay-compiler and graphql-codegen write it (default: only those of the tour)
`.trim(),
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string', default: shippedData },
        port: { type: 'string', default: process.env['PORT'] ?? '4000' },
        host: { type: 'string', default: process.env['HOST'] ?? 'localhost' },
        'base-uri': { type: 'string' },
        persisted: { type: 'string' },
      },
    });
    const port = portOf(values.port);
    const baseUri = baseUriOf(values['base-uri']);
    const documents = values.persisted === undefined ? {} : await readPersistedDocuments(values.persisted);
    const graph = createGraph(await loadDataset(values.data), { baseUri });
    try {
      const { server, url } = await listen(graph, { port, host: values.host, documents });
      const { name, version, digest } = graph.dataset;
      const elsewhere = graph.dataset.baseUri === url ? '' : `; URIs of nodes begin with ${graph.dataset.baseUri}`;
      const where = paint('cyan', `${url}/graphql`);
      console.log(`${paint('bold', name)} ${version} (${digest.slice(0, 19)}) at ${where}${elsewhere}`);
      await untilStopped(server);
      return 0;
    } catch (error) {
      throw inPlainWords(error, port, values.host);
    }
  },
};

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    throw new UsageError(`${JSON.stringify(text)} is not a port; it must be a number from 0 to 65535`);
  }
  return port;
}

/** Resolves when the process is asked to stop and the server has answered what was under way. */
function untilStopped(server: import('node:http').Server): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      server.close(() => resolve());
      server.closeIdleConnections();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}

function inPlainWords(error: unknown, port: number, host: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') return new UsageError(`port ${port} is in use; choose another with --port or PORT`);
  if (code === 'EACCES') return new UsageError(`port ${port} may not be used by this user; choose one above 1023`);
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL') {
    return new UsageError(`${JSON.stringify(host)} is not an address of this machine`);
  }
  return error;
}
