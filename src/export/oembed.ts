import type { DatasetInfo } from '../graph/records.js';
import { html, xmlDocument } from './markup.js';
import type { Preview } from './preview.js';

/** An answer of oEmbed 1.0 (oembed.com) of the type `rich`, whose members go by the names that the specification gives. */
export type OEmbed = Readonly<Record<string, string | number>>;

/** The space that a consumer has, in pixels. */
export interface Space {
  readonly maxwidth?: number;
  readonly maxheight?: number;
}

/** What a quotation takes where it may take what it wants, in pixels. */
const usualWidth = 600;
const lineHeight = 24;
const letterWidth = 8;
/** Seconds after which a consumer may ask again: versions come days apart. */
const cacheAge = 86_400;

/** A preview as oEmbed. */
export function oembedOf(preview: Preview, dataset: DatasetInfo, space: Space): OEmbed {
  const width = Math.min(usualWidth, space.maxwidth ?? usualWidth);
  const height = Math.min(heightOf(preview, width), space.maxheight ?? Number.POSITIVE_INFINITY);
  const { title, author, quote } = preview;
  return {
    version: '1.0',
    type: 'rich',
    title,
    ...(author === null ? {} : { author_name: author.name, author_url: author.uri }),
    provider_name: dataset.name,
    provider_url: `${dataset.baseUri}/`,
    cache_age: cacheAge,
    html: quote.text,
    width,
    height,
  };
}

/** About how high the text stands in a width: text sets its own height, and the specification wants a number. */
export function heightOf({ lines }: Pick<Preview, 'lines'>, width: number): number {
  const letters = Math.max(1, Math.floor(width / letterWidth));
  const rows = lines.reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / letters)), 0);
  return (rows + 2) * lineHeight;
}

/** The same as XML. */
export function oembedXml(answer: OEmbed): string {
  const members = Object.entries(answer).map(([name, value]) => html`<${name}>${value}</${name}>`);
  return xmlDocument(html`<oembed>${members}</oembed>`);
}
