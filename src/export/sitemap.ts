import { entityTypes, kinds } from '../vocabulary/kinds.js';
import { type Html, html, xmlDocument } from './markup.js';
import { type ExportSource, idsOfLists, uriOf } from './pages.js';

/** How many addresses one sitemap may hold, by the protocol (sitemaps.org). */
const mostAddresses = 50_000;

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** An address of a page, with since when it is as it is, where that is known. */
interface Page {
  readonly address: string;
  readonly changed: string | undefined;
}

/** The index of the sitemaps. */
export async function sitemapIndex(source: ExportSource, views: readonly string[]): Promise<string> {
  const { baseUri, history } = source.dataset;
  const count = Math.ceil((await pagesOf(source, views)).length / mostAddresses);
  const entries = Array.from({ length: count }, (_, at) =>
    entryXml('sitemap', { address: `${baseUri}/sitemap-${at + 1}.xml`, changed: history?.at(-1)?.released }),
  );
  return xmlDocument(html`<sitemapindex xmlns="${namespace}">
${entries}</sitemapindex>`);
}

/** One sitemap, counted from 1; null where there are not as many. */
export async function sitemap(source: ExportSource, views: readonly string[], number: number): Promise<string | null> {
  const pages = (await pagesOf(source, views)).slice((number - 1) * mostAddresses, number * mostAddresses);
  if (pages.length === 0) return null;
  return xmlDocument(html`<urlset xmlns="${namespace}">
${pages.map((page) => entryXml('url', page))}</urlset>`);
}

function entryXml(name: 'sitemap' | 'url', { address, changed }: Page): Html {
  const since = changed === undefined ? null : html`<lastmod>${changed}</lastmod>`;
  return html`<${name}><loc>${address}</loc>${since}</${name}>\n`;
}

/**
 * All pages: the views at their paths below the base, each node and each claim. A claim is as it is since the version that brought it or changed it last;
 * what stands on the page of a node follows from many claims, and since when is not known.
 */
async function pagesOf(source: ExportSource, views: readonly string[]): Promise<Page[]> {
  const { dataset } = source;
  const { history = [], baseUri } = dataset;
  const lists = [...entityTypes.map((type) => kinds[type].plural), 'claims'] as const;
  const ids = await idsOfLists(
    source,
    lists.map((list) => ({ list })),
  );
  const claims = ids.pop() ?? [];
  const changed = new Map<string, string>();
  for (const { released, added = [], changed: others = [] } of history) {
    for (const id of [...added, ...others]) changed.set(id, released);
  }
  return [
    ...views.map((path) => ({ address: `${baseUri}${path}`, changed: history.at(-1)?.released })),
    ...ids.flat().map((id) => ({ address: uriOf(dataset, id), changed: undefined })),
    ...claims.map((id) => ({ address: uriOf(dataset, id), changed: changed.get(id) ?? history[0]?.released })),
  ];
}

/** What robots are asked (RFC 9309): to read the pages, and to leave alone what is made anew for each question. */
export function robotsText(baseUri: string, basePath: string): string {
  const closed = ['graphql', 'subgraph', 'mcp', 'export/', 'health', 'ready', 'metrics'];
  return [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${basePath}/${path}`),
    `Allow: ${basePath}/`,
    '',
    `Sitemap: ${baseUri}/sitemap.xml`,
    '',
  ].join('\n');
}
