import type { IncomingMessage } from 'node:http';

/** Thrown where a body is longer than it may be; the rest of it is not read. */
export class BodyTooLargeError extends Error {}

/** Thrown where a client went before it had sent all of its request. */
export class BrokenOffError extends Error {}

/**
 * Reads the body of a request, of at most so many bytes, and hands it on as soon as it is there. Fails with a
 * BodyTooLargeError as soon as there are more bytes, or more are announced, with a BrokenOffError where the client goes, and
 * with what the socket says. One of both is called, once.
 */
export function readBody(
  request: IncomingMessage,
  most: number,
  then: (body: Buffer) => void,
  fail: (error: Error) => void,
): void {
  if (Number(request.headers['content-length'] ?? 0) > most) {
    fail(new BodyTooLargeError());
    return;
  }
  let first: Buffer | null = null;
  let more: Buffer[] | null = null;
  let length = 0;
  let over = false;
  const end = (error: Error): void => {
    if (over) return;
    over = true;
    fail(error);
  };
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > most) {
      request.pause();
      end(new BodyTooLargeError());
    } else if (first === null) {
      first = chunk;
    } else {
      more ??= [first];
      more.push(chunk);
    }
  });
  request.on('end', () => {
    if (over) return;
    over = true;
    then(more !== null ? Buffer.concat(more) : (first ?? Buffer.alloc(0)));
  });
  request.on('error', end);
  request.on('close', () => {
    if (!request.readableEnded) end(new BrokenOffError());
  });
}
