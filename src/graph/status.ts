import type { Claim } from '../dataset/read.js';
import { dateOf, isLooser } from '../vocabulary/dates.js';
import type { EnumValueOf } from '../vocabulary/enums.js';
import { propertyOf } from '../vocabulary/properties.js';

type Status = EnumValueOf<'ProjectStatus'>;

/** The days between which a source was published; the ends of an open interval are the empty text and `9999`. */
export type PublishedSpan = (source: string) => { readonly earliest: string; readonly latest: string };

/** What claims say of a status on a day. */
export interface StatusOnDay {
  /** The claims that say so, each as a claim of STATUS with the status that it gives for the day. */
  readonly claims: readonly Claim[];
  /** Why no status can be given although there are claims; null where one can. */
  readonly uncertain: string | null;
}

/** A claim with the first day on which it could, and the day from which it surely does, give a status. */
interface Onset {
  readonly claim: Claim;
  readonly status: Status;
  readonly possibly: string;
  readonly surely: string;
  /** Whether the claim gives a day of its own; a bare status holds from the date of its source. */
  readonly dated: boolean;
}

/**
 * Works out the status of works on a day. Announced, groundbreaking, inauguration and completion entail a status from
 * their dates on; a status without a date holds from the latest possible date of its source, and is used no earlier.
 * Works are under construction from their groundbreaking until the first day on which any claim could put completion;
 * from then on the status is uncertain until they are surely completed. A day that is another one told less exactly, as
 * “by the 31st” is of the 30th, opens nothing earlier and leaves nothing open longer. A bare status that a source still gives after
 * that day stands against it. The completion of a part says nothing of the whole, unless a source still gives the whole
 * as under construction afterwards without a day: then both are given, each with what it speaks of.
 *
 * `claims` are those about one subject that take part in facts and are no plans; `day` is an ISO date.
 */
export function statusOn(claims: readonly Claim[], day: string, published: PublishedSpan): StatusOnDay {
  const all = claims.filter((claim) => !endedBefore(claim, day)).flatMap((claim) => onsetOf(claim, published));
  const onsets = all.filter((onset) => !isOfPart(onset));
  const exact = mostExact(onsets);
  const begun = (status: Status): Onset[] => onsets.filter((onset) => onset.status === status && onset.surely <= day);
  const completed = begun('COMPLETED');
  const ground = begun('UNDER_CONSTRUCTION');
  if (day >= sureDay(exact.filter((onset) => onset.status === 'COMPLETED'))) {
    const since = completed.map((onset) => onset.surely).sort()[0] ?? '9999';
    const against = ground.filter((onset) => !onset.dated && onset.possibly > since);
    return { claims: [...completed, ...against].map(asStatus), uncertain: null };
  }
  // Works are not completed on the day on which ground is broken for them, whatever an open date allows.
  const groundDay =
    ground
      .filter((onset) => onset.dated && exact.includes(onset))
      .map((onset) => onset.surely)
      .sort()
      .at(-1) ?? '';
  const possible = exact.find(
    (onset) => onset.status === 'COMPLETED' && onset.possibly <= day && (onset.possibly > groundDay || day > groundDay),
  );
  const starting = onsets.find(
    (onset) => onset.status === 'UNDER_CONSTRUCTION' && onset.dated && onset.possibly <= day,
  );
  if (possible !== undefined) {
    const before = ground.length > 0 ? ground : begun('ANNOUNCED');
    const from = possible.possibly > groundDay ? possible.possibly : `after ${groundDay || 'an open date'}`;
    const until = possible.surely === '9999' ? '' : ` and makes it sure from ${possible.surely}`;
    return {
      claims: [...before, possible].map(asStatus),
      uncertain: `On ${day} completion is possible but not sure: ${possible.claim.id} allows it from ${from}${until}.`,
    };
  }
  if (ground.length > 0) {
    const parts = all.filter(
      (part) =>
        isOfPart(part) && part.surely <= day && ground.some((bare) => !bare.dated && bare.possibly > part.surely),
    );
    return { claims: [...ground, ...parts].map(asStatus), uncertain: null };
  }
  if (starting !== undefined) {
    return {
      claims: [asStatus(starting)],
      uncertain: `On ${day} it is not sure that ground had been broken: ${starting.claim.id} puts it between ${starting.possibly} and ${starting.surely}.`,
    };
  }
  return { claims: begun('ANNOUNCED').map(asStatus), uncertain: null };
}

/**
 * The day from which works are surely completed; after all days where none makes it sure. Days of completion that can be
 * the same are one day, told more or less exactly, and the first of their ends makes it sure; days that exclude each
 * other leave it open until the last. Without a day it is the first source that says so.
 */
function sureDay(completions: readonly Onset[]): string {
  const dated = completions.filter((onset) => onset.dated);
  const ends = (dated.length > 0 ? dated : completions).map((onset) => onset.surely).sort();
  const exclude = dated.some((one) => dated.some((other) => one.surely < other.possibly));
  return (exclude ? ends.at(-1) : ends[0]) ?? 'never';
}

/** Leaves out the days that are another one of the same status told less exactly. */
function mostExact(onsets: readonly Onset[]): Onset[] {
  const days = ({ possibly, surely }: Onset) => ({ earliest: possibly, latest: surely });
  return onsets.filter(
    (one) =>
      !one.dated ||
      !onsets.some((other) => other.dated && other.status === one.status && isLooser(days(one), days(other))),
  );
}

/** Whether a claim says that what it says no longer held on a day. */
function endedBefore(claim: Claim, day: string): boolean {
  return claim.validTo !== undefined && (dateOf(claim.validTo).latest ?? '9999') < day;
}

function onsetOf(claim: Claim, published: PublishedSpan): Onset[] {
  if (claim.property === 'STATUS' && 'code' in claim.value) {
    const span = published(claim.source);
    // A status at a point in time holds by then; only one that is said to have begun gives a day of its own.
    const from = claim.validFrom ?? claim.pointInTime;
    const stated = from === undefined ? null : dateOf(from);
    return [
      {
        claim,
        status: claim.value.code as Status,
        possibly: stated?.earliest ?? span.earliest,
        surely: stated?.latest ?? span.latest,
        dated: claim.validFrom !== undefined,
      },
    ];
  }
  const status = propertyOf(claim.property).entails;
  if (status === undefined || !('date' in claim.value)) return [];
  const { earliest, latest } = dateOf(claim.value.date);
  return [{ claim, status, possibly: earliest ?? '', surely: latest ?? '9999', dated: true }];
}

/** Whether it is the completion of a part, which says nothing of when the whole was completed. */
function isOfPart({ claim, status }: Onset): boolean {
  return claim.property !== 'STATUS' && claim.scope !== undefined && status === 'COMPLETED';
}

function asStatus({ claim, status }: Onset): Claim {
  return { ...claim, property: 'STATUS', value: { code: status } };
}
