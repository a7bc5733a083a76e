import { type ClientRequest, request } from 'node:http';

/** One who is told of every change of the data set, over server-sent events. */
export class Subscriber {
  /** The digests that it was told, in order. */
  readonly digests: string[] = [];
  /** Whether the stream has ended, other than by `close`. */
  brokenOff = false;
  readonly #request: ClientRequest;
  #closed = false;

  constructor(port: number) {
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
    this.#request = request({ host: '127.0.0.1', port, method: 'POST', path: '/graphql', headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += String(chunk);
        const events = text.split('\n\n');
        text = events.pop() ?? '';
        for (const event of events) {
          const digest = /"digest":"(sha256:[0-9a-f]{64})"/.exec(event)?.[1];
          if (event.includes('event: next') && digest !== undefined) this.digests.push(digest);
        }
      });
      response.on('close', () => {
        this.brokenOff = !this.#closed;
      });
      response.on('error', () => {});
    });
    this.#request.on('error', () => {});
    this.#request.end(JSON.stringify({ query: 'subscription { datasetChanged { digest } }' }));
  }

  close(): void {
    this.#closed = true;
    this.#request.destroy();
  }
}
