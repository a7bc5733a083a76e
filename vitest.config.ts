import { defineConfig } from 'vitest/config';

// Without this two copies of graphql are loaded, one as ESM and one as CommonJS, whose types refuse each other.
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];

export default defineConfig({
  test: {
    projects: [
      {
        // What needs nothing but Node.
        resolve: { alias },
        test: {
          name: 'core',
          include: ['tests/**/*.test.ts'],
          exclude: [
            'tests/bench/**',
            'tests/browser/**',
            'tests/examples/**',
            'tests/federation/**',
            'tests/library/**',
            'tests/postgres/**',
            'tests/docs.test.ts',
          ],
          testTimeout: 30_000,
          // The tests share no state but what is built once and frozen, so that one process loads it for many files.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        // What the documentation shows, command by command.
        resolve: { alias },
        test: { name: 'docs', include: ['tests/docs.test.ts'], testTimeout: 60_000 },
      },
      {
        // What needs composers and gateways of Federation.
        resolve: { alias },
        test: {
          name: 'federation',
          include: ['tests/federation/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // What packs and installs the package, or builds pages with it.
        resolve: { alias },
        test: { name: 'library', include: ['tests/library/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
      },
      {
        // What needs a PostgreSQL server: that of DATABASE_URL, or one that is started for the run.
        resolve: { alias },
        test: {
          name: 'postgres',
          include: ['tests/postgres/**/*.test.ts'],
          globalSetup: ['tests/postgres/shared-server.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // As for browsers: a server may be late once on a busy machine.
          retry: 1,
        },
      },
      {
        // What needs interpreters of other languages.
        resolve: { alias },
        test: {
          name: 'examples',
          include: ['tests/examples/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        // What installs the peers of the benchmark.
        resolve: { alias },
        test: { name: 'bench', include: ['tests/bench/**/*.test.ts'] },
      },
      {
        // What needs Chromium.
        resolve: { alias },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // On a busy machine a browser may be late once; what fails twice is a fault.
          retry: 1,
        },
      },
    ],
  },
});
