/** What a request can get wrong, as a client sees it in `extensions.code`. */
export type RequestErrorCode = 'BAD_ID' | 'BAD_CURSOR' | 'BAD_PAGE_SIZE' | 'BAD_DATE';

/** The root of the errors that are the client's and are shown to it as they are. Anything else is masked. */
export class RequestError extends Error {
  readonly extensions: { readonly code: RequestErrorCode };

  constructor(code: RequestErrorCode, message: string) {
    super(message);
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
