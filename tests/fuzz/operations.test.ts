import * as fc from 'fast-check';
import { parse, validate } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { execute } from '../../src/index.js';
import { serving } from '../server/serving.js';
import { ask, shipped } from '../shipped.js';
import { type Answer, codesOf, essenceOf, faultsOfGraphql, faultsOfValid, isLimited } from './answers.js';
import { faultyOperations } from './faulty-operations.js';
import { groundOf } from './ground.js';
import { type Operation, operations } from './operations.js';
import { type HttpRequest, oddRequests, posted } from './requests.js';

// The soak runs many more of them, under seeds of its own.
const bounds = { seed: 21, endOnFailure: true };
const server = await serving(shipped);
afterAll(() => server.stop());
const ground = await groundOf(ask);

async function send({ target, ...init }: HttpRequest): Promise<Answer> {
  const response = await fetch(`${server.base}${target}`, init);
  return { status: response.status, type: response.headers.get('content-type') ?? '', body: await response.text() };
}

describe('operations that are valid by construction', () => {
  it('are valid by the rules of GraphQL', () => {
    fc.assert(
      fc.property(operations(shipped.schema, ground), ({ query }) => {
        expect(validate(shipped.schema, parse(query))).toEqual([]);
      }),
      { ...bounds, numRuns: 80 },
    );
  });

  it('are answered, and over HTTP as in the process', async () => {
    const codes = new Set<string | undefined>();
    await fc.assert(
      fc.asyncProperty(operations(shipped.schema, ground), async (operation: Operation) => {
        const answer = await send(posted(operation));
        expect(faultsOfValid(answer)).toEqual([]);
        for (const code of codesOf(answer.body) ?? []) codes.add(code);
        if (operation.operationName !== undefined || isLimited(answer)) return;
        const direct = await execute(shipped, operation.query, JSON.parse(JSON.stringify(operation.variables)));
        expect(essenceOf(JSON.parse(answer.body))).toBe(essenceOf(direct));
      }),
      { ...bounds, numRuns: 80 },
    );
    // The generator reaches what is refused at all.
    expect([...codes]).toEqual(expect.arrayContaining(['BAD_ID', 'BAD_PAGE_SIZE', 'BAD_CURSOR']));
  });
});

describe('operations with faults', () => {
  it('are answered or refused with a code, and never break the server', async () => {
    await fc.assert(
      fc.asyncProperty(faultyOperations(shipped.schema, ground), async (operation) => {
        expect(faultsOfGraphql(await send(posted(operation)))).toEqual([]);
      }),
      { ...bounds, numRuns: 80 },
    );
  });
});

describe('requests of any shape', () => {
  it('are answered or refused with a code, and never break the server', async () => {
    await fc.assert(
      fc.asyncProperty(oddRequests(shipped.schema, ground), async (request) => {
        expect(faultsOfGraphql(await send(request))).toEqual([]);
      }),
      { ...bounds, numRuns: 100 },
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
