import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { UnavailableError } from '../../src/graph/errors.js';
import { Database, type DatabaseOptions } from '../../src/postgres/database.js';
import { QueryFailure } from '../../src/postgres/endpoint.js';
import { freshDatabase } from './database.js';
import { Network } from './network.js';
import { PostgresServer } from './server.js';
import { until } from './until.js';

const server = await PostgresServer.start({ max_connections: 20 });
const network = await Network.to(server.port);
const closing: Database[] = [];
afterAll(async () => {
  await Promise.all(closing.map((database) => database.close()));
  await network.cut();
  await server.remove();
});

interface Line {
  readonly event: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** A database with short patience, over the network, and what it logs. */
function opened(options: Partial<DatabaseOptions> = {}) {
  const lines: Line[] = [];
  const database = new Database({
    url: network.urlOf(server.url),
    connectWithin: 300,
    answerWithin: 300,
    log: (_, event, details = {}) => lines.push({ event, details }),
    ...options,
  });
  closing.push(database);
  return { database, lines, events: () => lines.map(({ event }) => event) };
}

const query = (text: string, ...values: unknown[]) => ({ text, values });
const one = query('SELECT 1 AS one');
const ask = async (database: Database, text = one.text, ...values: unknown[]): Promise<unknown> => {
  const [row] = await database.rows<object>(query(text, ...values));
  return Object.values(row ?? {})[0];
};
/** Why a question fails. */
const why = (database: Database, text = one.text): Promise<string> =>
  database.rows(query(text)).then(
    () => 'answered',
    (error) => (error instanceof QueryFailure ? error.kind : String(error)),
  );
const isBack = (database: Database) => async (): Promise<boolean> => (await why(database)) === 'answered';

const sampleOf = (database: Database, name: string, labels: Readonly<Record<string, string>>): unknown =>
  database
    .families()
    .find((family) => family.name === `kg20x10_database_${name}`)
    ?.samples.find((sample) => Object.entries(labels).every(([label, value]) => sample.labels[label] === value))?.value;

describe('questions', () => {
  it('are answered with rows; counts and places are numbers', async () => {
    const { database } = opened();
    const rows = await database.rows(
      query(
        `SELECT $1::bigint AS place, ARRAY[1, 9007199254740991]::bigint[] AS places, '{}'::bigint[] AS none,
        ARRAY['a', 'b'] AS ids`,
        9_007_199_254_740_991,
      ),
    );
    expect(rows).toEqual([
      { place: 9_007_199_254_740_991, places: [1, 9_007_199_254_740_991], none: [], ids: ['a', 'b'] },
    ]);
  });

  it('are prepared once for each text', async () => {
    const { database } = opened({ connections: 1 });
    for (const value of [1, 2, 3]) expect(await ask(database, 'SELECT $1::int + 1', value)).toBe(value + 1);
    expect(await ask(database, 'SELECT $1::int + 2', 1)).toBe(3);
    const texts = await database.rows(query('SELECT statement FROM pg_prepared_statements ORDER BY statement'));
    expect(texts).toEqual([
      { statement: 'SELECT $1::int + 1' },
      { statement: 'SELECT $1::int + 2' },
      { statement: 'SELECT statement FROM pg_prepared_statements ORDER BY statement' },
    ]);
  });

  it('are defects of ours where they are faulty, and refused for now where what they ask for is not there', async () => {
    const { database } = opened();
    const faulty = await database.rows(query('SELEKT')).catch((error: unknown) => error);
    expect([faulty instanceof pg.DatabaseError, faulty instanceof UnavailableError]).toEqual([true, false]);
    expect(await why(database, 'SELECT id FROM kg_404.nodes')).toBe('gone');
    await database.rows(query('CREATE TABLE here (id text)'));
    expect(await why(database, 'SELECT id FROM here')).toBe('answered');
    await database.rows(query('DROP TABLE here'));
    expect(await why(database, 'SELECT id FROM here')).toBe('gone');
    expect(database.isAway).toBe(false);
  });

  it('are refused for now where the server finds a fault of its own', async () => {
    const { database } = opened();
    const fault = `DO $$ BEGIN RAISE SQLSTATE 'XX000' USING MESSAGE = 'failure on connection'; END $$`;
    for (let times = 0; times < 4; times += 1) expect(await why(database, fault)).toBe('conflict');
    expect([await ask(database), database.isAway]).toEqual([1, false]);
  });

  it('are ended by the server after their time, which is no sign that it is away', async () => {
    const { database } = opened();
    for (let times = 0; times < 4; times += 1) expect(await why(database, 'SELECT pg_sleep(5)')).toBe('slow');
    expect([await ask(database), database.isAway]).toEqual([1, false]);
    expect(sampleOf(database, 'failures_total', { kind: 'slow' })).toBe(4);
  });

  it('take so many connections, wait in so many places, and are refused at once beyond', async () => {
    const { database } = opened({ connections: 2, waiting: 2, answerWithin: 2000, connectWithin: 2000 });
    const before = network.connections;
    const asked = [1, 2, 3, 4].map(() => why(database, 'SELECT pg_sleep(0.2)'));
    expect(await why(database)).toBe('busy');
    expect(await Promise.all(asked)).toEqual(['answered', 'answered', 'answered', 'answered']);
    expect(network.connections - before).toBe(2);
    expect(database.isAway).toBe(false);
  });

  it('wait no longer than they may for a connection', async () => {
    const { database } = opened({ connections: 1, connectWithin: 50, answerWithin: 2000 });
    const long = why(database, 'SELECT pg_sleep(0.3)');
    expect(await why(database)).toBe('busy');
    expect(await long).toBe('answered');
  });
});

describe('a connection that was kept', () => {
  it('and has died is replaced, and nobody notices', async () => {
    const { database } = opened({ connections: 1 });
    const pid = () => ask(database, 'SELECT pg_backend_pid()');
    const first = await pid();
    const other = new pg.Client({ connectionString: server.url });
    await other.connect();
    await other.query('SELECT pg_terminate_backend($1)', [first]);
    await other.end();
    const second = await pid();
    network.drop();
    const third = await pid();
    expect(new Set([first, second, third]).size).toBe(3);
    expect(sampleOf(database, 'failures_total', {})).toBeUndefined();
  });

  it('is not tried again and again', async () => {
    const { database } = opened({ connections: 4 });
    await Promise.all([1, 2, 3, 4].map(() => ask(database, 'SELECT pg_sleep(0.05)')));
    const before = network.connections;
    // Ends the connection over which it is asked, whichever that is: twice, and then it is told.
    expect(await why(database, 'SELECT pg_terminate_backend(pg_backend_pid())')).toBe('away');
    expect(network.connections - before).toBe(1);
    expect(await ask(database)).toBe(1);
  });
});

describe('a database', () => {
  it('that is stopped is asked no more but by a probe, and is back by itself', async () => {
    const { database, lines, events } = opened();
    expect(await ask(database)).toBe(1);
    await server.stop();
    await until(async () => (await why(database)) === 'away' && database.isAway);
    expect(sampleOf(database, 'up', { endpoint: 'primary' })).toBe(0);
    const before = network.connections;
    const refused = await Promise.all(Array.from({ length: 500 }, () => why(database)));
    expect(new Set(refused)).toEqual(new Set(['away']));
    // A probe at most.
    expect(network.connections - before).toBeLessThanOrEqual(1);
    await server.restart();
    await until(() => !database.isAway);
    expect(await ask(database)).toBe(1);
    expect(events()).toEqual(['database-away', 'database-back']);
    expect(lines[0]?.details['endpoint']).toBe('primary');
    expect(sampleOf(database, 'up', { endpoint: 'primary' })).toBe(1);
  });

  it('that is restarted under questions answers all of them, or says that it cannot now', async () => {
    const { database } = opened({ connections: 4 });
    const kinds = new Set<string>();
    let stop = false;
    const asking = [1, 2, 3, 4, 5, 6].map(async () => {
      while (!stop) {
        kinds.add(await why(database, 'SELECT pg_sleep(0.002)'));
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    });
    await server.restart();
    await server.kill();
    await server.restart();
    await until(isBack(database));
    stop = true;
    await Promise.all(asking);
    for (const kind of kinds) expect(['answered', 'away']).toContain(kind);
    expect(await ask(database)).toBe(1);
  });

  it('that stands still is given up after a bounded time, and asked again when it goes on', async () => {
    const { database, events } = opened();
    expect(await ask(database)).toBe(1);
    server.pause();
    try {
      const asked = await Promise.all(Array.from({ length: 30 }, () => why(database)));
      for (const kind of asked) expect(['silent', 'busy']).toContain(kind);
      expect([asked.includes('silent'), database.isAway]).toEqual([true, true]);
    } finally {
      server.resume();
    }
    await until(isBack(database));
    expect(events()).toEqual(['database-away', 'database-back']);
  });

  it('to which nothing gets through is given up after a bounded time', async () => {
    const { database, events } = opened();
    expect(await ask(database)).toBe(1);
    network.fallSilent();
    for (const kind of await Promise.all([1, 2, 3, 4].map(() => why(database)))) expect(kind).toBe('silent');
    expect(database.isAway).toBe(true);
    network.speak();
    await until(isBack(database));
    expect(events()).toEqual(['database-away', 'database-back']);
  });

  it('that has no connection left is taken to be away until one is free', async () => {
    const { database, lines } = opened();
    const all: pg.Client[] = [];
    for (;;) {
      const client = new pg.Client({ connectionString: server.url });
      const isIn = await client.connect().then(
        () => true,
        () => false,
      );
      if (!isIn) break;
      all.push(client);
    }
    expect(all.length).toBeGreaterThan(0);
    expect([await why(database), await why(database), await why(database)]).toEqual(['full', 'full', 'full']);
    expect(database.isAway).toBe(true);
    expect(String(lines[0]?.details['reason'])).toContain('53300');
    await Promise.all(all.map((client) => client.end()));
    await until(isBack(database));
  });

  it('at a name that there is not, or with another password, is away, and no line tells the password', async () => {
    const secret = 'open-sesame';
    const port = server.port;
    for (const url of [
      `postgres://postgres:${secret}@no-such-host.invalid:${port}/postgres`,
      `postgres://postgres:${secret}@127.0.0.1:1/postgres`,
      `postgres://postgres:${secret}@127.0.0.1:${port}/nothing`,
    ]) {
      const { database, lines } = opened({ url });
      const errors: unknown[] = [];
      for (let times = 0; times < 3; times += 1) await database.rows(one).catch((error: unknown) => errors.push(error));
      // A name may take longer to be looked up than anybody waits.
      for (const error of errors) expect(['away', 'silent']).toContain((error as QueryFailure).kind);
      expect(lines.map(({ event }) => event)).toEqual(['database-away']);
      const said = [
        JSON.stringify(lines),
        ...errors.map((error) => `${(error as Error).stack} ${String((error as Error).cause)}`),
      ];
      expect(said.join('\n')).not.toContain(secret);
    }
  });
});

describe('a replica', async () => {
  // Two databases of one server, which tell which of them answers.
  const [primary, replica] = [await freshDatabase(), await freshDatabase()];
  const toReplica = await Network.to(Number(new URL(replica.url).port));
  afterAll(() => toReplica.cut());
  const both = (options: Partial<DatabaseOptions> = {}) =>
    opened({ url: primary.url, replica: toReplica.urlOf(replica.url), ...options });
  const nameOf = (url: string): string => new URL(url).pathname.slice(1);
  const who = 'SELECT current_database()';

  it('is read first, and the database itself while the replica is away', async () => {
    const { database, lines } = both();
    expect(await ask(database, who)).toBe(nameOf(replica.url));
    await toReplica.cut();
    for (let times = 0; times < 5; times += 1) expect(await ask(database, who)).toBe(nameOf(primary.url));
    expect(lines.map(({ event, details }) => [event, details['endpoint']])).toEqual([['database-away', 'replica']]);
    expect(database.isAway).toBe(false);
    expect(sampleOf(database, 'up', { endpoint: 'replica' })).toBe(0);
    expect(sampleOf(database, 'up', { endpoint: 'primary' })).toBe(1);
    await toReplica.mend();
    await until(async () => (await ask(database, who)) === nameOf(replica.url));
    expect(lines.at(-1)?.event).toBe('database-back');
  });

  it('that says nothing makes nobody wait for longer than it may', async () => {
    const { database } = both();
    expect(await ask(database, who)).toBe(nameOf(replica.url));
    toReplica.fallSilent();
    const asked = await Promise.all([1, 2, 3, 4, 5].map(() => ask(database, who)));
    expect(new Set(asked)).toEqual(new Set([nameOf(primary.url)]));
    toReplica.speak();
    await until(async () => (await ask(database, who)) === nameOf(replica.url));
  });

  it('that gives a question up for its changes, or lacks a version yet, hands it to the database itself', async () => {
    const { database, lines } = both();
    for (const [{ pool }, body] of [
      [primary, `RETURN 'whole';`],
      [replica, `RAISE SQLSTATE '40001' USING MESSAGE = 'canceling statement due to conflict with recovery';`],
    ] as const) {
      await pool.query(`CREATE FUNCTION told() RETURNS text LANGUAGE plpgsql AS $$ BEGIN ${body} END $$`);
    }
    await primary.pool.query(`CREATE TABLE fresh AS SELECT 'here' AS told`);
    for (let times = 0; times < 4; times += 1) {
      expect(await ask(database, 'SELECT told()')).toBe('whole');
      expect(await ask(database, 'SELECT told FROM fresh')).toBe('here');
    }
    expect([await ask(database, who), lines]).toEqual([nameOf(replica.url), []]);
  });

  it('and the database itself that are both away are told as one', async () => {
    const toPrimary = await Network.to(Number(new URL(primary.url).port));
    const { database } = both({ url: toPrimary.urlOf(primary.url) });
    expect(await ask(database, who)).toBe(nameOf(replica.url));
    await Promise.all([toPrimary.cut(), toReplica.cut()]);
    await until(async () => (await why(database)) === 'away' && database.isAway);
    await toPrimary.mend();
    await until(async () => !database.isAway && (await why(database)) === 'answered');
    expect(await ask(database, who)).toBe(nameOf(primary.url));
    await toReplica.mend();
    await toPrimary.cut();
  });
});
