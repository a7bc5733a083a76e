import type { Position } from 'geojson';

/** What quantised numbers stand for. */
export interface Transform {
  readonly scale: readonly [number, number];
  readonly translate: readonly [number, number];
}

/** The positions of an arc of a quantised topology, in which each is written as the steps from the one before. */
export function unquantised(arc: readonly (readonly number[])[], { scale, translate }: Transform): Position[] {
  let [across, up] = [0, 0];
  return arc.map(([dx = 0, dy = 0]) => {
    across += dx;
    up += dy;
    return [across * scale[0] + translate[0], up * scale[1] + translate[1]];
  });
}

/**
 * The ring that arcs make by their numbers, an arc that is followed backwards by the complement of its number. Null where
 * there is no such arc.
 */
export function ringOf(arcs: readonly (readonly Position[])[], numbers: readonly number[]): Position[] | null {
  const ring: Position[] = [];
  for (const number of numbers) {
    const arc = arcs[number < 0 ? ~number : number];
    if (arc === undefined) return null;
    // Each begins where the one before ends.
    if (ring.length > 0) ring.pop();
    ring.push(...(number < 0 ? arc.toReversed() : arc));
  }
  return ring;
}
