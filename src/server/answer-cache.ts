import type { KnowledgeGraph } from '../index.js';

/** A finished answer: what is written for a request, byte for byte. */
export interface FinishedAnswer {
  /** Names and values in turn, as they are written. */
  readonly head: readonly string[];
  readonly bytes: Uint8Array;
  /** Empty where it has none. */
  readonly etag: string;
  /** The name of the operation that it answers; null without one, undefined for a page. */
  readonly operation: string | null | undefined;
  /** What that costs. */
  readonly cost: number | undefined;
}

/** What an answer takes beside its bytes and its key: objects, headers, a place in the map. */
const overhead = 1000;

/**
 * Finished answers of one version of the data set, by the request as it came: its address or body, letter for letter,
 * and the form that was negotiated. Two requests that differ in anything share no answer. Bounded in bytes; what was asked
 * for longest ago goes first. When another graph is served, all go.
 */
export class AnswerCache {
  readonly #most: number;
  readonly #answers = new Map<string, FinishedAnswer>();
  #graph: KnowledgeGraph | null = null;
  #bytes = 0;

  /** With 0 bytes nothing is kept. */
  constructor(most: number) {
    this.#most = most;
  }

  /** How many bytes it holds. */
  get bytes(): number {
    return this.#bytes;
  }

  get size(): number {
    return this.#answers.size;
  }

  get(graph: KnowledgeGraph, key: string): FinishedAnswer | undefined {
    if (graph !== this.#graph) return undefined;
    const answer = this.#answers.get(key);
    if (answer !== undefined && this.#bytes > this.#most / 2) {
      // A map keeps the order in which its keys came, so what is used goes to its end; not while nothing has to go.
      this.#answers.delete(key);
      this.#answers.set(key, answer);
    }
    return answer;
  }

  /** Keeps an answer of a graph, unless it alone would fill a quarter of the cache. */
  keep(graph: KnowledgeGraph, key: string, answer: FinishedAnswer): void {
    if (this.#most === 0) return;
    const size = sizeOf(key, answer);
    if (size > this.#most / 4) return;
    if (graph !== this.#graph) {
      this.#answers.clear();
      this.#bytes = 0;
      this.#graph = graph;
    }
    const former = this.#answers.get(key);
    if (former !== undefined) this.#bytes -= sizeOf(key, former);
    // Bytes that were written piece by piece have room left behind them, which is not to be kept.
    const hasRoom = answer.bytes.buffer.byteLength > answer.bytes.byteLength;
    this.#answers.set(key, hasRoom ? { ...answer, bytes: new Uint8Array(answer.bytes) } : answer);
    this.#bytes += size;
    for (const [oldest, least] of this.#answers) {
      if (this.#bytes <= this.#most) return;
      this.#answers.delete(oldest);
      this.#bytes -= sizeOf(oldest, least);
    }
  }
}

function sizeOf(key: string, { bytes }: FinishedAnswer): number {
  return key.length + bytes.byteLength + overhead;
}
