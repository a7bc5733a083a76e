import { beforeAll, describe, it } from 'vitest';
import { exportFormats } from '../../src/export/formats.js';
import type { KnowledgeGraph } from '../../src/index.js';
import { createHandler } from '../../src/server/handler.js';
import { exportText } from '../export/rich-dataset.js';
import { compareTexts, expectAlike } from './comparison.js';
import { drawing, type Known, knownOf, sample } from './known.js';
import { datasetNames, type Twins, twinsOf } from './twins.js';

/** What a server answers at an address, with its head as far as it is of the answer. */
async function served(graph: KnowledgeGraph, address: string): Promise<string> {
  const [accept, path = ''] = address.split(' ');
  const response = await createHandler(graph).fetch(`http://graph.test${path}`, { headers: { accept: accept ?? '' } });
  const head = [...response.headers].filter(([name]) => !/^(?:date|server-timing|x-request-id)$/.test(name));
  return `${response.status} ${JSON.stringify(head)} ${await response.text()}`;
}

describe.each(datasetNames)('texts made of the %s data set', (name) => {
  let twins: Twins;
  let known: Known;
  beforeAll(async () => {
    twins = await twinsOf(name);
    known = await knownOf(twins.memory);
  });

  // JSON-LD and TriG say what N-Quads do: of the large data set one of them is enough.
  const formats = exportFormats.filter((format) => name !== 'shipped' || !/^(?:jsonld|trig)$/.test(format.name));
  it.each(formats.map((format) => format.name))('the export %s', async (format) => {
    expectAlike(await compareTexts(twins, [format], (graph, each) => exportText(each, graph)), 1);
  });

  it('feeds and sitemaps', async () => {
    const { Province: provinces, Locality: localities } = known.byType;
    const places = [...provinces.slice(0, 3), ...sample(drawing(4), localities, 6), 'Locality:nowhere', 'Actor:state'];
    const paths = [
      ...[
        '/feed.atom',
        '/feed.atom?page=2',
        '/feed.atom?page=100000',
        '/sitemap.xml',
        '/sitemap-1.xml',
        '/sitemap-2.xml',
      ],
      ...places.flatMap((id) => [`/feed/${id}.atom`, `/feed/${id}.atom?page=2`]),
    ];
    expectAlike(
      await compareTexts(
        twins,
        paths.map((path) => `*/* ${path}`),
        served,
      ),
      20,
    );
  });

  it('pages of nodes and claims', async () => {
    const draw = drawing(5);
    const ids = [...sample(draw, known.nodes, 30), ...sample(draw, known.claims, 15)].map(({ id }) => id);
    const addresses = [...ids, 'Locality:nowhere'].map((id, at) => {
      const accept = ['application/json', 'text/html', 'application/ld+json', 'text/turtle'][at % 4];
      return `${accept} /node/${id}`;
    });
    expectAlike(await compareTexts(twins, addresses, served), 40);
  });
});
