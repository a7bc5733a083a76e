import { Address } from '../explorer/address.js';
import { type CitationForm, citationForms } from '../export/citation-forms.js';
import { type Cited, citationIn } from '../export/cited.js';
import type { KnowledgeGraph } from '../index.js';
import { type Answer, errorBody } from './answer.js';

const type = 'application/json; charset=utf-8';

/** The form of citation of a media type; null for any other type. */
export function citationFormOf(mediaType: string): CitationForm | null {
  const found = Object.entries(citationForms).find(([, each]) => each === mediaType);
  return found === undefined ? null : (found[0] as CitationForm);
}

/** A citation as an answer; where there is nothing to cite, that. */
export function citationAnswer(cited: Cited | null, form: CitationForm): Answer {
  if (cited === null) return { status: 404, type, body: errorBody('NOT_FOUND', 'There is nothing here to cite.') };
  const mediaType = citationForms[form];
  // JSON is always UTF-8, and its types have no such parameter.
  const charset = mediaType.endsWith('json') ? '' : '; charset=utf-8';
  return { status: 200, type: `${mediaType}${charset}`, body: citationIn(form, cited) };
}

/** The answer to a `format` that there is not. */
export function unknownFormat(format: string, names: readonly string[]): Answer {
  const message = `There is no format ${JSON.stringify(format.slice(0, 80))} here. The formats are ${names.join(', ')}.`;
  return { status: 404, type, body: errorBody('UNKNOWN_FORMAT', message) };
}

/** The address of a view as it is cited: below the base of the data set's URIs, whatever the request called the server. */
export function viewAddress({ dataset }: KnowledgeGraph, basePath: string, url: URL): string {
  const { path } = Address.of(basePath, url) as Address;
  return `${dataset.baseUri}${new Address('', path, url.searchParams).with({ format: null })}`;
}
