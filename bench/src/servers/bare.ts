import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The least that can start: a process of Node.js that answers one text. It loads nothing else, so it shares no module. */
const server: Server = createServer((_, response) => {
  response.setHeader('content-type', 'application/json');
  response.end('{"data":{}}');
});
server.listen(0, '127.0.0.1', () => {
  console.log(`at http://localhost:${(server.address() as AddressInfo).port}/graphql`);
});
