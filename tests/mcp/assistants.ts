import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { bin } from '../cli/run.js';

/** An answer of a tool. */
export interface Answer {
  readonly isError: boolean;
  /** All that an assistant reads who takes no structured content. */
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: the shape of the content is that of the tool
  readonly content: any;
  /** The codes of its errors. */
  readonly codes: readonly string[];
}

/** A client of the protocol that is connected, and how to call a tool. */
export interface Assistant {
  readonly client: Client;
  call(name: string, args?: Record<string, unknown>): Promise<Answer>;
}

const clients: Client[] = [];

/** Ends the connections that tests have left. */
export async function leaveAll(): Promise<void> {
  await Promise.all(clients.splice(0).map((client) => client.close()));
}

/** Connects to a server that listens. */
export function overHttp(base: string, headers: Record<string, string> = {}): Promise<Assistant> {
  return connected(new StreamableHTTPClientTransport(new URL(`${base}/mcp`), { requestInit: { headers } }));
}

/** Starts the built command line, as the program of an assistant does. */
export function overStreams(...args: string[]): Promise<Assistant> {
  return connected(
    new StdioClientTransport({ command: process.execPath, args: [bin, 'mcp', ...args], stderr: 'ignore' }),
  );
}

async function connected(
  transport: Parameters<Client['connect']>[0] | StreamableHTTPClientTransport,
): Promise<Assistant> {
  const client = new Client({ name: 'tests', version: '1.0.0' });
  await client.connect(transport as Parameters<Client['connect']>[0]);
  clients.push(client);
  return {
    client,
    async call(name, args = {}) {
      const { isError, content, structuredContent } = await client.callTool({ name, arguments: args });
      const texts = (content as { readonly type: string; readonly text: string }[]).map(({ text }) => text);
      const { errors = [] } = (structuredContent ?? {}) as { errors?: { extensions: { code: string } }[] };
      return {
        isError: isError === true,
        text: texts.join('\n'),
        content: structuredContent,
        codes: errors.map(({ extensions }) => extensions.code),
      };
    },
  };
}
