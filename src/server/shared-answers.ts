import { createHash } from 'node:crypto';
import type { KnowledgeGraph } from '../index.js';
import type { FinishedAnswer } from './answer-cache.js';
import { Histogram } from './tallies.js';

/** Values that several processes share, such as those in Redis. It may be slow or away: then nobody waits for it. */
export interface SharedValues {
  /** Whether it is asked at all now. */
  readonly isThere: boolean;
  /** The value under a key, or null; null instead of a promise where it is not asked. Rejects soon where it does not answer. */
  get(key: string): Promise<Uint8Array | null> | null;
  /** Has a value kept for a while; null instead of a promise where it takes none now. */
  set(key: string, value: Uint8Array): Promise<unknown> | null;
}

/** The number of the form of keys and values; another form has another number. */
const form = 1;
/** The longest answer that is shared, in bytes: a longer one takes longer to fetch than its reader should wait. */
const longest = 500_000;
/** Redis on the same machine takes less than a millisecond; after some tens nobody waits any more. */
const seconds = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05];

const checksumLength = 32;
/** The checksum, and the length of the head that follows. */
const headAt = checksumLength + 4;

/**
 * Finished answers that processes with the same data set, the same settings and the same program give one another. What
 * an answer depends on stands in its key, so that nothing has to be deleted when a data set changes: nobody asks for the
 * old keys any more, and they go when their time is over.
 */
export class SharedAnswers {
  readonly #values: SharedValues;
  readonly #settings: string;
  readonly #prefixes = new WeakMap<KnowledgeGraph, string>();
  readonly #underWay = new Map<string, Promise<FinishedAnswer | undefined>>();
  /** What came of asking, how often: found, not there, not as it was written, not answered in time, not asked. */
  readonly asked = { hit: 0, miss: 0, damaged: 0, failure: 0, skipped: 0 };
  /** What came of answers to be shared: taken, refused or lost, not sent. */
  readonly sent = { taken: 0, failure: 0, skipped: 0 };
  readonly seconds = new Histogram(seconds);

  /** `settings` is the digest of all that the answers of a server depend on beside the graph. */
  constructor(values: SharedValues, settings: string) {
    this.#values = values;
    this.#settings = settings;
  }

  get isThere(): boolean {
    return this.#values.isThere;
  }

  /**
   * The answer to a request, where another process has shared it; undefined at once where nobody is asked. Never rejects,
   * and never takes longer than the values may.
   */
  find(graph: KnowledgeGraph, request: string): Promise<FinishedAnswer | undefined> | undefined {
    const key = this.#keyOf(graph, request);
    const underWay = this.#underWay.get(key);
    if (underWay !== undefined) return underWay;
    const started = performance.now();
    const value = this.#values.get(key);
    if (value === null) {
      this.asked.skipped += 1;
      return undefined;
    }
    const found = this.#read(key, value).finally(() => {
      this.seconds.observe((performance.now() - started) / 1000);
      this.#underWay.delete(key);
    });
    this.#underWay.set(key, found);
    return found;
  }

  async #read(key: string, asked: Promise<Uint8Array | null>): Promise<FinishedAnswer | undefined> {
    let value: Uint8Array | null;
    try {
      value = await asked;
    } catch {
      this.asked.failure += 1;
      return undefined;
    }
    const answer = value === null ? undefined : readAnswer(key, value);
    this.asked[value === null ? 'miss' : answer === undefined ? 'damaged' : 'hit'] += 1;
    return answer;
  }

  /** Shares an answer, some time; whoever asked for it does not wait for that. */
  keep(graph: KnowledgeGraph, request: string, answer: FinishedAnswer): void {
    if (answer.bytes.byteLength > longest) return;
    if (!this.#values.isThere) {
      this.sent.skipped += 1;
      return;
    }
    const key = this.#keyOf(graph, request);
    const taken = this.#values.set(key, writeAnswer(key, answer));
    if (taken === null) {
      this.sent.skipped += 1;
      return;
    }
    taken.then(
      () => {
        this.sent.taken += 1;
      },
      () => {
        this.sent.failure += 1;
      },
    );
  }

  #keyOf(graph: KnowledgeGraph, request: string): string {
    let prefix = this.#prefixes.get(graph);
    if (prefix === undefined) {
      const { digest, version, baseUri } = graph.dataset;
      prefix = `kg20x10:${form}:${hashOf(JSON.stringify([this.#settings, digest, version, baseUri]))}`;
      this.#prefixes.set(graph, prefix);
    }
    return `${prefix}:${hashOf(request)}`;
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/**
 * An answer as one value: a checksum of all that follows and of the key, so that no value is taken that was cut, changed or
 * put under another key; the length of the head; the head as JSON; the bytes.
 */
function writeAnswer(key: string, { head, bytes, etag, operation, cost }: FinishedAnswer): Uint8Array {
  const described = Buffer.from(JSON.stringify({ head, etag, operation, cost }));
  const value = Buffer.allocUnsafe(headAt + described.byteLength + bytes.byteLength);
  value.writeUInt32BE(described.byteLength, checksumLength);
  value.set(described, headAt);
  value.set(bytes, headAt + described.byteLength);
  checksumOf(key, value).copy(value);
  return value;
}

/** The answer in a value; undefined where it is not what is written under the key. */
function readAnswer(key: string, value: Uint8Array): FinishedAnswer | undefined {
  const buffer = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (buffer.byteLength < headAt || !checksumOf(key, buffer).equals(buffer.subarray(0, checksumLength))) {
    return undefined;
  }
  const bytesAt = headAt + buffer.readUInt32BE(checksumLength);
  try {
    const described = JSON.parse(buffer.toString('utf8', headAt, bytesAt)) as Omit<FinishedAnswer, 'bytes'>;
    const { head, etag, operation, cost } = described;
    return [...head, etag].every(isHeader)
      ? { head, bytes: buffer.subarray(bytesAt), etag, operation, cost }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a text can be written into a head. */
function isHeader(text: unknown): boolean {
  return typeof text === 'string' && /^[\t\x20-\x7e]*$/.test(text);
}

function checksumOf(key: string, value: Buffer): Buffer {
  return createHash('sha256').update(key).update(value.subarray(checksumLength)).digest();
}
