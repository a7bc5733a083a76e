/** What a request can get wrong, as a client sees it in `extensions.code`. */
export type RequestErrorCode =
  | 'BAD_ID'
  | 'BAD_CURSOR'
  | 'BAD_PAGE_SIZE'
  | 'BAD_DATE'
  | 'BAD_RANGE'
  | 'BAD_SEARCH'
  | 'PATH_TOO_LONG'
  | 'PATH_TOO_COSTLY'
  | 'TOO_MANY_REFERENCES'
  | 'TOO_COSTLY'
  | 'TIMEOUT'
  | 'UNAVAILABLE';

/** The root of the errors that are the client's and are shown to it as they are. Anything else is masked. */
export class RequestError extends Error {
  readonly extensions: { readonly code: RequestErrorCode };

  constructor(code: RequestErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RequestError';
    this.extensions = { code };
  }
}

/** A malformed id. One that is well formed but unknown is no error. */
export class BadIdError extends RequestError {
  constructor(id: string) {
    super(
      'BAD_ID',
      `${JSON.stringify(id.slice(0, 80))} is not an id; ids look like "Locality:songchon" or "SourceClaim:38north-long-journey/announced".`,
    );
  }
}

/** A reference from another graph that names no node: without a type that has a key, or without a key of that type. */
export class BadReferenceError extends RequestError {
  constructor(fault: string) {
    super('BAD_ID', `The reference ${fault}.`);
  }
}

/** More references from another graph than are answered at once. */
export class TooManyReferencesError extends RequestError {
  constructor(given: number, most: number) {
    super('TOO_MANY_REFERENCES', `_entities takes at most ${most} references; it was given ${given}.`);
  }
}

/** A cursor that this version of the data set did not give for this list. */
export class BadCursorError extends RequestError {
  constructor(cursor: string) {
    super(
      'BAD_CURSOR',
      `${JSON.stringify(cursor.slice(0, 80))} is not a cursor of this list in this version of the data set. Ask again from the start.`,
    );
  }
}

/** A page size out of bounds, or given from both ends. */
export class BadPageSizeError extends RequestError {
  constructor(message: string) {
    super('BAD_PAGE_SIZE', message);
  }
}

/** A range of days that ends before it begins. */
export class BadRangeError extends RequestError {
  constructor(from: string, to: string) {
    super('BAD_RANGE', `from is ${from} and to is ${to}; from must not be after to.`);
  }
}

/** A text to search for that is too long. */
export class BadSearchError extends RequestError {
  constructor(maxLength: number) {
    super('BAD_SEARCH', `The text to search for may have at most ${maxLength} characters.`);
  }
}

/** A length of a path out of bounds. */
export class PathTooLongError extends RequestError {
  constructor(maxLength: number, most: number) {
    super('PATH_TOO_LONG', `maxLength is ${maxLength}; it must be from 0 to ${most}.`);
  }
}

/** A path whose search would take more work than a request may. */
export class PathTooCostlyError extends RequestError {
  constructor(most: number) {
    super('PATH_TOO_COSTLY', `More than ${most} links would have to be followed. Ask for a smaller maxLength.`);
  }
}

/** A request that read more than one may. */
export class TooCostlyError extends RequestError {
  constructor(most: number) {
    super('TOO_COSTLY', `The request needs more than ${most} reads, the most that one may take. Ask for less at once.`);
  }
}

/** A request that took longer than one may. */
export class TimeoutError extends RequestError {
  constructor(milliseconds: number) {
    super('TIMEOUT', `The request took longer than ${milliseconds} ms, the most that one may take.`);
  }
}

/**
 * Data that cannot be read now, as what holds it is away, slow, full, or gives up; the same request may be answered in some
 * seconds. What became of it, in `cause`, is not told the client.
 */
export class UnavailableError extends RequestError {
  constructor(options?: ErrorOptions) {
    super('UNAVAILABLE', 'The data cannot be read at the moment. Ask again in some seconds.', options);
  }
}

/** A request's own fault stands in its place in the answer; anything else is a defect and goes up. */
export function answered<T>(answer: () => T): T | Error {
  try {
    return answer();
  } catch (error) {
    if (error instanceof RequestError) return error;
    throw error;
  }
}

/** As `answered`, of what is answered later. */
export async function answeredLater<T>(answer: Promise<T>): Promise<T | Error> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof RequestError) return error;
    throw error;
  }
}
