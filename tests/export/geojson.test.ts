import { describe, expect, it } from 'vitest';
import { createGraph } from '../../src/index.js';
import { shipped } from '../shipped.js';
import { claim, smallDataset } from '../small-dataset.js';
import { exportText, rich, richClaims } from './rich-dataset.js';

describe('GeoJSON', () => {
  it('has a feature for each locality with coordinates, longitude first, and the claims behind them', async () => {
    expect(JSON.parse(await exportText('geojson', rich))).toEqual({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'Locality:town',
          geometry: { type: 'Point', coordinates: [-126.25, 39.5] },
          properties: {
            uri: 'http://small.test/node/Locality:town',
            name: 'Town County',
            kind: 'COUNTY',
            province: 'Province:north',
            precision: 0.01,
            claims: ['SourceClaim:analysis/town-point'],
          },
        },
      ],
    });
  });

  it('puts nothing on the map that the claims leave open', async () => {
    const elsewhere = claim('relay', 'town-point', 'Locality:town', 'COORDINATES', {
      latitude: 10,
      longitude: 10,
      precision: 0.01,
    });
    const later = claim('record', 'analysis-later', 'Source:analysis', 'REMARK', { text: 'none', language: 'en' });
    const graph = createGraph(await smallDataset([...richClaims, elsewhere, later]));
    const [node] = await graph.store.nodes(['Locality:town']);
    const { features } = JSON.parse(await exportText('geojson', graph));
    expect(features).toHaveLength(node?.values.COORDINATES === undefined ? 0 : 1);
  });

  it('is an empty collection where no coordinates are claimed', async () => {
    const claimed = (
      shipped.store as unknown as { allClaims: { property: string; subject: string }[] }
    ).allClaims.filter(({ property, subject }) => property === 'COORDINATES' && subject.startsWith('Locality:'));
    const { type, features } = JSON.parse(await exportText('geojson', shipped));
    expect(type).toBe('FeatureCollection');
    expect(features).toHaveLength(new Set(claimed.map(({ subject }) => subject)).size);
  });
});
