import type { Position } from 'geojson';
import type { LabelPlace } from './labels.js';
import { type Point, project } from './projection.js';

/** Units of the drawing between places that are tried. */
const spacing = 9;

/**
 * Where the name of an area may stand: points of a grid within its largest polygon, the one that is farthest from its
 * border first, then by their distance from that.
 */
export function placesWithin(polygons: readonly (readonly Position[][])[]): readonly LabelPlace[] {
  const rings = polygons
    .map(([outer = []]) => outer.map(([longitude = 0, latitude = 0]) => project(longitude, latitude)))
    .sort((one, other) => extent(other) - extent(one));
  const ring = rings[0] ?? [];
  const inside = gridOver(ring).filter((point) => isInside(point, ring));
  const distances = new Map(inside.map((point) => [point, distanceToRing(point, ring)]));
  const deepest = inside.reduce<Point | null>(
    (best, point) => (best === null || (distances.get(point) ?? 0) > (distances.get(best) ?? 0) ? point : best),
    null,
  );
  return deepest === null ? [] : nearestFirst(deepest, inside);
}

/** Where the name of an area may stand of which no outline is there: around the middle of what lies in it. */
export function placesNear(points: readonly Point[]): readonly LabelPlace[] {
  if (points.length === 0) return [];
  const middle = {
    x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
    y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
  };
  const reach = 12 * spacing;
  const corners = [
    { x: middle.x - reach, y: middle.y - reach },
    { x: middle.x + reach, y: middle.y + reach },
  ];
  return nearestFirst(middle, gridOver(corners));
}

function nearestFirst(middle: Point, points: readonly Point[]): readonly LabelPlace[] {
  return points
    .toSorted((one, other) => distance(one, middle) - distance(other, middle))
    .map(({ x, y }) => ({ x, y, anchor: 'middle' }));
}

function gridOver(points: readonly Point[]): readonly Point[] {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const grid: Point[] = [];
  for (let y = Math.min(...ys); y <= Math.max(...ys); y += spacing) {
    for (let x = Math.min(...xs); x <= Math.max(...xs); x += spacing) grid.push({ x, y });
  }
  return grid;
}

function extent(points: readonly Point[]): number {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function isInside({ x, y }: Point, ring: readonly Point[]): boolean {
  let inside = false;
  for (const [one, other] of edgesOf(ring)) {
    if (one.y > y !== other.y > y && x < one.x + ((y - one.y) / (other.y - one.y)) * (other.x - one.x))
      inside = !inside;
  }
  return inside;
}

function distanceToRing(point: Point, ring: readonly Point[]): number {
  return Math.min(...edgesOf(ring).map(([one, other]) => distance(point, nearestOnEdge(point, one, other))));
}

function nearestOnEdge(point: Point, one: Point, other: Point): Point {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - one.x) * dx + (point.y - one.y) * dy) / length;
  const share = Math.min(Math.max(along, 0), 1);
  return { x: one.x + share * dx, y: one.y + share * dy };
}

function edgesOf(ring: readonly Point[]): (readonly [Point, Point])[] {
  return ring.slice(1).map((point, index) => [ring[index] as Point, point]);
}
