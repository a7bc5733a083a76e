import type { DatasetInfo } from '../graph/records.js';
import type { Loaders } from '../loaders/loaders.js';

/** What every resolver is given. */
export interface Context {
  readonly loaders: Loaders;
  readonly dataset: DatasetInfo;
}
