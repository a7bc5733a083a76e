import type { Position } from 'geojson';
import { ringOf, unquantised } from './arcs.js';
import { pathOf } from './path.js';
import { provinceOutlines } from './province-outlines.js';

/** The outline of a province. */
interface ProvinceOutline {
  /** The id of the province. It need not be a node of the data set that is shown. */
  readonly id: string;
  /** The `d` of its path in the frame of the map. */
  readonly path: string;
  /** Its polygons: the outer ring, then holes; longitude, then latitude. */
  readonly polygons: readonly Position[][][];
}

const { arcs, transform, provinces } = provinceOutlines;
const placed = arcs.map((arc) => unquantised(arc, transform));

/**
 * The outlines of the provinces. They are some twenty years old: Nampo and Kaesong, which were made cities beside the
 * provinces since, have none of their own, and Pyongyang was larger. Which province a locality is in, only claims say.
 */
export const outlines: readonly ProvinceOutline[] = Object.entries(provinces).map(([id, polygons]) => {
  const rings = polygons.map((polygon) => polygon.map((numbers) => ringOf(placed, numbers) ?? []));
  return { id, path: pathOf(rings), polygons: rings };
});
