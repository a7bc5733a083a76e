import { connect } from 'node:net';
import { answersIn, faultsOnWire, type WireInput } from './wire.js';

/** What came over one connection. */
export interface WireOutcome {
  readonly bytes: string;
  readonly faults: readonly string[];
}

/** How long nothing may come before it is taken that nothing will, and how long the server may take to close. */
const quiet = 250;
const mostToClose = 10_000;

/** Sends an input over a connection of its own, and waits for the answers, or for quiet, and for the end. */
export function sendWire(port: number, input: WireInput): Promise<WireOutcome> {
  return new Promise((resolve) => {
    let bytes = '';
    let ended = false;
    let closed = false;
    let hangs = false;
    const socket = connect(port, '127.0.0.1');
    // Latin-1 keeps each byte as one character, so that lengths are those of the head.
    socket.setEncoding('latin1');
    const end = (): void => {
      ended = true;
      socket.end();
    };
    let timer = setTimeout(end, mostToClose);
    const restart = (): void => {
      clearTimeout(timer);
      timer = setTimeout(end, input.expected === undefined ? quiet : mostToClose);
    };
    const last = setTimeout(() => {
      hangs = true;
      socket.destroy();
    }, 2 * mostToClose);
    socket.on('data', (data) => {
      bytes += String(data);
      const { answers } = answersIn(bytes, input.methods);
      if (answers.length >= input.methods.length) end();
      else if (!ended) restart();
    });
    // The server may close while we still send.
    socket.on('error', () => {});
    socket.on('end', () => {
      closed = !ended;
    });
    socket.on('close', () => {
      clearTimeout(timer);
      clearTimeout(last);
      const faults = faultsOnWire(input, bytes, closed);
      if (hangs) faults.push('the connection was not closed');
      resolve({ bytes, faults });
    });
    socket.on('connect', async () => {
      for (const part of input.parts) {
        if (part.after > 0) await new Promise((go) => setTimeout(go, part.after));
        if (socket.destroyed || ended) return;
        socket.write(part.bytes, 'latin1');
      }
      restart();
    });
  });
}
