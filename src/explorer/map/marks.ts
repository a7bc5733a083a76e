import type { Frame, Point } from './projection.js';

/** Something drawn at a point of the map, of a size: its half width. */
export interface Mark extends Point {
  readonly id: string;
  readonly radius: number;
}

/** Rounds in which marks make way, at most: for a heap of many. */
const rounds = 200;

/**
 * Moves marks that would cover one another apart, each as little as that takes, so that every one can be seen and touched:
 * two that stand on one point come to lie beside each other. The same marks come to the same places, whatever their order,
 * and none leaves the frame.
 */
export function spreadMarks<Kind extends Mark>(marks: readonly Kind[], { width, height }: Frame): readonly Kind[] {
  const moved = marks
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ x, y, radius }) => ({ x, y, radius }));
  for (let round = 0, pushed = true; pushed && round < rounds; round++) {
    pushed = false;
    for (const [index, one] of moved.entries()) {
      for (const other of moved.slice(index + 1)) {
        const apart = one.radius + other.radius;
        const [dx, dy] = [other.x - one.x, other.y - one.y];
        const distance = Math.hypot(dx, dy);
        if (distance >= apart - 0.01) continue;
        pushed = true;
        // Of two on one point the first goes to the left, as a line is read.
        const [across, down] = distance < 0.01 ? [1, 0] : [dx / distance, dy / distance];
        const step = (apart - distance) / 2;
        one.x -= across * step;
        one.y -= down * step;
        other.x += across * step;
        other.y += down * step;
      }
    }
    for (const mark of moved) {
      mark.x = Math.min(Math.max(mark.x, mark.radius), width - mark.radius);
      mark.y = Math.min(Math.max(mark.y, mark.radius), height - mark.radius);
    }
  }
  const places = new Map(
    marks.toSorted((one, other) => (one.id < other.id ? -1 : 1)).map((mark, index) => [mark, moved[index]]),
  );
  return marks.map((mark) => ({ ...mark, ...places.get(mark) }));
}
