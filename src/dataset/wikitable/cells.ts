import { parseDate } from '../../vocabulary/dates.js';
import type { EnumValueOf } from '../../vocabulary/enums.js';
import type { PropertyName } from '../../vocabulary/properties.js';
import { UnreadableCell } from './rows.js';

/** What a cell says of the state of the works. */
export interface Status {
  readonly code: EnumValueOf<'ProjectStatus'>;
  readonly operational: boolean;
  readonly printed: string;
}

const statuses: Readonly<Record<string, Omit<Status, 'printed'>>> = {
  completed: { code: 'COMPLETED', operational: false },
  'completed / operational': { code: 'COMPLETED', operational: true },
  'under construction': { code: 'UNDER_CONSTRUCTION', operational: false },
};

/** Reads the status. Throws UnreadableCell. */
export function readStatus(cell: string): Status {
  const status = entryOf(statuses, cell);
  if (status === undefined)
    throw new UnreadableCell(cell, '"Completed", "Completed / Operational" or "Under construction"');
  return { ...status, printed: cell };
}

/** A kind of works that the page prints. */
export interface WorksKind {
  readonly kind: EnumValueOf<'FacilityKind'>;
  /** The end of the facility's id. */
  readonly slug: string;
  /** How a sentence speaks of it. */
  readonly phrase: string;
}

/** An entry of the types, with its parts where it lists them. */
export interface Works extends WorksKind {
  readonly printed: string;
  readonly parts: readonly (WorksKind & { readonly printed: string })[];
}

/** Factories, of which two wordings speak and which alone may have parts. */
export const factories: WorksKind = {
  kind: 'REGIONAL_INDUSTRY_FACTORIES',
  slug: 'factories',
  phrase: 'regional-industry factories',
};
const worksKinds: Readonly<Record<string, WorksKind>> = {
  'regional-industry factories': factories,
  factories,
  hospital: { kind: 'HOSPITAL', slug: 'hospital', phrase: 'a hospital' },
  'leisure complex': { kind: 'LEISURE_COMPLEX', slug: 'leisure-complex', phrase: 'a leisure complex' },
  'offshore farm': { kind: 'OFFSHORE_FARM', slug: 'offshore-farm', phrase: 'an offshore farm' },
  'grain management station': {
    kind: 'GRAIN_MANAGEMENT_STATION',
    slug: 'grain-management-station',
    phrase: 'a grain management station',
  },
  'seafood processing facility': {
    kind: 'SEAFOOD_PROCESSING',
    slug: 'seafood-processing',
    phrase: 'a facility for processing seafood',
  },
  "fishermen's housing": { kind: 'HOUSING', slug: 'housing', phrase: 'housing for fishermen' },
  'paper factory': { kind: 'PAPER_FACTORY', slug: 'paper-factory', phrase: 'a paper factory' },
};
const partKinds: Readonly<Record<string, WorksKind>> = {
  foodstuff: { kind: 'FOODSTUFF_FACTORY', slug: 'foodstuff-factory', phrase: 'a foodstuff factory' },
  garment: { kind: 'GARMENT_FACTORY', slug: 'garment-factory', phrase: 'a garment factory' },
  'daily-necessities': {
    kind: 'DAILY_NECESSITIES_FACTORY',
    slug: 'daily-necessities-factory',
    phrase: 'a daily-necessities factory',
  },
};

/** The entry of a table for a text as printed, whatever its capitals, white space and apostrophes. */
function entryOf<T>(table: Readonly<Record<string, T>>, printed: string): T | undefined {
  const key = printed
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s*\/\s*/g, ' / ')
    .replace(/\s+/g, ' ')
    .trim();
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** Reads the types of works, divided by semicolons. Throws UnreadableCell. */
export function readWorks(cell: string): Works[] {
  // A semicolon within brackets divides parts, not entries.
  const works = cell.split(/;(?![^(]*\))/).map((entry) => readEntry(entry.trim()));
  const slugs = works.flatMap((entry) => [entry.slug, ...entry.parts.map((part) => part.slug)]);
  const twice = slugs.find((slug, index) => slugs.indexOf(slug) !== index);
  if (twice !== undefined) throw new UnreadableCell(cell, `each kind of works once; ${twice} stands there twice`);
  return works;
}

function readEntry(entry: string): Works {
  const [, printed, list] = /^([^()]*?)\s*(?:\(([^()]*)\))?$/.exec(entry) ?? [];
  const kind = printed === undefined ? undefined : entryOf(worksKinds, printed);
  if (kind === undefined || printed === undefined)
    throw new UnreadableCell(entry, `one of: ${Object.keys(worksKinds).join('; ')}`);
  if (list === undefined) return { ...kind, printed, parts: [] };
  if (kind !== factories) throw new UnreadableCell(entry, 'parts in brackets after factories only');
  const parts = list.split(';').map((part) => {
    const partKind = entryOf(partKinds, part);
    if (partKind === undefined) throw new UnreadableCell(part.trim(), `one of: ${Object.keys(partKinds).join('; ')}`);
    return { ...partKind, printed: part.trim() };
  });
  return { ...kind, printed, parts };
}

/** The kinds of date that the page prints. */
interface DateKind {
  readonly property: PropertyName;
  readonly slug: string;
  readonly phrase: string;
}

/** A date with what happened on it, and to which part where the label names one. */
export interface KeyDate extends DateKind {
  readonly date: string;
  /** The date as a sentence gives it. */
  readonly words: string;
  readonly scope: WorksKind | null;
}

const dateKinds: Readonly<Record<string, DateKind>> = {
  announced: { property: 'ANNOUNCED', slug: 'announced', phrase: 'the announcement' },
  groundbreaking: { property: 'GROUNDBREAKING', slug: 'groundbreaking', phrase: 'the groundbreaking' },
  completion: { property: 'COMPLETED', slug: 'completed', phrase: 'the completion' },
  inspection: { property: 'INSPECTED', slug: 'inspected', phrase: 'an inspection' },
};
const months = 'January February March April May June July August September October November December'.split(' ');
const dateLabels =
  '"Announced:", "Groundbreaking:", "Completion:" or "Inspection:", with "of" and parts of the project or without';
/** A label and what follows it, to the next label: labels hold no digits, and dates end in one. */
const labelledDate = /\s*([^:\d]+?)\s*:\s*([^:]*?)(?=\s+[^:\d\s][^:\d]*:|\s*$)/y;

/**
 * Reads dates with their labels, divided by semicolons or by white space alone. An empty cell has none. Throws
 * UnreadableCell.
 */
export function readDates(cell: string, works: readonly Works[] | null): KeyDate[] {
  const dates: KeyDate[] = [];
  for (const run of cell.split(';').filter((part) => part.trim() !== '')) {
    for (let at = 0; at < run.length; at = labelledDate.lastIndex) {
      labelledDate.lastIndex = at;
      const [, label, date] = labelledDate.exec(run) ?? [];
      if (label === undefined || date === undefined)
        throw new UnreadableCell(run.slice(at).trim(), `a date after ${dateLabels}`);
      dates.push(...readDate(label, date, works));
    }
  }
  const keys = dates.filter((one) => one.property !== 'INSPECTED').map((one) => `${one.slug} ${one.scope?.slug ?? ''}`);
  if (new Set(keys).size < keys.length) throw new UnreadableCell(cell, 'each date once');
  return dates;
}

function readDate(label: string, printed: string, works: readonly Works[] | null): KeyDate[] {
  const [, name, parts] = /^(\S+)(?: of (.+))?$/.exec(label) ?? [];
  const kind = entryOf(dateKinds, name ?? '');
  if (kind === undefined) throw new UnreadableCell(`${label}:`, dateLabels);
  const date = { ...kind, ...readDay(printed) };
  if (parts === undefined) return [{ ...date, scope: null }];
  return parts.split(/, | and /).map((part) => {
    const scope = entryOf(worksKinds, part);
    if (scope === undefined)
      throw new UnreadableCell(`${label}:`, `parts out of: ${Object.keys(worksKinds).join('; ')}`);
    if (works !== null && !works.some((one) => one.kind === scope.kind)) {
      throw new UnreadableCell(`${label}:`, 'parts that stand among the types of the same row');
    }
    return { ...date, scope };
  });
}

/** A day, or a month without a day, as the page prints it. */
function readDay(printed: string): { date: string; words: string } {
  const [, day, name, year] = /^(?:(\d{1,2}) )?([A-Z][a-z]+) (\d{4})$/.exec(printed.replace(/\s+/g, ' ')) ?? [];
  const month = months.findIndex((full) => full === name || full.slice(0, 3) === name);
  const date = [year, String(month + 1).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join(
    '-',
  );
  // 31 February has the form of a date and is none.
  if (month < 0 || parseDate(date) === null) throw new UnreadableCell(printed, 'a date such as 28 Feb 2024');
  return { date, words: `${day === undefined ? '' : `${Number(day)} `}${months[month]} ${year}` };
}
