import type { IncomingMessage } from 'node:http';

/**
 * Whose request it is, for counting: its address, of an IPv6 address the network of 64 bits, as one client has all of
 * that. Behind proxies, so many of which are trusted, it is what the outermost of these wrote into X-Forwarded-For; what
 * stands before that anybody could have written.
 */
export function clientOf(request: IncomingMessage, trustedProxies: number): string {
  const direct = request.socket.remoteAddress ?? '';
  if (trustedProxies === 0) return networkOf(direct);
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim());
  return networkOf(forwarded.at(-trustedProxies) || direct);
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address.slice(0, 64);
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing = address.includes('::') ? 8 - groups.length - (tail === '' ? 0 : tail.split(':').length) : 0;
  return `${[...groups, ...Array.from({ length: Math.max(0, missing) }, () => '0')].slice(0, 4).join(':').slice(0, 64)}::/64`;
}
