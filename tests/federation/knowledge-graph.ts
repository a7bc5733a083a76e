import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDataset } from '../../src/dataset/read.js';
import type { ClaimRecord } from '../../src/dataset/shape.js';
import { createGraph } from '../../src/index.js';
import { createHandler } from '../../src/server/handler.js';
import { type Batch, lateStore } from '../late-store.js';
import { notes } from './field-notes.js';
import { type Served, serve } from './serve.js';

const data = fileURLToPath(new URL('../../data/', import.meta.url));
const record = 'claims/editorial-record.json';

/** The shipped data set, which has no items of Wikidata yet, with those of the localities in the notes. */
export const graph = createGraph(
  await readDataset(
    readdirSync(data, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.json'))
      .map((path) => ({ path, text: path === record ? withItems(textOf(path)) : textOf(path) })),
  ),
);

function textOf(path: string): string {
  return readFileSync(`${data}${path}`, 'utf8');
}

function withItems(text: string): string {
  const items = new Map(notes.map(({ locality }) => [locality.id, locality.wikidataId]));
  const claims = [...items].map(
    ([id, item]): ClaimRecord => ({
      id: `SourceClaim:editorial-record/wikidata-${item.toLowerCase()}`,
      subject: id,
      property: 'WIKIDATA_ID',
      value: { text: item },
      statement: `The item of ${id} in Wikidata is ${item}.`,
      knowledgeLevel: 'ASSERTION',
    }),
  );
  return JSON.stringify([...(JSON.parse(text) as ClaimRecord[]), ...claims]);
}

/** Serves the graph over HTTP from behind a store that answers late, and notes the batches. */
export async function serveKnowledgeGraph(): Promise<Served & { readonly batches: Batch[] }> {
  const { store, batches } = lateStore(graph);
  const handler = createHandler(createGraph(store));
  return { ...(await serve((request) => handler.fetch(request))), batches };
}
