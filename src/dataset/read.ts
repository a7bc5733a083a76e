import type * as z from 'zod';
import { kinds } from '../vocabulary/kinds.js';
import { checkClaims, checkNodes } from './check.js';
import { canonicalJson, sha256 } from './digest.js';
import { DatasetError, type Fault, type FaultCode, pointerOf, show } from './faults.js';
import { type ClaimRecord, claimsShape, type Manifest, manifestShape, nodesShape } from './shape.js';

/** A file of the data set: its path relative to the folder, with forward slashes, and its text. */
export interface DataFile {
  readonly path: string;
  readonly text: string;
}

/** All files of a data set in one: what each holds, as parsed JSON, by its path. */
export type PackedDataset = Readonly<Record<string, unknown>>;

/** A claim of a checked data set: as it stands in its file, with the source in which it was read. */
export interface Claim extends Readonly<ClaimRecord> {
  readonly source: string;
}

/** A checked, frozen data set. */
export interface Dataset {
  readonly manifest: Readonly<Manifest>;
  /** SHA-256 of the canonical JSON of the content, whatever its order and division into files. */
  readonly digest: string;
  /** The ids of all nodes but claims, sorted. */
  readonly nodes: readonly string[];
  /** All claims, by source and in the order of their files. */
  readonly claims: readonly Claim[];
}

/** Where a thing stands, for faults. */
export interface Place {
  readonly file: string;
  readonly pointer: string;
}

const nodeFiles = new Map(Object.values(kinds).map((kind) => [`nodes/${kind.file}.json`, kind]));
const claimFile = /^claims\/([a-z0-9]+(?:-[a-z0-9]+)*)\.json$/;

/**
 * Reads a data set from the files of its folder, or from the one that `kg20x10 pack` makes of them, and checks every
 * rule. Throws a DatasetError that carries all faults at once where there is any; nothing is repaired.
 */
export async function readDataset(files: readonly DataFile[] | PackedDataset): Promise<Dataset> {
  const faults: Fault[] = [];
  let manifest: Manifest | undefined;
  const nodes = new Map<string, Place>();
  const claims: { claim: Claim; place: Place }[] = [];
  const unsure = new Set<string>();
  const seen = new Set<string>();
  let readable = true;

  for (const [path, contentOf] of contentsOf(files, faults)) {
    seen.add(path);
    const claimsOf = claimFile.exec(path)?.[1];
    const kind = nodeFiles.get(path);
    if (path !== 'manifest.json' && claimsOf === undefined && kind === undefined) {
      faults.push(
        fault('STRAY_FILE', path, '', show(path), 'manifest.json, nodes/<kind>.json or claims/<source>.json'),
      );
      continue;
    }
    const content = contentOf();
    if (content === undefined) {
      readable = false;
    } else if (kind !== undefined) {
      const ids = parseList(nodesShape, content, path, faults);
      if (ids === undefined) readable = false;
      else checkNodes(kind, ids, path, nodes, faults);
    } else if (claimsOf !== undefined) {
      const records = parseList(claimsShape, content, path, faults);
      if (records === undefined) readable = false;
      else for (const id of idsLeftOut(content as unknown[], records)) unsure.add(id);
      for (const [index, record] of records ?? []) {
        claims.push({
          claim: { ...record, source: `Source:${claimsOf}` },
          place: { file: path, pointer: `/${index}` },
        });
      }
    } else {
      manifest = parseShape(manifestShape, content, path, faults);
    }
  }
  for (const path of ['manifest.json', ...nodeFiles.keys()]) {
    if (seen.has(path)) continue;
    readable = false;
    faults.push(fault('MISSING_FILE', path, '', 'no such file', 'a file of that name'));
  }
  // Rules between things are checked only where every file could be read: else each reference into an unreadable file
  // would be reported as dangling.
  if (readable) checkClaims(claims, nodes, unsure, manifest, faults);
  if (faults.length > 0 || manifest === undefined) throw new DatasetError(faults);

  const ids = [...nodes.keys()].sort();
  const records = claims.map(({ claim }) => claim);
  const byId = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  return deepFreeze({
    manifest,
    digest: await sha256(canonicalJson({ manifest, nodes: ids, claims: byId })),
    nodes: ids,
    claims: records,
  });
}

/** Makes a fault. */
export function fault(code: FaultCode, file: string, pointer: string, found: string, expected: string): Fault {
  return { code, file, pointer, found, expected };
}

/** The files by path, each with a way to what it holds: a file that does not belong is not read. */
function contentsOf(files: readonly DataFile[] | PackedDataset, faults: Fault[]): [string, () => unknown][] {
  const contents: [string, () => unknown][] = isPacked(files)
    ? Object.entries(files).map(([path, content]) => [path, () => content])
    : files.map((file) => [file.path, () => parseJson(file, faults)]);
  return contents.sort(([a], [b]) => (a < b ? -1 : 1));
}

function isPacked(files: readonly DataFile[] | PackedDataset): files is PackedDataset {
  return !Array.isArray(files);
}

function parseJson(file: DataFile, faults: Fault[]): unknown {
  try {
    return JSON.parse(file.text) as unknown;
  } catch (error) {
    // The message may quote the text around the place, line ends and all; a fault is one line.
    const reason = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
    faults.push(fault('UNREADABLE', file.path, '', reason, 'JSON (RFC 8259)'));
    return undefined;
  }
}

function parseShape<T>(shape: z.ZodType<T>, content: unknown, file: string, faults: Fault[]): T | undefined {
  const parsed = shape.safeParse(content);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) faults.push(...faultsOf(issue, content, file));
  return undefined;
}

/**
 * Reports every member of a list that has not its shape and answers the others by their index, so that one slip does
 * not hide the rest of its file; undefined where there is no list at all.
 */
function parseList<T>(
  shape: z.ZodType<T[]>,
  content: unknown,
  file: string,
  faults: Fault[],
): ReadonlyMap<number, T> | undefined {
  const parsed = shape.safeParse(content);
  if (parsed.success) return new Map(parsed.data.entries());
  for (const issue of parsed.error.issues) faults.push(...faultsOf(issue, content, file));
  if (!Array.isArray(content)) return undefined;
  const bad = new Set(parsed.error.issues.map(({ path }) => path[0]));
  const good = content.map((_, index) => index).filter((index) => !bad.has(index));
  const members = shape.parse(good.map((index) => content[index] as unknown));
  return new Map(good.map((index, at) => [index, members[at] as T]));
}

/** The ids and subjects of the claims that were left out for their shape, as far as they can be told. */
function idsLeftOut(content: readonly unknown[], kept: ReadonlyMap<number, unknown>): string[] {
  return content
    .filter((_, index) => !kept.has(index))
    .flatMap((member) => {
      const { id, subject } = (member ?? {}) as Record<string, unknown>;
      return [id, subject].filter((each) => typeof each === 'string');
    });
}

function faultsOf(issue: z.core.$ZodIssue, content: unknown, file: string): Fault[] {
  const found = issue.path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step],
    content,
  );
  const pointer = pointerOf(issue.path);
  const last = issue.path.at(-1);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      fault('UNKNOWN_KEY', file, `${pointer}${pointerOf([key])}`, show(key), 'no such key'),
    );
  }
  if (issue.code === 'invalid_union') {
    return [fault('BAD_SHAPE', file, pointer, show(found), unionHint(found))];
  }
  const expected =
    issue.code === 'invalid_type'
      ? issue.expected
      : issue.code === 'invalid_value'
        ? `one of ${issue.values.map(String).join(', ')}`
        : issue.message;
  const code: FaultCode =
    last === 'property'
      ? 'UNKNOWN_PROPERTY'
      : last === 'digest'
        ? 'MALFORMED_DIGEST'
        : last === 'start' || last === 'end'
          ? 'LOCATOR_OUT_OF_RANGE'
          : isDateKey(last)
            ? 'BAD_DATE'
            : 'BAD_SHAPE';
  return [fault(code, file, pointer, show(found), last === 'property' ? 'a property of the registry' : expected)];
}

function isDateKey(key: PropertyKey | undefined): boolean {
  return key === 'date' || key === 'validFrom' || key === 'validTo' || key === 'pointInTime';
}

/** What a value that fits no type should have been, told by the keys that it has. */
function unionHint(found: unknown): string {
  const forms =
    'one of {entity}, {date}, {amount, unit}, {text, language}, {code}, {boolean}, {latitude, longitude}, {unknown: true}';
  if (typeof found === 'object' && found !== null && 'date' in found) {
    return `${forms}; a date in EDTF, such as 2024, 2024-02, 2024-02-28, 2024~ or 2024-02-21/2024-02-29`;
  }
  return forms;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFreeze(member);
  }
  return value;
}
