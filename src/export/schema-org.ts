import { codeOf, dateValue, entitiesOf, entityOf, textOf } from '../graph/read.js';
import type { ClaimNode, DatasetInfo, NodeRecord } from '../graph/records.js';
import type { KnownValue } from '../graph/values.js';
import { parseDate } from '../vocabulary/dates.js';
import type { EnumValueOf } from '../vocabulary/enums.js';
import { claimType, parseId } from '../vocabulary/kinds.js';
import type { PropertyName } from '../vocabulary/properties.js';
import { licenceAddress } from './dataset-terms.js';
import { exportFormats } from './formats.js';
import { type ExportSource, nodesById, uriOf, webAddress } from './pages.js';
import { datasetPreview } from './preview.js';

/**
 * What search engines are told of a page: the vocabulary of schema.org, as JSON-LD. It says what claims say and no more;
 * what is not claimed is absent, and so is what schema.org has no honest term for.
 */
export type SchemaOrg = Readonly<Record<string, unknown>>;

const context = 'https://schema.org';

/** JSON as the content of a script element: it cannot end that element, nor open a comment in it. */
export function dataBlock(content: SchemaOrg): string {
  return JSON.stringify(content).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The data set as a `Dataset`, with the files in which it can be had. */
export async function datasetSchema(source: ExportSource): Promise<SchemaOrg> {
  const { dataset } = source;
  const { name, version, licence, baseUri, digest, policy, history = [] } = dataset;
  const [editors, { description }, subject] = await Promise.all([
    editorsOf(source),
    datasetPreview(source),
    nodesById(source, [policy]),
  ]);
  return {
    '@context': context,
    '@type': 'Dataset',
    '@id': `${baseUri}/`,
    url: `${baseUri}/`,
    name,
    description,
    version,
    identifier: digest,
    license: licenceAddress(licence) ?? licence,
    isAccessibleForFree: true,
    inLanguage: 'en',
    about: [...subject.values()].map((node) => referenceTo(node, dataset)),
    ...(editors === null ? {} : { creator: referenceTo(editors, dataset) }),
    ...(history[0] === undefined ? {} : { datePublished: history[0].released }),
    ...(history.length === 0 ? {} : { dateModified: history.at(-1)?.released }),
    distribution: exportFormats.map((format) => ({
      '@type': 'DataDownload',
      name: format.summary,
      contentUrl: `${baseUri}/export/${format.name}`,
      encodingFormat: format.mediaType.split(';')[0],
    })),
  };
}

/** Who makes the data set: the publisher of its own record, where it has one. */
async function editorsOf(source: ExportSource): Promise<NodeRecord | null> {
  const [page] = await source.store.pages([{ list: 'sources', filter: { kinds: ['EDITORIAL'] }, first: 1 }]);
  if (page === undefined || page instanceof Error) throw page ?? new Error('the store answered no page');
  const [record] = await source.store.nodes(page.items);
  const publisher = record == null ? null : entityOf(record, 'PUBLISHER');
  if (publisher === null) return null;
  return (await source.store.nodes([publisher]))[0] ?? null;
}

/** A node or a claim; null where there is none of that id. */
export async function schemaOf(source: ExportSource, id: string): Promise<SchemaOrg | null> {
  if (parseId(id)?.type === claimType) {
    const [claim] = await source.store.claims([id]);
    return claim == null ? null : claimSchema(source, claim);
  }
  const [node] = await source.store.nodes([id]);
  return node == null ? null : nodeSchema(source, node);
}

/**
 * A claim as a `Claim`: the statement, its author, where it appears, and where it first did as far as that is said. Not a
 * `ClaimReview`, which would say whether it is true.
 */
async function claimSchema(source: ExportSource, claim: ClaimNode): Promise<SchemaOrg> {
  const { dataset } = source;
  const first = claim.chain[0];
  // Where the source credits nobody, that it was the first to say so is said by nobody either.
  const credited = claim.attribution?.[0];
  const document = credited?.check === 'NOT_FOUND' ? undefined : credited?.document;
  const nodes = await nodesById(source, [claim.subject, claim.source, claim.document, first?.actor, document]);
  const to = (id: string | null | undefined): SchemaOrg | undefined => {
    const node = nodes.get(id ?? '');
    return node === undefined ? undefined : referenceTo(node, dataset);
  };
  return withoutAbsent({
    '@context': context,
    '@type': 'Claim',
    '@id': uriOf(dataset, claim.id),
    url: uriOf(dataset, claim.id),
    text: claim.statement,
    inLanguage: 'en',
    about: to(claim.subject),
    author: to(first?.actor),
    appearance: to(claim.document ?? claim.source),
    firstAppearance: to(document),
    isPartOf: { '@type': 'Dataset', '@id': `${dataset.baseUri}/`, name: dataset.name },
  });
}

const actorTypes: Readonly<Record<EnumValueOf<'ActorKind'>, string>> = {
  PERSON: 'Person',
  PARTY_BODY: 'Organization',
  STATE_BODY: 'GovernmentOrganization',
  COMMITTEE: 'Organization',
  MILITARY_UNIT: 'Organization',
  MEDIA: 'Organization',
  RESEARCH_BODY: 'Organization',
  ORGANISATION: 'Organization',
  // People who have in common that a source does not name them are no body.
  UNNAMED_GROUP: 'Thing',
};

/** A kind of source says who publishes it; that it is an article follows for some. */
const sourceTypes: Readonly<Record<EnumValueOf<'SourceKind'>, string>> = {
  STATE_MEDIA: 'Article',
  STATE_AFFILIATED: 'Article',
  PARTISAN_MEDIA: 'Article',
  INDEPENDENT_NEWS: 'NewsArticle',
  ANALYST: 'Article',
  ENCYCLOPEDIA: 'Article',
  ACADEMIC: 'ScholarlyArticle',
  GOVERNMENT: 'CreativeWork',
  REFERENCE_DATA: 'Dataset',
  SOCIAL_MEDIA: 'SocialMediaPosting',
  AGGREGATOR: 'WebPage',
  EDITORIAL: 'Dataset',
  OTHER: 'CreativeWork',
};

/** The type of a node in schema.org, by its kind and its code. */
function typeOf(node: NodeRecord): string {
  const code = codeOf(node, 'KIND');
  switch (node.type) {
    case 'Policy':
      return 'Intangible';
    case 'Province':
    case 'Locality':
      return code === 'CITY' ? 'City' : 'AdministrativeArea';
    case 'Project':
      return 'Project';
    case 'Facility':
      return code === 'HOSPITAL' ? 'Hospital' : 'Place';
    case 'Actor':
      return actorTypes[code as EnumValueOf<'ActorKind'>] ?? 'Thing';
    case 'Meeting':
      return 'Event';
    case 'Source':
      return sourceTypes[code as EnumValueOf<'SourceKind'>] ?? 'CreativeWork';
  }
}

/** A node as it stands where another names it. */
function referenceTo(node: NodeRecord, dataset: DatasetInfo): SchemaOrg {
  return { '@type': typeOf(node), '@id': uriOf(dataset, node.id), name: node.label };
}

async function nodeSchema(source: ExportSource, node: NodeRecord): Promise<SchemaOrg> {
  const { dataset } = source;
  const nodes = await nodesById(source, [
    ...Object.values(node.values).flat().flatMap(entityIn),
    ...Object.values(node.links).flat(),
  ]);
  const to = (ids: readonly (string | null | undefined)[]): SchemaOrg[] | undefined => {
    const named = ids.flatMap((id) => nodes.get(id ?? '') ?? []).map((each) => referenceTo(each, dataset));
    return named.length === 0 ? undefined : named;
  };
  const names = [...new Set(node.names.filter(({ kind }) => kind !== 'MISPRINT').map(({ text }) => text))];
  return withoutAbsent({
    '@context': context,
    '@type': typeOf(node),
    '@id': uriOf(dataset, node.id),
    // A document has an address of its own.
    url: node.type === 'Source' ? (webAddress(textOf(node, 'URL')) ?? undefined) : uriOf(dataset, node.id),
    name: node.label,
    alternateName: list(names.filter((name) => name !== node.label)),
    description: list(textsOf(node, 'DESCRIPTION')),
    ...partsOf(node, to),
  });
}

type To = (ids: readonly (string | null | undefined)[]) => SchemaOrg[] | undefined;

/** What schema.org has a term for, by the kind of node. */
function partsOf(node: NodeRecord, to: To): Readonly<Record<string, unknown>> {
  const entity = (property: PropertyName): SchemaOrg[] | undefined => to([entityOf(node, property)]);
  const entities = (property: PropertyName): SchemaOrg[] | undefined => to(entitiesOf(node, property));
  switch (node.type) {
    case 'Province':
    case 'Locality':
      return {
        containedInPlace: entity('LOCATED_IN'),
        geo: geoOf(node),
        sameAs: textsOf(node, 'WIKIDATA_ID').map((item) => `http://www.wikidata.org/entity/${item}`)[0],
        identifier: list(identifiersOf(node)),
      };
    case 'Project':
      return { location: entity('IN_LOCALITY') };
    case 'Facility':
      return { containedInPlace: to([node.links['locality']?.[0]]) };
    case 'Actor':
      return actorParts(node, entities);
    case 'Meeting':
      return {
        startDate: calendarDate(dateValue(node, 'HELD')),
        location: entity('PLACE'),
        attendee: entities('PARTICIPANT'),
        about: to([...entitiesOf(node, 'ON_POLICY'), ...entitiesOf(node, 'ON_PROJECT')]),
      };
    case 'Source':
      return {
        author: entities('AUTHOR'),
        publisher: entity('PUBLISHER'),
        datePublished: calendarDate(dateValue(node, 'PUBLISHED')),
        inLanguage: textOf(node, 'LANGUAGE') ?? undefined,
        isPartOf: entity('CONTAINED_IN'),
        citation: entities('CITES'),
        about: entities('REPORTS_ON'),
        funder: entities('FUNDED_BY'),
      };
    case 'Policy':
      return {};
  }
}

function actorParts(
  node: NodeRecord,
  entities: (property: PropertyName) => SchemaOrg[] | undefined,
): Readonly<Record<string, unknown>> {
  const type = typeOf(node);
  if (type === 'Thing') return {};
  if (type === 'Person') return { affiliation: entities('BELONGS_TO'), jobTitle: list(textsOf(node, 'OFFICE')) };
  return {
    parentOrganization: entities('BELONGS_TO'),
    foundingDate: calendarDate(dateValue(node, 'ESTABLISHED')),
    founder: entities('ESTABLISHED_BY'),
  };
}

function geoOf(node: NodeRecord): SchemaOrg | undefined {
  const point = node.values.COORDINATES?.at(-1);
  if (point === undefined || !('latitude' in point)) return undefined;
  return { '@type': 'GeoCoordinates', latitude: point.latitude, longitude: point.longitude };
}

/** The registers in which a place has a record; where that may be of its seat, it is not the same as the place. */
const registers: readonly (readonly [property: PropertyName, name: string, address: (id: string) => string | null])[] =
  [
    ['GEONAMES_ID', 'GeoNames', (id) => `https://www.geonames.org/${id}`],
    ['OSM_RELATION', 'OpenStreetMap relation', (id) => `https://www.openstreetmap.org/relation/${id}`],
    ['WHOS_ON_FIRST_ID', 'Who’s On First', () => null],
    ['OCHA_PCODE', 'OCHA place code', () => null],
    ['ISO_CODE', 'ISO 3166-2', () => null],
  ];

function identifiersOf(node: NodeRecord): SchemaOrg[] {
  return registers.flatMap(([property, propertyID, address]) =>
    textsOf(node, property).map((value) => {
      const url = address(value);
      return { '@type': 'PropertyValue', propertyID, value, ...(url === null ? {} : { url }) };
    }),
  );
}

/** A date as schema.org takes it: a day, a month or a year. What is less exact than that is no date of the calendar. */
function calendarDate(edtf: string | null): string | undefined {
  const precision = edtf === null ? undefined : parseDate(edtf)?.precision;
  return precision === 'DAY' || precision === 'MONTH' || precision === 'YEAR' ? (edtf ?? undefined) : undefined;
}

function textsOf(node: NodeRecord, property: PropertyName): string[] {
  return (node.values[property] ?? []).flatMap((value) => ('text' in value ? [value.text] : []));
}

function entityIn(value: KnownValue): string[] {
  return 'entity' in value ? [value.entity] : [];
}

function list<T>(members: readonly T[]): readonly T[] | undefined {
  return members.length === 0 ? undefined : members;
}

function withoutAbsent(content: SchemaOrg): SchemaOrg {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
}
