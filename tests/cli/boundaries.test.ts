import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBoundaries } from '../../src/cli/boundaries.js';
import { countyBoundaries, withoutCounties } from '../county-boundaries.js';
import { shipped } from '../shipped.js';
import { serve, stopAll } from './serve.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kg20x10-'));
});
afterEach(stopAll);
afterAll(() => rm(folder, { recursive: true }));

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** Around Songchon, where the shipped data set has a locality, and far from all others. */
const songchon = {
  type: 'Feature',
  properties: { name: 'Songchon' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [126.1, 39.2],
        [126.3, 39.2],
        [126.3, 39.3],
        [126.1, 39.3],
        [126.1, 39.2],
      ],
    ],
  },
};

async function logged(args: readonly string[]): Promise<Record<string, unknown>> {
  const served = serve(['--port', '0', '--host', '127.0.0.1', ...args]);
  await served.url;
  for (;;) {
    const line = served
      .errors()
      .split('\n')
      .find((each) => each.includes('"event":"boundaries"'));
    if (line !== undefined) return JSON.parse(line) as Record<string, unknown>;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('serve --boundaries', () => {
  it('says in the log in how many areas localities lie, and which lie in none', async () => {
    const path = await written('one.geojson', `\ufeff${JSON.stringify(songchon)}`);
    const { level, areas, localities } = await logged(['--boundaries', path]);
    expect([level, areas]).toEqual(['info', 1]);
    const { matched, unmatched, withoutPoint } = localities as Record<string, unknown>;
    expect(matched).toBe(1);
    expect(unmatched).toContain('Locality:ryonggang');
    expect(unmatched).not.toContain('Locality:songchon');
    expect(withoutPoint).toEqual(['Locality:kaesong']);
  });

  it('warns where no locality lies in the areas, as of another country', async () => {
    const elsewhere = {
      type: 'Polygon',
      coordinates: [
        [
          [10, 50],
          [11, 50],
          [11, 51],
          [10, 50],
        ],
      ],
    };
    const { report } = await openBoundaries(await written('elsewhere.json', JSON.stringify(elsewhere)));
    expect((await report(shipped))[0]).toBe('warning');
  });

  it.skipIf(countyBoundaries === null)(`finds every locality in outlines of counties${withoutCounties}`, async () => {
    const { report } = await openBoundaries(countyBoundaries as string);
    const localities = { matched: 63, unmatched: [], withoutPoint: ['Locality:kaesong'] };
    expect(await report(shipped)).toEqual(['info', 'boundaries', { areas: 181, localities }]);
  });

  it('ends with the place of a fault, before it listens', async () => {
    const path = await written(
      'metres.json',
      JSON.stringify({ type: 'Polygon', coordinates: [[[955_000, 1_800_000]]] }),
    );
    const { code, err } = await serve(['--port', '0', '--boundaries', path]).ended;
    expect(code).toBe(2);
    expect(err).toContain(
      `serve: ${path}#/coordinates/0/0: BOUNDARIES_BAD_COORDINATES: found [955000,1800000]; expected`,
    );
  });

  it('has a fault for what is no JSON, or not in UTF-8, or far too large', async () => {
    const refusal = async (path: string): Promise<string> =>
      openBoundaries(path).then(
        () => 'accepted',
        (error: Error) => error.message,
      );
    const large = await written('large.json', '');
    await truncate(large, 64 * 2 ** 20 + 1);
    expect(await refusal(await written('cut.json', '{"type":"Topology","arcs":[[[1,'))).toMatch(
      /cut\.json: BOUNDARIES_NOT_JSON/,
    );
    expect(await refusal(await written('shape.shp', Uint8Array.of(0, 0, 0x27, 0x0a, 0xff)))).toMatch(
      /BOUNDARIES_NOT_JSON/,
    );
    expect(await refusal(large)).toMatch(/BOUNDARIES_TOO_LARGE/);
    expect(await refusal(join(folder, 'absent.json'))).toMatch(/ENOENT/);
  });
});
