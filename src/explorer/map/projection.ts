import { unquantised } from './arcs.js';
import { provinceOutlines } from './province-outlines.js';

/** A point of the drawing, in its own units: to the right and down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The size of the drawing in its own units, which are pixels where it is drawn in full size. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** The frame of the map. */
export const frame: Frame = { width: 720, height: 752 };

/** Between the outlines and the edge of the frame, so that marks and labels at the coast have room. */
const margin = 24;

const radians = Math.PI / 180;

/** The parallels along which lengths are true, at a sixth and five sixths of the height of the country. */
const [south, north] = [38.6, 42.1].map((degrees) => Math.sin(degrees * radians)) as [number, number];
/** The meridian that stands upright. */
const middle = 127.4;

const cone = (south + north) / 2;
const constant = 1 - south ** 2 + 2 * cone * south;

/**
 * Albers' conic equal-area projection of the sphere, in radii of the earth, y to the north. Equal areas, so that no
 * province looks larger than it is beside another; over this country it is straight enough that north is up. The ellipsoid
 * would move nothing by a pixel.
 */
function albers(longitude: number, latitude: number): Point {
  const radius = Math.sqrt(Math.max(0, constant - 2 * cone * Math.sin(latitude * radians))) / cone;
  const angle = cone * (longitude - middle) * radians;
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
}

/** The scale and the shift that bring the outlines into the middle of the frame. */
const fit = (() => {
  const { arcs, transform } = provinceOutlines;
  let [left, right, top, bottom] = [Infinity, -Infinity, -Infinity, Infinity];
  for (const [longitude = 0, latitude = 0] of arcs.flatMap((arc) => unquantised(arc, transform))) {
    const { x, y } = albers(longitude, latitude);
    [left, right, bottom, top] = [Math.min(left, x), Math.max(right, x), Math.min(bottom, y), Math.max(top, y)];
  }
  const scale = Math.min((frame.width - 2 * margin) / (right - left), (frame.height - 2 * margin) / (top - bottom));
  return {
    scale,
    x: (frame.width - scale * (left + right)) / 2,
    y: (frame.height + scale * (bottom + top)) / 2,
  };
})();

/** Where a place of the earth lies in the drawing. One far outside the country lies outside the frame. */
export function project(longitude: number, latitude: number): Point {
  const { x, y } = albers(longitude, latitude);
  return { x: fit.x + fit.scale * x, y: fit.y - fit.scale * y };
}

/** How many units of the drawing a kilometre is. */
export const unitsPerKilometre = fit.scale / 6371;
