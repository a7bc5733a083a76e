import { connect, type Socket } from 'node:net';
import { ServerProcess } from '../server.js';
import type { Seen } from '../trials.js';
import { askedOften, knownAnswer } from './known-answer.js';

const ofEach = 200;
/** How long any may be open at most: the standard limits are ten seconds for heads and thirty for bodies. */
const longest = 100_000;

interface Slow {
  readonly socket: Socket;
  readonly kind: 'head' | 'body';
  closedAfter: number | null;
}

/** Clients that send a byte now and then, of a head or of a body, without end. */
export async function slowClients(long: boolean): Promise<Seen> {
  const faults: string[] = [];
  const server = await ServerProcess.start();
  const began = performance.now();
  const slow = Array.from({ length: 2 * ofEach }, (_, index) =>
    start(server.port, index % 2 === 0 ? 'head' : 'body', began),
  );
  const trickle = setInterval(() => {
    for (const { socket, kind, closedAfter } of slow)
      if (closedAfter === null) socket.write(kind === 'head' ? 'X-A: b\r\n' : ' ');
  }, 2_000);
  try {
    const { data } = await knownAnswer(server);
    let slowest = 0;
    const patience = long ? longest : 6_000;
    while (performance.now() - began < patience && slow.some(({ closedAfter }) => closedAfter === null)) {
      const asked = await askedOften(server, 20, data);
      if (asked.wrong > 0) faults.push(`${asked.wrong} of 20 answers are wrong`);
      slowest = Math.max(slowest, asked.slowest);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
    if (slowest > 5_000) faults.push(`an answer took ${slowest} ms`);
    if (server.ended !== null) faults.push(`the server ${server.ended}`);
    const open = (kind: Slow['kind']): number =>
      slow.filter((each) => each.kind === kind && each.closedAfter === null).length;
    if (long && open('head') + open('body') > 0)
      faults.push(
        `${open('head')} slow heads and ${open('body')} slow bodies are still open after ${longest / 1000} s`,
      );
    const closed = slow.flatMap(({ closedAfter }) => closedAfter ?? []);
    const last = closed.length === 0 ? '' : `, the last after ${Math.round(Math.max(...closed) / 1000)} s`;
    return {
      detail: `${ofEach} heads and ${ofEach} bodies; ${closed.length} were cut off${last}; after ${Math.round((performance.now() - began) / 1000)} s ${open('head')} heads and ${open('body')} bodies were open; answers meanwhile took ${slowest} ms at most`,
      faults,
    };
  } finally {
    clearInterval(trickle);
    for (const { socket } of slow) socket.destroy();
    await server.stop();
  }
}

function start(port: number, kind: Slow['kind'], began: number): Slow {
  const socket = connect(port, '127.0.0.1');
  const slow: Slow = { socket, kind, closedAfter: null };
  socket.on('error', () => {});
  socket.on('close', () => {
    slow.closedAfter = performance.now() - began;
  });
  socket.resume();
  const head = 'POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n';
  socket.write(kind === 'head' ? head : `${head}Content-Length: 50000\r\n\r\n{`);
  return slow;
}
