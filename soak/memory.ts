import type { ServerProcess } from './server.js';

/** The memory of a server at one moment, after its garbage was collected. */
export interface Sample {
  readonly minutes: number;
  readonly rss: number;
  readonly heap: number;
}

/** How much more of the heap may be in use at the end than after the first third, and how much more memory resident. */
const mostHeap = 64e6;
const mostResident = 256e6;

/** A series that is shorter shows caches that are being filled, and is not judged. */
const leastMinutes = 5;

/** The memory of one server over time. */
export class MemorySeries {
  readonly samples: Sample[] = [];
  readonly #server: ServerProcess;
  readonly #began = performance.now();

  constructor(server: ServerProcess) {
    this.#server = server;
  }

  async sample(): Promise<void> {
    const { rss, heapUsed, external } = await this.#server.memory();
    this.samples.push({ minutes: (performance.now() - this.#began) / 60_000, rss, heap: heapUsed + external });
  }

  /** What is wrong with the series: it grows once it should have settled. The first third fills caches, which are bounded. */
  faults(): string[] {
    if ((this.samples.at(-1)?.minutes ?? 0) < leastMinutes) return [];
    const settled = this.samples.slice(Math.floor(this.samples.length / 3));
    const third = Math.max(1, Math.floor(settled.length / 3));
    const growth = (of: (sample: Sample) => number): number =>
      median(settled.slice(-third).map(of)) - median(settled.slice(0, third).map(of));
    const [heap, resident] = [growth((sample) => sample.heap), growth((sample) => sample.rss)];
    return [
      ...(heap > mostHeap ? [`the heap grew by ${megabytes(heap)} MB`] : []),
      ...(resident > mostResident ? [`resident memory grew by ${megabytes(resident)} MB`] : []),
    ];
  }

  /** What is held against it, in words. */
  static readonly bound =
    `after the first third of a series, the heap in use may grow by ${megabytes(mostHeap)} MB and the resident memory by ${megabytes(mostResident)} MB; series of less than ${leastMinutes} minutes are not judged`;
}

export function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
