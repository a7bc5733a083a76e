import type { Claim } from '../../dataset/read.js';
import type { LocatorRecord } from '../../dataset/shape.js';
import { labelOfLocator } from '../../export/place.js';
import { textOf } from '../../graph/read.js';
import { whenReady } from '../../loaders/loaders.js';
import { builder } from '../builder.js';
import { Source } from '../nodes/source.js';
import { loadEntity } from '../read.js';
import { LocatorKind } from './enums.js';

/** Where a claim was read. */
interface CitationShape {
  readonly source: string;
  readonly document: string;
  readonly locator: LocatorRecord;
  readonly context: readonly LocatorRecord[];
}

/** The citation of a claim. */
export function citationOf(claim: Claim): CitationShape {
  return {
    source: claim.source,
    document: claim.document ?? claim.source,
    locator: claim.locator ?? { kind: 'DOCUMENT' },
    context: claim.context ?? [],
  };
}

export const Locator = builder.objectRef<LocatorRecord>('Locator');
Locator.implement({
  description:
    'A place in a document. Where we held its text, a W3C Web Annotation TextPositionSelector with a digest, by which anyone who has the text can verify it; else only what a person can follow.',
  directives: { shareable: {} },
  fields: (t) => ({
    kind: t.field({ type: LocatorKind, description: 'The kind of place.', resolve: (locator) => locator.kind }),
    label: t.string({ description: 'The place in words.', resolve: labelOfLocator }),
    line: t.int({
      nullable: true,
      description: 'The line of the held text, counted from 1.',
      resolve: (locator) => locator.line ?? null,
    }),
    sentence: t.int({
      nullable: true,
      description: 'The sentence of the line, counted from 1.',
      resolve: (locator) => locator.sentence ?? null,
    }),
    table: t.string({
      nullable: true,
      description: 'The heading over the table.',
      resolve: (locator) => locator.table ?? null,
    }),
    row: t.int({
      nullable: true,
      description: 'The row of the table, counted from 1 after its header.',
      resolve: (locator) => locator.row ?? null,
    }),
    column: t.string({
      nullable: true,
      description: 'The name of the column.',
      resolve: (locator) => locator.column ?? null,
    }),
    footnote: t.int({
      nullable: true,
      description: 'The number of the footnote, as printed.',
      resolve: (locator) => locator.footnote ?? null,
    }),
    start: t.int({
      nullable: true,
      description: 'Where the passage starts, in Unicode code points from the start of the held text.',
      resolve: (locator) => locator.start ?? null,
    }),
    end: t.int({
      nullable: true,
      description: 'Where the passage ends, exclusive, in Unicode code points.',
      resolve: (locator) => locator.end ?? null,
    }),
    digest: t.string({
      nullable: true,
      description:
        'SHA-256 of the passage after normalisation (NFC, every run of white space one space, trimmed), as `sha256:` and hexadecimal digits; null where we held no text.',
      resolve: (locator) => locator.digest ?? null,
    }),
  }),
});

export const Citation = builder.objectRef<CitationShape>('Citation');
Citation.implement({
  description: 'Where a claim was read.',
  fields: (t) => ({
    source: t.field({
      type: Source,
      description: 'The document that makes the claim.',
      resolve: (citation, _, context) => loadEntity(context, citation.source),
    }),
    document: t.field({
      type: Source,
      description:
        'The document whose text the locator points into: the source itself, or one in which it is embedded.',
      resolve: (citation, _, context) => loadEntity(context, citation.document),
    }),
    locator: t.field({ type: Locator, description: 'The place.', resolve: (citation) => citation.locator }),
    context: t.field({
      type: [Locator],
      description: 'Further places in the same document that the reading needs, such as the year in a heading.',
      resolve: (citation) => citation.context,
    }),
    url: t.string({
      nullable: true,
      description: 'The address of the document; null where none is claimed.',
      resolve: (citation, _, context) =>
        whenReady(loadEntity(context, citation.document), (document) => textOf(document, 'URL')),
    }),
  }),
});
