/** What a line of the log tells beside its event. */
type Details = Readonly<Record<string, unknown>>;

/** How serious a line is. */
type Level = 'info' | 'warning' | 'error';

/** Writes one line of JSON for each event: time, level, event, and what there is to say of it. */
export type Log = (level: Level, event: string, details?: Details) => void;

/**
 * A log that writes to a stream. Whatever clients sent stays within its line: JSON escapes the controls of ASCII, and
 * the others, which terminals and some readers of lines obey too, are escaped here.
 */
export function createLog(stream: { write(text: string): unknown }): Log {
  return (level, event, details = {}) => {
    const line = JSON.stringify({ time: new Date().toISOString(), level, event, ...details });
    stream.write(`${line.replace(/[\u007f-\u009f\u2028\u2029]/g, escaped)}\n`);
  };
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** An error as it is logged. */
export function errorDetails(error: unknown): Details {
  if (!(error instanceof Error)) return { message: String(error) };
  return { name: error.name, message: error.message, stack: error.stack };
}
