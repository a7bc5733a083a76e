import type { Cell } from './table-part.js';

/** A row in the text format of COPY. */
export function rowText(cells: readonly Cell[]): string {
  let row = cellText(cells[0] as Cell);
  for (let at = 1; at < cells.length; at++) row += `\t${cellText(cells[at] as Cell)}`;
  return `${row}\n`;
}

function cellText(cell: Cell): string {
  if (typeof cell === 'string') return escaped(cell);
  if (cell === null) return '\\N';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  return escaped(arrayText(cell));
}

const special = /[\\\t\n\r]/;
const letters: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(text: string): string {
  return special.test(text) ? text.replaceAll(/[\\\t\n\r]/g, (mark) => letters[mark] as string) : text;
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
