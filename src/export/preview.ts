import { codeOf } from '../graph/read.js';
import type { ClaimNode, DatasetInfo, FactRecord, NodeRecord } from '../graph/records.js';
import { dateText } from '../vocabulary/date-text.js';
import { labelOfCode, wordsOfCode } from '../vocabulary/enums.js';
import { claimType, kinds, parseId } from '../vocabulary/kinds.js';
import type { PropertyName } from '../vocabulary/properties.js';
import { chainText } from './chain.js';
import { type CitedNodes, citedNodes } from './citation.js';
import { type Html, html } from './markup.js';
import { type ExportSource, factsById, nodesById, uriOf } from './pages.js';
import { labelOfLocator } from './place.js';
import { referenceOf } from './reference.js';
import { nodeWords, valueWords } from './value-words.js';

/** What is shown of a page elsewhere: where it is linked, embedded or told of. */
export interface Preview {
  /** The node or the claim; null for the data set as a whole. */
  readonly id: string | null;
  readonly uri: string;
  readonly title: string;
  readonly description: string;
  /** Who says it, of a claim: the first in its chain of attribution, where that is somebody. */
  readonly author: { readonly name: string; readonly uri: string } | null;
  /** What stands in it, one text for each line. */
  readonly lines: readonly string[];
  /** The same as markup that is safe in the pages of others, with a way back. */
  readonly quote: Html;
}

/** How many facts are shown of a node. */
const mostFacts = 5;

/** The preview of a node or a claim, with so many facts at most; null where there is none of that id. */
export async function previewOf(source: ExportSource, id: string, most = mostFacts): Promise<Preview | null> {
  if (parseId(id)?.type === claimType) {
    const [claim] = await source.store.claims([id]);
    return claim == null ? null : claimPreview(claim, await citedNodes(source, [claim]), source.dataset);
  }
  const [node] = await source.store.nodes([id]);
  return node == null ? null : nodePreview(source, node, most);
}

/** The preview of the data set as a whole. */
export async function datasetPreview({ store, dataset }: ExportSource): Promise<Preview> {
  const { name, policy } = dataset;
  const [node] = await store.nodes([policy]);
  const description = `What public sources say about “${node?.label ?? name}”. Every value leads to the claims behind it, to who made them, and to the place in the document where they were read.`;
  const uri = `${dataset.baseUri}/`;
  return {
    id: null,
    uri,
    title: name,
    description,
    author: null,
    lines: [description, name],
    quote: html`<blockquote cite="${uri}"><p>${description}</p><p><a href="${uri}">${name}</a></p></blockquote>`,
  };
}

/** The preview of a claim: what is stated, who says it and through whom, and where that was read. */
export function claimPreview(claim: ClaimNode, nodes: CitedNodes, dataset: DatasetInfo): Preview {
  const uri = uriOf(dataset, claim.id);
  const said = `${chainText(claim.chain, nodes)}.`;
  const read = `${readText(claim, nodes)}.`;
  const standing = standingOf(claim);
  const first = claim.chain[0]?.actor ?? null;
  return {
    id: claim.id,
    uri,
    title: shortened(claim.statement),
    description: shortened([said, read, ...standing].join(' '), 300),
    author: first === null ? null : { name: nodeWords(first, nodes), uri: uriOf(dataset, first) },
    lines: [claim.statement, said, read, ...standing, dataset.name],
    quote: html`<blockquote cite="${uri}"><p>${claim.statement}</p>${[said, read, ...standing].map((text) => html`<p>${text}</p>`)}<p><a href="${uri}">${dataset.name}</a></p></blockquote>`,
  };
}

/** Where a claim was read: the title of the source, its publisher and date, and the place. */
export function readText({ source: of, locator }: ClaimNode, nodes: CitedNodes): string {
  const source = nodes.get(of);
  if (source === undefined) throw new TypeError(`the nodes given hold no ${of}`);
  const { title, publisher, published } = referenceOf(source, nodes);
  return [
    `“${title}”`,
    publisher,
    published === null ? 'no date' : dateText(published),
    labelOfLocator(locator ?? { kind: 'DOCUMENT' }),
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** What a reader must be told of a claim that is passed on without the others. */
function standingOf(claim: ClaimNode): string[] {
  const { length } = claim.contradicts;
  return [
    ...(claim.rank === 'DEPRECATED' ? [`Deprecated: ${claim.rankReason ?? ''}`] : []),
    ...(claim.supersededBy === null ? [] : ['A later revision of its source has another claim in its place.']),
    ...(length === 0 ? [] : [`${length} ${length === 1 ? 'claim excludes' : 'claims exclude'} it.`]),
  ];
}

/** What tells most of a node, in this order, before whatever else is claimed of it. */
const telling: readonly PropertyName[] = [
  'STATUS',
  'INAUGURATED',
  'COMPLETED',
  'GROUNDBREAKING',
  'ANNOUNCED',
  'STARTED',
  'HELD',
  'PLACE',
  'IN_LOCALITY',
  'LOCATED_IN',
  'UNDER_POLICY',
  'ANNUAL_TARGET',
  'DURATION',
  'PUBLISHER',
  'PUBLISHED',
  'BELONGS_TO',
  'OFFICE',
  'DESCRIPTION',
];

/** What stands in the heading, or says nothing to a person. */
const untold: ReadonlySet<PropertyName> = new Set<PropertyName>([
  'NAME',
  'ALIAS',
  'FORMER_NAME',
  'MISPRINT',
  'KIND',
  'TITLE',
  'URL',
  'TEXT_DIGEST',
  'TEXT_LENGTH',
  'RETRIEVED',
  'WIKIDATA_ID',
  'GEONAMES_ID',
  'OSM_RELATION',
  'WHOS_ON_FIRST_ID',
  'OCHA_PCODE',
  'ISO_CODE',
  'COORDINATES',
]);

async function nodePreview(source: ExportSource, node: NodeRecord, most: number): Promise<Preview> {
  const { dataset } = source;
  const facts = mostTelling([...(await factsById(source, node.facts)).values()]).slice(0, most);
  const nodes = await nodesById(
    source,
    facts.flatMap(({ values }) => values.flatMap(({ value }) => ('entity' in value ? [value.entity] : []))),
  );
  const uri = uriOf(dataset, node.id);
  const kind = kindWords(node);
  const told = facts.map((fact) => factText(fact, nodes));
  return {
    id: node.id,
    uri,
    title: shortened(node.label),
    description: shortened([`${kind}.`, ...told.map((text) => `${text}.`)].join(' '), 300),
    author: null,
    lines: [node.label, ...told, dataset.name],
    quote: html`<blockquote cite="${uri}"><p><strong>${node.label}</strong> (${kind})</p>${
      told.length === 0 ? null : html`<ul>${told.map((text) => html`<li>${text}</li>`)}</ul>`
    }<p><a href="${uri}">${dataset.name}</a></p></blockquote>`,
  };
}

/** What a node is: by its kind where it has one, as a county or a hospital, else by its type. */
function kindWords(node: NodeRecord): string {
  const code = codeOf(node, 'KIND');
  return labelOfCode(code === null || code === 'OTHER' ? kinds[node.type].code : code);
}

/** Of each property one fact, the most telling first. */
function mostTelling(facts: readonly FactRecord[]): FactRecord[] {
  const rank = ({ property, agreement }: FactRecord): number => {
    const place = telling.indexOf(property);
    // A contest of anything is more telling than what nobody disputes and few ask for.
    return place >= 0 ? place : agreement === 'CONTESTED' ? telling.length : telling.length + 1;
  };
  const told = new Set<PropertyName>();
  return facts
    .filter((fact) => !untold.has(fact.property) && !fact.prospective && fact.values.length > 0)
    .sort((a, b) => rank(a) - rank(b) || b.independentOrigins - a.independentOrigins)
    .filter(({ property }) => !told.has(property) && told.add(property));
}

/** A fact in one line: what is shown of it, how far origins agree, and how many there are. */
function factText(fact: FactRecord, nodes: ReadonlyMap<string, NodeRecord>): string {
  const shown = fact.resolved === null ? undefined : fact.values[fact.resolved];
  const value = shown === undefined ? 'no single value' : shortened(valueWords(shown.value, nodes));
  const origins = `${fact.independentOrigins} independent ${fact.independentOrigins === 1 ? 'origin' : 'origins'}`;
  return `${labelOfCode(fact.property)}: ${value} (${wordsOfCode(fact.agreement)}, ${origins})`;
}

/** A text cut at a word, where it is longer than a line or two. */
export function shortened(text: string, most = 140): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const end = cut.lastIndexOf(' ');
  // Half of a pair of code units is no character.
  return `${(end > most / 2 ? cut.slice(0, end) : cut).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
