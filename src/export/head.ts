import type { DatasetInfo } from '../graph/records.js';
import { feedPath, hasFeed } from './feed-entries.js';
import { exportFormats } from './formats.js';
import type { ExportSource } from './pages.js';
import { datasetPreview, type Preview, previewOf } from './preview.js';
import { dataBlock, datasetSchema, schemaOf } from './schema-org.js';

/** One element of the head of a page. */
export interface HeadElement {
  readonly tag: 'link' | 'meta' | 'script';
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands in it: data, and no program. */
  readonly text?: string;
}

/**
 * All that the head of a page says to others: of a node or a claim by its id, or of the data set (null). Nothing where there
 * is none of that id.
 */
export async function pageHead(source: ExportSource, id: string | null): Promise<HeadElement[]> {
  const [preview, schema] = await Promise.all(
    id === null ? [datasetPreview(source), datasetSchema(source)] : [previewOf(source, id), schemaOf(source, id)],
  );
  if (preview === null || schema === null) return [];
  return [
    ...headOf(source.dataset, preview),
    { tag: 'script', attributes: { type: 'application/ld+json' }, text: dataBlock(schema) },
  ];
}

/**
 * What the head of a page says of it to those who link to it, embed it, follow it or read it as data: its one address, the
 * same in other forms, feeds, oEmbed, Open Graph and the cards of Twitter. All addresses begin with the base of the URIs.
 */
export function headOf(dataset: DatasetInfo, preview: Preview): HeadElement[] {
  const { baseUri, name } = dataset;
  const { id, uri, title, description } = preview;
  const link = (rel: string, href: string, more: Readonly<Record<string, string>> = {}): HeadElement => ({
    tag: 'link',
    attributes: { rel, href, ...more },
  });
  const meta = (key: 'name' | 'property', of: string, content: string): HeadElement => ({
    tag: 'meta',
    attributes: { [key]: of, content },
  });
  const feeds = (id === null ? [null] : [null, id]).filter((of) => hasFeed(dataset, of));
  return [
    meta('name', 'description', description),
    link('canonical', uri),
    ...(id === null ? wholeForms(baseUri, link) : nodeForms(baseUri, uri, title, link)),
    ...feeds.map((of) =>
      link('alternate', `${baseUri}${feedPath(of)}`, {
        type: 'application/atom+xml',
        title: of === null ? `What is new in the ${name}` : `What is new about ${title}`,
      }),
    ),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('property', 'og:url', uri),
    meta('property', 'og:site_name', name),
    meta('property', 'og:type', id === null ? 'website' : 'article'),
    meta('name', 'twitter:card', 'summary'),
    meta('name', 'twitter:title', title),
    meta('name', 'twitter:description', description),
  ];
}

type Link = (rel: string, href: string, more?: Readonly<Record<string, string>>) => HeadElement;

/** The whole data set in the forms of RDF, and what is said of it and of the interfaces to it. */
function wholeForms(baseUri: string, link: Link): HeadElement[] {
  return [
    ...exportFormats
      .filter(({ name }) => name === 'jsonld' || name === 'turtle')
      .map(({ name, mediaType }) =>
        link('alternate', `${baseUri}/export/${name}`, { type: mediaType.split(';')[0] as string }),
      ),
    link('describedby', `${baseUri}/.well-known/void`, { type: 'text/turtle' }),
    link('api-catalog', `${baseUri}/.well-known/api-catalog`, { type: 'application/linkset+json' }),
  ];
}

/** A node or claim as data, which its own address answers to those who ask for it, and as oEmbed. */
function nodeForms(baseUri: string, uri: string, title: string, link: Link): HeadElement[] {
  const oembed = `${baseUri}/oembed?url=${encodeURIComponent(uri)}&format=`;
  return [
    ...['application/ld+json', 'text/turtle', 'application/json'].map((type) => link('alternate', uri, { type })),
    link('alternate', `${oembed}json`, { type: 'application/json+oembed', title }),
    link('alternate', `${oembed}xml`, { type: 'text/xml+oembed', title }),
  ];
}
