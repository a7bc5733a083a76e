import type { Position } from 'geojson';
import { project } from './projection.js';

/** Units of the drawing that are told apart in paths. */
const grain = 0.5;

/**
 * The outline of polygons in the drawing, as the `d` of a path. Points that fall on one are written once, so that a path
 * is no longer than the drawing can show, however exact what it was made from; what comes to less than a line is left out.
 */
export function pathOf(polygons: readonly (readonly Position[][])[]): string {
  return polygons.flatMap((rings) => rings.map(ringPath)).join('');
}

function ringPath(ring: readonly Position[]): string {
  const points = seen(ring);
  const [first, ...rest] = points;
  if (first === undefined || rest.length < 2) return '';
  let path = `M${written(first[0])},${written(first[1])}l`;
  let before = first;
  for (const point of rest) {
    path += `${path.endsWith('l') ? '' : ' '}${written(point[0] - before[0])},${written(point[1] - before[1])}`;
    before = point;
  }
  return `${path}z`;
}

type Step = readonly [number, number];

/** The corners of a ring, in grains, without those that repeat the one before or lie on the way to the next. */
function seen(ring: readonly Position[]): Step[] {
  const points: Step[] = [];
  for (const [longitude = 0, latitude = 0] of ring) {
    const { x, y } = project(longitude, latitude);
    const point: Step = [Math.round(x / grain), Math.round(y / grain)];
    const last = points.at(-1);
    if (last !== undefined && last[0] === point[0] && last[1] === point[1]) continue;
    const one = points.at(-2);
    if (one !== undefined && last !== undefined && between(one, last, point)) points.pop();
    points.push(point);
  }
  const [first, last] = [points[0], points.at(-1)];
  if (points.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]) points.pop();
  return points;
}

function between(one: Step, point: Step, other: Step): boolean {
  const [ax, ay, bx, by] = [point[0] - one[0], point[1] - one[1], other[0] - point[0], other[1] - point[1]];
  return ax * by === ay * bx && ax * bx + ay * by > 0;
}

function written(grains: number): string {
  return String(grains * grain).replace(/^(-?)0\./, '$1.');
}
