import type { LiveGraph } from '../embed/live.js';
import type { Reloaded } from '../server/metrics.js';
import type { Family } from '../server/tallies.js';

/** What is served, and what keeps it in step with where it comes from. */
export interface Served {
  readonly live: LiveGraph;
  /** Resolves when all of it is at hand; rejects where the data set is refused after all. */
  readonly completed: Promise<void>;
  /** Whether it can be read now. @default always */
  readonly isReady?: () => boolean;
  /** What else there is to tell at /metrics. @default nothing */
  readonly families?: () => readonly Family[];
  /** Keeps it in step from now on by itself, as far as it does, and says what came of each look. */
  keep(told: (result: Reloaded) => void): void;
  /** Looks now whether it has changed. */
  reload(): Promise<void>;
  /** Ends all of it. Nothing may be asked of it any more. */
  stop(): Promise<void> | void;
}
