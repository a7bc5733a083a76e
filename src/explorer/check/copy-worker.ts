import type { CitedPassage, FoundPassage } from '../../dataset/passage-check.js';
import { type Copy, type CopyFault, checkCopy, readCopy } from './copy.js';

/** What a page asks of its worker: first to read a file, then to look for passages in it. */
export type WorkerTask = { readonly file: Blob } | { readonly passages: readonly CitedPassage[] };

/** What the worker tells. */
export type WorkerNews =
  | { readonly kind: 'fault'; readonly fault: CopyFault | 'FAILED' }
  | {
      readonly kind: 'read';
      readonly lines: readonly string[];
      /** Where each line starts, in code points. */
      readonly starts: readonly number[];
      readonly digest: string;
    }
  | { readonly kind: 'progress'; readonly part: number }
  | { readonly kind: 'found'; readonly found: readonly FoundPassage[] };

let copy: Copy | null = null;

function tell(news: WorkerNews): void {
  postMessage(news);
}

async function work(task: WorkerTask): Promise<void> {
  if ('file' in task) {
    const read = readCopy(new Uint8Array(await task.file.arrayBuffer()));
    if (typeof read === 'string') {
      tell({ kind: 'fault', fault: read });
      return;
    }
    copy = read;
    const { lines } = read.document;
    const texts = lines.map(({ text }) => text);
    tell({ kind: 'read', lines: texts, starts: lines.map(({ start }) => start), digest: read.digest });
  } else if (copy !== null) {
    const found = await checkCopy(copy, task.passages, (part) => tell({ kind: 'progress', part }));
    tell({ kind: 'found', found });
  }
}

addEventListener('message', ({ data }: MessageEvent<WorkerTask>) => {
  work(data).catch(() => tell({ kind: 'fault', fault: 'FAILED' }));
});
