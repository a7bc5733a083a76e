import { createHash } from 'node:crypto';
import { Agent, request as send } from 'node:http';
import type { Answer } from '../tests/fuzz/answers.js';
import type { HttpRequest } from '../tests/fuzz/requests.js';

/** An answer with what only some ask of it. */
export interface FullAnswer extends Answer {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly milliseconds: number;
  readonly hash: string;
}

/** How long an answer may take before it counts as none. */
const patience = 60_000;

/** A client over connections that it keeps. */
export class Client {
  readonly #port: number;
  readonly #agent: Agent;

  constructor(port: number, connections: number) {
    this.#port = port;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** Asks once. A connection that the server closed while it was idle is replaced, as every client must (RFC 9110, 9.2.2). */
  async ask(request: HttpRequest): Promise<FullAnswer> {
    try {
      return await this.#once(request);
    } catch (error) {
      if (!(error instanceof StaleConnection)) throw error;
      return this.#once(request);
    }
  }

  close(): void {
    this.#agent.destroy();
  }

  #once({ method, target, headers, body }: HttpRequest): Promise<FullAnswer> {
    const began = performance.now();
    return new Promise((resolve, reject) => {
      const outgoing = send(
        { agent: this.#agent, host: '127.0.0.1', port: this.#port, method, path: target, headers, timeout: patience },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () => {
            if (!incoming.complete) return reject(new Error('the answer broke off'));
            const bytes = Buffer.concat(chunks);
            resolve({
              status: incoming.statusCode ?? 0,
              type: incoming.headers['content-type'] ?? '',
              retryAfter: incoming.headers['retry-after'],
              headers: incoming.headers,
              body: bytes.toString('utf8'),
              hash: createHash('sha256').update(bytes).digest('base64'),
              milliseconds: performance.now() - began,
            });
          });
        },
      );
      outgoing.on('timeout', () => outgoing.destroy(new Error(`no answer within ${patience / 1000} s`)));
      outgoing.on('error', (error: NodeJS.ErrnoException) => {
        const stale = outgoing.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
        reject(stale ? new StaleConnection() : error);
      });
      outgoing.end(body);
    });
  }
}

class StaleConnection extends Error {}
