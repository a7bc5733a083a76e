import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { migrate } from '../../src/postgres/migrations.js';
import { openDatabase } from '../../src/postgres/open.js';
import { withSession } from '../../src/postgres/session.js';
import { prune } from '../../src/postgres/versions.js';
import { blocksOf } from '../blocks.js';
import { digestOf, madeIds, makeVersion } from './made-version.js';
import { PostgresServer } from './server.js';

const server = await PostgresServer.start();
afterAll(() => server.remove());

const urlOf = (user: string): string => {
  const url = new URL(server.url);
  url.username = user;
  return url.href;
};

it('a server needs no more than a user who reads, as the documentation makes it', async () => {
  const grants = blocksOf('docs/database.md').find(({ language }) => language === 'sql')?.text ?? '';
  expect(grants).toContain('CREATE USER reader');
  await withSession(server.url, (admin) =>
    admin.query('CREATE USER writer; GRANT CREATE ON DATABASE postgres TO writer'),
  );
  await withSession(urlOf('writer'), migrate);
  await withSession(server.url, (admin) => admin.query(grants));
  await withSession(urlOf('writer'), (writer) => makeVersion(writer, 1));

  const database = await openDatabase({ url: urlOf('reader'), every: 3_600_000 });
  const names = async (): Promise<(string | undefined)[]> =>
    (await database.live.current.store.nodes(madeIds)).map((node) => node?.label);
  expect(await names()).toEqual(madeIds.map(() => digestOf(1)));
  await withSession(urlOf('writer'), (writer) => makeVersion(writer, 2));
  await database.reload();
  expect(await names()).toEqual(madeIds.map(() => digestOf(2)));
  await database.close();

  const refused = withSession(urlOf('reader'), (reader) => prune(reader, 0));
  await expect(refused).rejects.toThrow(/permission denied/);
  await expect(refused).rejects.toBeInstanceOf(pg.DatabaseError);
});
