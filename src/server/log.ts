/** What a line of the log tells beside its event. */
type Details = Readonly<Record<string, unknown>>;

/** How serious a line is. */
type Level = 'info' | 'warning' | 'error';

/** Writes one line of JSON for each event: time, level, event, and what there is to say of it. */
export type Log = (level: Level, event: string, details?: Details) => void;

/** A log that writes to a stream. */
export function createLog(stream: { write(text: string): unknown }): Log {
  return (level, event, details = {}) => {
    stream.write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...details })}\n`);
  };
}
