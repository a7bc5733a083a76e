import type { CitationState, FoundPassage, Span } from '../../dataset/passage-check.js';
import { loadClaims, type Passage, passagesOf } from './citations.js';
import type { CopyFault } from './copy.js';
import type { WorkerNews, WorkerTask } from './copy-worker.js';

/** A document that copies can be held against. */
export interface HeldSource {
  readonly id: string;
  readonly title: string;
  readonly digest: string | null;
}

/** A cited passage, with what has become of it in the copy. */
export interface CheckedPassage extends Passage {
  readonly found: FoundPassage;
  /** Where it stands in the copy; null where it does not. */
  readonly now: Span | null;
}

/** What came of a copy. */
export interface CheckedCopy {
  readonly source: HeldSource;
  /** How the source was known. */
  readonly chosenBy: 'PERSON' | 'NAME' | 'CONTENT';
  readonly lines: readonly string[];
  /** Where each line starts, in code points. */
  readonly starts: readonly number[];
  /** Whether it is the text that was read, byte for byte. */
  readonly isSame: boolean;
  readonly passages: readonly CheckedPassage[];
}

/** Why a copy could not be checked. */
export type CheckFault = CopyFault | 'FAILED' | 'UNKNOWN_DOCUMENT' | 'NO_CITATIONS';

/** How far a check is. */
export interface CheckStep {
  readonly step: 'READING' | 'GUESSING' | 'ASKING' | 'CHECKING';
  /** From 0 to 1; null where it is not known. */
  readonly part: number | null;
}

/** Thrown where a copy cannot be checked. */
export class CheckFailure extends Error {
  readonly fault: CheckFault;
  constructor(fault: CheckFault) {
    super(fault);
    this.fault = fault;
  }
}

/** What a check needs. */
interface CheckRequest {
  readonly file: File;
  /** The source that a person chose; null where it is to be found out. */
  readonly chosen: string | null;
  readonly sources: readonly HeldSource[];
  readonly base: string;
  readonly signal: AbortSignal;
  told(step: CheckStep): void;
}

/** Most sources that are tried where the name of a file does not tell which it is. */
const mostGuesses = 20;

/**
 * Holds a copy against the citations of its document. The file goes to a worker of the page and nowhere else: of the
 * server only the claims of the source are asked.
 */
export async function checkFile(request: CheckRequest): Promise<CheckedCopy> {
  const { file, sources, base, signal, told } = request;
  const worker = new CopyWorker(signal);
  try {
    told({ step: 'READING', part: null });
    const { lines, starts, digest } = await worker.read(file);
    const { source, chosenBy } = await sourceOf(request, worker, digest);
    told({ step: 'ASKING', part: 0 });
    const claims = await loadClaims(base, source.id, {
      signal,
      told: (count, total) => told({ step: 'ASKING', part: total === 0 ? null : count / total }),
    });
    const passages = passagesOf(claims);
    if (passages.length === 0) throw new CheckFailure('NO_CITATIONS');
    told({ step: 'CHECKING', part: null });
    const found = await worker.find(passages, (part) => told({ step: 'CHECKING', part }));
    return {
      source,
      chosenBy,
      lines,
      starts,
      isSame: sources.some(({ id, digest: held }) => id === source.id && held === digest),
      passages: passages.map((passage, index) => {
        const what = found[index] as FoundPassage;
        return { ...passage, found: what, now: placeNow(passage, what) };
      }),
    };
  } finally {
    worker.end();
  }
}

/** The source of a copy: the one chosen, the one whose text has its bytes or its name, or that with most of its passages. */
async function sourceOf(
  { file, chosen, sources, base, signal, told }: CheckRequest,
  worker: CopyWorker,
  digest: string,
): Promise<Pick<CheckedCopy, 'source' | 'chosenBy'>> {
  const byPerson = sources.find(({ id }) => id === chosen);
  if (byPerson !== undefined) return { source: byPerson, chosenBy: 'PERSON' };
  const same = sources.find((source) => source.digest === digest);
  if (same !== undefined) return { source: same, chosenBy: 'CONTENT' };
  const byName = sources.find(({ id }) => id === idOfFile(file.name));
  if (byName !== undefined) return { source: byName, chosenBy: 'NAME' };
  const tried = sources.slice(0, mostGuesses);
  const samples: (readonly Passage[])[] = [];
  for (const [index, { id }] of tried.entries()) {
    told({ step: 'GUESSING', part: index / tried.length });
    samples.push(passagesOf(await loadClaims(base, id, { signal, firstOnly: true })));
  }
  told({ step: 'GUESSING', part: null });
  // In one search of the copy, which takes as long for the passages of all as for those of one.
  const found = await worker.find(samples.flat(), () => {});
  const best = bestOf(
    samples.map(({ length }) => length),
    found,
  );
  if (best === null) throw new CheckFailure('UNKNOWN_DOCUMENT');
  return { source: tried[best] as HeldSource, chosenBy: 'CONTENT' };
}

/** The id of the source after which a file is named: `<slug>.txt`, also as a browser names a second download of it. */
export function idOfFile(name: string): string {
  return `Source:${name.replace(/(?: ?\(\d+\))?\.[^.]*$/, '')}`;
}

/** Which of several samples, one after the other in what was found, has the greatest share of its passages; null for none. */
export function bestOf(sizes: readonly number[], found: readonly FoundPassage[]): number | null {
  let best: number | null = null;
  let bestShare = 0;
  let at = 0;
  for (const [index, size] of sizes.entries()) {
    const stands = found.slice(at, at + size).filter(({ state }) => state === 'VERIFIED' || state === 'MOVED').length;
    at += size;
    if (stands === 0 || stands / size <= bestShare) continue;
    best = index;
    bestShare = stands / size;
  }
  return best;
}

function placeNow({ start, end }: Passage, { state, movedTo }: FoundPassage): Span | null {
  if (movedTo !== undefined) return movedTo;
  return state === 'VERIFIED' && start !== undefined && end !== undefined ? { start, end } : null;
}

/** How many citations are in each state: a passage counts as often as it is cited. */
export function countsOf(passages: readonly CheckedPassage[]): Readonly<Record<CitationState, number>> {
  const counts = { VERIFIED: 0, MOVED: 0, ORPHANED: 0, UNCHECKED: 0 };
  for (const { found, claims } of passages) counts[found.state] += claims.length;
  return counts;
}

/** The worker of one check. */
class CopyWorker {
  readonly #worker = new Worker(new URL('./copy-worker.ts', import.meta.url), { type: 'module' });
  readonly #signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  read(file: Blob): Promise<Extract<WorkerNews, { kind: 'read' }>> {
    return this.#ask({ file }, 'read', () => {});
  }

  async find(passages: readonly Passage[], told: (part: number) => void): Promise<readonly FoundPassage[]> {
    const cited = passages.map(({ start, end, digest }) => ({ start, end, digest }) as Passage);
    return (await this.#ask({ passages: cited }, 'found', told)).found;
  }

  end(): void {
    this.#worker.terminate();
  }

  #ask<Kind extends WorkerNews['kind']>(
    task: WorkerTask,
    kind: Kind,
    told: (part: number) => void,
  ): Promise<Extract<WorkerNews, { kind: Kind }>> {
    return new Promise((resolve, reject) => {
      this.#signal.addEventListener('abort', () => reject(this.#signal.reason), { once: true });
      this.#worker.onerror = () => reject(new CheckFailure('FAILED'));
      this.#worker.onmessage = ({ data }: MessageEvent<WorkerNews>) => {
        if (data.kind === 'fault') reject(new CheckFailure(data.fault));
        else if (data.kind === 'progress') told(data.part);
        else if (data.kind === kind) resolve(data as Extract<WorkerNews, { kind: Kind }>);
      };
      this.#worker.postMessage(task);
    });
  }
}
