import { geoArea, geoContains } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { BoundariesError, readBoundaries } from '../../../src/explorer/map/boundaries.js';

/** A square of one degree whose lower left corner is given, counterclockwise. */
const square = (x: number, y: number): number[][] => [
  [x, y],
  [x + 1, y],
  [x + 1, y + 1],
  [x, y + 1],
  [x, y],
];
const polygon = (...rings: number[][][]): object => ({ type: 'Polygon', coordinates: rings });
const feature = (name: unknown, geometry: object | null): object => ({
  type: 'Feature',
  properties: { name },
  geometry,
});
const collection = (...features: object[]): object => ({ type: 'FeatureCollection', features });

/** Two squares side by side, which share the arc between them; the second follows it backwards. */
const topology = {
  type: 'Topology',
  transform: { scale: [0.5, 0.5], translate: [126, 39] },
  arcs: [
    [
      [2, 0],
      [0, 2],
    ],
    [
      [2, 2],
      [-2, 0],
      [0, -2],
      [2, 0],
    ],
    [
      [2, 0],
      [2, 0],
      [0, 2],
      [-2, 0],
    ],
  ],
  objects: {
    country: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[1, 2, ~0, 0]] }] },
    counties: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', properties: { name: 'West' }, arcs: [[0, 1]] },
        { type: 'MultiPolygon', properties: { name: 'East' }, arcs: [[[2, ~0]]] },
        { type: 'Point', coordinates: [0, 0] },
        { type: null },
      ],
    },
  },
};

function refusal(content: unknown): { code: string; pointer: string; message: string } {
  try {
    readBoundaries(content);
  } catch (error) {
    if (error instanceof BoundariesError) return error;
    throw error;
  }
  throw new Error('it is accepted');
}

describe('boundaries', () => {
  it('are read from GeoJSON, with what its features are called', () => {
    const content = collection(
      feature(' Songchon ', polygon(square(126, 39))),
      {
        type: 'Feature',
        properties: { shapeName: 'Unsan' },
        geometry: { type: 'MultiPolygon', coordinates: [[square(1, 2)]] },
      },
      feature(7, polygon(square(3, 4))),
      feature('a river', {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [1, 1],
        ],
      }),
      feature('nowhere', null),
    );
    expect(readBoundaries(content).map(({ name }) => name)).toEqual(['Songchon', 'Unsan', null]);
    expect(readBoundaries(polygon(square(126, 39)))).toHaveLength(1);
    expect(readBoundaries({ type: 'GeometryCollection', geometries: [polygon(square(1, 2))] })).toHaveLength(1);
  });

  it('are read from TopoJSON, quantised or not, of the object with the most areas', () => {
    const [west, east] = readBoundaries(topology);
    expect([west?.name, east?.name]).toEqual(['West', 'East']);
    const within = (point: [number, number]): boolean[] =>
      [west, east].map((each) => each !== undefined && geoContains(each.geometry, point));
    expect([within([126.5, 39.5]), within([127.5, 39.5])]).toEqual([
      [true, false],
      [false, true],
    ]);
    const plain = {
      type: 'Topology',
      arcs: [square(126, 39)],
      objects: { one: { type: 'Polygon', properties: { name: 'One' }, arcs: [[0]] } },
    };
    expect(readBoundaries(plain)).toMatchObject([{ name: 'One' }]);
  });

  it('have their inside inside, whichever way their rings were written', () => {
    const hole = square(126.25, 39.25).map(([x = 0, y = 0]) => [126.25 + (x - 126.25) / 2, 39.25 + (y - 39.25) / 2]);
    for (const outer of [square(126, 39), square(126, 39).toReversed()]) {
      for (const inner of [hole, hole.toReversed()]) {
        const [boundary] = readBoundaries(polygon(outer, inner));
        if (boundary === undefined) throw new Error('there is none');
        // A ring that is wound the wrong way bounds the rest of the earth: 4π less a little.
        expect(geoArea(boundary.geometry)).toBeLessThan(0.001);
        expect(geoContains(boundary.geometry, [126.1, 39.1])).toBe(true);
        expect(geoContains(boundary.geometry, [126.5, 39.5])).toBe(false);
        expect(geoContains(boundary.geometry, [12, 12])).toBe(false);
      }
    }
  });

  it.each([
    ['a text', 'BOUNDARIES_NOT_GEOGRAPHIC', '', 'Songchon'],
    ['a list', 'BOUNDARIES_NOT_GEOGRAPHIC', '', []],
    ['an object of something else', 'BOUNDARIES_NOT_GEOGRAPHIC', '/type', { name: 'Songchon' }],
    ['no polygons', 'BOUNDARIES_NO_POLYGONS', '', collection(feature('nowhere', null))],
    ['features that are no list', 'BOUNDARIES_BAD_SHAPE', '/features', { type: 'FeatureCollection' }],
    ['a ring that is open', 'BOUNDARIES_BAD_SHAPE', '/coordinates/0', polygon(square(1, 2).slice(0, 4))],
    [
      'a ring of two points',
      'BOUNDARIES_BAD_SHAPE',
      '/coordinates/0',
      polygon([
        [1, 2],
        [3, 4],
        [1, 2],
      ]),
    ],
    [
      'a position of a text',
      'BOUNDARIES_BAD_SHAPE',
      '/coordinates/0/0',
      { type: 'Polygon', coordinates: [[['1', 2]]] },
    ],
    [
      'the metres of a projection',
      'BOUNDARIES_BAD_COORDINATES',
      '/features/1/geometry/coordinates/0/0',
      collection(feature('a', polygon(square(1, 2))), feature('b', polygon([[955_000.5, 1_800_000]]))),
    ],
    ['latitude first', 'BOUNDARIES_BAD_COORDINATES', '/coordinates/0/0', polygon(square(39, 126))],
    [
      'an arc that is not there',
      'BOUNDARIES_BAD_SHAPE',
      '/objects/a/arcs/0',
      { ...topology, objects: { a: { type: 'Polygon', arcs: [[3]] } } },
    ],
    [
      'arcs in metres',
      'BOUNDARIES_BAD_COORDINATES',
      '/arcs/0/0',
      { ...topology, transform: { scale: [100, 100], translate: [0, 0] } },
    ],
    [
      'a transform without a scale',
      'BOUNDARIES_BAD_SHAPE',
      '/transform/scale',
      { ...topology, transform: { translate: [0, 0] } },
    ],
    ['a topology without objects', 'BOUNDARIES_BAD_SHAPE', '/objects', { ...topology, objects: null }],
  ])('are refused that are %s', (_, code, pointer, content) => {
    expect(refusal(content)).toMatchObject({ code, pointer });
  });

  it('say what was found and what was expected', () => {
    expect(refusal(polygon(square(39, 126))).message).toBe(
      'BOUNDARIES_BAD_COORDINATES: found [39,126]; expected longitude, then latitude, in degrees of WGS 84, not in the metres of a projection; this looks like latitude first',
    );
  });

  it('are refused, and end nothing, where collections are in one another without end', () => {
    let content = polygon(square(1, 2));
    for (let depth = 0; depth < 10_000; depth++) content = { type: 'GeometryCollection', geometries: [content] };
    expect(refusal(content).code).toBe('BOUNDARIES_BAD_SHAPE');
  });
});
