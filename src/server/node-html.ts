import { chainText } from '../export/chain.js';
import { type CitedNodes, citationText, citedNodes } from '../export/citation.js';
import { factsById, nodesById, uriOf } from '../export/pages.js';
import { labelOfLocator } from '../export/place.js';
import { valueText } from '../export/value-text.js';
import { textOf } from '../graph/read.js';
import type { ClaimNode, FactRecord, NodeRecord } from '../graph/records.js';
import type { KnowledgeGraph } from '../index.js';
import { labelOfCode } from '../vocabulary/enums.js';
import { slugOf } from '../vocabulary/kinds.js';
import { type Html, html } from './html.js';

/** The page of a node for people: its names, its facts with all their values, and the claims behind them. */
export async function entityHtml(
  graph: KnowledgeGraph,
  node: NodeRecord,
  claims: readonly ClaimNode[],
): Promise<string> {
  const facts = await factsById(graph, node.facts);
  const named = await namedNodes(graph, claims, [...facts.values()], Object.values(node.links).flat());
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const apart = claims.filter((claim) => claim.fact === null);
  const claimList = (ids: readonly string[]): Html[] =>
    ids.map((id) => byId.get(id)).flatMap((claim) => (claim === undefined ? [] : [claimItem(claim, named)]));
  return page(
    graph,
    node.label,
    html`<p>${labelOfCode(node.type)} <code>${node.id}</code></p>
${namesSection(node)}${linksSection(node, named)}
<h2>Facts</h2>
${node.facts.length === 0 ? html`<p>No claim about it takes part in a fact.</p>` : null}
${[...facts.values()].map(
  (fact) => html`<section>
<h3>${labelOfCode(fact.property)}</h3>
<p>${agreementText(fact)}. ${fact.explanation}</p>
${fact.values.map(
  (value) => html`<h4>${valueHtml(value.value, named)}${scopeHtml(value.scope, named)}</h4>
<ul>${claimList(value.claims)}</ul>
`,
)}${fact.values.length === 0 ? html`<ul>${claimList(fact.claims)}</ul>\n` : null}</section>
`,
)}${
  apart.length === 0
    ? null
    : html`<h2>Claims that take no part in a fact</h2>
<ul>${apart.map((claim) => claimItem(claim, named))}</ul>
`
}`,
  );
}

/** The page of a claim for people: what it says, who says it and where, and a citation ready to copy. */
export async function claimHtml(graph: KnowledgeGraph, claim: ClaimNode): Promise<string> {
  const facts = await factsById(graph, [claim.fact]);
  const named = await namedNodes(graph, [claim], [...facts.values()], []);
  const fact = facts.get(claim.fact ?? '');
  const document = claim.document ?? claim.source;
  const rows: readonly (readonly [string, Html | string | null])[] = [
    ['About', link(claim.subject, named)],
    ['Property', labelOfCode(claim.property)],
    ['Value', valueHtml(claim.value, named)],
    ['As printed', claim.originalValue ?? null],
    ['From', claim.validFrom ?? null],
    ['To', claim.validTo ?? null],
    ['At', claim.pointInTime ?? null],
    ['Ordinal', claim.ordinal === undefined ? null : String(claim.ordinal)],
    ['Only of', claim.scope === undefined ? null : link(claim.scope, named)],
    ['Complete list', claim.exhaustive === undefined ? null : claim.exhaustive ? 'yes' : 'no'],
    ['Kind of statement', labelOfCode(claim.knowledgeLevel)],
    ['Who says so', chainHtml(claim, named)],
    ['Source', link(claim.source, named)],
    ['Read in', link(document, named)],
    ['Place', labelOfLocator(claim.locator ?? { kind: 'DOCUMENT' })],
    ['Context', claim.context === undefined ? null : claim.context.map(labelOfLocator).join('; ')],
    ['Digest of the passage', claim.locator?.digest ?? null],
    ['Address', addressHtml(named.get(document))],
    ['Primary source', claim.primarySource === undefined ? null : link(claim.primarySource, named)],
    ['Independent origin', claim.origin === null ? null : link(claim.origin, named)],
    ['Also speaks of', claim.involves === undefined ? null : links(claim.involves, named)],
    ['Agreement', fact === undefined ? null : agreementText(fact)],
    ['Agrees with', links(claim.agreesWith, named)],
    ['Disagrees with', links(claim.contradicts, named)],
    ...claim.related.map(({ kind, claim: other, inverse, note }) => {
      const verb = labelOfCode(kind);
      return [inverse ? `${verb} this` : verb, html`${link(other, named)}: ${note}`] as const;
    }),
    ['Rests on', links(claim.derivedFrom ?? [], named)],
    ['Rank', claim.rank === undefined || claim.rank === 'NORMAL' ? null : labelOfCode(claim.rank)],
    ['Reason for the rank', claim.rankReason ?? null],
    ['Stands in place of', links(claim.supersedes === undefined ? [] : [claim.supersedes], named)],
    ['Reason', claim.supersedesReason ?? null],
    ['Replaced by', links(claim.supersededBy === null ? [] : [claim.supersededBy], named)],
  ];
  return page(
    graph,
    claim.statement,
    html`<p>Claim <code>${claim.id}</code></p>
<dl>
${rows.map(([term, detail]) => (detail === null ? null : html`<dt>${term}</dt><dd>${detail}</dd>\n`))}</dl>
<h2>Citation</h2>
<blockquote>${citationText(claim, named)}</blockquote>
<p>This claim: <a href="/node/${claim.id}">${uriOf(graph.dataset, claim.id)}</a></p>
`,
  );
}

/** All nodes that a page names. */
async function namedNodes(
  graph: KnowledgeGraph,
  claims: readonly ClaimNode[],
  facts: readonly FactRecord[],
  others: readonly string[],
): Promise<CitedNodes> {
  const isNode = (id: string | null | undefined): id is string => id?.includes(':') === true;
  const ids = [
    ...claims.flatMap((claim) => [
      claim.subject,
      claim.origin,
      claim.scope,
      ...(claim.involves ?? []),
      'entity' in claim.value ? claim.value.entity : null,
    ]),
    ...facts.flatMap((fact) =>
      fact.values.flatMap(({ value, scope }) => ['entity' in value ? value.entity : null, scope]),
    ),
    ...others,
  ];
  return new Map([...(await nodesById(graph, ids.filter(isNode))), ...(await citedNodes(graph, claims))]);
}

function page(graph: KnowledgeGraph, title: string, body: Html): string {
  const { name, version, licence } = graph.dataset;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${name}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<nav><a href="/">${name}</a></nav>
<main>
<h1>${title}</h1>
${body}</main>
<footer><p>Version ${version}, licence ${licence}. The same as data: ask this address for application/json,
application/ld+json or text/turtle.</p></footer>
</body>
</html>
`.text;
}

function namesSection({ names }: NodeRecord): Html | null {
  if (names.length === 0) return null;
  const item = (name: NodeRecord['names'][number]): Html => {
    const text = name.language === null ? html`${name.text}` : html`<span lang="${name.language}">${name.text}</span>`;
    const claims = name.claims.map(
      (id, index) => html`${index === 0 ? '' : ', '}<a href="/node/${id}">${slugOf(id)}</a>`,
    );
    return html`<li>${text} (${labelOfCode(name.kind).toLowerCase()}; ${claims})</li>\n`;
  };
  return html`<h2>Names</h2>
<ul>
${names.map(item)}</ul>
`;
}

function linksSection(node: NodeRecord, named: CitedNodes): Html | null {
  const entries = Object.entries(node.links);
  if (entries.length === 0) return null;
  return html`<h2>Links</h2>
<dl>
${entries.map(([name, ids]) => html`<dt>${labelOfCode(name.replace(/[A-Z]/g, '_$&'))}</dt><dd>${links(ids, named)}</dd>\n`)}</dl>
`;
}

function claimItem(claim: ClaimNode, named: CitedNodes): Html {
  const deprecated = claim.rank === 'DEPRECATED' ? html` <strong>Deprecated: ${claim.rankReason ?? ''}</strong>` : null;
  const related = claim.related.map(
    ({ kind, claim: other, inverse, note }) =>
      html`<br>${labelOfCode(kind)} (editors${inverse ? ', the other way round' : ''}): ${link(other, named)}. ${note}`,
  );
  const ordinal = claim.ordinal === undefined ? null : html` (number ${String(claim.ordinal)} of its series)`;
  return html`<li><a href="/node/${claim.id}">${claim.statement}</a>${ordinal}${deprecated}${related}<br>
${chainHtml(claim, named)}; ${link(claim.source, named)}, ${labelOfLocator(claim.locator ?? { kind: 'DOCUMENT' })}</li>
`;
}

function chainHtml(claim: ClaimNode, named: CitedNodes): Html {
  const items = claim.chain.map((each, index) => {
    const text = chainText([each], named);
    const shown = each.actor === null ? html`${text}` : html`<a href="/node/${each.actor}">${text}</a>`;
    return html`${index === 0 ? '' : ' → '}${shown}`;
  });
  return html`${items}`;
}

function valueHtml(value: ClaimNode['value'], named: CitedNodes): Html {
  if ('entity' in value) return link(value.entity, named);
  if ('unknown' in value) return html`not known${value.note === undefined ? '' : `: ${value.note}`}`;
  if ('text' in value && value.language !== undefined) return html`<span lang="${value.language}">${value.text}</span>`;
  if ('code' in value) return html`${labelOfCode(value.code)}`;
  return html`${valueText(value)}${'unit' in value ? ` (${value.unit})` : ''}`;
}

function scopeHtml(scope: string | null, named: CitedNodes): Html | null {
  return scope === null ? null : html`, with regard to ${link(scope, named)}`;
}

function agreementText(fact: FactRecord): string {
  const origins = `${fact.independentOrigins} independent ${fact.independentOrigins === 1 ? 'origin' : 'origins'}`;
  return `${labelOfCode(fact.agreement)}, ${origins}`;
}

/** A link to a node or a claim; a code as its words. */
function link(id: string, named: CitedNodes): Html {
  if (!id.includes(':')) return html`${labelOfCode(id)}`;
  return html`<a href="/node/${id}">${named.get(id)?.label ?? slugOf(id)}</a>`;
}

function links(ids: readonly string[], named: CitedNodes): Html | null {
  return ids.length === 0 ? null : html`${ids.map((id, index) => html`${index === 0 ? '' : ', '}${link(id, named)}`)}`;
}

/** The address of a document, as a link where it is one of the web: it comes from claims, and could be anything. */
function addressHtml(document: NodeRecord | undefined): Html | null {
  const url = document === undefined ? null : textOf(document, 'URL');
  if (url === null) return null;
  return /^https?:\/\//.test(url) ? html`<a href="${url}" rel="noreferrer">${url}</a>` : html`${url}`;
}
