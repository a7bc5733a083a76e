import { slugOfCode } from '../../vocabulary/enums.js';
import { parseId, slugOf } from '../../vocabulary/kinds.js';
import type { PropertyName } from '../../vocabulary/properties.js';
import { cite } from '../cite.js';
import { sha256 } from '../digest.js';
import { readDocument } from '../document.js';
import {
  type Additions,
  type ChangedClaim,
  claimsOn,
  differences,
  editorialRecord,
  type KnownData,
  nameOf,
  targetOf,
} from '../known.js';
import type { Claim } from '../read.js';
import type { ClaimRecord, LocatorRecord, ValueRecord } from '../shape.js';
import { readDates, readStatus, readWorks } from './cells.js';
import { generatedBy, RowClaims, type RowFacts } from './claims.js';
import { Places } from './places.js';
import { CellReader, type Column, columnNames, findRows, type RefusedCell } from './rows.js';

/**
 * Makes claims of the tables of projects in the encyclopaedia's page, one table for each year of the policy, and
 * compares them with the claims that the data set has. Reads no files and writes none. Nothing is guessed: a row with
 * one cell that can't be read gives no claim at all. Notes are prose, left to people.
 */

/** A page to import. */
export interface WikitableRequest {
  readonly text: string;
  /** The source whose page this is, such as `Source:wikipedia-20x10-policy`. */
  readonly source: string;
  /** The source that a changed page is to become. */
  readonly as?: string;
}

/** A row whose note no claim of the source cites. */
export interface UnreadNote {
  readonly line: number;
  readonly table: string;
  readonly row: number;
}

/**
 * How the page stands to the text on which the claims of the source rest: the same (HELD); the first one, as no digest
 * is claimed (FIRST); another one, of which nothing is imported (CHANGED); another one that becomes a source of its own
 * (REVISION).
 */
export type PageState = 'HELD' | 'FIRST' | 'CHANGED' | 'REVISION';

/** What an import found. */
export interface WikitableReport {
  readonly state: PageState;
  /** The source of the generated claims. */
  readonly source: string;
  /** The source with whose claims they were compared. */
  readonly comparedWith: string;
  /** SHA-256 of the page. */
  readonly digest: string;
  /** Rows that gave claims. */
  readonly rows: number;
  /** Ids of generated claims that the data set has not. */
  readonly new: readonly string[];
  readonly changed: readonly ChangedClaim[];
  /** Ids of claims of an earlier import that the page gives no more. */
  readonly gone: readonly string[];
  /** Ids of claims of an earlier import that can't be compared, as their row or a line of their table was refused. */
  readonly unread: readonly string[];
  readonly same: readonly string[];
  /** Ids of nodes that the data set has not. */
  readonly newNodes: readonly string[];
  readonly refused: readonly RefusedCell[];
  readonly unreadNotes: readonly UnreadNote[];
  /** Headings over tables that are none of projects, and were passed over. */
  readonly otherTables: readonly string[];
  /** Properties of a new revision that a person has to claim. */
  readonly wanted: readonly PropertyName[];
}

/** An import: what was found, all claims that the page gives, and what is to be added to the data set. */
export interface WikitableImport extends Additions {
  readonly report: WikitableReport;
  readonly claims: readonly ClaimRecord[];
}

/** Thrown where `as` names a source that the page can't become. */
export class RevisionError extends Error {
  readonly code = 'BAD_REVISION';
  constructor(message: string) {
    super(message);
    this.name = 'RevisionError';
  }
}

/** Imports a page. Throws RevisionError. */
export async function importWikitable(request: WikitableRequest, known: KnownData): Promise<WikitableImport> {
  const digest = await sha256(request.text);
  const state = stateOf(request, digest, known.claims);
  const source = state === 'REVISION' ? (request.as as string) : request.source;
  const page = await readPage(request.text, source, known);
  // A revision is held against its predecessor until it has claims of its own.
  const imported = known.claims.some((claim) => claim.source === source && claim.generatedBy === generatedBy);
  const comparedWith = imported ? source : request.source;

  const claims = state === 'REVISION' ? superseding(page.claims, request.source, known.claims) : page.claims;
  const about = aboutSource(state, request, source, digest, known.claims);
  const nodes = new Set(known.nodes);
  const mentioned = [source, ...claims.flatMap((claim) => [claim.subject, ...targetOf(claim)])];
  const newNodes = [...new Set(mentioned)].filter((id) => !nodes.has(id));
  const ids = new Set(known.claims.map((claim) => claim.id));
  const missing = (list: readonly ClaimRecord[]) => list.filter((claim) => !ids.has(claim.id));
  // A page without a readable row becomes no source.
  const written = state !== 'CHANGED' && page.rows > 0;
  const writes = written ? [[source, missing(claims)] as const, [editorialRecord, missing(about)] as const] : [];
  return {
    report: {
      state,
      source,
      comparedWith,
      digest,
      rows: page.rows,
      ...compare(claims, comparedWith, known.claims, page),
      newNodes,
      refused: page.refused,
      unreadNotes: unreadNotes(page.notes, revisionsOf([request.source, source], known.claims), known.claims),
      otherTables: page.otherTables,
      wanted: state === 'REVISION' ? wantedOf(source, known.claims) : [],
    },
    claims,
    addedClaims: new Map(writes.filter(([, list]) => list.length > 0)),
    addedNodes: written ? newNodes : [],
  };
}

interface RefusedRow {
  readonly digest: string | undefined;
  /** What the keys of the row's claims begin with; empty where the locality can't be read. */
  readonly prefixes: readonly string[];
}

/** What a page gives. */
interface Page {
  readonly claims: ClaimRecord[];
  rows: number;
  readonly refused: RefusedCell[];
  readonly refusedRows: RefusedRow[];
  /** The locators of notes that are not empty. */
  readonly notes: LocatorRecord[];
  readonly otherTables: readonly string[];
}

async function readPage(text: string, source: string, known: KnownData): Promise<Page> {
  const document = readDocument(text);
  const { rows, refused, otherTables } = await findRows(document);
  const page: Page = { claims: [], rows: 0, refused: [...refused], refusedRows: [], notes: [], otherTables };
  const places = new Places(rows, known.claims);
  const policy = { id: known.policy, name: nameOf(known.policy, source, known.claims) };
  const claims = new RowClaims(slugOf(source), policy);
  const lines = new Map<string, number>();
  for (const row of rows) {
    const { line } = row.passage;
    const locators = await Promise.all(columnNames.map((column) => cite(document, { line, column })));
    const at = Object.fromEntries(locators.map((locator) => [locator.column, locator])) as Record<
      Column,
      LocatorRecord
    >;
    if (row.cells.Notes !== '') page.notes.push(at.Notes);
    const cells = new CellReader(row);
    const facts = readRow(cells, places, row.year.year, lines);
    if (facts === null) {
      const slug = places.slugOfRow(row);
      const prefixes = slug === null ? [] : [`${row.year.year}-${slug}-`, `${slug}-`];
      page.refusedRows.push({ digest: at.Locality.digest, prefixes });
      page.refused.push(...cells.refused);
      continue;
    }
    page.rows++;
    page.claims.push(...claims.of(facts, row.year, at));
  }
  return page;
}

/** What a row says, or null where one of its cells can't be read. `lines` keeps where each project was met. */
function readRow(cells: CellReader, places: Places, year: string, lines: Map<string, number>): RowFacts | null {
  const province = cells.read('Province/Municipality', (cell) => places.province(cell));
  const place = province && cells.read('Locality', (cell) => places.locality(cell, province));
  const works = cells.read('Project Type(s)', readWorks);
  const status = cells.read('Status', readStatus);
  const dates = cells.read('Key Date(s)', (cell) => readDates(cell, works));
  if (!place || !works || !status || !dates) return null;
  const project = `${year} ${place.id}`;
  const before = lines.get(project);
  if (before !== undefined) {
    cells.refuse('Locality', place.printed, `one row for a locality in a year; line ${before} has it too`);
    return null;
  }
  lines.set(project, cells.line);
  return { place, works, status, dates };
}

function stateOf({ source, as }: WikitableRequest, digest: string, claims: readonly Claim[]): PageState {
  const digestsOf = (id: string) =>
    claimsOn(claims, id, 'TEXT_DIGEST').flatMap(({ value }) => ('text' in value ? [value.text] : []));
  const held = digestsOf(source);
  const same = held.includes(digest);
  if (as === undefined) return same ? 'HELD' : held.length === 0 ? 'FIRST' : 'CHANGED';
  if (as === source) throw new RevisionError(`A page can't be a revision of itself: ${as} is the source.`);
  if (same) throw new RevisionError(`The page is the text that ${source} rests on already: it is no new revision.`);
  if (held.length === 0)
    throw new RevisionError(`No text of ${source} is held, of which the page could be a revision.`);
  const other = digestsOf(as);
  if (other.length > 0 && !other.includes(digest)) {
    throw new RevisionError(`${as} rests on another text already: give the page a source of its own.`);
  }
  return 'REVISION';
}

function keyOf(id: string): string {
  const parsed = parseId(id);
  return parsed !== null && 'key' in parsed ? parsed.key : id;
}

/** The id under which a source has, or would have, the claim with the key of the one given. */
function counterpart(id: string, source: string): string {
  return `SourceClaim:${slugOf(source)}/${keyOf(id)}`;
}

function compare(
  claims: readonly ClaimRecord[],
  source: string,
  known: readonly Claim[],
  page: Page,
): Pick<WikitableReport, 'new' | 'changed' | 'gone' | 'unread' | 'same'> {
  const before = new Map(known.filter((claim) => claim.source === source).map((claim) => [claim.id, claim]));
  const result = {
    new: [] as string[],
    changed: [] as ChangedClaim[],
    gone: [] as string[],
    unread: [] as string[],
    same: [] as string[],
  };
  for (const claim of claims) {
    const old = before.get(counterpart(claim.id, source));
    const fields = old === undefined ? [] : differences(claim, old);
    if (old === undefined) result.new.push(claim.id);
    else if (fields.length > 0) result.changed.push({ id: claim.id, fields });
    else result.same.push(claim.id);
  }
  const given = new Set(claims.map((claim) => counterpart(claim.id, source)));
  // Where a line of a table is no row of cells, nobody can tell whose it was: nothing of that table is called gone.
  const broken = new Set(page.refused.filter(({ column }) => column === null).map(({ table }) => table));
  for (const { id, locator, generatedBy: program } of before.values()) {
    if (program !== generatedBy || given.has(id)) continue;
    const refused = page.refusedRows.some(
      (row) => row.digest === locator?.digest || row.prefixes.some((prefix) => keyOf(id).startsWith(prefix)),
    );
    (refused || broken.has(locator?.table ?? '') ? result.unread : result.gone).push(id);
  }
  return result;
}

/** The sources given, and those of which they are revisions. */
function revisionsOf(sources: readonly string[], claims: readonly Claim[]): string[] {
  const found = new Set(sources);
  for (const source of found)
    for (const claim of claimsOn(claims, source, 'REVISION_OF')) for (const id of targetOf(claim)) found.add(id);
  return [...found];
}

/** The notes that nobody has read: no claim of the sources given cites the Notes of a row of the same wording. */
function unreadNotes(notes: Page['notes'], sources: readonly string[], claims: readonly Claim[]): UnreadNote[] {
  const read = new Set<string | undefined>();
  for (const claim of claims) {
    if (!sources.includes(claim.document ?? claim.source)) continue;
    for (const place of [claim.locator, ...(claim.context ?? [])])
      if (place?.column === 'Notes') read.add(place.digest);
  }
  return notes
    .filter(({ digest }) => !read.has(digest))
    .map(({ line, table, row }) => ({ line: line as number, table: table as string, row: row as number }));
}

function superseding(claims: readonly ClaimRecord[], source: string, known: readonly Claim[]): ClaimRecord[] {
  const before = new Set(known.filter((claim) => claim.source === source).map((claim) => claim.id));
  const supersedesReason = 'Read in a later revision of the same page.';
  return claims.map(({ generatedBy: program, ...claim }) => {
    const supersedes = counterpart(claim.id, source);
    const earlier = before.has(supersedes) ? { supersedes, supersedesReason } : {};
    return { ...claim, ...earlier, ...(program === undefined ? {} : { generatedBy: program }) };
  });
}

/** What a revision takes over from the one before it, as a sentence calls it. */
const inherited = {
  KIND: 'kind',
  TITLE: 'title',
  PUBLISHER: 'publisher',
  ORIGIN: 'origin',
  LANGUAGE: 'language',
  URL: 'address',
} as const satisfies Partial<Record<PropertyName, string>>;

/** The claims about the page itself that locators and readers need, except those that the data set has. */
function aboutSource(
  state: PageState,
  request: WikitableRequest,
  source: string,
  digest: string,
  known: readonly Claim[],
): ClaimRecord[] {
  const slug = slugOf(source);
  const claims: ClaimRecord[] = [];
  const say = (property: PropertyName, value: ValueRecord, statement: string, derivedFrom?: string[]) => {
    if (claimsOn(known, source, property).length > 0) return;
    const id = `SourceClaim:${slugOf(editorialRecord)}/${slug}-${slugOfCode(property)}`;
    const basis = derivedFrom === undefined ? {} : { derivedFrom };
    claims.push({
      id,
      subject: source,
      property,
      value,
      statement,
      knowledgeLevel: 'INFERENCE',
      ...basis,
      generatedBy,
    });
  };
  if (state === 'HELD' || state === 'CHANGED') return claims;
  const earlier = slugOf(request.source);
  if (state === 'REVISION') {
    say(
      'REVISION_OF',
      { entity: request.source },
      `The page held as ${slug} is imported as a later revision of the one held as ${earlier}.`,
    );
  }
  const amount = readDocument(request.text).points.length;
  say(
    'TEXT_DIGEST',
    { text: digest },
    `The text held as ${slug} has this SHA-256 digest, computed over its bytes on import.`,
  );
  say(
    'TEXT_LENGTH',
    { amount, unit: 'codePoint' },
    `The text held as ${slug} is ${amount} Unicode code points long, counted on import.`,
  );
  if (state !== 'REVISION') return claims;
  for (const [property, what] of Object.entries(inherited) as [keyof typeof inherited, string][]) {
    const [old] = claimsOn(known, request.source, property);
    if (old === undefined) continue;
    say(
      property,
      old.value,
      `The ${what} of the page held as ${slug} is taken over from the revision before, ${earlier}.`,
      [old.id],
    );
  }
  return claims;
}

/** What no text tells of a revision: when it was published, and when our copy was made. */
function wantedOf(source: string, known: readonly Claim[]): PropertyName[] {
  return (['PUBLISHED', 'RETRIEVED'] as const).filter((property) => claimsOn(known, source, property).length === 0);
}
