import { codeOf, dateValue, entitiesOf, entityOf, textOf } from '../graph/read.js';
import type { NodeRecord } from '../graph/records.js';
import { dateOf } from '../vocabulary/dates.js';
import type { EnumValueOf } from '../vocabulary/enums.js';
import { slugOf } from '../vocabulary/kinds.js';
import { type ExportSource, nodePages, nodesById } from './pages.js';

/** What a bibliography needs of a document. What no claim says is null or empty. */
export interface Reference {
  /** By what texts refer to it: of a document the slug of its id. */
  readonly key: string;
  readonly kind: EnumValueOf<'SourceKind'>;
  readonly title: string;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** When it was published, in EDTF. */
  readonly published: string | null;
  /** When our copy was made, in EDTF. */
  readonly retrieved: string | null;
  readonly url: string | null;
  /** A BCP 47 tag. */
  readonly language: string | null;
  readonly version: string | null;
  /** What a reader has to be told besides. */
  readonly note: string | null;
}

/** The actors that the reference of a document names. */
export function actorsOf(document: NodeRecord): string[] {
  const publisher = entityOf(document, 'PUBLISHER');
  return [...entitiesOf(document, 'AUTHOR'), ...(publisher === null ? [] : [publisher])];
}

/** The reference of a document; `nodes` holds the actors that it names. */
export function referenceOf(document: NodeRecord, nodes: ReadonlyMap<string, NodeRecord>): Reference {
  const label = (id: string): string => nodes.get(id)?.label ?? id;
  const publisher = entityOf(document, 'PUBLISHER');
  return {
    key: slugOf(document.id),
    kind: (codeOf(document, 'KIND') ?? 'OTHER') as Reference['kind'],
    title: document.label,
    authors: entitiesOf(document, 'AUTHOR').map(label),
    publisher: publisher === null ? null : label(publisher),
    published: dateValue(document, 'PUBLISHED'),
    retrieved: dateValue(document, 'RETRIEVED'),
    url: textOf(document, 'URL'),
    language: textOf(document, 'LANGUAGE'),
    version: null,
    note: null,
  };
}

/** The references of all documents, a page at a time. */
export async function* referencePages(source: ExportSource): AsyncGenerator<readonly Reference[]> {
  for await (const documents of nodePages(source, { list: 'sources' })) {
    const actors = await nodesById(source, documents.flatMap(actorsOf));
    yield documents.map((document) => referenceOf(document, actors));
  }
}

/**
 * The parts of a date that are sure: year, month and day as far as every possible day shares them. Styles of citation
 * know no “some day within”, and would print an interval as if it lasted. Empty where not even the year is sure.
 */
export function sureParts(edtf: string): number[] {
  const { earliest, latest, precision } = dateOf(edtf);
  if (earliest === null || latest === null || precision === 'APPROXIMATE' || edtf.includes('~')) return [];
  const [from, to] = [earliest.split('-'), latest.split('-')];
  const parts = from.findIndex((part, index) => part !== to[index]);
  return (parts === -1 ? from : from.slice(0, parts)).map(Number);
}

/** Whether the sure parts of a date say less than the date does. */
export function isInexact(edtf: string): boolean {
  const { precision } = dateOf(edtf);
  return precision === 'INTERVAL' || precision === 'APPROXIMATE';
}
