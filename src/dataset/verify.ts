import { digestPassage, normalise, sha256 } from './digest.js';
import { type Document, readDocument } from './document.js';
import type { Claim, Dataset } from './read.js';
import type { LocatorRecord } from './shape.js';

/** A document at hand: its text, and the digest of the bytes from which the text was decoded. */
export interface HeldText {
  readonly text: string;
  /** As `sha256` answers it. */
  readonly bytesDigest: string;
}

/** Half-open, in Unicode code points from the start of the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What has become of a cited passage. VERIFIED: it stands at its place. MOVED: it does not, but exactly one other
 * passage has its digest. ORPHANED: none has, or several. UNCHECKED: the document is not at hand, or the locator names
 * a place too coarse for a digest.
 */
export type CitationState = 'VERIFIED' | 'MOVED' | 'ORPHANED' | 'UNCHECKED';

/** What was found for one locator of one claim. */
export interface CitationResult {
  /** The id of the claim. */
  readonly claim: string;
  /** The id of the source in whose text the passage stands. */
  readonly document: string;
  /** JSON pointer of the locator within the claim: `/locator`, or `/context/0` and so on. */
  readonly pointer: string;
  readonly state: CitationState;
  /** The place that the locator names; absent where it names none. */
  readonly at?: Span;
  /** Where the passage stands now, with its line counted from 1; only for MOVED. */
  readonly movedTo?: Span & { readonly line: number };
  /** How many other passages have the digest; only for ORPHANED. */
  readonly matches?: number;
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
  const checkers = new Map([...documents].map(([id, { text }]) => [id, new PassageCheck(text)]));
  const citations: CitationResult[] = [];
  const digested = new Set<string>();
  for (const claim of dataset.claims) {
    const document = claim.document ?? claim.source;
    for (const { pointer, locator } of locatorsOf(claim)) {
      if (locator.digest !== undefined) digested.add(document);
      const found = (await checkers.get(document)?.find(locator)) ?? { state: 'UNCHECKED' };
      citations.push({ claim: claim.id, document, pointer, ...placeOf(locator), ...found });
    }
  }
  return { documents: resultsByDocument(dataset, documents, digested, citations), citations };
}

interface Cited {
  readonly pointer: string;
  readonly locator: LocatorRecord;
}

/** The locators of a claim. One without any cites the document as a whole. */
function locatorsOf(claim: Claim): Cited[] {
  return [
    { pointer: '/locator', locator: claim.locator ?? { kind: 'DOCUMENT' } },
    ...(claim.context ?? []).map((locator, index) => ({ pointer: `/context/${index}`, locator })),
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

type Found = Pick<CitationResult, 'state' | 'movedTo' | 'matches'>;
type Place = Span & { readonly line: number };

/** One document, with the digests of its passages once they are needed. */
class PassageCheck {
  readonly #document: Document;
  readonly #found = new Map<string, Promise<Found>>();
  #places: Promise<ReadonlyMap<string, readonly Place[]>> | undefined;

  constructor(text: string) {
    this.#document = readDocument(text);
  }

  /** What has become of the passage of a locator. Many claims cite the same passage: it is looked for once. */
  async find({ start, end, digest }: LocatorRecord): Promise<Found> {
    if (start === undefined || end === undefined || digest === undefined) return { state: 'UNCHECKED' };
    const key = `${start} ${end} ${digest}`;
    const found = this.#found.get(key) ?? this.#look({ start, end }, digest);
    this.#found.set(key, found);
    return found;
  }

  async #look({ start, end }: Span, digest: string): Promise<Found> {
    const atPlace = this.#document.points.slice(start, end).join('');
    if ((await digestPassage(atPlace)) === digest) return { state: 'VERIFIED' };
    // A text that has not changed answers above, so that its passages need not be digested at all.
    this.#places ??= placesByDigest(this.#document);
    const places = (await this.#places).get(digest) ?? [];
    const [movedTo] = places;
    if (movedTo !== undefined && places.length === 1) return { state: 'MOVED', movedTo };
    return { state: 'ORPHANED', matches: places.length };
  }
}

/**
 * Every passage that a citation can mean, by its digest: sentences, runs of adjacent sentences of a line, rows,
 * headings, footnotes and whole lines. White space at the ends does not count, so that a line and its only sentence
 * are one place, not two that compete.
 */
async function placesByDigest(document: Document): Promise<ReadonlyMap<string, readonly Place[]>> {
  const places = new Map<string, Place>();
  for (const candidate of candidatesOf(document)) {
    const place = withoutEnds(document, candidate);
    if (place.start < place.end) places.set(`${place.start} ${place.end}`, place);
  }
  const byText = new Map<string, Place[]>();
  for (const place of places.values()) {
    const text = normalise(document.points.slice(place.start, place.end).join(''));
    byText.set(text, [...(byText.get(text) ?? []), place]);
  }
  return new Map(await Promise.all([...byText].map(async ([text, found]) => [await sha256(text), found] as const)));
}

function candidatesOf({ lines, passages }: Document): Place[] {
  const whole = lines.map(({ start, end }, index) => ({ line: index + 1, start, end }));
  const sentences = new Map<number, Place[]>();
  for (const { kind, line, start, end } of passages) {
    if (kind === 'SENTENCE') sentences.set(line, [...(sentences.get(line) ?? []), { line, start, end }]);
  }
  const runs = [...sentences.values()].flatMap((ofLine) =>
    ofLine.flatMap((first, index) => ofLine.slice(index).map((last) => ({ ...first, end: last.end }))),
  );
  const others = passages.filter(({ kind }) => kind !== 'SENTENCE');
  return [...whole, ...runs, ...others];
}

function withoutEnds({ points }: Document, { line, start, end }: Place): Place {
  let [first, last] = [start, end];
  while (first < last && points[first]?.trim() === '') first++;
  while (first < last && points[last - 1]?.trim() === '') last--;
  return { line, start: first, end: last };
}
