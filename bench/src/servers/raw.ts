import { createServer } from 'node:http';
import { listenHere } from './served.js';

/** What no server on node:http can beat: it reads the body and answers bytes that it was given beforehand. */
let answer = Buffer.from('{"data":{}}');
process.on('message', (message: { readonly answer?: string }) => {
  if (message.answer !== undefined) answer = Buffer.from(message.answer);
});

listenHere(
  createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      // Joined, as every server has to.
      Buffer.concat(parts);
      response.writeHead(200, {
        'content-type': 'application/graphql-response+json; charset=utf-8',
        'content-length': answer.length,
      });
      response.end(answer);
    });
  }),
);
