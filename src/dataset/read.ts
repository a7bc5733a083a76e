import type * as z from 'zod';
import { kinds } from '../vocabulary/kinds.js';
import { CanonicalWriter, type Hasher, webHasher } from './canonical.js';
import { ClaimCheck, checkNodes, type NodePlace, type ReadFile } from './check.js';
import { type ClaimIds, IdsOfClaims } from './claim-ids.js';
import { ClaimIndex, keepIndex } from './claim-index.js';
import { DatasetError, type Fault, type FaultCode, pointerOf, show } from './faults.js';
import { FITS, type Fits, fitsOf, inOrderOf, NO } from './fits.js';
import { checkHistory, checkNamed } from './history.js';
import { Interned } from './interned.js';
import {
  type ClaimRecord,
  claimShape,
  claimsShape,
  historyShape,
  type Manifest,
  manifestShape,
  nodesShape,
  type VersionRecord,
} from './shape.js';

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
  /**
   * SHA-256 of the canonical JSON of the content, whatever its order and division into files. Not of the history, which
   * names the digests of versions: none could name its own.
   */
  readonly digest: string;
  /** The ids of all nodes but claims, sorted. */
  readonly nodes: readonly string[];
  /** All claims, by source and in the order of their files. */
  readonly claims: readonly Claim[];
  /** The versions that there have been, the oldest first; empty where no file tells of them. */
  readonly history: readonly VersionRecord[];
}

const nodeFiles = new Map(Object.values(kinds).map((kind) => [`nodes/${kind.file}.json`, kind]));
const claimFile = /^claims\/([a-z0-9]+(?:-[a-z0-9]+)*)\.json$/;

/**
 * Reads a data set from the files of its folder, or from the one that `kg20x10 pack` makes of them, and checks every
 * rule. Throws a DatasetError that carries all faults at once where there is any; nothing is repaired. The text of a file is
 * asked for once, when it is its turn, and not kept.
 */
export function readDataset(files: readonly DataFile[] | PackedDataset): Promise<Dataset> {
  return readWith(files, webHasher());
}

/** Where the claims of a data set are kept, while it is read and after. */
export interface ClaimKeeper {
  /** Their ids, which are noted as they are checked. */
  readonly ids: ClaimIds;
  /** All that are kept, by place. */
  readonly claims: readonly Claim[];
  /** Keeps the claims of a file, behind those that are there. */
  keep(claims: readonly Claim[]): void;
  /** Says that none are to come. */
  finish(): void;
}

function inMemory(): ClaimKeeper {
  const claims: Claim[] = [];
  return {
    ids: new IdsOfClaims(),
    claims,
    keep: (more) => {
      for (const claim of more) claims.push(deepFreeze(claim));
    },
    finish: () => void Object.freeze(claims),
  };
}

/** As `readDataset`, with the hasher of a platform that has one which takes parts, and perhaps with claims kept elsewhere. */
export async function readWith(
  files: readonly DataFile[] | PackedDataset,
  hasher: Hasher,
  keeperWith: (interned: Interned) => ClaimKeeper = inMemory,
): Promise<Dataset> {
  const faults: Fault[] = [];
  let manifest: Manifest | undefined;
  let history: VersionRecord[] = [];
  const nodes = new Map<string, NodePlace>();
  const interned = new Interned();
  const keeper = keeperWith(interned);
  const { claims } = keeper;
  const read: ReadFile[] = [];
  const unsure = new Set<string>();
  const seen = new Set<string>();
  let readable = true;

  const fits = fitsOf(claimShape);
  const check = new ClaimCheck(nodes, keeper.ids);
  let index: ClaimIndex | undefined;
  const digest = new ContentDigest(hasher);
  const packed = isPacked(files);
  for (const [path, contentOf] of contentsOf(files, faults)) {
    seen.add(path);
    const claimsOf = claimFile.exec(path)?.[1];
    const kind = nodeFiles.get(path);
    const isHistory = path === 'history.json';
    if (path !== 'manifest.json' && claimsOf === undefined && kind === undefined && !isHistory) {
      const expected = 'manifest.json, history.json, nodes/<kind>.json or claims/<source>.json';
      faults.push(fault('STRAY_FILE', path, '', show(path), expected));
      continue;
    }
    const content = contentOf();
    if (content === undefined) {
      readable = false;
    } else if (kind !== undefined) {
      const ids = parseList(nodesShape, content, path, faults);
      if (ids === undefined) readable = false;
      else checkNodes(kind, ids, path, nodes, faults);
      for (const id of nodes.keys()) interned.text(id);
    } else if (claimsOf !== undefined) {
      index ??= new ClaimIndex([...nodes.keys()].sort(), keeper.ids);
      const from = claims.length;
      const source = interned.text(`Source:${claimsOf}`);
      // At hand until they are kept, as to read them again may take longer.
      const added: Claim[] = [];
      const left = addClaims(content, { path, source, packed }, fits, added, faults);
      if (left === undefined) readable = false;
      else for (const id of left.unsure) unsure.add(id);
      read.push({ path, source, from, indexes: left?.indexes ?? null });
      for (const [at, claim] of added.entries()) {
        interned.claim(claim);
        check.claim(claim, from + at);
        index.add(claim);
      }
      keeper.keep(added);
      if (faults.length === 0) digest.add(added);
    } else if (isHistory) {
      const versions = parseShape(historyShape, content, path, faults);
      if (versions === undefined) readable = false;
      else history = deepFreeze(versions);
    } else {
      manifest = parseShape(manifestShape, content, path, faults);
    }
  }
  // Nodes are read before claims; faults are told by file.
  faults.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  for (const path of ['manifest.json', ...nodeFiles.keys()]) {
    if (seen.has(path)) continue;
    readable = false;
    faults.push(fault('MISSING_FILE', path, '', 'no such file', 'a file of that name'));
  }
  // Rules between things count only where every file could be read: else each reference into an unreadable file would be
  // reported as dangling.
  if (readable) {
    for (const found of check.finish({ claims, read, unsure, manifest })) faults.push(found);
    for (const found of checkHistory(history, manifest, (id) => check.places.has(id) || unsure.has(id))) {
      faults.push(found);
    }
  }
  if (faults.length > 0 || manifest === undefined) throw new DatasetError(faults);

  keeper.finish();
  const ids = [...nodes.keys()].sort();
  const digested = await digest.of(manifest, ids);
  const dangling = history.at(-1)?.digest === digested ? checkNamed(history, (id) => check.places.has(id)) : [];
  if (dangling.length > 0) throw new DatasetError(dangling);
  const dataset = Object.freeze({
    manifest: Object.freeze(manifest),
    digest: digested,
    nodes: Object.freeze(ids),
    claims,
    history: Object.freeze(history),
  });
  if (index !== undefined) keepIndex(dataset, index);
  return dataset;
}

/**
 * The digest of the canonical JSON of the claims by id, the manifest and the nodes, sorted. Claims come as their files are
 * read, in the order of their sources; as an id begins with its source, only those of one file are to be sorted.
 */
class ContentDigest {
  readonly #writer: CanonicalWriter;
  #before = '{"claims":[';

  constructor(hasher: Hasher) {
    this.#writer = new CanonicalWriter(hasher);
  }

  /** Adds the claims of one source. The list is sorted in place. */
  add(claims: Claim[]): void {
    if (!isSorted(claims)) claims.sort((a, b) => (a.id < b.id ? -1 : 1));
    if (claims.length === 0) return;
    this.#writer.raw(this.#before);
    this.#writer.values(claims);
    this.#before = ',';
  }

  of(manifest: Manifest, nodes: readonly string[]): string | Promise<string> {
    this.#writer.raw(this.#before === ',' ? '],"manifest":' : `${this.#before}],"manifest":`);
    this.#writer.value(manifest);
    this.#writer.raw(',"nodes":');
    this.#writer.value(nodes);
    this.#writer.raw('}');
    return this.#writer.digest();
  }
}

function isSorted(claims: readonly Claim[]): boolean {
  for (let at = 1; at < claims.length; at++) {
    if ((claims[at - 1] as Claim).id > (claims[at] as Claim).id) return false;
  }
  return true;
}

/**
 * Adds the claims of a file that have their shape, with their source, and reports the others. Answers which are there (null
 * for all) and what can be told of those that are not; undefined where there is no list at all.
 */
function addClaims(
  content: unknown,
  { path, source, packed }: { path: string; source: string; packed: boolean },
  fits: Fits,
  claims: Claim[],
  faults: Fault[],
): { indexes: number[] | null; unsure: string[] } | undefined {
  if (!Array.isArray(content)) {
    parseShape(claimsShape, content, path, faults);
    return undefined;
  }
  const add = (record: ClaimRecord): void => {
    // What was parsed here is nobody else's.
    (record as ClaimRecord & { source: string }).source = source;
    claims.push(record as Claim);
  };
  const bad: number[] = [];
  for (const [index, record] of content.entries()) {
    const fit = fits(record);
    if (fit === FITS && !packed) add(record as ClaimRecord);
    else if (fit !== NO) add(inOrderOf(claimShape, record as ClaimRecord));
    else {
      const parsed = claimShape.safeParse(record);
      if (parsed.success) add(parsed.data);
      else {
        bad.push(index);
        for (const issue of parsed.error.issues) {
          faults.push(...faultsOf({ ...issue, path: [index, ...issue.path] } as z.core.$ZodIssue, content, path));
        }
      }
    }
  }
  if (bad.length === 0) return { indexes: null, unsure: [] };
  const left = new Set(bad);
  return {
    indexes: [...content.keys()].filter((index) => !left.has(index)),
    unsure: idsOf(bad.map((index) => content[index] as unknown)),
  };
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
  // Nodes first, whose ids the claims share.
  const isClaims = (path: string): number => (path.startsWith('claims/') ? 1 : 0);
  return contents.sort(([a], [b]) => isClaims(a) - isClaims(b) || (a < b ? -1 : 1));
}

function isPacked(files: readonly DataFile[] | PackedDataset): files is PackedDataset {
  return !Array.isArray(files);
}

function parseJson(file: DataFile, faults: Fault[]): unknown {
  // What goes wrong with reading a file is no fault of the data set.
  const { text } = file;
  try {
    return JSON.parse(text) as unknown;
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

/** The ids and subjects of claims that were left out for their shape, as far as they can be told. */
function idsOf(members: readonly unknown[]): string[] {
  return members.flatMap((member) => {
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

/** Freezes a value that was made here and all in it. */
export function deepFreeze<T extends object>(value: T): T {
  Object.freeze(value);
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) freezeMember(value[at]);
  } else {
    for (const key in value) freezeMember(value[key]);
  }
  return value;
}

function freezeMember(member: unknown): void {
  if (typeof member === 'object' && member !== null) deepFreeze(member);
}
