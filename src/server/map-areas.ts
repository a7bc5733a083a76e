import { sha256 } from '../dataset/digest.js';
import type { Boundary } from '../explorer/map/boundaries.js';
import type { MapArea, Place } from '../explorer/map/boundary-match.js';
import { nodePages } from '../export/pages.js';
import type { KnowledgeGraph } from '../index.js';

/** Boundaries that were brought along, as the map draws them over a graph. */
interface MapAreas {
  readonly areas: readonly MapArea[];
  /** Localities whose point lies in none of them. */
  readonly unmatched: readonly string[];
  /** Localities of which no claim gives a point. */
  readonly withoutPoint: readonly string[];
  /** How many localities lie in one. */
  readonly matched: number;
  /** The areas as JSON, and the name of that as a file, which holds a hash of it. */
  readonly text: string;
  readonly fileName: string;
}

const known = new WeakMap<readonly Boundary[], WeakMap<KnowledgeGraph, Promise<MapAreas>>>();

/** Boundaries with the localities of a graph in them. Worked out once for each graph, as it takes a tenth of a second. */
export function mapAreasOf(graph: KnowledgeGraph, boundaries: readonly Boundary[]): Promise<MapAreas> {
  const ofGraphs = known.get(boundaries) ?? new WeakMap<KnowledgeGraph, Promise<MapAreas>>();
  known.set(boundaries, ofGraphs);
  const areas = ofGraphs.get(graph) ?? matched(graph, boundaries);
  ofGraphs.set(graph, areas);
  // A store that could not answer once is asked again.
  areas.catch(() => ofGraphs.delete(graph));
  return areas;
}

async function matched({ store, dataset }: KnowledgeGraph, boundaries: readonly Boundary[]): Promise<MapAreas> {
  const places: Place[] = [];
  const withoutPoint: string[] = [];
  for await (const localities of nodePages({ store, dataset }, { list: 'localities' })) {
    for (const { id, values } of localities) {
      const point = values.COORDINATES?.at(-1);
      if (point === undefined || !('latitude' in point)) withoutPoint.push(id);
      else places.push({ id, longitude: point.longitude, latitude: point.latitude });
    }
  }
  // Only where boundaries were brought along there is anything to match.
  const { matchBoundaries } = await import('../explorer/map/boundary-match.js');
  const { areas, unmatched } = matchBoundaries(boundaries, places);
  const text = JSON.stringify(areas);
  const hash = (await sha256(text)).replace('sha256:', '').slice(0, 16);
  const fileName = `map-areas-${hash}.json`;
  return { areas, unmatched, withoutPoint, matched: places.length - unmatched.length, text, fileName };
}
