import { escapeHtml } from '../components/tree-html.js';

/** Text that is safe as HTML and as XML: between tags, and in an attribute in double or single quotes. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | null | readonly Part[];

/**
 * A template of markup: whatever is put in is escaped, unless it is markup itself. A list is put in member by member,
 * null as nothing.
 */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(literals.reduce((text, literal, index) => text + rendered(parts[index - 1] ?? null) + literal));
}

function rendered(part: Part): string {
  if (part === null) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(rendered).join('');
  return escapeHtml(String(part));
}

/** What XML 1.0 can hold in no way, not even as a reference: controls, halves of pairs, U+FFFE and U+FFFF. */
const unholdable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A document of XML 1.0. A character that it cannot hold is replaced by U+FFFD, so that it shows that there was one. */
export function xmlDocument({ text }: Html): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text.replace(unholdable, '\u{FFFD}')}\n`;
}
