import { geoArea, geoContains } from 'd3-geo';
import type { Position } from 'geojson';
import type { Boundary } from './boundaries.js';
import { pathOf } from './path.js';

/** A node with the point that claims give of it. */
export interface Place {
  readonly id: string;
  readonly longitude: number;
  readonly latitude: number;
}

/** An area as the map draws it. */
export interface MapArea {
  readonly name: string | null;
  /** The `d` of its path in the frame of the map. */
  readonly path: string;
  /** The ids of the places in it, in the order given: more than one where the file does not part them. */
  readonly places: readonly string[];
}

/** The areas of a file with the places in them, and the places that lie in none. */
interface MatchedBoundaries {
  readonly areas: readonly MapArea[];
  readonly unmatched: readonly string[];
}

/**
 * Finds the area in which each place lies, by its point: names are spelled in too many ways. Where areas lie over one
 * another, as where a file holds provinces beside counties, the smallest counts.
 */
export function matchBoundaries(boundaries: readonly Boundary[], places: readonly Place[]): MatchedBoundaries {
  const areas = boundaries
    .map(({ name, geometry }) => ({ name, geometry, box: boxOf(geometry.coordinates), size: geoArea(geometry) }))
    .sort((one, other) => one.size - other.size);
  const within = new Map(areas.map((area) => [area, [] as string[]]));
  const unmatched: string[] = [];
  for (const { id, longitude, latitude } of places) {
    const area = areas.find(({ box, geometry }) => {
      const inBox = longitude >= box.west && longitude <= box.east && latitude >= box.south && latitude <= box.north;
      return inBox && geoContains(geometry, [longitude, latitude]);
    });
    (area === undefined ? unmatched : within.get(area))?.push(id);
  }
  // The largest first, so that none is drawn over a smaller one.
  const drawn = areas.toReversed().map((area) => ({
    name: area.name,
    path: pathOf(area.geometry.coordinates),
    places: within.get(area) ?? [],
  }));
  return { areas: drawn, unmatched };
}

interface Box {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

function boxOf(polygons: readonly (readonly Position[][])[]): Box {
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const [x = 0, y = 0] of polygons.flat(2)) {
    [west, east, south, north] = [Math.min(west, x), Math.max(east, x), Math.min(south, y), Math.max(north, y)];
  }
  return { west, east, south, north };
}
