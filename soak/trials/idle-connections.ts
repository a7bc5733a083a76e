import { existsSync, readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { megabytes } from '../memory.js';
import { ServerProcess } from '../server.js';
import type { Seen } from '../trials.js';
import { askedOften, knownAnswer } from './known-answer.js';

const wanted = 10_000;
/** How many files a process needs beside its connections. */
const others = 500;

/** Connections that say nothing, or have been answered once and stay, while others are answered. */
export async function idleConnections(): Promise<Seen> {
  const count = Math.min(wanted, mostFiles() - others);
  const faults: string[] = [];
  const server = await ServerProcess.start();
  const sockets: Socket[] = [];
  try {
    const { data } = await knownAnswer(server);
    const before = await server.memory();
    let refused = 0;
    while (sockets.length < count) {
      const opened = await Promise.all(
        Array.from({ length: Math.min(250, count - sockets.length) }, (_, index) => open(server.port, index % 2 === 0)),
      );
      for (const socket of opened) {
        if (socket === null) refused += 1;
        else sockets.push(socket);
      }
      if (refused > 500) break;
    }
    const { wrong, slowest } = await askedOften(server, 50, data);
    const during = await server.memory();
    const held = sockets.filter((socket) => !socket.destroyed).length;
    if (wrong > 0) faults.push(`${wrong} of 50 answers are wrong`);
    if (slowest > 5_000) faults.push(`an answer took ${slowest} ms`);
    if (server.ended !== null) faults.push(`the server ${server.ended}`);
    if (refused > 0) faults.push(`${refused} connections were refused`);
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const after = await server.memory();
    const grown = after.heapUsed + after.external - before.heapUsed - before.external;
    if (grown > 32e6) faults.push(`${megabytes(grown)} MB of the heap are not given back`);
    const detail =
      `${sockets.length} opened, ${held} still open when all were; 50 answers meanwhile, the slowest in ${slowest} ms; ` +
      `heap ${megabytes(before.heapUsed)} MB before, ${megabytes(during.heapUsed)} MB with them, ${megabytes(after.heapUsed)} MB after`;
    return { detail: count < wanted ? `${detail} (no more files may be open here)` : detail, faults };
  } finally {
    for (const socket of sockets) socket.destroy();
    await server.stop();
  }
}

/** How many files a process may have open; a thousand where the system does not tell. */
function mostFiles(): number {
  if (!existsSync('/proc/self/limits')) return 1_000;
  // Node.js raises the soft limit to the hard one when it starts, also in the server.
  return Number(/Max open files\s+\d+\s+(\d+)/.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1] ?? 1_000);
}

/** A connection that is answered once and then idle, or says nothing at all; null where it is refused. */
function open(port: number, silent: boolean): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => resolve(null));
    socket.on('connect', () => {
      if (silent) return resolve(socket);
      socket.once('data', () => resolve(socket));
      socket.write('GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
    });
    // Keeps the socket flowing, so that its end is seen.
    socket.resume();
  });
}
