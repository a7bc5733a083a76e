import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a server got it. */
export interface Seen {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly query: string;
  /** The lists of references that it brings. */
  readonly references: readonly (readonly Readonly<Record<string, unknown>>[])[];
}

/** A server that notes what it is asked. */
export interface Served {
  readonly url: string;
  readonly seen: Seen[];
  close(): Promise<void>;
}

/** Serves a fetch handler over HTTP on a free port. */
export async function serve(handle: (request: Request) => Response | Promise<Response>): Promise<Served> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const path = request.url ?? '/';
    const { query, variables } = JSON.parse(body) as {
      query: string;
      variables?: Record<string, Seen['references'][0]>;
    };
    const references = query.includes('_entities') ? Object.values(variables ?? {}).filter(Array.isArray) : [];
    seen.push({ path, headers: request.headers, query, references });
    const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]);
    const answer = await handle(new Request(`http://graph.test${path}`, { method: 'POST', headers, body }));
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
