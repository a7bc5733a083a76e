import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Door } from '../mcp/door.js';
import { createMcpServer } from '../mcp/server.js';
import type { Log } from '../server/log.js';

/**
 * Answers whoever is at the other end of the standard streams, until they end or the process is to. What was asked before
 * the input ended is answered still: the process goes on for as long as anything is under way.
 */
export async function answerStreams(door: Door, longestMessage: number, log: Log): Promise<void> {
  // What is read at once may hold the beginning of the next message.
  const maxBufferSize = 2 * longestMessage;
  const transport = new StdioServerTransport(process.stdin, process.stdout, { maxBufferSize });
  const mcp = createMcpServer(door);
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    mcp.server.onclose = resolve;
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void mcp.close());
  });
  mcp.server.onerror = (error) => log('warning', 'message-refused', { reason: error.message });
  await mcp.connect(transport);
  await ended;
}
