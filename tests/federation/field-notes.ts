import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { ClaimRecord } from '../../src/dataset/shape.js';
import { type Served, serve } from './serve.js';

/** By which keys the notes refer to localities. */
export type LocalityKeys = readonly ('id' | 'wikidataId')[];

interface Note {
  readonly id: string;
  readonly text: string;
  readonly locality: { readonly id: string; readonly wikidataId: string };
  /** An address; not all of them are known to the knowledge graph. */
  readonly url: string;
}

const written: readonly Note[] = [
  {
    id: '1',
    text: 'Smoke from the chimney.',
    locality: { id: 'Locality:kimhwa', wikidataId: 'Q485618' },
    url: 'https://www.38north.org/2024/08/north-koreas-regional-development-the-long-journey-toward-20x10-policy/',
  },
  {
    id: '2',
    text: 'A second storey since spring.',
    locality: { id: 'Locality:kimhwa', wikidataId: 'Q485618' },
    url: 'https://notes.example/unknown',
  },
  {
    id: '3',
    text: 'The road is being widened.',
    locality: { id: 'Locality:kusong', wikidataId: 'Q431845' },
    url: 'https://notes.example/unknown',
  },
];

/** The localities of which the data set has the item in Wikidata, as OpenStreetMap joins them. */
const localities = (
  JSON.parse(
    readFileSync(new URL('../../data/claims/openstreetmap-kp.json', import.meta.url), 'utf8'),
  ) as readonly ClaimRecord[]
).flatMap(({ subject, property, value }) =>
  property === 'WIKIDATA_ID' && 'text' in value ? [{ id: subject, wikidataId: value.text }] : [],
);

/**
 * The notes of a research group that knows places by their ids or their items in Wikidata, and documents by their
 * addresses: a few that say something, and one on each of many other places.
 */
export const notes: readonly Note[] = [
  ...written,
  ...localities
    .filter(({ id }) => written.every(({ locality }) => locality.id !== id))
    .map((locality, index) => ({
      id: String(index + 4),
      text: `Nothing to be seen from the road, day ${index}.`,
      locality,
      url: 'https://notes.example/unknown',
    })),
];

/**
 * The contract: it extends the localities and the sources of the knowledge graph. What is added by way of a key that a
 * node may lack can be null.
 */
export function fieldNotesContract(keys: LocalityKeys): string {
  return `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    type Query { fieldNotes: [FieldNote!]! }
    type FieldNote { id: ID! text: String! locality: Locality! source: Source }
    type Locality ${keys.map((key) => `@key(fields: "${key}")`).join(' ')} {
      ${keys.includes('id') ? 'id: ID!' : ''}
      ${keys.includes('wikidataId') ? 'wikidataId: String' : ''}
      fieldNotes: [FieldNote!]
    }
    type Source @key(fields: "url") { url: String fieldNotes: [FieldNote!] }
  `;
}

/** Serves the notes over HTTP. */
export function serveFieldNotes(keys: LocalityKeys): Promise<Served> {
  const schema = buildSubgraphSchema({
    typeDefs: parse(fieldNotesContract(keys)),
    resolvers: {
      Query: { fieldNotes: () => notes },
      FieldNote: { source: (note: Note) => ({ url: note.url }) },
      Locality: {
        fieldNotes: (locality: Partial<Note['locality']>) =>
          notes.filter((note) => note.locality.id === locality.id || note.locality.wikidataId === locality.wikidataId),
      },
      Source: { fieldNotes: (source: { url: string }) => notes.filter(({ url }) => url === source.url) },
    },
  });
  const yoga = createYoga({ schema, logging: false });
  return serve((request) => yoga.fetch(request));
}
