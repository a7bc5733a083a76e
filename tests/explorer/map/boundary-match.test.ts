import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBoundaries } from '../../../src/explorer/map/boundaries.js';
import { matchBoundaries } from '../../../src/explorer/map/boundary-match.js';
import { countyBoundaries, withoutCounties } from '../../county-boundaries.js';
import { shippedPlaces } from './shipped-places.js';

const area = (name: string, west: number, south: number, east: number, north: number): object => ({
  type: 'Feature',
  properties: { name },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  },
});

describe('matching boundaries with places', () => {
  const boundaries = readBoundaries({
    type: 'FeatureCollection',
    features: [area('Small', 126, 39, 127, 40), area('Large', 126, 39, 128, 41), area('Other', 128, 39, 129, 40)],
  });

  it('goes by the point, and where areas lie over one another by the smallest', () => {
    const { areas, unmatched } = matchBoundaries(boundaries, [
      { id: 'Locality:a', longitude: 126.5, latitude: 39.5 },
      { id: 'Locality:b', longitude: 127.5, latitude: 40.5 },
      { id: 'Locality:c', longitude: 126.6, latitude: 39.6 },
      { id: 'Locality:d', longitude: 130, latitude: 42 },
    ]);
    expect(Object.fromEntries(areas.map(({ name, places }) => [name, places]))).toEqual({
      Large: ['Locality:b'],
      Small: ['Locality:a', 'Locality:c'],
      Other: [],
    });
    expect(unmatched).toEqual(['Locality:d']);
  });

  it('draws what lies within another after it', () => {
    const names = matchBoundaries(boundaries, []).areas.map(({ name }) => name);
    expect(names.indexOf('Large')).toBeLessThan(names.indexOf('Small'));
  });

  it.skipIf(countyBoundaries === null)(`finds a county for every locality with a point${withoutCounties}`, async () => {
    const counties = readBoundaries(JSON.parse(readFileSync(countyBoundaries as string, 'utf8')));
    const places = await shippedPlaces();
    const { areas, unmatched } = matchBoundaries(counties, places);
    expect(areas).toHaveLength(181);
    expect(unmatched).toEqual([]);
    // No county of the file is two localities, and those whose names are spelled alike are the right ones.
    expect(areas.every((each) => each.places.length <= 1)).toBe(true);
    expect(areas.find(({ name }) => name === 'Songchon')?.places).toEqual(['Locality:songchon']);
    expect(areas.filter(({ places: [id], name }) => id !== undefined && alike(id, name)).length).toBeGreaterThan(40);
  });
});

function alike(id: string, name: string | null): boolean {
  return id.replace('Locality:', '').startsWith(name?.toLowerCase().replaceAll(' ', '-') ?? '-');
}
