import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { clientOf } from '../../src/server/client-address.js';
import { RateLimit } from '../../src/server/rate-limit.js';

describe('a rate limit', () => {
  it('lets a burst through, then so many a second, and says when to come again', () => {
    let now = 0;
    const limit = new RateLimit(2, 3, () => now);
    expect([1, 2, 3].map(() => limit.take('a'))).toEqual([0, 0, 0]);
    expect(limit.take('a')).toBe(1);
    expect(limit.take('b')).toBe(0);
    now += 500;
    expect([limit.take('a'), limit.take('a')]).toEqual([0, 1]);
    now += 3_600_000;
    // What is saved up is no more than the burst.
    expect([1, 2, 3, 4].map(() => limit.take('a'))).toEqual([0, 0, 0, 1]);
  });

  it('says a longer time where less than one a second is let through', () => {
    const limit = new RateLimit(0.1, 1, () => 0);
    limit.take('a');
    expect(limit.take('a')).toBe(10);
  });
});

describe('the address of a client', () => {
  const of = (remoteAddress: string, forwarded: string | undefined, trusted: number): string =>
    clientOf(
      { socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } as unknown as IncomingMessage,
      trusted,
    );

  it('is that of the socket, whatever a header says, unless a proxy is trusted', () => {
    expect(of('203.0.113.9', '198.51.100.1', 0)).toBe('203.0.113.9');
    expect(of('10.0.0.1', '198.51.100.1', 1)).toBe('198.51.100.1');
  });

  it('is what the outermost trusted proxy wrote, not what a client wrote before it', () => {
    expect(of('10.0.0.1', '6.6.6.6, 198.51.100.1', 1)).toBe('198.51.100.1');
    expect(of('10.0.0.1', '6.6.6.6, 198.51.100.1, 10.0.0.2', 2)).toBe('198.51.100.1');
    expect(of('10.0.0.1', undefined, 1)).toBe('10.0.0.1');
  });

  it('is of IPv6 the network, of mapped IPv4 the IPv4', () => {
    expect(of('2001:db8:1:2:3:4:5:6', undefined, 0)).toBe('2001:db8:1:2::/64');
    expect(of('2001:db8::1', undefined, 0)).toBe('2001:db8:0:0::/64');
    expect(of('::1', undefined, 0)).toBe('0:0:0:0::/64');
    expect(of('::ffff:192.0.2.7', undefined, 0)).toBe('192.0.2.7');
  });
});
