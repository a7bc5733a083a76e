import { noteOf } from './bibtex.js';
import { type Reference, sureParts } from './reference.js';

/** The item type of CSL 1.0.2 for each kind of source. */
const itemTypes: Readonly<Record<Reference['kind'], string>> = {
  STATE_MEDIA: 'article-newspaper',
  STATE_AFFILIATED: 'article-newspaper',
  PARTISAN_MEDIA: 'article-newspaper',
  INDEPENDENT_NEWS: 'article-newspaper',
  ANALYST: 'article-magazine',
  ENCYCLOPEDIA: 'entry-encyclopedia',
  ACADEMIC: 'article-journal',
  GOVERNMENT: 'report',
  REFERENCE_DATA: 'dataset',
  SOCIAL_MEDIA: 'post',
  AGGREGATOR: 'webpage',
  EDITORIAL: 'dataset',
  OTHER: 'document',
};

/** Writes references as CSL-JSON (Citation Style Language 1.0.2), one array. */
export async function* cslText(pages: AsyncIterable<readonly Reference[]>): AsyncGenerator<string> {
  yield '[';
  let separator = '\n';
  for await (const references of pages) {
    let text = '';
    for (const reference of references) {
      text += separator + JSON.stringify(cslItem(reference));
      separator = ',\n';
    }
    yield text;
  }
  yield '\n]\n';
}

/** A reference as one item. */
export function cslItem(reference: Reference): object {
  const { published, retrieved, publisher, url, language, version } = reference;
  const type = itemTypes[reference.kind];
  const note = noteOf(reference);
  return {
    id: reference.key,
    type,
    title: reference.title,
    // Names are claimed as one text; which part is the family name is not ours to guess.
    ...(reference.authors.length === 0 ? {} : { author: reference.authors.map((literal) => ({ literal })) }),
    ...(publisher === null
      ? {}
      : { publisher, ...(type.startsWith('article') ? { 'container-title': publisher } : {}) }),
    ...(published === null ? {} : { issued: dateOfItem(published) }),
    ...(retrieved === null ? {} : { accessed: dateOfItem(retrieved) }),
    ...(url === null ? {} : { URL: url }),
    ...(language === null ? {} : { language }),
    ...(version === null ? {} : { version }),
    ...(note === null ? {} : { note }),
  };
}

function dateOfItem(edtf: string): object {
  const parts = sureParts(edtf);
  return parts.length === 0 ? { literal: edtf } : { 'date-parts': [parts] };
}
