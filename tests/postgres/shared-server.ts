import type { TestProject } from 'vitest/node';
import { PostgresServer } from './server.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server on which tests may make databases. */
    readonly postgresUrl: string;
  }
}

/** Before the tests of a run: the server of `DATABASE_URL`, or one that is started for them and removed after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['DATABASE_URL'];
  const server = given === undefined ? await PostgresServer.start() : null;
  project.provide('postgresUrl', given ?? (server as PostgresServer).url);
  return async () => {
    await server?.remove();
  };
}
