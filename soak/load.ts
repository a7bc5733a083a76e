import { reasonOf } from '../tests/fuzz/answers.js';
import { groundOf } from '../tests/fuzz/ground.js';
import { type HttpRequest, posted } from '../tests/fuzz/requests.js';
import { type Ask, Asks } from './asks.js';
import { Client, type FullAnswer } from './client.js';
import { MemorySeries } from './memory.js';
import { ServerProcess } from './server.js';
import { Subscriber } from './subscriber.js';
import type { Tally } from './tally.js';
import { VersionWatch, versionQuery } from './version-watch.js';
import { Versions } from './versions.js';

/** What the mixed load came to. */
export interface LoadResult {
  readonly series: MemorySeries;
  /** How many versions were served one after another; null where the server does not reload. */
  readonly reloads: number | null;
  /** How long answers took, by kind, in milliseconds. */
  readonly times: ReadonlyMap<string, number[]>;
  readonly seconds: number;
}

const connections = 12;
const pauseBetweenReloads = 4_000;
const longestReload = 30_000;

/** Asks for everything at once for so many minutes, while the data set is exchanged every few seconds. */
export async function mixedLoad(minutes: number, seed: number, tally: Tally): Promise<LoadResult> {
  const versions = await Versions.make();
  const server = await ServerProcess.start({ data: versions.folder });
  const client = new Client(server.port, connections);
  try {
    return await new MixedLoad(server, client, versions, tally).run(minutes, seed);
  } finally {
    client.close();
    await server.stop();
    await versions.remove();
  }
}

/** One request and the whole run around it. */
class MixedLoad {
  readonly #server: ServerProcess;
  readonly #client: Client;
  readonly #versions: Versions;
  readonly #tally: Tally;
  readonly #watch: VersionWatch;
  readonly #series: MemorySeries;
  /** The answers that were given under one key: no more than there are versions. */
  readonly #answers = new Map<string, Set<string>>();
  /** The last ETag that came under a key, by which it may be asked for again. */
  readonly #etags = new Map<string, string>();
  readonly #times = new Map<string, number[]>();
  #reloads = 0;
  #asked = 0;

  constructor(server: ServerProcess, client: Client, versions: Versions, tally: Tally) {
    this.#server = server;
    this.#client = client;
    this.#versions = versions;
    this.#tally = tally;
    this.#watch = new VersionWatch(versions);
    this.#series = new MemorySeries(server);
  }

  async run(minutes: number, seed: number): Promise<LoadResult> {
    const began = performance.now();
    const until = began + minutes * 60_000;
    const going = (): boolean => performance.now() < until && this.#server.ended === null;
    const ground = await groundOf(async (query) => JSON.parse(await this.#text(query)).data);
    const asks = new Asks(ground, seed, versionQuery(this.#versions));
    // A server that names its version in each answer is one that can exchange it.
    const reloading = JSON.parse(await this.#text('{ dataset { digest } }')).extensions?.dataset !== undefined;
    const subscriber = reloading ? new Subscriber(this.#server.port) : null;
    await Promise.all([
      ...Array.from({ length: connections }, async () => {
        while (going()) await this.#try(asks.next());
      }),
      this.#sampling(going, (minutes * 60_000) / 30),
      reloading ? this.#reloading(going) : null,
    ]);
    if (subscriber !== null) this.#judge(subscriber);
    if (this.#server.ended !== null) this.#tally.fault('mixed load', `the server ${this.#server.ended}`, '');
    else await this.#series.sample();
    if (this.#server.stacks > 0) {
      this.#tally.fault('mixed load', `${this.#server.stacks} stacks in the log`, this.#server.stackSamples[0]);
    }
    for (const fault of this.#series.faults()) this.#tally.fault('mixed load', fault, this.#series.samples);
    const seconds = (performance.now() - began) / 1000;
    return { series: this.#series, reloads: reloading ? this.#reloads : null, times: this.#times, seconds };
  }

  /** Whoever subscribes is told of every change, once. */
  #judge(subscriber: Subscriber): void {
    const { digests, brokenOff } = subscriber;
    subscriber.close();
    const repeated = digests.filter((digest, at) => digest === digests[at - 1]).length;
    // The last change may just be under way.
    const missing = this.#reloads - digests.length;
    if (brokenOff) this.#tally.fault('mixed load', 'the subscription broke off', digests);
    else if (repeated > 0 || missing > 0 || missing < -1) {
      this.#tally.fault('mixed load', `a subscriber was told ${digests.length} of ${this.#reloads} changes`, digests);
    }
  }

  async #text(query: string): Promise<string> {
    return (await this.#client.ask(posted({ query, variables: {} }))).body;
  }

  async #try(ask: Ask): Promise<void> {
    const kind = `load: ${ask.kind}`;
    const version = this.#watch.begin();
    try {
      const request = this.#again(ask);
      const answer = await this.#client.ask(request);
      this.#tally.count(kind, answer.status === 304 ? 'unchanged (304)' : reasonOf(answer));
      // What a stated limit refuses is no failure: it says so, and when to come again.
      if ((answer.status === 429 || answer.status === 503) && answer.retryAfter !== undefined) return;
      for (const what of this.#faultsOf(ask, answer, version)) this.#tally.fault(kind, what, ask.request);
      const times = this.#times.get(ask.kind) ?? [];
      this.#times.set(ask.kind, times);
      times.push(answer.milliseconds);
    } catch (error) {
      this.#tally.count(kind, 'no answer');
      this.#tally.fault(kind, `no answer: ${error instanceof Error ? error.message : error}`, ask.request);
    }
  }

  /** The request, or every third time, where it was answered before, the question whether that is still so. */
  #again({ key, request }: Ask): HttpRequest {
    const etag = request.method === 'GET' ? this.#etags.get(key ?? '') : undefined;
    this.#asked += 1;
    if (etag === undefined || this.#asked % 3 !== 0) return request;
    return { ...request, headers: { ...request.headers, 'if-none-match': etag } };
  }

  #faultsOf(ask: Ask, answer: FullAnswer, version: number): string[] {
    const etag = answer.headers['etag'];
    if (answer.status === 304) return this.#watch.faultsOfTag(String(etag), version);
    if (ask.key !== undefined && ask.request.method === 'GET' && typeof etag === 'string')
      this.#etags.set(ask.key, etag);
    const faults = ask.faults(answer);
    if (faults.length > 0) return faults;
    if (ask.isGraphql) faults.push(...this.#watch.faultsOf(answer.body, version));
    if (ask.isVersionQuery) faults.push(...this.#watch.faultsOfMarks(answer.body));
    if (ask.key !== undefined) {
      const known = this.#answers.get(ask.key) ?? new Set();
      this.#answers.set(ask.key, known);
      known.add(ask.isGraphql ? JSON.stringify(JSON.parse(answer.body).data) : answer.hash);
      if (known.size > this.#watch.versions) {
        faults.push(`${known.size} different answers to one request, of ${this.#watch.versions} versions`);
      }
    }
    return faults;
  }

  async #sampling(going: () => boolean, every: number): Promise<void> {
    while (going()) {
      await this.#series.sample();
      await new Promise((resolve) => setTimeout(resolve, Math.min(every, 60_000)));
    }
  }

  async #reloading(going: () => boolean): Promise<void> {
    while (going()) {
      await new Promise((resolve) => setTimeout(resolve, pauseBetweenReloads));
      await this.#versions.write(this.#watch.announce());
      this.#server.signal('SIGHUP');
      const began = performance.now();
      while (going() && !this.#watch.upToDate) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        if (performance.now() - began < longestReload) continue;
        this.#tally.fault('mixed load', 'a version was not served within 30 s', this.#server.log.slice(-500));
        return;
      }
      if (this.#watch.upToDate) this.#reloads += 1;
    }
  }
}
