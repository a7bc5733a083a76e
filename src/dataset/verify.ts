import { sha256 } from './digest.js';
import { readDocument } from './document.js';
import { type CitationState, type FoundPassage, PassageCheck, type Span } from './passage-check.js';
import type { Claim, Dataset } from './read.js';
import type { LocatorRecord } from './shape.js';

/** A document at hand: its text, and the digest of the bytes from which the text was decoded. */
export interface HeldText {
  readonly text: string;
  /** As `sha256` answers it. */
  readonly bytesDigest: string;
}

/** What was found for one locator of one claim. */
export interface CitationResult extends FoundPassage {
  /** The id of the claim. */
  readonly claim: string;
  /** The id of the source in whose text the passage stands. */
  readonly document: string;
  /** JSON pointer of the locator within the claim: `/locator`, or `/context/0` and so on. */
  readonly pointer: string;
  /** The place that the locator names; absent where it names none. */
  readonly at?: Span;
}

/**
 * What was found for one document. SAME: its bytes have the digest that a claim of TEXT_DIGEST states. CHANGED: they
 * have another, or none is stated. MISSING: it is not at hand.
 */
export interface DocumentResult {
  /** The id of the source. */
  readonly document: string;
  readonly state: 'SAME' | 'CHANGED' | 'MISSING';
  /** How many citations of it are in each state. */
  readonly citations: Readonly<Record<CitationState, number>>;
}

/** What was found for a data set. */
export interface Verification {
  /** Every document whose text is claimed to be held or cited by digest, by id. */
  readonly documents: readonly DocumentResult[];
  /** Every locator of every claim, in the order of the data set. */
  readonly citations: readonly CitationResult[];
}

/**
 * Holds every citation of a data set against the documents at hand, keyed by the id of their source. A passage counts
 * only where its digest fits; nothing is matched by likeness.
 */
export async function verifyDataset(dataset: Dataset, documents: ReadonlyMap<string, HeldText>): Promise<Verification> {
  const cited = dataset.claims.flatMap(citedBy);
  const byDocument = new Map<string, LocatorRecord[]>();
  for (const { document, locator } of cited) {
    const locators = byDocument.get(document) ?? [];
    byDocument.set(document, locators);
    locators.push(locator);
  }
  const checks = new Map(
    [...documents].map(([id, { text }]) => [
      id,
      new PassageCheck(readDocument(text), byDocument.get(id) ?? [], sha256),
    ]),
  );
  const citations: CitationResult[] = [];
  for (const { claim, document, pointer, locator } of cited) {
    const found = (await checks.get(document)?.find(locator)) ?? { state: 'UNCHECKED' };
    citations.push({ claim, document, pointer, ...placeOf(locator), ...found });
  }
  const digested = new Set(cited.flatMap(({ document, locator }) => (locator.digest === undefined ? [] : [document])));
  return { documents: resultsByDocument(dataset, documents, digested, citations), citations };
}

interface Cited extends Pick<CitationResult, 'claim' | 'document' | 'pointer'> {
  readonly locator: LocatorRecord;
}

/** The citations of a claim. One without a locator cites the document as a whole. */
function citedBy({ id, source, document = source, locator, context = [] }: Claim): Cited[] {
  return [
    { claim: id, document, pointer: '/locator', locator: locator ?? { kind: 'DOCUMENT' } },
    ...context.map((each, index) => ({ claim: id, document, pointer: `/context/${index}`, locator: each })),
  ];
}

function placeOf({ start, end }: LocatorRecord): { at?: Span } {
  return start === undefined || end === undefined ? {} : { at: { start, end } };
}

function resultsByDocument(
  dataset: Dataset,
  documents: ReadonlyMap<string, HeldText>,
  digested: ReadonlySet<string>,
  citations: readonly CitationResult[],
): DocumentResult[] {
  const stated = new Map<string, string[]>();
  for (const { property, rank, subject, value } of dataset.claims) {
    if (property !== 'TEXT_DIGEST' || rank === 'DEPRECATED' || !('text' in value)) continue;
    stated.set(subject, [...(stated.get(subject) ?? []), value.text]);
  }
  return [...new Set([...stated.keys(), ...digested])].sort().map((document) => {
    const held = documents.get(document);
    const counts = { VERIFIED: 0, MOVED: 0, ORPHANED: 0, UNCHECKED: 0 };
    for (const citation of citations) if (citation.document === document) counts[citation.state]++;
    const same = held !== undefined && stated.get(document)?.includes(held.bytesDigest);
    return { document, state: held === undefined ? 'MISSING' : same ? 'SAME' : 'CHANGED', citations: counts };
  });
}
