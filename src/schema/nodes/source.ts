import { codeOf, dateValue, entitiesOf, entityOf, textOf } from '../../graph/read.js';
import type { NodeRecord } from '../../graph/records.js';
import type { EnumValueOf } from '../../vocabulary/enums.js';
import { builder } from '../builder.js';
import { loadPage, nodeConnection } from '../connection.js';
import { keyDirectives } from '../federation/keys.js';
import { loadEntities, loadOptional } from '../read.js';
import { PartialDate, partialDate } from '../values/date.js';
import { SourceKind } from '../values/enums.js';
import { Actor } from './actor.js';
import { Entity } from './entity.js';
import { ClaimFilter, ClaimOrder, SourceClaimConnection } from './source-claim.js';

export const Source = builder.objectRef<NodeRecord>('Source');
export const SourceConnection = nodeConnection(Source, 'sources');

Source.implement({
  description:
    'A document: one whose text we held, or one that others cite, embed or tease. What it is (title, publisher, kind, date) are claims too, editorial ones with a stated basis where the document does not say.',
  directives: keyDirectives('Source'),
  interfaces: () => [builder.nodeInterfaceRef(), Entity],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id, such as `Source:38north-long-journey`.' }),
    kind: t.field({
      type: SourceKind,
      description: 'Its class, assigned on a stated basis (KIND).',
      resolve: (source) => codeOf(source, 'KIND') as EnumValueOf<'SourceKind'>,
    }),
    title: t.string({
      description: 'Its title (TITLE); for a post or a report without one, what it is.',
      resolve: (source) => source.label,
    }),
    publisher: t.field({
      type: Actor,
      nullable: true,
      description: 'Who publishes it (PUBLISHER); null where no claim says.',
      resolve: (source, _, context) => loadOptional(context, entityOf(source, 'PUBLISHER')),
    }),
    authors: t.field({
      type: [Actor],
      description: 'Who wrote or posted it (AUTHOR). Empty where no claim says.',
      resolve: (source, _, context) => loadEntities(context, entitiesOf(source, 'AUTHOR')),
    }),
    published: t.field({
      type: PartialDate,
      nullable: true,
      description: 'When it was published (PUBLISHED); an interval where the day is not known.',
      resolve: (source) => partialDate(dateValue(source, 'PUBLISHED')),
    }),
    retrieved: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day on which our copy was made (RETRIEVED); null where we have none.',
      resolve: (source) => partialDate(dateValue(source, 'RETRIEVED'))?.earliest ?? null,
    }),
    language: t.string({
      nullable: true,
      description: 'Its language, a BCP 47 tag (LANGUAGE); null where it is not known.',
      resolve: (source) => textOf(source, 'LANGUAGE'),
    }),
    url: t.string({
      nullable: true,
      description: 'Its address (URL); null where none is claimed.',
      resolve: (source) => textOf(source, 'URL'),
    }),
    origin: t.field({
      type: Actor,
      nullable: true,
      description: 'The body whose account it carries where it credits nobody (ORIGIN); null where that is not stated.',
      resolve: (source, _, context) => loadOptional(context, entityOf(source, 'ORIGIN')),
    }),
    held: t.boolean({
      description: 'Whether we held its text, so that its citations can be verified.',
      resolve: (source) => source.values.TEXT_DIGEST !== undefined,
    }),
    digest: t.string({
      nullable: true,
      description: 'SHA-256 of the bytes of the text that we held (TEXT_DIGEST), as `sha256:` and hexadecimal digits.',
      resolve: (source) => textOf(source, 'TEXT_DIGEST'),
    }),
    containedIn: t.field({
      type: Source,
      nullable: true,
      description: 'The document in which it is embedded or teased (CONTAINED_IN).',
      resolve: (source, _, context) => loadOptional(context, entityOf(source, 'CONTAINED_IN')),
    }),
    revisionOf: t.field({
      type: Source,
      nullable: true,
      description: 'The document of which it is a later version (REVISION_OF).',
      resolve: (source, _, context) => loadOptional(context, entityOf(source, 'REVISION_OF')),
    }),
    cites: t.field({
      type: SourceConnection,
      description: 'The documents that it cites (CITES, or as the primary source of a claim), by id.',
      args: t.arg.connectionArgs(),
      resolve: (source, args, context) => loadPage(context, 'Source.cites', args, source.id),
    }),
    citedBy: t.field({
      type: SourceConnection,
      description: 'The documents that cite it, by id.',
      args: t.arg.connectionArgs(),
      resolve: (source, args, context) => loadPage(context, 'Source.citedBy', args, source.id),
    }),
    asserts: t.field({
      type: SourceClaimConnection,
      description: 'The claims printed in it; in the order of the data set where none is given.',
      args: {
        ...t.arg.connectionArgs(),
        filter: t.arg({ type: ClaimFilter, description: 'Which claims.' }),
        orderBy: t.arg({ type: ClaimOrder, description: 'In which order.' }),
      },
      resolve: (source, args, context) => loadPage(context, 'Source.asserts', args, source.id),
    }),
    citedClaims: t.field({
      type: SourceClaimConnection,
      description: 'The claims of other documents that name it as their primary source.',
      args: t.arg.connectionArgs(),
      resolve: (source, args, context) => loadPage(context, 'Source.citedClaims', args, source.id),
    }),
  }),
});

export const SourceFilter = builder.inputType('SourceFilter', {
  description: 'Which documents. All parts given must hold.',
  fields: (t) => ({
    kinds: t.field({ type: [SourceKind], description: 'Of one of these kinds.' }),
    held: t.boolean({ description: 'Whose text we held, or did not.' }),
    publishers: t.idList({ description: 'Published by one of these actors.' }),
    languages: t.stringList({ description: 'In one of these languages, as BCP 47 tags.' }),
    publishedFrom: t.field({ type: 'Date', description: 'Possibly published on or after this day.' }),
    publishedTo: t.field({ type: 'Date', description: 'Possibly published on or before this day.' }),
  }),
});

export const SourceOrder = builder.enumType('SourceOrder', {
  description: 'How documents are ordered.',
  values: {
    PUBLISHED: { description: 'By the earliest possible day of publication; those without a date last.' },
    PUBLISHED_DESC: {
      description: 'By the earliest possible day of publication, backwards; those without a date last.',
    },
    TITLE: { description: 'By title.' },
  },
});

builder.queryFields((t) => ({
  sources: t.field({
    type: SourceConnection,
    description: 'All documents; by id where no order is given.',
    args: {
      ...t.arg.connectionArgs(),
      filter: t.arg({ type: SourceFilter, description: 'Which documents.' }),
      orderBy: t.arg({ type: SourceOrder, description: 'In which order.' }),
    },
    resolve: (_, args, context) => loadPage(context, 'sources', args),
  }),
}));
