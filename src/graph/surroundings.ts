import type { ClaimIndex } from '../dataset/claim-index.js';
import type { Claim, Dataset } from '../dataset/read.js';
import { dateOf } from '../vocabulary/dates.js';
import type { EnumValueOf } from '../vocabulary/enums.js';
import { typeOfId } from '../vocabulary/kinds.js';
import type { PropertyName } from '../vocabulary/properties.js';
import { takesPart, type Voice } from './facts.js';
import type { Surroundings } from './knowledge.js';
import { type Catalogue, originOf } from './origin.js';
import type { KnownValue } from './values.js';

/** What a catalogue says of one document or actor, read once: chains and origins ask for it with every claim. */
interface Entry {
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly kind: string | null;
  readonly origin: string | null;
  readonly published: string | null;
  readonly retrieved: string | null;
  readonly originBody: string | null;
}

/**
 * Reads from the claims what chains and origins depend on. Origins are not known yet, so where claims differ the
 * preferred one stands, or else the first.
 */
export function catalogueOf(
  { claims }: Dataset,
  index: ClaimIndex,
  superseded: ReadonlyMap<string, string>,
): Catalogue {
  const entries = new Map<string, Entry>();
  const taking = (id: string, property: PropertyName): Claim[] =>
    index
      .aboutWith(id, property)
      .map((place) => claims[place] as Claim)
      .filter((claim) => takesPart(claim, superseded));
  const value = (id: string, property: PropertyName): KnownValue | undefined => {
    const found = taking(id, property);
    return (found.find((claim) => claim.rank === 'PREFERRED') ?? found[0])?.value as KnownValue | undefined;
  };
  const entity = (id: string, property: PropertyName): string | null => {
    const found = value(id, property);
    return found !== undefined && 'entity' in found ? found.entity : null;
  };
  const code = (id: string): string | null => {
    const found = value(id, 'KIND');
    return found !== undefined && 'code' in found ? found.code : null;
  };
  const date = (id: string, property: PropertyName): string | null => {
    const found = value(id, property);
    return found !== undefined && 'date' in found ? found.date : null;
  };
  const of = (id: string): Entry => {
    let entry = entries.get(id);
    if (entry === undefined) {
      const authors = taking(id, 'AUTHOR').flatMap(({ value: author }) => ('entity' in author ? [author.entity] : []));
      entry = {
        publisher: entity(id, 'PUBLISHER'),
        authors: [...new Set(authors)],
        kind: code(id),
        origin: entity(id, 'ORIGIN'),
        published: date(id, 'PUBLISHED'),
        retrieved: date(id, 'RETRIEVED'),
        originBody: entity(id, 'ORIGIN_BODY'),
      };
      entries.set(id, entry);
    }
    return entry;
  };
  return {
    publisher: (source) => of(source).publisher,
    authors: (source) => of(source).authors,
    sourceKind: (source) => of(source).kind as EnumValueOf<'SourceKind'> | null,
    sourceOrigin: (source) => of(source).origin,
    published: (source) => of(source).published,
    retrieved: (source) => of(source).retrieved,
    actorKind: (actor) => of(actor).kind as EnumValueOf<'ActorKind'> | null,
    originBody: (actor) => of(actor).originBody,
  };
}

/** What facts depend on beyond their claims: the voice of each, and the dates of its source. */
export function surroundingsOf({ claims }: Dataset, index: ClaimIndex, catalogue: Catalogue): Surroundings {
  const spans = new Map<string, { earliest: string; latest: string }>();
  const published = (source: string): { earliest: string; latest: string } => {
    let span = spans.get(source);
    if (span === undefined) {
      span = spanOf(source, catalogue);
      spans.set(source, span);
    }
    return span;
  };
  // A claim that credits nobody has the voice of its source, which most claims have.
  const ownVoices = new Map<string, Voice>();
  const voiceOf = (claim: Claim): Voice => {
    const own = claim.attribution === undefined ? ownVoices.get(claim.source) : undefined;
    if (own !== undefined) return own;
    const voice = {
      origin: originOf(claim, catalogue),
      publisher: catalogue.publisher(claim.source),
      editorial: catalogue.sourceKind(claim.source) === 'EDITORIAL',
      published: catalogue.published(claim.source) === null ? '' : published(claim.source).latest,
    };
    if (claim.attribution === undefined) ownVoices.set(claim.source, voice);
    return voice;
  };
  const statedOn = (claim: Claim): string => {
    if (catalogue.sourceKind(claim.source) !== 'EDITORIAL') return published(claim.source).latest;
    return recordedFrom(claim, catalogue, published);
  };
  return { voiceOf, published, knownFrom: knownDays(claims, index, statedOn) };
}

/** What the editors record of our copy of a document, which nobody could know before there was one. */
const ofOurCopy: ReadonlySet<PropertyName> = new Set(['RETRIEVED', 'TEXT_DIGEST', 'TEXT_LENGTH']);

/** From which day on the editors could have recorded something: of a document not before that was surely published. */
function recordedFrom(
  { subject, source, property }: Claim,
  catalogue: Catalogue,
  published: (source: string) => { readonly latest: string },
): string {
  if (typeOfId(subject) !== 'Source' || subject === source) return published(source).latest;
  const retrieved = ofOurCopy.has(property) ? catalogue.retrieved(subject) : null;
  return (retrieved === null ? null : dateOf(retrieved).latest) ?? published(subject).latest;
}

/**
 * By which day each claim had surely been published: a source counts from its latest possible date. What the editors
 * infer is known when all that it rests on is.
 */
function knownDays(
  claims: readonly Claim[],
  index: ClaimIndex,
  statedOn: (claim: Claim) => string,
): (claim: Claim) => string {
  const days = new Map<string, string>();
  const basesOf = (claim: Claim): Claim[] =>
    (claim.derivedFrom ?? []).map((id) => claims[index.places.get(id) as number] as Claim);
  const dayOf = (claim: Claim): string | undefined =>
    claim.derivedFrom === undefined ? statedOn(claim) : days.get(claim.id);
  return (claim) => {
    // However long the way from inference to inference is, it is walked without calls in calls.
    const open = [claim];
    for (let here = open.at(-1); here !== undefined; here = open.at(-1)) {
      const bases = dayOf(here) === undefined ? basesOf(here) : [];
      const unknown = bases.filter((base) => dayOf(base) === undefined);
      if (unknown.length > 0) {
        open.push(...unknown);
        continue;
      }
      open.pop();
      if (dayOf(here) !== undefined) continue;
      days.set(here.id, [statedOn(here), ...bases.map((base) => dayOf(base) as string)].sort().at(-1) as string);
    }
    return dayOf(claim) as string;
  };
}

/**
 * Between which days a source was published, at the latest when it was retrieved. The editorial record was always there:
 * what it holds is known as soon as what it rests on. Of another source without any date nothing says that it had been
 * published by any day.
 */
function spanOf(source: string, catalogue: Catalogue): { earliest: string; latest: string } {
  const published = catalogue.published(source);
  const retrieved = catalogue.retrieved(source);
  const bound = retrieved === null ? '9999' : (dateOf(retrieved).latest ?? '9999');
  if (catalogue.sourceKind(source) === 'EDITORIAL' && published === null) return { earliest: '', latest: '' };
  if (published === null) return { earliest: '', latest: bound };
  const { earliest, latest } = dateOf(published);
  return { earliest: earliest ?? '', latest: latest === null || latest > bound ? bound : latest };
}
