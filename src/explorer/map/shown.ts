import type { FacilityKind } from '../../client/schema-types.js';
import type { Address } from '../address.js';
import type { DateShownFragment } from '../parts/fragments.js';
import type { MapQuery } from '../views/map.operation.js';

/** How far works have come, as the map tells them apart: `UNKNOWN` where claims leave it open. */
export type Standing = 'COMPLETED' | 'UNDER_CONSTRUCTION' | 'ANNOUNCED' | 'UNKNOWN';

/** In the order in which they are told. */
export const standings: readonly Standing[] = ['COMPLETED', 'UNDER_CONSTRUCTION', 'ANNOUNCED', 'UNKNOWN'];

/** A project as the map and its table show it. */
export interface ShownProject {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly standing: Standing;
  readonly kinds: readonly FacilityKind[];
  readonly begun: DateShownFragment | null;
  readonly opened: DateShownFragment | null;
  readonly completed: DateShownFragment | null;
  /** When it was completed, or else opened. */
  readonly finished: DateShownFragment | null;
  readonly locality: MapProjectNode['locality'];
}

type MapProjectNode = MapQuery['projects']['nodes'][number];

/** What a map shows of an answer. */
interface ShownMap {
  readonly projects: readonly ShownProject[];
  /** All projects of the answer, on whichever day they began and of whichever status. */
  readonly every: readonly ShownProject[];
  /** How many projects had not begun on the day to which a clock is set: they are not shown. */
  readonly later: number;
}

/**
 * What a map shows of an answer in the state that its address gives. Under a clock a project of which no status is claimed
 * is shown if it may have begun by then, as one of which that is open, and else is yet to come. With `from` and `to` only
 * those are shown of which something dated may have happened in these days.
 */
export function shownOf({ projects }: MapQuery, at: Address): ShownMap {
  const { asOf, knownAt } = at.clocks;
  const day = [asOf, knownAt].filter((each) => each !== undefined).sort()[0] ?? null;
  const [from, to] = [at.get('from'), at.get('to')];
  const within = projects.nodes.filter((project) => (from === null && to === null) || happens(project, from, to));
  const begun = within.filter((project) => project.status !== null || day === null || hasBegun(project, day));
  const wanted = at.list('status');
  return {
    projects: begun.map(shownProject).filter(({ standing }) => wanted.length === 0 || wanted.includes(standing)),
    every: projects.nodes.map(shownProject),
    later: within.length - begun.length,
  };
}

/**
 * Whether a project may have begun by a day: something dated of it is claimed for a time that had begun by then, or, where
 * only a last possible day is known, that was over. For else whatever has an open beginning would always have begun.
 */
function hasBegun(project: MapProjectNode, day: string): boolean {
  return datesOf(project).some(({ earliest, latest }) => {
    const first = earliest ?? latest;
    return first !== null && first <= day;
  });
}

/** Whether something dated of a project may have happened from a first to a last day, both of which may be open. */
function happens(project: MapProjectNode, from: string | null, to: string | null): boolean {
  return datesOf(project).some(
    ({ earliest, latest }) =>
      (to === null || earliest === null || earliest <= to) && (from === null || latest === null || latest >= from),
  );
}

function datesOf({ announced, groundbreaking, inaugurated, completed }: MapProjectNode): readonly DateShownFragment[] {
  return [announced, groundbreaking, inaugurated, completed].filter((date) => date !== null);
}

function shownProject(project: MapProjectNode): ShownProject {
  const { id, name, year, status, facilities, groundbreaking, inaugurated, completed, locality } = project;
  return {
    id,
    name,
    year,
    standing: status ?? 'UNKNOWN',
    kinds: [...new Set(facilities.nodes.map(({ kind }) => kind))],
    begun: groundbreaking,
    opened: inaugurated,
    completed,
    finished: completed ?? inaugurated,
    locality,
  };
}

const factories: readonly FacilityKind[] = [
  'REGIONAL_INDUSTRY_FACTORIES',
  'FOODSTUFF_FACTORY',
  'GARMENT_FACTORY',
  'DAILY_NECESSITIES_FACTORY',
  'PAPER_FACTORY',
];

/** Whether works are more than factories, or other than these. */
export function isMoreThanFactories({ kinds }: ShownProject): boolean {
  return kinds.some((kind) => !factories.includes(kind));
}

/** The years that can be chosen: those of the policy, and those of works beside it. */
export function yearsOf({ policy, all }: MapQuery): readonly number[] {
  const years = [...(policy?.years ?? []), ...all.nodes].map(({ year }) => year);
  return [...new Set(years)].sort((one, other) => one - other);
}

/** The kinds of works that can be chosen. */
export function kindsOf({ policy, projects }: MapQuery): readonly FacilityKind[] {
  const kinds = [
    ...(policy?.years ?? []).flatMap(({ byFacilityKind }) => byFacilityKind),
    ...projects.nodes.flatMap(({ facilities }) => facilities.nodes),
  ].map(({ kind }) => kind);
  return [...new Set(kinds)].sort();
}

/**
 * The months in which something is claimed to have happened to the projects of an answer, each as its last day, in order:
 * the steps of the map through time.
 */
export function monthsOf({ projects }: MapQuery): readonly string[] {
  const days = projects.nodes.flatMap(datesOf).flatMap(({ precision, earliest, latest }) => {
    // Of what is only known to be some day within a long time the map does not make a step.
    const day = precision === 'YEAR' ? null : (latest ?? earliest);
    return day === null ? [] : [day];
  });
  return [...new Set(days.map(lastDayOfMonth))].sort();
}

function lastDayOfMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
