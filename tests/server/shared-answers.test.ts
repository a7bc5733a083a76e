import { describe, expect, it } from 'vitest';
import type { KnowledgeGraph } from '../../src/index.js';
import type { FinishedAnswer } from '../../src/server/answer-cache.js';
import { SharedAnswers, type SharedValues } from '../../src/server/shared-answers.js';
import { shipped } from '../shipped.js';
import { version } from './version.js';

/** Values in this process, in place of those of a server. */
class Values implements SharedValues {
  readonly isThere = true;
  readonly values = new Map<string, Uint8Array>();
  asked = 0;
  async get(key: string): Promise<Uint8Array | null> {
    this.asked += 1;
    return this.values.get(key) ?? null;
  }
  async set(key: string, value: Uint8Array): Promise<void> {
    this.values.set(key, value);
  }
}

const answer: FinishedAnswer = {
  head: ['content-type', 'application/json', 'content-length', '5', 'etag', '"a-b"'],
  bytes: Uint8Array.of(0, 255, 13, 10, 200),
  etag: '"a-b"',
  operation: 'Ä',
  cost: 3,
};

/** Who wrote an answer, and who asks for it. */
function two(values = new Values(), settings = ['s', 's']) {
  const [writer, reader] = settings.map((each) => new SharedAnswers(values, each));
  return { values, writer: writer as SharedAnswers, reader: reader as SharedAnswers };
}

describe('an answer that is shared', () => {
  it.each([
    ['of an operation', answer],
    ['of an operation without a name', { ...answer, operation: null }],
    ['of a page', { ...answer, operation: undefined, cost: undefined }],
    ['without bytes', { ...answer, bytes: new Uint8Array(0), etag: '' }],
  ])('%s is the same for who finds it', async (_, given) => {
    const { writer, reader } = two();
    writer.keep(shipped, 'key', given);
    const found = await reader.find(shipped, 'key');
    expect({ ...found, bytes: [...(found?.bytes ?? [])] }).toEqual({ ...given, bytes: [...given.bytes] });
    expect(reader.asked).toEqual({ hit: 1, miss: 0, damaged: 0, failure: 0, skipped: 0 });
  });

  it('is found for the same request, version, base and settings alone', async () => {
    const { values, writer, reader } = two();
    const other = new SharedAnswers(values, 't');
    const rebased: KnowledgeGraph = { ...shipped, dataset: { ...shipped.dataset, baseUri: 'https://other.example' } };
    const renamed: KnowledgeGraph = { ...shipped, dataset: { ...shipped.dataset, version: '99.0.0' } };
    writer.keep(shipped, 'key', answer);
    expect(await reader.find(shipped, 'key')).toBeDefined();
    expect(await reader.find(shipped, 'key ')).toBeUndefined();
    expect(await other.find(shipped, 'key')).toBeUndefined();
    for (const graph of [rebased, renamed, version('2.0.0')]) expect(await reader.find(graph, 'key')).toBeUndefined();
    expect(values.asked).toBe(6);
  });

  it('is not taken where a single byte is another, is missing or is added, or where it is another’s', async () => {
    const { values, writer, reader } = two();
    writer.keep(shipped, 'key', answer);
    writer.keep(shipped, 'other', { ...answer, cost: 4 });
    const [[key, value], [, others]] = [...values.values] as unknown as [[string, Uint8Array], [string, Uint8Array]];
    const changed = Array.from(value, (byte, at) => value.with(at, byte ^ 1));
    const cut = Array.from(value, (_, at) => value.slice(0, at));
    const all = [...changed, ...cut, Uint8Array.of(...value, 0), others, new TextEncoder().encode('{}')];
    for (const each of all) {
      values.values.set(key, each);
      expect(await reader.find(shipped, 'key')).toBeUndefined();
    }
    expect(reader.asked).toMatchObject({ hit: 0, damaged: all.length });
    values.values.set(key, value);
    expect(await reader.find(shipped, 'key')).toBeDefined();
  });

  it('is not one of more than half a megabyte', async () => {
    const { values, writer } = two();
    writer.keep(shipped, 'large', { ...answer, bytes: new Uint8Array(500_001) });
    expect(values.values.size).toBe(0);
    writer.keep(shipped, 'less', { ...answer, bytes: new Uint8Array(500_000) });
    expect(values.values.size).toBe(1);
  });

  it('is asked for once by all who want it meanwhile', async () => {
    const { values, writer, reader } = two();
    writer.keep(shipped, 'key', answer);
    const found = await Promise.all([1, 2, 3].map(() => reader.find(shipped, 'key')));
    expect([values.asked, found.filter((each) => each !== undefined).length]).toEqual([1, 3]);
    await reader.find(shipped, 'key');
    expect(values.asked).toBe(2);
  });

  it('is missing, and no fault, where the values fail or are away', async () => {
    const failing: SharedValues = {
      isThere: true,
      get: () => Promise.reject(new Error('late')),
      set: () => Promise.reject(new Error('full')),
    };
    const answers = new SharedAnswers(failing, 's');
    expect(await answers.find(shipped, 'key')).toBeUndefined();
    answers.keep(shipped, 'key', answer);
    const away = new SharedAnswers({ isThere: false, get: () => null, set: () => null }, 's');
    expect(away.find(shipped, 'key')).toBeUndefined();
    away.keep(shipped, 'key', answer);
    await new Promise((resolve) => setTimeout(resolve));
    expect([answers.asked.failure, answers.sent.failure]).toEqual([1, 1]);
    expect([away.asked.skipped, away.sent.skipped]).toEqual([1, 1]);
  });
});
