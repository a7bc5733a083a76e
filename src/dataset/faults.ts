/** What can be wrong with a data set. */
export type FaultCode =
  | 'UNREADABLE'
  | 'STRAY_FILE'
  | 'MISSING_FILE'
  | 'UNKNOWN_KEY'
  | 'UNKNOWN_PROPERTY'
  | 'BAD_SHAPE'
  | 'BAD_DATE'
  | 'MALFORMED_DIGEST'
  | 'WRONG_VALUE_TYPE'
  | 'DUPLICATE_ID'
  | 'MISPLACED_ID'
  | 'DANGLING_REFERENCE'
  | 'LOCATOR_OUT_OF_RANGE'
  | 'BAD_LOCATOR'
  | 'BAD_ATTRIBUTION'
  | 'BAD_RULE'
  | 'CYCLE'
  | 'MISSING_CLAIM'
  | 'UNRESOLVED';

/** One fault: where, what was found there and what was expected. */
export interface Fault {
  readonly code: FaultCode;
  /** The file, relative to the folder of the data set. */
  readonly file: string;
  /** JSON pointer (RFC 6901) into the file; empty for the file as a whole. */
  readonly pointer: string;
  readonly found: string;
  readonly expected: string;
}

/** Thrown where a data set is refused. Carries every fault. */
export class DatasetError extends Error {
  readonly code = 'BAD_DATASET';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(
      `The data set has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:\n${faults.map(printFault).join('\n')}`,
    );
    this.name = 'DatasetError';
    this.faults = faults;
  }
}

/** A fault as one line. */
export function printFault(fault: Fault): string {
  return `${fault.file}${fault.pointer === '' ? '' : `#${fault.pointer}`}: ${fault.code}: found ${fault.found}; expected ${fault.expected}`;
}

/** A JSON pointer from the steps of a path. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** A value as a message shows it: JSON, cut where it is long. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
