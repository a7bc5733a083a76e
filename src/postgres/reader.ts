import type { DatasetInfo } from '../graph/records.js';

/** A question to the database. */
export interface Query {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Whatever answers questions about one version with rows. Rejects with an UnavailableError where it cannot now. */
export interface Reader {
  rows<Row>(query: Query): Promise<readonly Row[]>;
}

/** A version of a data set in a database that can be read. */
export interface Version {
  readonly number: number;
  /** The schema in which its tables stand, such as `kg_7`. It is made of a number, so that it can stand in a query. */
  readonly schema: string;
  readonly dataset: DatasetInfo;
}
