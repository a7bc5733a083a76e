import { geoArea, geoConicEqualArea, geoContains } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { outlines } from '../../../src/explorer/map/outlines.js';
import { frame, project, unitsPerKilometre } from '../../../src/explorer/map/projection.js';
import { ask } from '../../shipped.js';
import { shippedPlaces } from './shipped-places.js';

const geometryOf = (id: string): MultiPolygon => {
  const polygons = outlines.find((each) => each.id === id)?.polygons;
  if (polygons === undefined) throw new Error(`no outline of ${id}`);
  return { type: 'MultiPolygon', coordinates: polygons.map((rings) => [...rings]) };
};

describe('the outlines of provinces', () => {
  it('are of the provinces of the data set; Rason is no node of it, and two cities are younger than the outlines', async () => {
    const { provinces } = await ask('{ provinces(first: 100) { nodes { id } } }');
    const ids = (provinces.nodes as { id: string }[]).map(({ id }) => id);
    expect(outlines.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual(['Province:rason']);
    expect(ids.filter((id) => !outlines.some((each) => each.id === id)).sort()).toEqual([
      'Province:kaesong',
      'Province:nampo',
    ]);
  });

  it('hold the localities that claims put into them, by the borders of their time', async () => {
    const then: Record<string, string> = {
      'Province:nampo': 'Province:south-pyongan',
      'Province:kaesong': 'Province:north-hwanghae',
    };
    for (const { id, province, longitude, latitude } of await shippedPlaces()) {
      expect(geoContains(geometryOf(then[province] ?? province), [longitude, latitude]), id).toBe(true);
    }
  });

  it('share their borders: simplified together they neither overlap nor leave gaps worth seeing', () => {
    // The land area of the country is 120 540 km² by the usual figure; islands that are left out are far below a percent.
    const areas = outlines.map(({ id }) => geoArea(geometryOf(id)) * 6371 ** 2);
    const sum = areas.reduce((one, other) => one + other, 0);
    expect(sum).toBeGreaterThan(120_540 * 0.98);
    expect(sum).toBeLessThan(120_540 * 1.03);
  });

  it('lie within the frame, and touch the room that is left around them', () => {
    const points = outlines.flatMap(({ polygons }) => polygons.flat(2)).map(([x = 0, y = 0]) => project(x, y));
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    const room = [Math.min(...xs), Math.min(...ys), frame.width - Math.max(...xs), frame.height - Math.max(...ys)];
    for (const each of room) expect(each).toBeGreaterThan(10);
    expect(Math.min(...room)).toBeLessThan(30);
  });

  it('are drawn by short paths of whole and half units', () => {
    for (const { path } of outlines)
      expect(path).toMatch(/^(M\d+(\.5)?,\d+(\.5)?l(-?(\d+|\d*\.5),-?(\d+|\d*\.5) ?)+z)+$/);
    expect(outlines.map(({ path }) => path).join('').length).toBeLessThan(16_000);
  });
});

describe('the projection', () => {
  // An implementation that is not ours, in units of its own.
  const reference = geoConicEqualArea().parallels([38.6, 42.1]).rotate([-127.4, 0]);
  const places: [number, number][] = [
    [124.3, 40.1],
    [130.6, 42.3],
    [126.7, 37.8],
    [129.4, 41.7],
    [125.7, 39],
  ];

  it('is that of Albers, shifted and scaled', () => {
    const [first = [0, 0]] = places;
    const origin = reference(first) ?? [0, 0];
    const ours = project(...first);
    const scale = (unitsPerKilometre * 6371) / reference.scale();
    for (const place of places) {
      const [x, y] = reference(place) ?? [0, 0];
      const point = project(...place);
      expect(point.x - ours.x).toBeCloseTo((x - origin[0]) * scale, 6);
      expect(point.y - ours.y).toBeCloseTo((y - origin[1]) * scale, 6);
    }
  });

  it('has north up and east to the right', () => {
    expect(project(127, 41).y).toBeLessThan(project(127, 39).y);
    expect(project(129, 40).x).toBeGreaterThan(project(125, 40).x);
  });
});
