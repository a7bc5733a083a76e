import { normalise } from './digest.js';
import type { Document } from './document.js';
import type { LocatorRecord } from './shape.js';

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

/** What was found for one locator. */
export interface FoundPassage {
  readonly state: CitationState;
  /** Where the passage stands now, with its line counted from 1; only for MOVED. */
  readonly movedTo?: Place;
  /** How many other passages have the digest; only for ORPHANED. */
  readonly matches?: number;
}

/** Where a passage stands, with its line counted from 1. */
export type Place = Span & { readonly line: number };

/** What a locator says of a passage that can be found again. */
export type CitedPassage = Pick<LocatorRecord, 'start' | 'end' | 'digest'>;

/** SHA-256 of the UTF-8 bytes of a text, as `sha256` answers it. */
type Hash = (text: string) => string | Promise<string>;

/** How many passages are digested before it is told how far that is. */
const portion = 2000;

/**
 * One document and the passages that are cited from it. A passage counts only where its digest fits; nothing is matched
 * by likeness.
 */
export class PassageCheck {
  readonly #document: Document;
  readonly #hash: Hash;
  readonly #wanted: ReadonlySet<string>;
  readonly #longest: number;
  readonly #told: (part: number) => void;
  readonly #found = new Map<string, Promise<FoundPassage>>();
  #places: Promise<ReadonlyMap<string, readonly Place[]>> | undefined;

  /** With all passages that will be asked for. `told` hears which part of the text was searched, where that is needed. */
  constructor(
    document: Document,
    cited: Iterable<CitedPassage>,
    hash: Hash,
    told: (part: number) => void = () => undefined,
  ) {
    this.#document = document;
    this.#hash = hash;
    this.#told = told;
    const wanted = new Set<string>();
    let longest = 0;
    for (const { start = 0, end = 0, digest } of cited) {
      if (digest === undefined) continue;
      wanted.add(digest);
      longest = Math.max(longest, end - start);
    }
    this.#wanted = wanted;
    // Of n code points NFC makes at most three times as many (Unicode FAQ on normalisation).
    this.#longest = 3 * longest;
  }

  /** What has become of the passage of a locator. Many claims cite the same passage: it is looked for once. */
  async find({ start, end, digest }: CitedPassage): Promise<FoundPassage> {
    if (start === undefined || end === undefined || digest === undefined) return { state: 'UNCHECKED' };
    const key = `${start} ${end} ${digest}`;
    const found = this.#found.get(key) ?? this.#look({ start, end }, digest);
    this.#found.set(key, found);
    return found;
  }

  async #look(span: Span, digest: string): Promise<FoundPassage> {
    if ((await this.#hash(this.#textOf(span))) === digest) return { state: 'VERIFIED' };
    // A text that has not changed answers above, so that its passages need not be digested at all.
    this.#places ??= this.#placesByDigest();
    const places = (await this.#places).get(digest) ?? [];
    const [movedTo] = places;
    if (movedTo !== undefined && places.length === 1) return { state: 'MOVED', movedTo };
    return { state: 'ORPHANED', matches: places.length };
  }

  #textOf({ start, end }: Span): string {
    return normalise(this.#document.points.slice(start, end).join(''));
  }

  /**
   * The places of the cited passages, by digest: every passage that a citation can mean is digested. White space at the
   * ends does not count, so that a line and its only sentence are one place, not two that compete.
   */
  async #placesByDigest(): Promise<ReadonlyMap<string, readonly Place[]>> {
    const found = new Map<string, Map<string, Place>>();
    let waiting: Place[] = [];
    const digest = async (): Promise<void> => {
      const digests = await Promise.all(waiting.map((place) => this.#hash(this.#textOf(place))));
      for (const [index, each] of digests.entries()) {
        if (!this.#wanted.has(each)) continue;
        const place = waiting[index] as Place;
        const places = found.get(each) ?? new Map<string, Place>();
        found.set(each, places.set(`${place.start} ${place.end}`, place));
      }
      waiting = [];
    };
    for (const candidate of this.#candidates()) {
      const place = withoutEnds(this.#document, candidate);
      if (place.start >= place.end) continue;
      waiting.push(place);
      if (waiting.length < portion) continue;
      await digest();
      this.#told(place.end / this.#document.points.length);
    }
    await digest();
    return new Map([...found].map(([each, places]) => [each, [...places.values()]]));
  }

  /**
   * Every place that a citation can mean, in the order of the text: sentences, runs of adjacent sentences of a line, rows,
   * headings, footnotes and whole lines; none that is longer than the passages that are looked for.
   */
  *#candidates(): Generator<Place> {
    const { lines, passages } = this.#document;
    let next = 0;
    for (const [index, { start, end }] of lines.entries()) {
      const line = index + 1;
      if (this.#fits({ start, end })) yield { line, start, end };
      const sentences: Span[] = [];
      for (let passage = passages[next]; passage?.line === line; passage = passages[++next]) {
        if (passage.kind === 'SENTENCE') sentences.push(passage);
        else yield { line, start: passage.start, end: passage.end };
      }
      for (const [first, { start: from }] of sentences.entries()) {
        for (let last = first; last < sentences.length; last++) {
          const run = { line, start: from, end: (sentences[last] as Span).end };
          if (!this.#fits(run)) break;
          yield run;
        }
      }
    }
  }

  /** Whether a place is not too long for all that is looked for. Most are short enough with their white space. */
  #fits(span: Span): boolean {
    if (span.end - span.start <= this.#longest) return true;
    let length = 0;
    for (const _ of this.#textOf(span)) length++;
    return length <= this.#longest;
  }
}

function withoutEnds({ points }: Document, { line, start, end }: Place): Place {
  let [first, last] = [start, end];
  while (first < last && points[first]?.trim() === '') first++;
  while (first < last && points[last - 1]?.trim() === '') last--;
  return { line, start: first, end: last };
}
