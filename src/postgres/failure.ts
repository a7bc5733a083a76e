import pg from 'pg';

/** Why a question to a database was not answered. */
export type FailureKind =
  /** It cannot be reached, or closes connections. */
  | 'away'
  /** It has no connection, memory or disk left. */
  | 'full'
  /** Nothing came back in time. */
  | 'silent'
  /** It gave the question up after the time that one may take. */
  | 'slow'
  /** It would rather be asked again: a replica that had to apply changes, a deadlock, or a fault of its own. */
  | 'conflict'
  /** What was asked is not there: a version that was dropped. */
  | 'gone'
  /** All connections of this process are busy, and as many wait as may. */
  | 'busy';

const kindsByCode: readonly (readonly [pattern: RegExp, kind: FailureKind])[] = [
  [/^57014$/, 'slow'],
  // Also what a replica ends whose rows it had to take away, and one that is asked to write; and where one of several
  // machines of a database is lost, or a table is dropped, in the midst of a question, what it calls an internal error.
  [/^(?:40001|40P01|25006|55P03|XX000)$/, 'conflict'],
  [/^(?:42P01|3F000)$/, 'gone'],
  [/^53/, 'full'],
  // Ended by the administrator, crashed, starting up or shutting down; a database that is not there yet; not let in.
  [/^(?:08|57P0|3D000|28)/, 'away'],
];

/** What the driver says where time is over, and of a connection that is no more; it has no codes for them. */
const silentWords =
  /^(?:Query read timeout|timeout expired|timeout exceeded when trying to connect|Connection terminated due to connection timeout)$/;
const lostWords = /^(?:Connection terminated|Client (?:was closed|has encountered a connection error))/;

/** Why a question failed; null for a defect of ours, such as a fault in the query. */
export function failureOf(error: unknown): FailureKind | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof pg.DatabaseError) {
    return kindsByCode.find(([pattern]) => pattern.test(error.code ?? ''))?.[1] ?? null;
  }
  const { syscall, code = '' } = error as NodeJS.ErrnoException;
  if (silentWords.test(error.message)) return 'silent';
  return syscall !== undefined || /^E[A-Z]+$/.test(code) || lostWords.test(error.message) ? 'away' : null;
}

/** An error of the driver in a line for the log or the command line. No message of it has the password of the address. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Of a name with several addresses each attempt has an error of its own.
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined || error.message.includes(code) ? error.message : `${error.message} (${code})`;
}
