import { parseDate } from '../../vocabulary/dates.js';
import { slugOfCode } from '../../vocabulary/enums.js';
import { slugOf } from '../../vocabulary/kinds.js';
import type { PropertyName } from '../../vocabulary/properties.js';
import { claimsOn, editorialRecord, Introductions, type KnownData, nameOf, targetOf } from '../known.js';
import type { ClaimRecord, ValueRecord } from '../shape.js';
import {
  nameValue,
  readAddress,
  readCode,
  readDate,
  readDay,
  readLanguage,
  readNamedActors,
  readSlug,
  readText,
} from './cells.js';
import type { RowReader } from './import.js';
import { readTable, type TableRow } from './table.js';

/**
 * A table of documents, one a line, becomes the claims of a catalogue, all of the editorial record: a table does not tell
 * what a page prints of itself, and what follows from its address or from another catalogue.
 */

const columns = {
  source: 'needed',
  title: 'needed',
  publisher: 'needed',
  publisher_name: 'optional',
  publisher_kind: 'optional',
  kind: 'needed',
  kind_basis: 'needed',
  author: 'optional',
  published: 'needed',
  language: 'needed',
  url: 'needed',
  origin: 'needed',
  origin_basis: 'needed',
  seen: 'optional',
} as const;
type Row = TableRow<keyof typeof columns>;

/** What marks a claim as made by this program. */
const generatedBy = 'import-bibliography';

/** Reads a table of documents. */
export function readBibliography(text: string, known: KnownData): RowReader {
  const { rows, refused } = readTable(text, columns);
  const catalogue = new Catalogue(known, rows);
  return { generatedBy, rows, refused, claimsOf: (row) => catalogue.claimsOf(row as Row) };
}

/** What a row says, every cell read. */
interface Entry {
  readonly source: string;
  readonly title: string;
  /** Whether the title is our own description, as no printed one is known. */
  readonly described: boolean;
  readonly publisher: string;
  readonly published: string;
  readonly language: string;
  readonly origin: string | null;
  readonly seen: string | undefined;
  /** How a sentence calls the document. */
  readonly label: string;
}

class Catalogue {
  readonly #known: KnownData;
  readonly #introductions: Introductions;
  readonly #publishers: ReadonlySet<string>;
  readonly #sources = new Map<string, number>();
  readonly #addresses: Map<string, string>;

  constructor(known: KnownData, rows: readonly Row[]) {
    this.#known = known;
    this.#introductions = new Introductions(known, generatedBy);
    this.#publishers = new Set(rows.map((row) => `Actor:${row.cell('publisher')}`));
    this.#addresses = new Map(
      known.claims.flatMap(({ subject, property, value }) =>
        property === 'URL' && 'text' in value ? [[value.text, subject] as const] : [],
      ),
    );
  }

  /** The claims of a row, or null where one of its cells is refused. */
  claimsOf(row: Row): ClaimRecord[] | null {
    const entry = this.#entryOf(row);
    const kind = row.read('kind', readCode('SourceKind'));
    const kindBasis = row.read('kind_basis', readText);
    const originBasis = row.read('origin_basis', readText);
    const url = this.#readUrl(row);
    const authors = row.readOptional('author', readNamedActors) ?? [];
    const publisher = this.#readPublisher(row);
    if (entry === null || !kind || !kindBasis || !originBasis || !url || !publisher || row.refused.length > 0)
      return null;

    const { label, seen } = entry;
    const list = new ClaimList(entry);
    list.say(
      'TITLE',
      { text: entry.title, language: entry.described ? 'en' : entry.language },
      entry.described
        ? `${label} is recorded under a description, as its printed title is not known`
        : `${label} is recorded under this title`,
    );
    list.say('PUBLISHER', { entity: publisher.id }, `${label} is recorded as published by ${publisher.name}`);
    for (const { id, name } of authors)
      list.say('AUTHOR', { entity: id }, `${label} is recorded as written by ${name}`, slugOf(id));
    list.say('PUBLISHED', { date: entry.published }, `${label} is recorded as published ${dayOf(entry.published)}`);
    list.say('KIND', { code: kind }, `${label} is classed as ${kind} because ${kindBasis}`);
    list.say(
      'LANGUAGE',
      { text: entry.language },
      `${label} is recorded as written in ${languageName(entry.language)}`,
    );
    list.say(
      'URL',
      { text: url },
      seen === undefined
        ? `This is the address under which ${label} is catalogued; the page could not be read again`
        : `This is the address of ${label}, of which a copy was read`,
    );
    list.say(
      'ORIGIN',
      entry.origin === null ? { unknown: true, note: `${capital(originBasis)}.` } : { entity: entry.origin },
      entry.origin === null
        ? `Whose account ${label} carries is not stated, because ${originBasis}`
        : `${label} is taken to carry the account of ${this.#nameOf(entry.origin, row)} because ${originBasis}`,
    );
    if (seen !== undefined)
      list.say('RETRIEVED', { date: seen }, `A copy of ${label} was read on ${seen}; no text is held`);

    if (this.#introductions.introduces(publisher.id, nameClaim(publisher.id))) {
      list.introduce(publisher, publisher.kind, `it publishes ${label}`, entry.language);
      const body = kind === 'STATE_MEDIA' ? this.#stateBody() : undefined;
      if (body !== undefined) list.countAs(publisher, body, nameOf(body, editorialRecord, this.#known.claims));
    }
    for (const author of authors)
      if (this.#introductions.introduces(author.id, nameClaim(author.id)))
        list.introduce(author, 'PERSON', `${label} is recorded as written by them`, entry.language);
    return list.claims;
  }

  #entryOf(row: Row): Entry | null {
    const source = row.read('source', readSlug);
    const title = row.read('title', readText);
    const publisher = row.read('publisher', readSlug);
    const published = row.read('published', readDate);
    const language = row.read('language', readLanguage);
    const origin = row.cell('origin') === 'unstated' ? undefined : row.read('origin', readSlug);
    const seen = row.readOptional('seen', readDay);
    if (!source || !title || !publisher || !published || !language || origin === null || seen === null) return null;
    const before = this.#sources.get(source);
    if (before !== undefined) row.refuse('source', source, `one line for a document; line ${before} has it too`);
    this.#sources.set(source, row.line);
    const body = origin === undefined ? null : `Actor:${origin}`;
    if (body !== null && !this.#introductions.knows(body) && !this.#publishers.has(body))
      row.refuse('origin', row.cell('origin'), '"unstated", or an actor of the data set or a publisher of the table');
    const described = /^\[.+\]$/.test(title);
    const text = described ? title.slice(1, -1) : title;
    const by = row.cell('publisher_name') || nameOf(`Actor:${publisher}`, '', this.#known.claims);
    const label = described ? `the page of ${by} recorded as “${text}”` : `“${text}” of ${by}`;
    return {
      source: `Source:${source}`,
      title: text,
      described,
      publisher,
      published,
      language,
      origin: body,
      seen,
      label,
    };
  }

  #readUrl(row: Row): string | null {
    const url = row.read('url', readAddress);
    if (url === null) return null;
    const source = `Source:${row.cell('source')}`;
    const other = this.#addresses.get(url);
    if (other !== undefined && other !== source) {
      row.refuse('url', url, `an address of its own; it is that of ${other}`);
      return null;
    }
    this.#addresses.set(url, source);
    return url;
  }

  #readPublisher(row: Row) {
    const id = `Actor:${row.cell('publisher')}`;
    const kind = row.readOptional('publisher_kind', readCode('ActorKind'));
    const name = row.cell('publisher_name');
    if (kind === null) return null;
    if (!this.#introductions.knows(id) && (name === '' || kind === undefined)) {
      const column = name === '' ? 'publisher_name' : 'publisher_kind';
      row.refuse(column, '', `the publisher’s name and kind, as the data set has no ${id}`);
      return null;
    }
    return { id, name: name || nameOf(id, '', this.#known.claims), kind: kind ?? 'MEDIA' };
  }

  #nameOf(actor: string, row: Row): string {
    const own = actor === `Actor:${row.cell('publisher')}` && row.cell('publisher_name') !== '';
    return own ? row.cell('publisher_name') : nameOf(actor, '', this.#known.claims);
  }

  /** The body as which the publishers of the state media known so far count, where it is one. */
  #stateBody(): string | undefined {
    const { claims } = this.#known;
    const bodies = new Set(
      claims.flatMap(({ subject, property, value }) => {
        if (property !== 'KIND' || !('code' in value) || value.code !== 'STATE_MEDIA') return [];
        const publishers = claimsOn(claims, subject, 'PUBLISHER').flatMap(targetOf);
        return publishers.flatMap((publisher) => claimsOn(claims, publisher, 'ORIGIN_BODY').flatMap(targetOf));
      }),
    );
    return bodies.size === 1 ? [...bodies][0] : undefined;
  }
}

/** The claims of one row. */
class ClaimList {
  readonly claims: ClaimRecord[] = [];
  readonly #source: string;
  readonly #label: string;

  constructor({ source, label }: Entry) {
    this.#source = source;
    this.#label = label;
  }

  /** A claim about the document. */
  say(property: PropertyName, value: ValueRecord, statement: string, suffix?: string): void {
    const word = slugOfCode(property) + (suffix === undefined ? '' : `-${suffix}`);
    this.#add(`${slugOf(this.#source)}-${word}`, this.#source, property, value, statement);
  }

  /** The name and the kind of an actor whom the data set has not. */
  introduce(actor: { id: string; name: string }, kind: string, because: string, language: string): void {
    const slug = slugOf(actor.id);
    this.#add(
      `${slug}-name`,
      actor.id,
      'NAME',
      nameValue(actor.name, language),
      `${actor.name} is recorded under this name for ${this.#label}`,
    );
    this.#add(
      `${slug}-kind`,
      actor.id,
      'KIND',
      { code: kind },
      `${actor.name} is classed as ${kind} because ${because}`,
    );
  }

  countAs(actor: { id: string; name: string }, body: string, name: string): void {
    const statement = `${actor.name} counts with ${name} as one origin because ${this.#label} is classed as STATE_MEDIA`;
    this.#add(`${slugOf(actor.id)}-origin-body`, actor.id, 'ORIGIN_BODY', { entity: body }, statement);
  }

  #add(key: string, subject: string, property: PropertyName, value: ValueRecord, statement: string): void {
    this.claims.push({
      id: `SourceClaim:${slugOf(editorialRecord)}/${key}`,
      subject,
      property,
      value,
      statement: `${capital(statement)}.`,
      knowledgeLevel: 'INFERENCE',
      generatedBy,
    });
  }
}

/** How a sentence tells a date of publication. A span of days is one within which the day lies. */
function dayOf(published: string): string {
  const precision = parseDate(published)?.precision;
  if (precision === 'INTERVAL') return `on some day within ${published}`;
  return `${precision === 'DAY' ? 'on' : 'in'} ${published}`;
}

/** The id of the claim by which an actor is introduced. */
function nameClaim(actor: string): string {
  return `SourceClaim:${slugOf(editorialRecord)}/${slugOf(actor)}-name`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' });
function languageName(tag: string): string {
  return languageNames.of(tag) ?? tag;
}
