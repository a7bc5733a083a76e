import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHandler } from '../../src/server/handler.js';
import { shipped } from '../shipped.js';

// The handler as others embed it.
const server = createServer(createHandler(shipped));
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => server.close());

/** What the server sends for bytes, as no client that means well would send some of these. */
function sent(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.end(bytes));
    let answer = '';
    socket.on('data', (data) => {
      answer += String(data);
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

const request = (target: string, host: string, method = 'GET'): Promise<string> =>
  sent(`${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

describe('a request of which no address can be made', () => {
  it.each([
    ['/', '['],
    ['/', 'a b'],
    ['/', 'graph.test:99999'],
    ['/', 'graph.test/x'],
    ['/', 'user@graph.test'],
    ['/graphql', '%'],
    ['http://[', 'graph.test'],
    ['*', 'graph.test:80'],
  ])('for %s of host %s is refused, and told nothing of the inside', async (target, host) => {
    const answer = await request(target, host);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"BAD_REQUEST"');
    expect(answer).not.toMatch(/\n\s+at /);
  });
});

describe('a request', () => {
  it.each([
    ['/node/Actor:kcna', 'graph.test:80'],
    ['/node/Actor:kcna', '[::1]:4000'],
    ['/node/Actor:kcna', ''],
    ['http://graph.test/node/Actor:kcna', 'graph.test:80'],
    ['HTTP://graph.test:81/node/Actor:kcna', 'other.test'],
  ])('for %s of host %s is answered', async (target, host) => {
    const answer = await request(target, host);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain('"id": "Actor:kcna"');
  });

  it.each(['graph.test', 'graph.test:80', '[::1]', ''])(
    'may be for the server as a whole, of host %s',
    async (host) => {
      expect(await request('*', host, 'OPTIONS')).toMatch(/^HTTP\/1\.1 204 /);
    },
  );
});
