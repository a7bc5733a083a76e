import { createClient, RESP_TYPES } from '@redis/client';
import type { Log } from './log.js';
import type { SharedValues } from './shared-answers.js';

/** So many reads in a row that failed, and the connection is given up. */
const mostFailures = 5;
/** Milliseconds for a connection to be made. */
const connecting = 1000;
/** Milliseconds until the next try: the first, and the most, which it doubles up to. */
const [firstPause, longestPause] = [100, 5000];
/** Reads and writes that may be under way. */
const mostCommands = 1000;
/** Bytes that may be on their way there; what comes on top of it is not shared. */
const mostUnwritten = 4_000_000;
/** Seconds after which a value goes, used or not. */
const timeToLive = 86_400;

/**
 * Values in Redis or Valkey. A read that is late is given up, and after some in a row so is the connection. Then nothing
 * is asked or sent until another connection answers a first question in time, which is tried again and again, aside from
 * all requests. So a server that is gone, full, stopped or slow costs a few requests a few milliseconds.
 */
export class RedisValues implements SharedValues {
  readonly #address: string;
  readonly #patience: number;
  readonly #log: Log;
  /** Null while it is away. */
  #client: Client | null = null;
  #failures = 0;
  #pause = firstPause;
  #isAway = false;
  #closed = false;
  #unwritten = 0;

  /**
   * `address` as `redis://user:password@host:port/number`; with `rediss:` over TLS. `patience` is how many milliseconds a
   * read may take.
   */
  constructor(address: string, patience: number, log: Log) {
    this.#address = address;
    this.#patience = patience;
    this.#log = log;
  }

  get isThere(): boolean {
    return this.#client !== null;
  }

  /** Connects, and from then on by itself whenever the connection is lost. Resolves after the first try, whatever came of it. */
  async connect(): Promise<void> {
    const client = clientOf(this.#address);
    try {
      // A client tells of the loss of its connection in this way alone.
      client.on('error', (error: Error) => this.#lost(client, error));
      await within(connecting, client.connect());
      await within(this.#patience, client.ping());
      if (!client.isReady) throw new Error('the connection was lost');
    } catch (error) {
      client.destroy();
      this.#away(error as Error);
      return;
    }
    if (this.#closed) {
      client.destroy();
      return;
    }
    this.#client = client;
    this.#failures = 0;
    if (this.#isAway) this.#log('info', 'cache-back', { host: this.#host });
    this.#isAway = false;
  }

  get(key: string): Promise<Uint8Array | null> | null {
    const client = this.#client;
    if (client === null) return null;
    const failures = this.#failures;
    return within(this.#patience, client.get(key)).then(
      (value) => {
        this.#failures = 0;
        this.#pause = firstPause;
        return value;
      },
      (error: Error) => {
        // Those that failed together count as one: a short halt is no reason to go.
        if (this.#client === client && this.#failures === failures) this.#failures += 1;
        if (this.#failures >= mostFailures) this.#lost(client, error);
        throw error;
      },
    );
  }

  set(key: string, value: Uint8Array): Promise<unknown> | null {
    const client = this.#client;
    const size = value.byteLength;
    if (client === null || this.#unwritten + size > mostUnwritten) return null;
    this.#unwritten += size;
    return client
      .set(key, Buffer.from(value.buffer, value.byteOffset, size), { expiration: { type: 'EX', value: timeToLive } })
      .finally(() => {
        this.#unwritten -= size;
      });
  }

  /** Ends the connection for good. */
  close(): void {
    this.#closed = true;
    this.#client?.destroy();
    this.#client = null;
  }

  #lost(client: Client, error: Error): void {
    if (this.#client !== client) return;
    this.#client = null;
    client.destroy();
    this.#away(error);
  }

  #away({ name, message }: Error): void {
    if (this.#closed) return;
    if (!this.#isAway) this.#log('warning', 'cache-away', { host: this.#host, error: message || name });
    this.#isAway = true;
    // Not in step with the other processes.
    setTimeout(() => this.#closed || void this.connect(), this.#pause * (0.75 + Math.random() / 2)).unref();
    this.#pause = Math.min(2 * this.#pause, longestPause);
  }

  /** What may be told of the address, which may hold a password. */
  get #host(): string {
    return new URL(this.#address).host;
  }
}

type Client = ReturnType<typeof clientOf>;

function clientOf(address: string) {
  return createClient({
    url: address,
    // Nothing newer is needed, and older servers and proxies speak it as well.
    RESP: 2,
    socket: { reconnectStrategy: false, connectTimeout: connecting },
    disableOfflineQueue: true,
    disableClientInfo: true,
    maintNotifications: 'disabled',
    commandsQueueMaxLength: mostCommands,
    // The client's own time ends when a command is sent, not when it is answered.
    commandOptions: { timeout: 0, typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
  });
}

class LateError extends Error {}

/** What a promise gives, unless it takes longer; then it is given up. */
function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const late = (): void => reject(new LateError(`no answer within ${milliseconds} ms`));
    // If this process itself was held up, the answer is there by now and only has to be read.
    const timer = setTimeout(() => setImmediate(late), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
