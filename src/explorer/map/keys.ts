import type { Point } from './projection.js';

/** The directions of the arrow keys: along which way, and how far aside. */
const directions: Readonly<Record<string, (from: Point, to: Point) => readonly [number, number]>> = {
  ArrowRight: (from, to) => [to.x - from.x, to.y - from.y],
  ArrowLeft: (from, to) => [from.x - to.x, to.y - from.y],
  ArrowDown: (from, to) => [to.y - from.y, to.x - from.x],
  ArrowUp: (from, to) => [from.y - to.y, to.x - from.x],
};

/**
 * The mark to which a key leads: an arrow to the nearest in its direction, what lies aside counting twice; Home and End to
 * the first and last. Null where there is none, or for another key.
 */
export function nextMark(marks: ReadonlyMap<string, Point>, from: string, key: string): string | null {
  const here = marks.get(from);
  if (here === undefined) return null;
  if (key === 'Home') return [...marks.keys()][0] ?? null;
  if (key === 'End') return [...marks.keys()].at(-1) ?? null;
  const direction = Object.hasOwn(directions, key) ? directions[key] : undefined;
  if (direction === undefined) return null;
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, point] of marks) {
    const [along, aside] = direction(here, point);
    const distance = along + 2 * Math.abs(aside);
    if (along < 0.5 || distance >= least) continue;
    [nearest, least] = [id, distance];
  }
  return nearest;
}
