import type { LocatorRecord } from '../dataset/shape.js';

/** A place in words, such as `line 37, table “2024 (First year)”, row 5, column “Status”`. */
export function labelOfLocator(locator: LocatorRecord): string {
  // Of a page that is not held, paragraphs are all that can be counted.
  const counted = locator.start === undefined && locator.kind === 'PARAGRAPH' ? 'paragraph' : 'line';
  const parts = [
    locator.footnote === undefined ? null : `footnote ${locator.footnote}`,
    locator.kind === 'HEADING' ? 'heading' : null,
    locator.line === undefined ? null : `${counted} ${locator.line}`,
    locator.sentence === undefined ? null : `sentence ${locator.sentence}`,
    locator.table === undefined ? null : `table “${locator.table}”`,
    locator.row === undefined ? null : `row ${locator.row}`,
    locator.column === undefined ? null : `column “${locator.column}”`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'the document as a whole' : parts.join(', ');
}
