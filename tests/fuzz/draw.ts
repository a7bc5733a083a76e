import * as fc from 'fast-check';

/** Choices of a generator, each made of one number of a source that can give the same numbers again. */
export class Draw {
  readonly #next: () => number;

  /** Takes a source of whole numbers from 0 on, as large as 2³¹ or so. */
  constructor(next: () => number) {
    this.#next = next;
  }

  /** A number from `least` to `most`. */
  number(least: number, most: number): number {
    return least + (this.#next() % (most - least + 1));
  }

  /** True in so many of a hundred cases. */
  chance(percent: number): boolean {
    return this.number(0, 99) < percent;
  }

  one<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('there is nothing to choose from');
    return list[this.number(0, list.length - 1)] as T;
  }

  /** From `least` to `most` members, each made anew. */
  some<T>(least: number, most: number, make: () => T): T[] {
    return Array.from({ length: this.number(least, most) }, make);
  }

  /** A text of any Unicode scalar values. */
  text(maxLength: number): string {
    const scalar = (): string => {
      const value = this.number(0, 0x10_f7ff);
      return String.fromCodePoint(value < 0xd800 ? value : value + 0x800);
    };
    return this.some(0, maxLength, scalar).join('');
  }
}

// One arbitrary for all numbers, as fast-check looks for that of each call among all that were there before.
const word = (): fc.Arbitrary<number> => fc.noBias(fc.nat());

/** Inputs that a function makes by drawing: made again from a seed, and shrunk, by fast-check. */
export function drawn<T>(make: (draw: Draw) => T): fc.Arbitrary<T> {
  return fc.gen().map((next) => make(new Draw(() => next(word))));
}
