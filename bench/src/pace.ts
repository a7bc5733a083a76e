/** How long is measured. */
export interface Pace {
  readonly quick: boolean;
  readonly rounds: number;
  /** Of each server before anything is measured, so that the first query meets no cold code either. */
  readonly settleSeconds: number;
  /** Of each server in each round. */
  readonly seconds: number;
  /** Answers of each server in each round, however long they take. */
  readonly fewest: number;
  /** Of each server before the first round. */
  readonly warmSeconds: number;
  readonly latencyRounds: number;
  readonly latencySeconds: number;
  /** Starts of each process. */
  readonly starts: number;
  /** Claims of the synthetic data sets that are compared. */
  readonly growth: readonly [number, number];
}

/** What the project's figures come from. */
export const full: Pace = {
  quick: false,
  rounds: 5,
  settleSeconds: 2,
  seconds: 1,
  fewest: 32,
  warmSeconds: 1,
  latencyRounds: 5,
  latencySeconds: 4,
  starts: 15,
  growth: [1_000, 1_000_000],
};

/** The same in under two minutes, with a wider spread; and the larger data set is smaller. */
export const quick: Pace = {
  quick: true,
  rounds: 3,
  settleSeconds: 0.4,
  seconds: 0.12,
  fewest: 8,
  warmSeconds: 0.05,
  latencyRounds: 3,
  latencySeconds: 0.5,
  starts: 7,
  growth: [1_000, 30_000],
};
