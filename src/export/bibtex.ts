import { isInexact, type Reference, sureParts } from './reference.js';

/**
 * The entry type for each kind of source, of those that BibTeX has always had, and the field in which the publisher
 * goes: articles stand in a journal, reports come from an institution, anything else is published somehow.
 */
const entryTypes: Readonly<Record<Reference['kind'], readonly [type: string, publisher: string]>> = {
  STATE_MEDIA: ['article', 'journal'],
  STATE_AFFILIATED: ['article', 'journal'],
  PARTISAN_MEDIA: ['article', 'journal'],
  INDEPENDENT_NEWS: ['article', 'journal'],
  ANALYST: ['article', 'journal'],
  ACADEMIC: ['article', 'journal'],
  GOVERNMENT: ['techreport', 'institution'],
  ENCYCLOPEDIA: ['misc', 'howpublished'],
  REFERENCE_DATA: ['misc', 'howpublished'],
  SOCIAL_MEDIA: ['misc', 'howpublished'],
  AGGREGATOR: ['misc', 'howpublished'],
  EDITORIAL: ['misc', 'howpublished'],
  OTHER: ['misc', 'howpublished'],
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Writes references as BibTeX in UTF-8. */
export async function* bibtexText(pages: AsyncIterable<readonly Reference[]>): AsyncGenerator<string> {
  for await (const references of pages) yield references.map(bibtexEntry).join('');
}

/** A reference as one entry, with an empty line behind it. */
export function bibtexEntry(reference: Reference): string {
  const note = noteOf(reference);
  const [type, publisherField] = entryTypes[reference.kind];
  const [year, month, day] = reference.published === null ? [] : sureParts(reference.published);
  const fields: readonly (readonly [string, string | null])[] = [
    // Doubled braces keep capitals as they are, and the names of bodies, and Korean ones, in one piece.
    ['title', `{${escaped(reference.title)}}`],
    ['author', reference.authors.map((author) => `{${escaped(author)}}`).join(' and ') || null],
    [publisherField, reference.publisher === null ? null : `{${escaped(reference.publisher)}}`],
    ['year', year === undefined ? null : String(year).padStart(4, '0')],
    ['month', month === undefined ? null : (months[month - 1] as string)],
    ['day', day === undefined ? null : String(day)],
    ['url', reference.url === null ? null : address(reference.url)],
    ['urldate', reference.retrieved],
    ['language', reference.language],
    ['version', reference.version === null ? null : escaped(reference.version)],
    ['note', note === null ? null : escaped(note)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === null ? [] : [`  ${name} = ${name === 'month' ? value : `{${value}}`}`],
  );
  return `@${type}{${reference.key},\n${lines.join(',\n')}\n}\n\n`;
}

/** What the other fields of a reference leave out; null where they leave out nothing. */
export function noteOf({ published, note }: Reference): string | null {
  const date = published !== null && isInexact(published) ? `Date of publication in EDTF: ${tilde(published)}` : null;
  return [note, date].filter((part) => part !== null).join(' ') || null;
}

/** A tilde would be a space to TeX; `ca.` says the same. */
function tilde(edtf: string): string {
  return edtf.replace(/([^/]+)~/g, 'ca. $1');
}

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
};

function escaped(text: string): string {
  return text.replace(/[\\~^{}&%$#_]/g, (character) => special[character] ?? `\\${character}`).replace(/\s+/g, ' ');
}

/** An address as the packages that print one want it: as it is, but for what would end the field. */
function address(url: string): string {
  return url.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
}
