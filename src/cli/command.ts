import { styleText } from 'node:util';

/** One command of the command line. */
export interface Command {
  /** What a person types after `kg20x10`. */
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints: the usage, then every flag with its default. */
  readonly help: string;
  /** True where the command does more than write its output, and goes on where that cannot be written. */
  readonly outlivesOutput?: true;
  /**
   * Runs the command with the arguments after its name and answers the exit code: 0 where all is well, 1 where a check
   * failed. May throw a UsageError, a DatasetError, a NoSuchPlaceError, what `parseArgs` throws or what the operating
   * system refused; `runCommandLine` says each of these in plain lines. `prepared` is the
   * file of the nodes of the shipped data set that the build prepared; only `serve` reads it.
   */
  run(args: readonly string[], prepared?: string): Promise<number>;
}

/**
 * Thrown where a command cannot do what it is asked: a flag is missing, two exclude each other, or a file is not of the
 * kind that was asked for. The message is one line that names the culprit. Ends with exit code 2.
 */
export class UsageError extends Error {
  readonly code = 'USAGE';
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** Thrown where a server cannot listen as it is asked to. The message is one line. Ends with exit code 3. */
export class ListenError extends Error {
  readonly code = 'LISTEN';
  constructor(message: string) {
    super(message);
    this.name = 'ListenError';
  }
}

/** Thrown where a source that is no file cannot be read or written, such as a database. One line. Ends with exit code 4. */
export class UnreadableError extends Error {
  readonly code = 'UNREADABLE';
  constructor(message: string) {
    super(message);
    this.name = 'UnreadableError';
  }
}

/** Text in a style where the stream is a terminal and NO_COLOR is not set; else the text as it is. */
export function paint(
  style: Parameters<typeof styleText>[0],
  text: string,
  stream: NodeJS.WriteStream = process.stdout,
): string {
  return styleText(style, text, { stream });
}
