import { storable } from './storable.js';
import type { Cell } from './table-part.js';

/** A row in the text format of COPY. */
export function rowText(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join('\t')}\n`;
}

function cellText(cell: Cell): string {
  if (typeof cell === 'string') return escaped(cell);
  if (cell === null) return '\\N';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  return escaped(arrayText(cell));
}

const marks = /[\0\t\n\r]/;
const written: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(text: string): string {
  const safe = text.includes('\\') ? text.replaceAll('\\', '\\\\') : text;
  if (!marks.test(safe)) return safe;
  return safe.replaceAll(/[\0\t\n\r]/g, (mark) => written[mark] ?? (storable(mark) as string));
}

/** What an array needs no quotes for; the word NULL would be none. */
const plain = /^(?!null$)[\w:/.=@~-]+$/i;

function arrayText(members: readonly (string | number)[]): string {
  return `{${members.map(memberText).join(',')}}`;
}

function memberText(member: string | number): string {
  if (typeof member === 'number') return String(member);
  return plain.test(member) ? member : `"${member.replaceAll(/["\\]/g, '\\$&')}"`;
}
