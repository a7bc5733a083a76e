import type { ClaimFilter, FactFilter } from '../graph/filters.js';
import { slice } from '../graph/slice.js';
import type { Page, PageRequest } from '../graph/store.js';
import { type EntityTypeName, kinds } from '../vocabulary/kinds.js';
import { Conditions, whereClaims, whereFacts, whereNodes } from './conditions.js';
import type { Listed, Listings } from './listing.js';
import { passage } from './members.js';
import { rankOfOrder } from './orders.js';
import type { Reader } from './reader.js';
import { subjectOfFact } from './records.js';
import { WorkedOut } from './worked-out.js';

/** How many members of lists are kept that have no rank of their own. */
const keptMembers = 200_000;

const typeOfList = new Map(Object.entries(kinds).map(([type, { plural }]) => [plural, type as EntityTypeName]));

/** Pages of the lists of a whole version. */
export class RootLists {
  readonly #reader: Reader;
  readonly #schema: string;
  readonly #digest: string;
  readonly #listings: Listings;
  readonly #selected = new WorkedOut<readonly string[]>(keptMembers, (ids) => ids.length + 1);

  constructor(reader: Reader, schema: string, digest: string, listings: Listings) {
    this.#reader = reader;
    this.#schema = schema;
    this.#digest = digest;
    this.#listings = listings;
  }

  /** One page of ids. Rejects with a RequestError. */
  async page(request: PageRequest): Promise<Page<string>> {
    const { list, filter, orderBy } = request;
    const key = JSON.stringify([list, filter, orderBy]);
    if (list === 'facts') {
      const subjects = (filter as FactFilter | null | undefined)?.subjects;
      if (subjects != null)
        return this.#selection(key, request, () => this.#factsAbout([...new Set(subjects)], filter));
      return this.#ids(factListed(key, this.#schema, filter), request);
    }
    if (list === 'claims') {
      if (orderBy != null) return this.#selection(key, request, () => this.#claimsByPassage(filter));
      return this.#ids(this.#claims(key, filter), request);
    }
    const type = typeOfList.get(list);
    // A list of a node without its node.
    if (type === undefined) return slice<string>([], (id) => id, request, this.#digest);
    return this.#ids(this.#nodes(key, type, filter, orderBy), request);
  }

  async #ids(listed: Listed, request: PageRequest): Promise<Page<string>> {
    const page = await this.#listings.page(listed, request);
    return { ...page, items: page.items.map(({ id }) => id) };
  }

  #claims(key: string, filter: ClaimFilter | null | undefined): Listed {
    return {
      key,
      from: `${this.#schema}.claim_list c`,
      rank: 'c.place',
      id: 'c.id',
      columns: '',
      conditions: whereClaims(new Conditions(), this.#schema, filter),
      find: (id, conditions) =>
        `c.place = (SELECT place FROM ${this.#schema}.claims WHERE id = ${conditions.value(id)})`,
    };
  }

  #nodes(
    key: string,
    type: EntityTypeName,
    filter: object | null | undefined,
    orderBy: string | null | undefined,
  ): Listed {
    const conditions = whereNodes(new Conditions(), type, filter);
    const whole = conditions.isEmpty;
    const from = `${this.#schema}.node_list n`;
    return {
      key,
      // As a table of its own, so that ranks are places in it.
      from: whole ? `(SELECT * FROM ${from} WHERE type = '${type}') n` : from,
      rank: `n.${rankOfOrder(orderBy)}`,
      id: 'n.id',
      columns: '',
      conditions: whole ? conditions : conditions.where(type, (name) => `n.type = ${name}`),
      find: (id, of) => `n.id = ${of.value(id)}`,
    };
  }

  /** In the order of the subjects as they are asked for, and of the facts of each. */
  async #factsAbout(subjects: readonly string[], filter: FactFilter | null | undefined): Promise<string[]> {
    const conditions = whereFacts(new Conditions(), filter);
    const order = conditions.value(subjects);
    return this.#read(
      `SELECT f.id FROM ${this.#schema}.fact_list f WHERE ${conditions} ORDER BY array_position(${order}::text[], f.subject::text), f.nth`,
      conditions,
    );
  }

  async #claimsByPassage(filter: ClaimFilter | null | undefined): Promise<string[]> {
    const conditions = whereClaims(new Conditions(), this.#schema, filter);
    return this.#read(
      `SELECT c.id FROM ${this.#schema}.claim_list c WHERE ${conditions} ORDER BY ${passage}`,
      conditions,
    );
  }

  async #read(text: string, { values }: Conditions): Promise<string[]> {
    return (await this.#reader.rows<{ id: string }>({ text, values })).map(({ id }) => id);
  }

  async #selection(key: string, request: PageRequest, read: () => Promise<readonly string[]>): Promise<Page<string>> {
    return slice(await this.#selected.get(key, read), (id) => id, request, this.#digest);
  }
}

/** The facts of a whole version that a filter lets through. */
export function factListed(key: string, schema: string, filter: FactFilter | null | undefined): Listed {
  return {
    key,
    from: `${schema}.fact_list f`,
    rank: 'f.position',
    id: 'f.id',
    columns: '',
    conditions: whereFacts(new Conditions(), filter),
    find: (id, conditions) => `f.subject = ${conditions.value(subjectOfFact(id))} AND f.id = ${conditions.value(id)}`,
  };
}
