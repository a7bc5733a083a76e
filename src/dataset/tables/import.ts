import { propertyOf } from '../../vocabulary/properties.js';
import { canonicalJson } from '../digest.js';
import { type Additions, type ChangedClaim, differences, editorialRecord, type KnownData, targetOf } from '../known.js';
import type { Claim } from '../read.js';
import type { ClaimRecord } from '../shape.js';
import { readBibliography } from './bibliography.js';
import { readEvents } from './events.js';
import type { RefusedRow, TableRow } from './table.js';

/**
 * Makes claims of a researcher's table and holds them against those that the data set has. Reads no files and writes
 * none. What the data set has is never altered: where a line differs from it, the report says so. A line of which one
 * cell can't be read gives no claim at all.
 */

/** The tables that can be imported. */
export const tableFormats = { bibliography: readBibliography, events: readEvents } as const;
/** The name of a table that can be imported. */
export type TableFormat = keyof typeof tableFormats;

/** A table as read, and what makes claims of a row: null where it refuses it, and then the row tells why. */
export interface RowReader {
  readonly generatedBy: NonNullable<ClaimRecord['generatedBy']>;
  readonly rows: readonly TableRow<string>[];
  readonly refused: readonly RefusedRow[];
  readonly claimsOf: (row: TableRow<string>) => ClaimRecord[] | null;
}

/** What an import found. */
export interface TableReport {
  readonly format: TableFormat;
  /** Rows that gave claims. */
  readonly rows: number;
  /** Ids of generated claims that the data set has not. */
  readonly new: readonly string[];
  /** Claims of the data set from which a line differs; they are left as they are. */
  readonly changed: readonly ChangedClaim[];
  /** Ids of claims of an earlier import from the documents that the table names, which it gives no more. */
  readonly gone: readonly string[];
  readonly same: readonly string[];
  /** Ids of nodes that the data set has not. */
  readonly newNodes: readonly string[];
  readonly refused: readonly RefusedRow[];
}

/** An import: what was found, and what is to be added to the data set. */
export interface TableImport extends Additions {
  readonly report: TableReport;
}

/** Imports a table. */
export function importTable(format: TableFormat, text: string, known: KnownData): TableImport {
  const reader = tableFormats[format](text, known);
  const refused = [...reader.refused];
  const generated = new Map<string, ClaimRecord>();
  let rows = 0;
  let whole = reader.refused.length === 0;
  for (const row of reader.rows) {
    const claims = reader.claimsOf(row);
    if (claims !== null) {
      rows++;
      // Two lines may say the same thing, as that a meeting was held.
      for (const claim of claims) if (!generated.has(claim.id)) generated.set(claim.id, claim);
    } else {
      whole = false;
      refused.push(...row.refused);
    }
  }
  const compared = compare([...generated.values()], reader.generatedBy, known.claims);
  const added = compared.new.map((id) => generated.get(id) as ClaimRecord);
  const nodes = new Set(known.nodes);
  const mentioned = added.flatMap((claim) => [claim.subject, ...targetOf(claim), sourceOf(claim)]);
  const newNodes = [...new Set(mentioned)].filter((id) => !nodes.has(id));
  return {
    report: { format, rows, ...compared, gone: whole ? compared.gone : [], newNodes, refused },
    addedClaims: bySource(added),
    addedNodes: newNodes,
  };
}

function sourceOf({ id }: ClaimRecord): string {
  return `Source:${id.slice('SourceClaim:'.length, id.indexOf('/'))}`;
}

function bySource(claims: readonly ClaimRecord[]): Map<string, ClaimRecord[]> {
  const grouped = new Map<string, ClaimRecord[]>();
  for (const claim of claims) {
    const source = sourceOf(claim);
    const list = grouped.get(source);
    if (list === undefined) grouped.set(source, [claim]);
    else list.push(claim);
  }
  return grouped;
}

/**
 * A generated claim is known where the data set has it under its id, or has one that says the same thing of the same
 * document: written by hand, it stands under a key of its own. What the editorial record would say of a node is known
 * where anybody says it.
 */
function compare(claims: readonly ClaimRecord[], generatedBy: string, known: readonly Claim[]) {
  const byId = new Map(known.map((claim) => [claim.id, claim]));
  const byTopic = new Map<string, Claim>();
  for (const claim of known) {
    if (claim.rank === 'DEPRECATED') continue;
    byTopic.set(topicOf(claim, claim.source), claim);
    byTopic.set(topicOf(claim, editorialRecord), claim);
  }
  const found = { new: [] as string[], changed: [] as ChangedClaim[], gone: [] as string[], same: [] as string[] };
  const met = new Set<string>();
  for (const claim of claims) {
    const old = byId.get(claim.id) ?? byTopic.get(topicOf(claim, sourceOf(claim)));
    if (old === undefined) {
      found.new.push(claim.id);
      continue;
    }
    met.add(old.id);
    const fields = old.id === claim.id ? differences(claim, old) : valueDiffers(claim, old) ? ['value'] : [];
    if (fields.length === 0) found.same.push(old.id);
    else found.changed.push({ id: old.id, fields });
  }
  const documents = new Set(claims.flatMap((claim) => [sourceOf(claim), claim.subject]));
  documents.delete(editorialRecord);
  for (const claim of known) {
    const concerned = documents.has(claim.source) || (claim.source === editorialRecord && documents.has(claim.subject));
    if (claim.generatedBy === generatedBy && concerned && !met.has(claim.id)) found.gone.push(claim.id);
  }
  return found;
}

function topicOf({ subject, property, scope, value }: ClaimRecord, source: string): string {
  // Each value of a property that may have many is a topic of its own.
  return JSON.stringify([
    source,
    subject,
    property,
    scope ?? '',
    propertyOf(property).many ? canonicalJson(value) : '',
  ]);
}

function valueDiffers(claim: ClaimRecord, old: ClaimRecord): boolean {
  return canonicalJson(claim.value) !== canonicalJson(old.value);
}
