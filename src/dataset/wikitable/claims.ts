import { slugOf } from '../../vocabulary/kinds.js';
import type { PropertyName } from '../../vocabulary/properties.js';
import type { ClaimRecord, LocatorRecord, ValueRecord } from '../shape.js';
import { factories, type KeyDate, type Status, type Works, type WorksKind } from './cells.js';
import type { Place } from './places.js';
import { type Column, ordinals, type Year } from './rows.js';

/** What marks a claim as made by this program. */
export const generatedBy = 'import-wikitable';

/** What a row says. */
export interface RowFacts {
  readonly place: Place;
  readonly works: readonly Works[];
  readonly status: Status;
  readonly dates: readonly KeyDate[];
}

/** A claim of a row before it has its id and its place. */
interface Saying {
  readonly column: Column;
  readonly key: string;
  readonly subject: string;
  readonly property: PropertyName;
  readonly value: ValueRecord;
  /** The value as printed, where it differs. */
  readonly printed?: string | undefined;
  /** What follows “Wikipedia's table for 2024”. */
  readonly says: string;
  readonly ordinal?: number;
  readonly scope?: string;
  /** Headings that the reading needs besides that of the year. */
  readonly section?: readonly LocatorRecord[];
}

/** Makes the claims of rows. Of a place, only the first row of the page says what it is. */
export class RowClaims {
  readonly #source: string;
  readonly #policy: { readonly id: string; readonly name: string };
  readonly #described = new Set<string>();

  /** The source is a slug; the policy's name is for sentences. */
  constructor(source: string, policy: { readonly id: string; readonly name: string }) {
    this.#source = source;
    this.#policy = policy;
  }

  /** The claims of one row, given the locator of each of its cells. */
  of(facts: RowFacts, year: Year, at: Readonly<Record<Column, LocatorRecord>>): ClaimRecord[] {
    const project = projectOf(facts.place, year);
    const sayings = [
      ...this.#localitySayings(facts.place),
      ...this.#provinceSayings(facts.place),
      ...this.#projectSayings(project, facts, year),
      ...dateSayings(project, facts.dates),
      ...facts.works.flatMap((works) => worksSayings(project, works)),
    ];
    return sayings.map(({ column, key, subject, property, value, printed, says, section = [], ...qualifiers }) => ({
      id: `SourceClaim:${this.#source}/${key}`,
      subject,
      property,
      value,
      ...(printed === undefined ? {} : { originalValue: printed }),
      statement: `Wikipedia's table for ${year.year} ${says}.`,
      locator: at[column],
      context: [...section, year.heading],
      knowledgeLevel: 'ASSERTION',
      ...qualifiers,
      generatedBy,
    }));
  }

  #localitySayings({ id, name, base, printed, kind, province, label }: Place): Saying[] {
    if (this.#described.has(id)) return [];
    this.#described.add(id);
    const slug = slugOf(id);
    const where = label === name ? '' : ` in ${province.label}`;
    const bracketed = printed === name ? undefined : printed;
    const misprinted = province.kind === null ? province.printed : undefined;
    return [
      {
        column: 'Locality',
        key: `${slug}-name`,
        subject: id,
        property: 'NAME',
        value: { text: name, language: 'en' },
        printed: bracketed,
        says: `lists a locality${where} under the name ${name}${asPrinted(bracketed)}`,
      },
      {
        column: 'Locality',
        key: `${slug}-kind`,
        subject: id,
        property: 'KIND',
        value: { code: kind },
        says: `calls ${base}${where} a ${kind.toLowerCase()}`,
      },
      {
        column: 'Province/Municipality',
        key: `${slug}-located-in`,
        subject: id,
        property: 'LOCATED_IN',
        value: { entity: province.id },
        printed: misprinted,
        says: `places ${name} in ${province.label}${asPrinted(misprinted)}`,
      },
    ];
  }

  #provinceSayings({ province: { id, printed, kind } }: Place): Saying[] {
    if (kind === null || this.#described.has(id)) return [];
    this.#described.add(id);
    // Marked as a province: a locality may have the same slug, as the city of Kaesong has.
    const key = `province-${slugOf(id)}`;
    const about = { column: 'Province/Municipality', subject: id } as const;
    return [
      {
        ...about,
        key: `${key}-name`,
        property: 'NAME',
        value: { text: printed, language: 'en' },
        says: `lists a first-level unit under the name ${printed}`,
      },
      {
        ...about,
        key: `${key}-kind`,
        property: 'KIND',
        value: { code: kind },
        says: `classes ${printed} as a ${kind.toLowerCase()}`,
      },
    ];
  }

  #projectSayings({ id, key, words }: Project, { place, status }: RowFacts, year: Year): Saying[] {
    const { id: policy, name } = this.#policy;
    const about = { column: 'Locality', subject: id } as const;
    const ordinal = (ordinals[year.ordinal - 1] as string).toLowerCase();
    return [
      {
        ...about,
        key: `${key}-in-locality`,
        property: 'IN_LOCALITY',
        value: { entity: place.id },
        says: `lists a project in ${place.label}`,
      },
      {
        ...about,
        key: `${key}-under-policy`,
        property: 'UNDER_POLICY',
        value: { entity: policy },
        says: `belongs to a list of what is built under the ${name} and includes ${words}`,
        section: year.section,
      },
      {
        ...about,
        key: `${key}-batch-year`,
        property: 'BATCH_YEAR',
        value: { date: year.year },
        says: `counts ${words} in the ${ordinal} year of the ${name}`,
        ordinal: year.ordinal,
      },
      ...statusSayings({ id, key, words }, status),
    ];
  }
}

/** A row's project: its id, what its keys begin with, and how a sentence calls it. */
interface Project {
  readonly id: string;
  readonly key: string;
  readonly words: string;
}

function projectOf(place: Place, { year }: Year): Project {
  const slug = slugOf(place.id);
  return { id: `Project:${slug}-${year}`, key: `${year}-${slug}`, words: `the project in ${place.label}` };
}

function asPrinted(printed: string | undefined): string {
  return printed === undefined ? '' : `, printed as “${printed}”`;
}

function statusSayings({ id, key, words }: Project, { code, operational, printed }: Status): Saying[] {
  const about = { column: 'Status', subject: id } as const;
  const status: Saying = {
    ...about,
    key: `${key}-status`,
    property: 'STATUS',
    value: { code },
    printed: operational ? printed : undefined,
    says: `gives ${words} as ${code === 'COMPLETED' ? 'completed' : 'under construction'}`,
  };
  if (!operational) return [status];
  const says = `gives ${words} as operational`;
  return [status, { ...about, key: `${key}-operational`, property: 'OPERATIONAL', value: { boolean: true }, says }];
}

function dateSayings({ id, key, words }: Project, dates: readonly KeyDate[]): Saying[] {
  const seen = new Set<string>();
  return dates.map(({ property, slug, phrase, date, words: day, scope }): Saying => {
    const plain = scope === null ? slug : `${slug}-${scope.slug}`;
    // There may be more than one inspection; those after the first are told apart by their dates.
    const suffix = seen.has(plain) ? `${plain}-${date}` : plain;
    seen.add(plain);
    const what = scope === null ? words : `${scope.phrase.replace(/^an? /, 'the ')} of ${words}`;
    return {
      column: 'Key Date(s)',
      key: `${key}-${suffix}`,
      subject: id,
      property,
      value: { date },
      says: `gives ${day} as ${phrase} of ${what}`,
      ...(scope === null ? {} : { scope: scope.kind }),
    };
  });
}

function worksSayings(project: Project, works: Works): Saying[] {
  const { key, words } = project;
  const facility = facilityOf(project, works);
  const printed = printedKind(works);
  return [
    {
      column: 'Project Type(s)',
      key: `${key}-comprises-${works.slug}`,
      subject: project.id,
      property: 'COMPRISES',
      value: { entity: facility },
      says: `lists ${works.phrase} as a type of works of ${words}`,
    },
    {
      column: 'Project Type(s)',
      key: `${key}-${works.slug}-kind`,
      subject: facility,
      property: 'KIND',
      value: { code: works.kind },
      printed,
      says: `classes works of ${words} as ${works.phrase}${asPrinted(printed)}`,
    },
    ...works.parts.flatMap((part) => partSayings(project, part, facility, `among the ${works.phrase} of ${words}`)),
  ];
}

function partSayings(project: Project, part: Works['parts'][number], whole: string, among: string): Saying[] {
  const about = { column: 'Project Type(s)', subject: facilityOf(project, part) } as const;
  const key = `${project.key}-${part.slug}`;
  const printed = printedKind(part);
  return [
    {
      ...about,
      key: `${key}-kind`,
      property: 'KIND',
      value: { code: part.kind },
      printed,
      says: `has ${part.phrase} ${among}${asPrinted(printed)}`,
    },
    {
      ...about,
      key: `${key}-part-of`,
      property: 'PART_OF',
      value: { entity: whole },
      says: `lists ${part.phrase} ${among}`,
    },
  ];
}

function facilityOf(project: Project, works: WorksKind): string {
  return `Facility:${slugOf(project.id)}-${works.slug}`;
}

/**
 * What is printed for a kind, where it is not the kind's own name; for factories always, as two wordings stand for
 * them.
 */
function printedKind({ kind, printed }: WorksKind & { readonly printed: string }): string | undefined {
  const same = printed.toUpperCase().replace(/[^A-Z]+/g, '_') === kind;
  return same && kind !== factories.kind ? undefined : printed;
}
