import { textOf } from '../graph/read.js';
import type { ClaimNode, DatasetInfo, FactRecord, NodeRecord } from '../graph/records.js';
import { labelOfCode, wordsOfCode } from '../vocabulary/enums.js';
import { slugOf } from '../vocabulary/kinds.js';
import { citedNodes } from './citation.js';
import { claimsBehindLatest } from './claims-behind.js';
import { entryKinds, type FeedEntry, feedPath } from './feed-entries.js';
import { type Html, html, xmlDocument } from './markup.js';
import { claimsById, type ExportSource, factsById, nodesById, uriOf, webAddress } from './pages.js';
import { claimPreview, readText, shortened } from './preview.js';

/** How many entries stand on a page of a feed. */
const entriesOfPage = 50;

/** A feed: of the data set as a whole, or of one place. */
export interface Feed {
  readonly place: NodeRecord | null;
  readonly entries: readonly FeedEntry[];
}

/** How many pages a feed has; one that tells nothing has an empty one. */
export function pageCount({ entries }: Feed): number {
  return Math.max(1, Math.ceil(entries.length / entriesOfPage));
}

/** When a feed was last added to: an instant in UTC. */
export function updatedOf({ entries }: Feed, { history = [] }: DatasetInfo): string {
  const version = entries[0]?.version ?? history[0];
  if (version === undefined) throw new TypeError('a data set without a history has no feed');
  return version.released;
}

/** One page of a feed as Atom (RFC 4287), with links to the others (RFC 5005, 3). Pages count from 1. */
export async function atomPage(source: ExportSource, feed: Feed, page: number): Promise<string> {
  const { dataset } = source;
  const { place, entries } = feed;
  const about = `${dataset.baseUri}${feedPath(place?.id ?? null)}`;
  const address = (number: number): string => (number === 1 ? about : `${about}?page=${number}`);
  const last = pageCount(feed);
  const shown = entries.slice((page - 1) * entriesOfPage, page * entriesOfPage);
  const links = [
    { rel: 'self', href: address(page) },
    { rel: 'first', href: address(1) },
    ...(page > 1 ? [{ rel: 'previous', href: address(page - 1) }] : []),
    ...(page < last ? [{ rel: 'next', href: address(page + 1) }] : []),
    { rel: 'last', href: address(last) },
  ];
  const told = await toldOf(source, shown);
  return xmlDocument(html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${about}</id>
<title>${place === null ? dataset.name : `${place.label} in the ${dataset.name}`}</title>
<subtitle>Claims, contests and statuses, by version of the data set</subtitle>
<updated>${updatedOf(feed, dataset)}</updated>
<author><name>${dataset.name}</name><uri>${dataset.baseUri}/</uri></author>
<rights>${dataset.licence}</rights>
<link rel="alternate" type="text/html" href="${place === null ? `${dataset.baseUri}/` : uriOf(dataset, place.id)}"/>
${links.map(({ rel, href }) => html`<link rel="${rel}" type="application/atom+xml" href="${href}"/>\n`)}${told.map(entryXml)}</feed>`);
}

/** An entry in words. */
interface Told {
  readonly id: string;
  readonly uri: string;
  readonly title: string;
  readonly kind: FeedEntry['kind'];
  readonly version: FeedEntry['version'];
  /** The address of the document in which it was read. */
  readonly via: string | null;
  readonly content: Html;
}

function entryXml({ id, uri, title, kind, version, via, content }: Told): Html {
  return html`<entry>
<id>${id}</id>
<title>${title}</title>
<published>${version.released}</published>
<updated>${version.released}</updated>
<link rel="alternate" type="text/html" href="${uri}"/>
${via === null ? null : html`<link rel="via" href="${via}"/>\n`}<category term="${kind}" label="${entryKinds[kind]}"/>
<category term="${version.version}" label="Version ${version.version}"/>
<content type="html">${content.text}</content>
</entry>
`;
}

/** What the entries of a page name, read in a few batches. */
interface Named {
  readonly dataset: DatasetInfo;
  readonly claims: ReadonlyMap<string, ClaimNode>;
  readonly nodes: ReadonlyMap<string, NodeRecord>;
  readonly facts: ReadonlyMap<string, FactRecord>;
}

async function toldOf(source: ExportSource, entries: readonly FeedEntry[]): Promise<Told[]> {
  const subjects = await nodesById(source, entries.map(subjectOf));
  const facts = await factsById(
    source,
    [...subjects.values()].flatMap((node) => node.facts),
  );
  const claims = await claimsById(
    source,
    entries.flatMap((entry) => ('claim' in entry ? [entry.claim] : claimsNow(entry, subjects, facts))),
  );
  const cited = await citedNodes(source, [...claims.values()]);
  const named = { dataset: source.dataset, claims, facts, nodes: new Map([...cited, ...subjects]) };
  return entries.flatMap((entry) => tell(entry, named) ?? []);
}

/** The node that an entry is about, where it is not about a claim that tells that itself. */
function subjectOf(entry: FeedEntry): string | null {
  if (entry.kind === 'STATUS') return entry.change.subject;
  return 'contest' in entry ? entry.contest.subject : null;
}

/** The claims that are behind what an entry tells, as far as that is still so. */
function claimsNow(
  entry: FeedEntry,
  nodes: ReadonlyMap<string, NodeRecord>,
  facts: ReadonlyMap<string, FactRecord>,
): readonly string[] {
  const subject = nodes.get(subjectOf(entry) ?? '');
  if (entry.kind === 'STATUS') return claimsBehindLatest(subject, 'STATUS', facts);
  if (!('contest' in entry)) return [];
  const { property, claim } = entry.contest;
  const found = (subject?.facts ?? []).map((id) => facts.get(id));
  return found.find((fact) => fact?.property === property && fact.claims.includes(claim))?.claims ?? [];
}

/** An entry in words; null for a claim that is gone while the version that withdraws it is still being worked on. */
function tell(entry: FeedEntry, named: Named): Told | null {
  const { kind, version } = entry;
  const about = (id: string, title: string, part: string, via: string | null, content: Html): Told => {
    const uri = uriOf(named.dataset, id);
    return { id: `${uri}#${part}`, uri, title, kind, version, via, content };
  };
  switch (entry.kind) {
    case 'NEW_CLAIM':
    case 'CHANGED_CLAIM': {
      const part = `${kind === 'NEW_CLAIM' ? 'added' : 'changed'}-in-${version.version}`;
      const claim = named.claims.get(entry.claim);
      if (claim !== undefined) {
        const { title, quote } = claimPreview(claim, named.nodes, named.dataset);
        return about(claim.id, title, part, addressOf(claim, named), quote);
      }
      const gone = withdrawalOf(entry.claim, named.dataset);
      if (gone === undefined) return null;
      const content = html`<blockquote><p>${gone.statement}</p></blockquote><p>Withdrawn since.</p>`;
      return about(entry.claim, shortened(gone.statement), part, null, content);
    }
    case 'WITHDRAWN_CLAIM': {
      const { claim, statement } = entry.withdrawal;
      const content = html`<p>Withdrawn:</p><blockquote><p>${statement}</p></blockquote>`;
      return about(claim, `Withdrawn: ${shortened(statement)}`, `withdrawn-in-${version.version}`, null, content);
    }
    case 'CONTEST':
    case 'CONTEST_ENDED': {
      const { subject, property, claim, explanation } = entry.contest;
      const title = `${entryKinds[kind]}: ${wordsOfCode(property)} of ${labelIn(named, subject)}`;
      const part = `${kind === 'CONTEST' ? 'contested' : 'settled'}-in-${version.version}/${property}/${slugOf(claim)}`;
      const content = html`<p>${explanation ?? 'No claim of it is left.'}</p>${claimsHtml(entry, named)}`;
      return about(subject, title, part, null, content);
    }
    case 'STATUS': {
      const { subject, from, to } = entry.change;
      const is = to === undefined ? 'no status that is sure' : wordsOfCode(to);
      const was = from === undefined ? null : ` (before: ${wordsOfCode(from)})`;
      const title = `${labelIn(named, subject)}: ${is}`;
      const content = html`<p>${labelOfCode('STATUS')}: ${is}${was}.</p>${claimsHtml(entry, named)}`;
      return about(subject, title, `status-in-${version.version}`, null, content);
    }
  }
}

function labelIn({ nodes }: Named, id: string): string {
  return nodes.get(id)?.label ?? id;
}

function withdrawalOf(claim: string, { history = [] }: DatasetInfo) {
  return history.flatMap(({ withdrawn = [] }) => withdrawn).find((each) => each.claim === claim);
}

/** The claims behind an entry, each with its source and place. */
function claimsHtml(entry: FeedEntry, { claims, facts, nodes, dataset }: Named): Html | null {
  const behind = claimsNow(entry, nodes, facts).flatMap((id) => claims.get(id) ?? []);
  if (behind.length === 0) return null;
  const item = (claim: ClaimNode): Html =>
    html`<li><a href="${uriOf(dataset, claim.id)}">${claim.statement}</a> (${readText(claim, nodes)})</li>`;
  return html`<ul>${behind.map(item)}</ul>`;
}

/** The address of the document in which a claim was read. */
function addressOf({ document, source }: ClaimNode, { nodes }: Named): string | null {
  const node = nodes.get(document ?? source);
  return node === undefined ? null : webAddress(textOf(node, 'URL'));
}
