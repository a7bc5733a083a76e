import { codeOf, entityOf } from '../graph/read.js';
import type { FactRecord, NodeRecord } from '../graph/records.js';
import { claimsBehindLatest } from './claims-behind.js';
import { type ExportSource, factsById, nodePages, uriOf } from './pages.js';

/**
 * The localities whose place on the earth is claimed and not left open by a contest, as GeoJSON (RFC 7946: WGS 84,
 * longitude first), each with the claims that give the point.
 */
export async function* geojsonText(source: ExportSource): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":[';
  let separator = '\n';
  for await (const localities of nodePages(source, { list: 'localities' })) {
    const placed = localities.filter((locality) => locality.values.COORDINATES !== undefined);
    const facts = await factsById(
      source,
      placed.flatMap((locality) => locality.facts),
    );
    let text = '';
    for (const locality of placed) {
      text += separator + JSON.stringify(featureOf(locality, facts, source));
      separator = ',\n';
    }
    yield text;
  }
  yield '\n]}\n';
}

function featureOf(locality: NodeRecord, facts: ReadonlyMap<string, FactRecord>, { dataset }: ExportSource): object {
  const point = locality.values.COORDINATES?.at(-1);
  if (point === undefined || !('latitude' in point)) throw new TypeError(`${locality.id} has no point`);
  return {
    type: 'Feature',
    id: locality.id,
    geometry: { type: 'Point', coordinates: [point.longitude, point.latitude] },
    properties: {
      uri: uriOf(dataset, locality.id),
      name: locality.label,
      kind: codeOf(locality, 'KIND'),
      province: entityOf(locality, 'LOCATED_IN'),
      ...(point.precision === undefined ? {} : { precision: point.precision }),
      claims: claimsBehindLatest(locality, 'COORDINATES', facts),
    },
  };
}
