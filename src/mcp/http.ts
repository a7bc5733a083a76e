import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import type { Door } from './door.js';
import { createMcpServer } from './server.js';

/**
 * Answers one message over HTTP, as streamable HTTP has it without sessions: nothing is remembered between two requests,
 * so that any process may answer any of them. The message is the body of the request, read before.
 */
export async function answerMessage(door: Door, request: Request, message: unknown): Promise<Response> {
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  const mcp = createMcpServer(door);
  // What came of a client that has gone is for nobody, and its operations are stopped.
  const gone = new Promise<Response>((resolve) => {
    request.signal?.addEventListener('abort', () => resolve(new Response(null, { status: 499 })), { once: true });
  });
  try {
    await mcp.connect(transport as Parameters<typeof mcp.connect>[0]);
    return await Promise.race([transport.handleRequest(request, { parsedBody: message }), gone]);
  } finally {
    await mcp.close();
  }
}
