import type { DatasetInfo } from '../graph/records.js';
import type { Loaders } from '../loaders/loaders.js';

/** What every resolver is given. */
export interface Context {
  readonly loaders: Loaders;
  readonly dataset: DatasetInfo;
  /** The data sets that take the place of this one, where it is served by something that can put another in its place. */
  readonly datasetChanges?: () => AsyncIterable<DatasetInfo>;
}
