import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorBody } from './answer.js';

/**
 * For handlers in servers of others; the server of our own makes no address of what a client says of its host.
 * Whether the host and the target of a request make an address. Yoga makes one of them without a look, and answers with
 * 500 and a stack where there is none. A target in absolute form, as a proxy is sent it (RFC 9112, 3.2.2), is put into
 * origin form; its host counts instead of the header.
 */
export function addressIsReadable(request: IncomingMessage): boolean {
  const { url = '', headers } = request;
  if (/^https?:\/\//i.test(url)) {
    if (!URL.canParse(url)) return false;
    const { host, pathname, search } = new URL(url);
    request.url = `${pathname}${search}`;
    headers.host = host;
    return true;
  }
  // The asterisk is the target of OPTIONS for the server as a whole, and of nothing else.
  if (url === '*' && request.method === 'OPTIONS') request.url = '/';
  else if (!url.startsWith('/')) return false;
  const { host = '' } = headers;
  return !/[/?#@\\\s]/.test(host) && (host === '' || URL.canParse(`http://${host}/`));
}

/** Refuses a request of whose host and target no address can be made. */
export function refuseAddress(response: ServerResponse): void {
  response.writeHead(400, { 'content-type': 'application/json; charset=utf-8' });
  response.end(errorBody('BAD_REQUEST', 'The host and the target of the request make no address.'));
}

/** A part of a path as it was meant; null where its escapes are none. */
export function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
