import { dateOf } from '../vocabulary/dates.js';
import { type EnumValueOf, wordsOfCode } from '../vocabulary/enums.js';
import type { PropertyName } from '../vocabulary/properties.js';
import { BadRangeError } from './errors.js';
import type { TimelineFilter } from './filters.js';
import { entityOf } from './read.js';
import type { FactRecord, NodeRecord } from './records.js';
import type { Sequence } from './slice.js';
import type { Slice } from './store.js';
import { tellsLess } from './values.js';

/** A dated event. */
export interface TimelineEventRecord {
  readonly id: string;
  readonly title: string;
  readonly kind: EnumValueOf<'TimelineKind'>;
  /** EDTF. */
  readonly date: string;
  readonly node: string;
  readonly claims: readonly string[];
}

/** A page of the events that possibly fall between two days, as published by a day. Days are ISO dates. */
export interface TimelineRequest extends Slice {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly filter?: TimelineFilter | null | undefined;
  readonly knownAt?: string | null | undefined;
}

/** The kinds of event that a date of each property is, with words for its title. */
const eventKinds: Partial<Record<PropertyName, readonly [EnumValueOf<'TimelineKind'>, string]>> = {
  ANNOUNCED: ['ANNOUNCEMENT', 'Announcement'],
  GROUNDBREAKING: ['GROUNDBREAKING', 'Groundbreaking'],
  INAUGURATED: ['INAUGURATION', 'Inauguration'],
  COMPLETED: ['COMPLETION', 'Completion'],
  INSPECTED: ['VISIT', 'Visit'],
  PUBLISHED: ['PUBLICATION', 'Publication'],
  HELD: ['MEETING', 'Meeting'],
};

/** What is read of a graph for its events. */
export interface EventReads {
  /** What a node is called. */
  label(id: string): string;
  /** Null where there is none. */
  node(id: string): NodeRecord | null;
}

/** The properties of which a value is an event of one of some kinds, or of any. */
export function eventProperties(kinds?: readonly TimelineEventRecord['kind'][] | null): PropertyName[] {
  return (Object.keys(eventKinds) as PropertyName[]).filter((property) => {
    const kind = eventKinds[property]?.[0];
    return kinds == null || (kind !== undefined && kinds.includes(kind));
  });
}

/** Sorts events by earliest possible day (by the latest where that is open), then by the latest, then by id. */
export function inOrderOfTime(events: readonly TimelineEventRecord[]): TimelineEventRecord[] {
  return events
    .map((event) => ({ event, key: keyOfEvent(event) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ event }) => event);
}

/** By what an event stands where it does, byte by byte. */
export function keyOfEvent({ id, date }: TimelineEventRecord): string {
  // A date of which only the end is known stands at that end, as in the orders of lists.
  const { earliest, latest } = dateOf(date);
  return `${earliest ?? latest ?? '0000'} ${latest ?? '9999'} ${id}`;
}

/** Throws a BadRangeError where a range ends before it begins. */
export function checkRange({ from, to }: TimelineRequest): void {
  if (from != null && to != null && from > to) throw new BadRangeError(from, to);
}

/** Of events in order those that possibly fall in the range and pass the filter. */
export function timelineOf(
  graph: EventReads,
  events: Sequence<TimelineEventRecord>,
  { from, to, filter }: TimelineRequest,
): Sequence<TimelineEventRecord> {
  if (from == null && to == null && filter == null) return events;
  const found: TimelineEventRecord[] = [];
  for (let at = 0; at < events.length; at++) {
    const event = events.at(at) as TimelineEventRecord;
    if (inRange(event, from, to) && passes(graph, event, filter)) found.push(event);
  }
  return found;
}

/**
 * The events that a fact tells of. Each value of a contested date is an event of its own, so that no side is left out; but one
 * that is another told less exactly is not.
 */
export function eventsOf(graph: EventReads, fact: FactRecord): TimelineEventRecord[] {
  const declared = eventKinds[fact.property];
  if (declared === undefined || fact.prospective) return [];
  const [kind, word] = declared;
  return fact.values.flatMap((value, index) => {
    // Values that can be the same day are one event, at the most exact of them; those of parts stand for themselves.
    const told = fact.agreement !== 'CONTESTED' && fact.resolved !== null && value.scope === null;
    if (!('date' in value.value) || (told && index !== fact.resolved)) return [];
    const others = fact.values.filter((each) => each.scope === value.scope);
    if (!told && others.some((other) => tellsLess(value.value, other.value))) return [];
    const behind = told ? others : others.filter((other) => other === value || tellsLess(other.value, value.value));
    const meeting = kind === 'MEETING';
    const part = value.scope === null ? '' : ` (${wordsOfCode(value.scope)})`;
    return [
      {
        id: `${fact.id}/${index}`,
        title: meeting ? graph.label(fact.subject) : `${word}${part}: ${graph.label(fact.subject)}`,
        kind,
        date: value.value.date,
        node: fact.subject,
        claims: behind.flatMap((each) => each.claims),
      },
    ];
  });
}

/** Between which days an event possibly falls. */
export function daysOfEvent({ date }: TimelineEventRecord): { readonly earliest: string; readonly latest: string } {
  const { earliest, latest } = dateOf(date);
  return { earliest: earliest ?? '0000', latest: latest ?? '9999' };
}

function inRange(event: TimelineEventRecord, from: string | null | undefined, to: string | null | undefined): boolean {
  const { earliest, latest } = daysOfEvent(event);
  return (from == null || latest >= from) && (to == null || earliest <= to);
}

function passes(graph: EventReads, event: TimelineEventRecord, filter: TimelineFilter | null | undefined): boolean {
  if (filter == null) return true;
  if (filter.kinds != null && !filter.kinds.includes(event.kind)) return false;
  if (filter.localities == null && filter.provinces == null) return true;
  const { locality, province } = placeOfEvent(graph, event);
  if (filter.localities != null && (locality === null || !filter.localities.includes(locality))) return false;
  return filter.provinces == null || (province !== null && filter.provinces.includes(province));
}

/** Where an event took place, as far as that is known. */
export function placeOfEvent(
  graph: EventReads,
  { node }: TimelineEventRecord,
): { readonly locality: string | null; readonly province: string | null } {
  const at = graph.node(node);
  const locality = at === null ? null : placeOf(at);
  const place = locality === null ? null : graph.node(locality);
  return { locality, province: place === null ? null : entityOf(place, 'LOCATED_IN') };
}

/** The locality of a node; null for one that has none. */
function placeOf(node: NodeRecord): string | null {
  return entityOf(node, 'IN_LOCALITY') ?? entityOf(node, 'PLACE') ?? node.links['locality']?.[0] ?? null;
}
