/** Draws that are the same in every run: the request of a number is always the same request. */
export interface Draw {
  one<Item>(items: readonly Item[]): Item;
  /** So many different items, in an order that is drawn too; all of them where there are no more. */
  some<Item>(items: readonly Item[], count: number): Item[];
}

/** The draws for the request of a number. */
export function drawFor(number: number): Draw {
  const random = generator(number);
  const below = (bound: number): number => Math.floor(random() * bound);
  return {
    one: (items) => items[below(items.length)] as (typeof items)[number],
    some(items, count) {
      const size = Math.min(count, items.length);
      // A shuffle that stops early, of the places and not of the items: it touches only what it draws.
      const moved = new Map<number, number>();
      return Array.from({ length: size }, (_, index) => {
        const place = index + below(items.length - index);
        const drawn = moved.get(place) ?? place;
        moved.set(place, moved.get(index) ?? index);
        return items[drawn] as (typeof items)[number];
      });
    },
  };
}

/** mulberry32, seeded by a hash of the number so that neighbours have nothing in common. */
export function generator(seed: number): () => number {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
