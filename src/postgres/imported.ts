/** How far an import has come. */
export interface ImportProgress {
  /** What is being done: `rows`, or the name of a step after them. */
  readonly part: string;
  readonly done: number;
  readonly of: number;
}

/** How an import ended. */
export interface Imported {
  readonly version: number;
  /** False where the version had been there already. */
  readonly made: boolean;
}
