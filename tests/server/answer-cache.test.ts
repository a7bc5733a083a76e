import { describe, expect, it } from 'vitest';
import type { KnowledgeGraph } from '../../src/index.js';
import { AnswerCache, type FinishedAnswer } from '../../src/server/answer-cache.js';
import { takesCoding } from '../../src/server/content-coding.js';
import { isKnown } from '../../src/server/finished-answer.js';

const graph = {} as KnowledgeGraph;
const answer = (bytes: number): FinishedAnswer => ({
  head: [],
  bytes: new Uint8Array(bytes),
  etag: '',
  operation: null,
  cost: undefined,
});

describe('the cache of answers', () => {
  it('holds no more bytes than it may, keys and what surrounds them counted, and lets go what was used longest ago', () => {
    const cache = new AnswerCache(100_000);
    for (let number = 0; number < 200; number++) {
      cache.keep(graph, `key ${number}`, answer(9000));
      cache.get(graph, 'key 0');
      expect(cache.bytes).toBeLessThanOrEqual(100_000);
    }
    expect(cache.get(graph, 'key 0')).toBeDefined();
    expect(cache.get(graph, 'key 199')).toBeDefined();
    expect(cache.get(graph, 'key 100')).toBeUndefined();
    expect(cache.size).toBe(9);
  });

  it('keeps nothing that would fill a quarter of it, and nothing at all where it is off', () => {
    const cache = new AnswerCache(100_000);
    cache.keep(graph, 'large', answer(24_500));
    expect(cache.get(graph, 'large')).toBeUndefined();
    const off = new AnswerCache(0);
    off.keep(graph, 'small', answer(1));
    expect([off.get(graph, 'small'), off.bytes]).toEqual([undefined, 0]);
  });

  it('keeps no room that stands behind the bytes of an answer', () => {
    const cache = new AnswerCache(1_000_000);
    const written = Buffer.alloc(100_000).subarray(0, 10);
    cache.keep(graph, 'key', { ...answer(0), bytes: written });
    const kept = cache.get(graph, 'key')?.bytes;
    expect([kept?.buffer.byteLength, kept && Buffer.compare(kept, written)]).toEqual([10, 0]);
  });

  it('counts an answer once that is kept again', () => {
    const cache = new AnswerCache(100_000);
    cache.keep(graph, 'key', answer(5000));
    const once = cache.bytes;
    cache.keep(graph, 'key', answer(5000));
    expect(cache.bytes).toBe(once);
  });

  it('holds answers of one graph alone', () => {
    const cache = new AnswerCache(100_000);
    const next = {} as KnowledgeGraph;
    cache.keep(graph, 'key', answer(10));
    expect(cache.get(next, 'key')).toBeUndefined();
    cache.keep(next, 'other', answer(10));
    expect([cache.get(graph, 'key'), cache.get(next, 'key'), cache.size]).toEqual([undefined, undefined, 1]);
  });
});

describe('what a client takes', () => {
  it.each([
    ['gzip', true],
    ['gzip, deflate, br', true],
    ['br;q=1.0, gzip;q=0.8, *;q=0.1', true],
    ['GZIP', true],
    ['gzip;q=0', false],
    ['gzip; q=0.000, br', false],
    ['gzip;q=0.5', true],
    ['x-gzip-like', false],
    ['identity', false],
    ['', false],
    [undefined, false],
  ])('%j: gzip %j', (header, expected) => expect(takesCoding(header, 'gzip')).toBe(expected));

  it.each([
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ['*', true],
    ['"b"', false],
    [undefined, false],
  ])('If-None-Match %j: known %j', (header, expected) => expect(isKnown(header, '"a"')).toBe(expected));
});
