/** A middle value, and how far the rounds lay apart. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    least: sorted[0] as number,
    most: sorted.at(-1) as number,
  };
}

/** Of sorted values, linear between the two nearest. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) throw new RangeError('a quantile of nothing');
  const place = (sorted.length - 1) * share;
  const [low, high] = [Math.floor(place), Math.ceil(place)];
  const [below, above] = [sorted[low] as number, sorted[high] as number];
  return below + (above - below) * (place - low);
}

/** Round by round, as what slows one server in a round slows its neighbour too. */
export function ratioOf(ours: readonly number[], theirs: readonly number[]): Spread {
  return spreadOf(ours.map((value, round) => value / (theirs[round] as number)));
}
