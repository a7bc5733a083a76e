import type { AddressInfo } from 'node:net';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, listen } from '../../src/server/http.js';
import { shipped } from '../shipped.js';

/** What the specification of GraphQL over HTTP asks of a server, as `graphql-http` audits it: must, should and may. */
const audits = serverAudits({ url: () => `${base}/graphql` });

let listening: Listening;
let base: string;

beforeAll(async () => {
  listening = await listen(shipped, { port: 0, host: '127.0.0.1' });
  base = `http://127.0.0.1:${(listening.server.address() as AddressInfo).port}`;
});
afterAll(() => listening.server.close());

describe('GraphQL over HTTP', () => {
  it.each(audits)('$id $name', async (audit) => {
    const result = await audit.fn();
    expect(result, 'reason' in result ? result.reason : undefined).toMatchObject({ status: 'ok' });
  });

  it('has as many audits as it had, or more', () => {
    expect(audits.length).toBeGreaterThanOrEqual(61);
  });
});
