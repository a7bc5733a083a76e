import { readFileSync } from 'node:fs';

/** A block of code of a page of the documentation. */
export interface Block {
  readonly language: string;
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
  /** The prose between the block before and this one. */
  readonly before: string;
  /** The file that a program names in its first line: it belongs to a project of its own, which `tests/library` or `tests/browser` builds. */
  readonly file: string | undefined;
}

/** The blocks of a page, in order. */
export function blocksOf(page: string): Block[] {
  const text = readFileSync(new URL(`../${page}`, import.meta.url), 'utf8');
  const blocks: Block[] = [];
  let end = 0;
  for (const match of text.matchAll(/^```(\w*)\n(.*?)^```$/gms)) {
    const line = text.slice(0, match.index).split('\n').length;
    const [, language, content] = match as unknown as [string, string, string];
    const file = /^(?:\/\/|<!--) (\S+\.(?:ts|m?js|json|html))(?: -->)?\n/.exec(content)?.[1];
    blocks.push({ language, text: content, line, before: text.slice(end, match.index), file });
    end = match.index + match[0].length;
  }
  return blocks;
}
