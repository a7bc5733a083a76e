import { getIntrospectionQuery } from 'graphql';
import type { DatasetInfo } from '../graph/records.js';
import { feedPath, hasFeed } from './feed-entries.js';
import { exportFormats } from './formats.js';

/** The profile by which a set of links is known as a catalogue of interfaces. */
const profile = 'https://www.rfc-editor.org/info/rfc9727';

/** The media type of the catalogue. */
export const catalogType = `application/linkset+json; profile="${profile}"`;

/** Where the catalogue stands, below the base. */
export const catalogPath = '/.well-known/api-catalog';

/** What a client of GraphQL asks for the schema, without its line ends. */
const introspection = getIntrospectionQuery({ descriptions: true }).replace(/\s+/g, ' ').trim();

interface Target {
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
}

/**
 * The interfaces to the data set as a catalogue (RFC 9727): a set of links in JSON (RFC 9264), with the relations of
 * RFC 8631 from each to what describes it.
 */
export function catalogText(dataset: DatasetInfo): string {
  const { baseUri, name } = dataset;
  const at = (path: string): string => `${baseUri}${path}`;
  const health: Target = { href: at('/health') };
  const interfaces: readonly (Target & { readonly links?: Readonly<Record<string, readonly Target[]>> })[] = [
    {
      href: at('/graphql'),
      title: 'GraphQL over HTTP',
      links: {
        'service-desc': [{ href: at(`/graphql?query=${encodeURIComponent(introspection)}`), type: 'application/json' }],
        'service-doc': [{ href: at('/graphql'), type: 'text/html', title: 'GraphiQL, with a tour' }],
        status: [health],
      },
    },
    {
      href: at('/subgraph'),
      title: 'The same as a subgraph of Apollo Federation',
      links: {
        'service-desc': [
          { href: at(`/subgraph?query=${encodeURIComponent('{_service{sdl}}')}`), type: 'application/json' },
        ],
        status: [health],
      },
    },
    {
      href: at('/mcp'),
      title: 'Model Context Protocol, for assistants',
      links: { 'service-doc': [{ href: 'https://modelcontextprotocol.io/', type: 'text/html' }], status: [health] },
    },
    {
      href: at('/oembed'),
      title: 'oEmbed 1.0 of the pages of nodes and claims',
      links: { 'service-doc': [{ href: 'https://oembed.com/', type: 'text/html' }] },
    },
    ...exportFormats.map((format) => ({
      href: at(`/export/${format.name}`),
      type: format.mediaType.split(';')[0] as string,
      title: `Export: ${format.summary}`,
    })),
    ...(hasFeed(dataset, null)
      ? [{ href: at(feedPath(null)), type: 'application/atom+xml', title: 'What each version brought' }]
      : []),
  ];
  const linkset = [
    {
      anchor: at(catalogPath),
      item: interfaces.map(({ links: _, ...target }) => target),
      'service-meta': [{ href: at('/.well-known/void'), type: 'text/turtle', title: name }],
    },
    ...interfaces.flatMap(({ href, links }) => (links === undefined ? [] : [{ anchor: href, ...links }])),
  ];
  return `${JSON.stringify({ linkset }, null, 2)}\n`;
}
