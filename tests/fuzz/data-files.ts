import type * as fc from 'fast-check';
import { plausibleClaim } from './claims.js';
import { type Draw, drawn } from './draw.js';
import { jsonText } from './json.js';
import { oddText, prototypeKeys } from './strings.js';

/** A file of a data set, as readers take it. */
interface DataFile {
  readonly path: string;
  readonly text: string;
}

/** Copies of a data set to which something was done: to the text of a file, to its JSON, or to the files. */
export function faultyDatasets(files: readonly DataFile[]): fc.Arbitrary<readonly DataFile[]> {
  return drawn((draw) => {
    let changed: readonly DataFile[] = files;
    // What follows the registry reaches what is derived from data that are accepted.
    if (draw.chance(70)) {
      changed = withClaims(changed, draw);
      if (draw.chance(70)) return changed;
    }
    for (const change of draw.some(1, 3, () => draw.one(changes))) changed = change(changed, draw);
    return changed;
  });
}

/** A data set with more claims in one of its files. */
function withClaims(files: readonly DataFile[], draw: Draw): readonly DataFile[] {
  const idsIn = (folder: string): string[] =>
    files
      .filter(({ path }) => path.startsWith(folder))
      .flatMap(({ text }) =>
        (JSON.parse(text) as (string | { id: string })[]).map((each) => (typeof each === 'string' ? each : each.id)),
      );
  const into = draw.one(files.filter(({ path }) => path.startsWith('claims/')));
  const source = into.path.slice('claims/'.length, -'.json'.length);
  const claimable = { nodes: idsIn('nodes/'), claims: idsIn('claims/'), source };
  const added = draw.some(1, 3, () => plausibleClaim(claimable, draw));
  const text = JSON.stringify([...(JSON.parse(into.text) as unknown[]), ...added]);
  return files.map((file) => (file === into ? { ...file, text } : file));
}

type Change = (files: readonly DataFile[], draw: Draw) => readonly DataFile[];

/** A change of one text. */
function ofText(change: (text: string, draw: Draw) => string): Change {
  return (files, draw) => {
    if (files.length === 0) return files;
    const at = draw.number(0, files.length - 1);
    return files.map((file, index) => (index === at ? { ...file, text: change(file.text, draw) } : file));
  };
}

const paths = [
  '../manifest.json',
  '/etc/passwd',
  'claims/../manifest.json',
  'claims/__proto__.json',
  'claims/constructor.json',
  'claims/report .json',
  'claims/Report.json',
  'claims/nested/report.json',
  'nodes/constructor.json',
  'nodes/toString.json',
  '__proto__',
  '',
  '\u0000',
];

const inJson: Change = ofText((text, draw) => changedJson(text, draw));

const changes: readonly Change[] = [
  // What a person can get wrong stands in the JSON, so that this is tried most.
  inJson,
  inJson,
  inJson,
  inJson,
  inJson,
  inJson,
  ofText((text, draw) => text.slice(0, draw.number(0, text.length))),
  ofText((text, draw) => {
    const at = draw.number(0, text.length);
    return (
      text.slice(0, at) + draw.one(['"', ',', '}', ']', '{', '\u0000', '\ufeff', '\\', '//', 'NaN']) + text.slice(at)
    );
  }),
  ofText((text, draw) => `${draw.one(['\ufeff', ' ', '\u0000', '#'])}${text}`),
  ofText((_, draw) => jsonText(draw, 4)),
  (files, draw) => files.filter((_, index) => index !== draw.number(0, files.length - 1)),
  (files, draw) => (files.length === 0 ? files : [...files, draw.one(files)]),
  (files, draw) => [...files, { path: draw.one(paths), text: draw.one(['[]', '{}', jsonText(draw)]) }],
];

/** Ids, properties and codes that may be put where another stands. */
const plausible = [
  'Policy:p',
  'Policy:q',
  'Locality:town',
  'Project:town-2024',
  'Actor:state',
  'Actor:agency',
  'Source:report',
  'Source:record',
  'SourceClaim:record/kind-report',
  'SourceClaim:record/name-p',
  'NAME',
  'KIND',
  'STATUS',
  'ORIGIN',
  'ORIGIN_BODY',
  'PUBLISHER',
  'LOCATED_IN',
  'PART_OF',
  'REVISION_OF',
  'COORDINATES',
  'BATCH_YEAR',
  'COMPLETED',
  'UNDER_CONSTRUCTION',
  'STATE_MEDIA',
  '2024',
  '2024-02-30',
  '2024-13',
  '9999-12-31',
  '-0001',
  '2024/2023',
  'y170000002',
  '',
];

/** A JSON text with a change, or as it is where changes before have nested it too deep to be walked through. */
function changedJson(text: string, draw: Draw): string {
  try {
    return withChange(text, draw);
  } catch (error) {
    if (error instanceof RangeError) return text;
    throw error;
  }
}

/** One value somewhere in a JSON text is put in place of, taken away, moved or joined by another. */
function withChange(text: string, draw: Draw): string {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return text;
  }
  const places = placesIn(root);
  if (places.length === 0) return jsonText(draw);
  const { holder, key } = draw.one(places);
  const kind = draw.number(0, 9);
  const mark = '\u0001value\u0001';
  if (kind <= 2) holder[key] = draw.one(plausible);
  else if (kind === 3) holder[key] = oddText(draw, { surrogates: true, longest: 2_000 });
  else if (kind === 4) {
    const other = draw.one(places);
    holder[key] = structuredClone(other.holder[other.key]);
  } else if (kind === 5) {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  } else if (kind === 6 && Array.isArray(holder)) (holder as unknown[]).push(structuredClone(holder[key]));
  else if (kind === 7 && !Array.isArray(holder)) {
    // By definition and not by assignment, which would set the prototype.
    Object.defineProperty(
      holder,
      draw.one([...prototypeKeys, 'validFrom', 'scope', 'supersedes', 'derivedFrom', 'rank', 'x']),
      {
        value: draw.one(plausible),
        enumerable: true,
        configurable: true,
        writable: true,
      },
    );
  } else {
    holder[key] = mark;
    return JSON.stringify(root).replace(JSON.stringify(mark), () => jsonText(draw));
  }
  return JSON.stringify(root);
}

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** How deep a place may be: a change before may have put lists in lists without end there. */
const deepest = 50;

function placesIn(value: unknown, depth = 0): Place[] {
  if (typeof value !== 'object' || value === null || depth > deepest) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key], depth + 1)]);
}
