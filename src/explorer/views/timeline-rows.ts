/** Something with a place on an axis: its first and last point. */
interface Placed<Item> {
  readonly item: Item;
  readonly from: number;
  readonly to: number;
  /** Counted from 0. */
  readonly row: number;
}

/**
 * Puts spans into as few rows as their order allows, so that no two in a row are nearer than `gap`: each into the first
 * row that is free where it begins.
 */
export function inRows<Item>(
  spans: readonly { readonly item: Item; readonly from: number; readonly to: number }[],
  gap: number,
): Placed<Item>[] {
  const ends: number[] = [];
  return [...spans]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map((span) => {
      const free = ends.findIndex((end) => end + gap <= span.from);
      const row = free < 0 ? ends.length : free;
      ends[row] = span.to;
      return { ...span, row };
    });
}
