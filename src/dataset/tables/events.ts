import { codesOf, type EnumValueOf, slugOfCode, wordsOfCode } from '../../vocabulary/enums.js';
import { slugOf } from '../../vocabulary/kinds.js';
import { type PropertyName, propertyNames, propertyOf } from '../../vocabulary/properties.js';
import { claimsOn, editorialRecord, Introductions, type KnownData, nameOf, targetOf } from '../known.js';
import type { AttributionRecord, ClaimRecord, LocatorRecord, ValueRecord } from '../shape.js';
import { type NamedActor, nameValue, partsOf, readCode, readDate, readNamedActors, readSlug } from './cells.js';
import type { RowReader } from './import.js';
import { readTable, type TableRow, UnreadableValue } from './table.js';

/**
 * A table of dated events, one line for each event that a document states of works, becomes claims of that document:
 * the date, and where a line names a meeting, what was held and who took part. Works that are new are made of a known
 * locality and a year; a part that works have not been said to have is made of its kind.
 */

const columns = {
  project: 'needed',
  event: 'needed',
  date: 'needed',
  source: 'needed',
  scope: 'optional',
  place: 'optional',
  credited: 'optional',
  meeting: 'optional',
  attended: 'optional',
  printed: 'optional',
  statement: 'optional',
} as const;
type Row = TableRow<keyof typeof columns>;

/** What marks a claim as made by this program. */
const generatedBy = 'import-events';

/** The properties that date something which befalls works. */
const eventProperties = propertyNames.filter((name) => {
  const { type, event, subjects } = propertyOf(name);
  return type === 'date' && event === true && subjects.includes('Project');
});

/** How a sentence speaks of an event. */
const eventPhrases: Partial<Record<PropertyName, string>> = {
  ANNOUNCED: 'the announcement of',
  STARTED: 'the start of',
  GROUNDBREAKING: 'the groundbreaking of',
  INAUGURATED: 'the inauguration of',
  COMPLETED: 'the completion of',
  INSPECTED: 'a visit to',
};

/** The kind of meeting that an event is, where people met for it. */
const meetingKinds: Partial<Record<PropertyName, EnumValueOf<'MeetingKind'>>> = {
  GROUNDBREAKING: 'GROUNDBREAKING',
  STARTED: 'GROUNDBREAKING',
  INAUGURATED: 'INAUGURATION',
  COMPLETED: 'INAUGURATION',
  INSPECTED: 'FIELD_GUIDANCE',
};

/** Reads a table of events. */
export function readEvents(text: string, known: KnownData): RowReader {
  const { rows, refused } = readTable(text, columns);
  const events = new Events(known);
  return { generatedBy, rows, refused, claimsOf: (row) => events.claimsOf(row as Row) };
}

/** What a row says, every cell read. */
interface Event {
  readonly source: string;
  readonly project: Project;
  readonly property: PropertyName;
  readonly date: string;
  readonly scope: EnumValueOf<'FacilityKind'> | undefined;
  readonly locator: LocatorRecord | undefined;
  readonly attribution: readonly AttributionRecord[];
  readonly meeting: string | undefined;
  readonly attended: readonly NamedActor[];
  readonly printed: string;
  readonly statement: string;
}

interface Project {
  readonly id: string;
  readonly locality: string;
  readonly year: string;
}

class Events {
  readonly #known: KnownData;
  readonly #nodes: ReadonlySet<string>;
  readonly #introductions: Introductions;
  readonly #lines = new Map<string, number>();

  constructor(known: KnownData) {
    this.#known = known;
    this.#nodes = new Set(known.nodes);
    this.#introductions = new Introductions(known, generatedBy);
  }

  /** The claims of a row, or null where one of its cells is refused. */
  claimsOf(row: Row): ClaimRecord[] | null {
    const event = this.#eventOf(row);
    if (event === null || row.refused.length > 0) return null;
    const words = new Sentences(event, this.#known);
    return [
      ...this.#projectClaims(event, words),
      dateClaim(event, words),
      ...this.#facilityClaims(event, words),
      ...this.#meetingClaims(event, words),
    ];
  }

  #eventOf(row: Row): Event | null {
    const source = row.read('source', (cell) => this.#readSource(cell));
    const project = row.read('project', (cell) => this.#readProject(cell));
    const property = row.read('event', readEvent);
    const date = row.read('date', readDate);
    const scope = row.readOptional('scope', readCode('FacilityKind'));
    const locator = row.readOptional('place', readPlace);
    const attribution = row.readOptional('credited', (cell) => this.#readCredits(cell));
    const meeting = row.readOptional('meeting', readSlug);
    const attended = row.readOptional('attended', readNamedActors);
    if (!source || !project || !property || !date) return null;
    if (scope === null || locator === null || attribution === null || meeting === null || attended === null)
      return null;
    if (attended !== undefined && meeting === undefined)
      row.refuse('meeting', '', 'the slug of the meeting that those in the column attended took part in');
    const [printed, statement] = [row.cell('printed'), row.cell('statement')];
    if (statement !== '' && !/[.)]$/.test(statement)) row.refuse('statement', statement, 'a whole sentence');
    const event = { source, project, property, date, scope, locator, printed, statement, meeting };
    const key = `${source}/${keyOf(event)}`;
    const before = this.#lines.get(key);
    if (before !== undefined)
      row.refuse('event', row.cell('event'), `one line for an event of works in a document; line ${before} has it too`);
    this.#lines.set(key, row.line);
    return { ...event, attribution: attribution ?? [], attended: attended ?? [] };
  }

  #readSource(cell: string): string {
    const source = `Source:${readSlug(cell)}`;
    if (!this.#nodes.has(source)) throw new UnreadableValue('a source of the data set; import bibliography adds one');
    if (claimsOn(this.#known.claims, source, 'TEXT_DIGEST').length > 0)
      throw new UnreadableValue('a source whose text is not held; a held text is cited by its passages (kg20x10 cite)');
    return source;
  }

  #readProject(cell: string): Project {
    const id = `Project:${readSlug(cell)}`;
    const [, place, year] = /^(.+)-(\d{4})$/.exec(cell) ?? [];
    const [known] = claimsOn(this.#known.claims, id, 'IN_LOCALITY').flatMap(targetOf);
    const locality = known ?? `Locality:${place}`;
    if (year === undefined || !this.#nodes.has(locality))
      throw new UnreadableValue(
        'works of the data set, or the slug of a known locality and a year, such as kilju-2025',
      );
    return { id, locality, year };
  }

  #readCredits(cell: string): AttributionRecord[] {
    const roles = codesOf('AttributionRole').filter((role) => role !== 'PUBLISHER' && role !== 'UNNAMED');
    return partsOf(cell).map((part) => {
      const [slug = '', code, ...rest] = part.split(/\s+/);
      const actor = `Actor:${slug}`;
      const role = roles.find((one) => one === code);
      if (role === undefined || rest.length > 0 || !this.#nodes.has(actor))
        throw new UnreadableValue(
          `the slug of an actor of the data set and one of ${roles.join(', ')}, as in kcna RELAY`,
        );
      return { actor, role };
    });
  }

  #projectClaims(event: Event, words: Sentences): ClaimRecord[] {
    const { id, locality, year } = event.project;
    const inLocality = `${slugOf(id)}-${slugOfCode('IN_LOCALITY')}`;
    if (!this.#introductions.introduces(id, idOf(event, inLocality))) return [];
    const policy = this.#known.policy;
    const name = nameOf(policy, event.source, this.#known.claims);
    const about = (property: PropertyName, value: ValueRecord, says: string) =>
      claim(event, `${slugOf(id)}-${slugOfCode(property)}`, id, property, value, words.saying(says));
    return [
      about('IN_LOCALITY', { entity: locality }, `speaks of works in ${words.place}`),
      about('UNDER_POLICY', { entity: policy }, `speaks of ${words.works} as carried out under the ${name}`),
      about('BATCH_YEAR', { date: year }, `speaks of works in ${words.place} of the year ${year}`),
    ];
  }

  /** A part of the works of which the event alone speaks, where the works have not been said to have one of its kind. */
  #facilityClaims(event: Event, words: Sentences): ClaimRecord[] {
    const { scope, project } = event;
    if (scope === undefined || scope === 'OTHER') return [];
    const { claims } = this.#known;
    const id = `Facility:${slugOf(project.id)}-${slugOfKind(scope)}`;
    const comprises = `${slugOf(project.id)}-comprises-${slugOfKind(scope)}`;
    const ofKind = (part: string) =>
      claimsOn(claims, part, 'KIND').some(({ value }) => 'code' in value && value.code === scope);
    const others = claimsOn(claims, project.id, 'COMPRISES')
      .flatMap(targetOf)
      .filter((part) => part !== id && ofKind(part));
    if (others.length > 0 || !this.#introductions.introduces(id, idOf(event, comprises))) return [];
    const says = words.saying(`speaks of ${phraseOf(scope)} among ${words.works}`);
    const key = slugOf(id);
    return [
      claim(event, comprises, project.id, 'COMPRISES', { entity: id }, says),
      claim(event, `${key}-kind`, id, 'KIND', { code: scope }, says),
    ];
  }

  #meetingClaims(event: Event, words: Sentences): ClaimRecord[] {
    const { meeting: slug, property, project } = event;
    if (slug === undefined) return [];
    const id = `Meeting:${slug}`;
    const kind = meetingKinds[property] ?? 'OTHER';
    const occasion = words.occasion(kind, event);
    const about = (suffix: string, of: PropertyName, value: ValueRecord, says: string, by = event) =>
      claim(by, `${slug}-${suffix}`, id, of, value, says);
    // A sentence that was given says what the document says of the occasion, with every reservation.
    const reports = event.statement || words.saying(`reports ${occasion}`);
    const printed = event.printed === '' ? '' : `, printed as “${event.printed}”`;
    const dates = event.statement || words.saying(`dates ${occasion} to ${event.date}${printed}`);
    // The place is that of the date: who came may stand elsewhere on the page.
    const elsewhere = { ...event, locator: undefined };
    return [
      about('kind', 'KIND', { code: kind }, reports),
      { ...about('held', 'HELD', { date: event.date }, dates), ...printedAs(event) },
      about(`on-${slugOf(project.id)}`, 'ON_PROJECT', { entity: project.id }, reports),
      ...event.attended.flatMap((actor) => [
        ...this.#actorClaims(elsewhere, actor, words),
        about(
          `participant-${slugOf(actor.id)}`,
          'PARTICIPANT',
          { entity: actor.id },
          words.saying(`names ${words.person(actor)} among those who took part in ${occasion}`),
          elsewhere,
        ),
      ]),
    ];
  }

  #actorClaims(event: Event, { id, name }: NamedActor, words: Sentences): ClaimRecord[] {
    if (!this.#introductions.introduces(id, idOf(event, `${slugOf(id)}-name`))) return [];
    const [language] = claimsOn(this.#known.claims, event.source, 'LANGUAGE');
    const tag = language !== undefined && 'text' in language.value ? language.value.text : 'en';
    return [
      claim(event, `${slugOf(id)}-name`, id, 'NAME', nameValue(name, tag), words.saying(`gives the name ${name}`)),
      {
        id: `SourceClaim:${slugOf(editorialRecord)}/${slugOf(id)}-kind`,
        subject: id,
        property: 'KIND',
        value: { code: 'PERSON' },
        statement: `${name} is classed as PERSON because a document names them among those who took part in a meeting.`,
        knowledgeLevel: 'INFERENCE',
        generatedBy,
      },
    ];
  }
}

/** The words in which the claims of a row are put. */
class Sentences {
  readonly place: string;
  readonly works: string;
  readonly #claims: KnownData['claims'];
  readonly #who: string;
  readonly #end: string;

  constructor({ source, project, attribution }: Event, { claims }: KnownData) {
    this.#claims = claims;
    const [publisher] = claimsOn(claims, source, 'PUBLISHER').flatMap(targetOf);
    const credited = attribution.flatMap(({ actor }) => (actor === null ? [] : [nameOf(actor, source, claims)]));
    this.place = nameOf(project.locality, source, claims);
    this.works = `the works of ${project.year} in ${this.place}`;
    this.#who = publisher === undefined ? slugOf(source) : nameOf(publisher, source, claims);
    if (credited.length > 0) this.#who += `, crediting ${credited.join(' and ')},`;
    const read = claimsOn(claims, source, 'RETRIEVED').length > 0;
    this.#end = read ? '.' : ' (as catalogued; the page could not be read again).';
  }

  saying(says: string): string {
    return `${this.#who} ${says}${this.#end}`;
  }

  /** Somebody by the name that the data set has, else as printed. */
  person({ id, name }: NamedActor): string {
    const known = nameOf(id, '', this.#claims);
    return known === slugOf(id) ? name : known;
  }

  occasion(kind: EnumValueOf<'MeetingKind'>, { scope, date }: Event): string {
    const what = scope === undefined ? this.works : `${phraseOf(scope)} among ${this.works}`;
    // A visit to a place need not be one to the works there.
    if (kind === 'FIELD_GUIDANCE') return `a visit to ${this.place} (${date})`;
    if (kind === 'GROUNDBREAKING') return `a groundbreaking ceremony for ${what}`;
    return kind === 'INAUGURATION' ? `an inauguration ceremony for ${what}` : `a meeting on ${what}`;
  }
}

function dateClaim(event: Event, words: Sentences): ClaimRecord {
  const { project, property, date, scope, statement } = event;
  const part = scope === undefined ? '' : `${phraseOf(scope)} among `;
  const says = `dates ${eventPhrases[property] ?? `${slugOfCode(property)}, of`} ${part}${words.works} to ${date}`;
  return {
    ...claim(event, keyOf(event), project.id, property, { date }, statement || words.saying(says)),
    ...printedAs(event),
    ...(scope === undefined ? {} : { scope }),
  };
}

function keyOf({ project, property, scope, date }: Pick<Event, 'project' | 'property' | 'scope' | 'date'>): string {
  const words = [slugOf(project.id), slugOfCode(property)];
  if (scope !== undefined) words.push(slugOfKind(scope));
  // Works can be visited more than once.
  if (propertyOf(property).many)
    words.push(
      date
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, ''),
    );
  return words.join('-');
}

function idOf({ source }: Event, key: string): string {
  return `SourceClaim:${slugOf(source)}/${key}`;
}

function claim(
  event: Event,
  key: string,
  subject: string,
  property: PropertyName,
  value: ValueRecord,
  statement: string,
): ClaimRecord {
  const { locator, attribution } = event;
  return {
    id: idOf(event, key),
    subject,
    property,
    value,
    statement,
    ...(locator === undefined ? {} : { locator }),
    ...(attribution.length === 0 ? {} : { attribution: [...attribution] }),
    knowledgeLevel: 'ASSERTION',
    generatedBy,
  };
}

function printedAs({ printed }: Event): { originalValue?: string } {
  return printed === '' ? {} : { originalValue: printed };
}

function readEvent(cell: string): PropertyName {
  const property = eventProperties.find((name) => name === cell);
  if (property === undefined) throw new UnreadableValue(`one of ${eventProperties.join(', ')}`);
  return property;
}

function readPlace(cell: string): LocatorRecord {
  if (cell === 'title') return { kind: 'HEADING' };
  const [, paragraph] = /^p([1-9]\d*)$/.exec(cell) ?? [];
  if (paragraph === undefined) throw new UnreadableValue('title, or p and the number of the paragraph such as p3');
  return { kind: 'PARAGRAPH', line: Number(paragraph) };
}

function slugOfKind(kind: EnumValueOf<'FacilityKind'>): string {
  return kind === 'REGIONAL_INDUSTRY_FACTORIES' ? 'factories' : slugOfCode(kind);
}

function phraseOf(kind: EnumValueOf<'FacilityKind'>): string {
  return `the ${wordsOfCode(kind)}`;
}
