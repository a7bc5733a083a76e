import type { IncomingMessage } from 'node:http';

/** Thrown where a body is longer than it may be; the rest of it is not read. */
export class BodyTooLargeError extends Error {}

/** Thrown where a client went before it had sent all of its request. */
export class BrokenOffError extends Error {}

/**
 * Reads the body of a request, of at most so many bytes. Rejects with a BodyTooLargeError as soon as there are more, or
 * more are announced, with a BrokenOffError where the client goes, and with what the
 * socket says.
 */
export function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > most) {
      reject(new BodyTooLargeError());
      return;
    }
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > most) {
        request.pause();
        reject(new BodyTooLargeError());
      } else {
        chunks.push(chunk);
      }
    });
    request.once('end', () => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
    request.once('error', reject);
    request.once('close', () => {
      if (!request.readableEnded) reject(new BrokenOffError());
    });
  });
}
