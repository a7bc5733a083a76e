import { Recent } from '../graph/recent.js';
import type { ClaimNode, FactRecord, NodeRecord } from '../graph/records.js';
import type { Reader } from './reader.js';
import { Fetched } from './rounds.js';

/** How many records of a kind are kept: a version never changes, so that what was read once need not be read again. */
const kept = 25_000;

/** Records of one kind by their ids, each batch with one query. */
export class Records<Read extends { readonly id: string }> {
  readonly #reader: Reader;
  readonly #query: string;
  readonly #keysOf: (ids: readonly string[]) => readonly unknown[];
  readonly #recent = new Recent<string, Read>(kept);

  private constructor(reader: Reader, query: string, keysOf: (ids: readonly string[]) => readonly unknown[]) {
    this.#reader = reader;
    this.#query = query;
    this.#keysOf = keysOf;
  }

  static nodes(reader: Reader, schema: string): Records<NodeRecord> {
    return new Records(reader, `SELECT record FROM ${schema}.nodes WHERE id = ANY($1)`, (ids) => [ids]);
  }

  static claims(reader: Reader, schema: string): Records<ClaimNode> {
    return new Records(reader, `SELECT record FROM ${schema}.claims WHERE id = ANY($1)`, (ids) => [ids]);
  }

  /** A fact is found by its subject, with which its id begins. */
  static facts(reader: Reader, schema: string): Records<FactRecord> {
    const text = `SELECT record FROM ${schema}.facts WHERE subject = ANY($1) AND id = ANY($2)`;
    return new Records(reader, text, (ids) => [[...new Set(ids.map(subjectOfFact))], ids]);
  }

  /** For a rule that is asked in rounds; null for one that is not there. */
  fetched(): Fetched<Read | null> {
    return new Fetched<Read | null>(async (ids) => {
      const found = await this.read(ids);
      return new Map(ids.map((id, at) => [id, found[at] ?? null]));
    }, null);
  }

  /** In the order of the ids; null for one that is not there. */
  async read(ids: readonly string[]): Promise<(Read | null)[]> {
    const found = new Map<string, Read>();
    const missing = new Set<string>();
    for (const id of ids) {
      const record = this.#recent.kept(id);
      if (record === undefined) missing.add(id);
      else
        found.set(
          id,
          this.#recent.get(id, () => record),
        );
    }
    if (missing.size > 0) {
      const values = this.#keysOf([...missing]);
      for (const { record } of await this.#reader.rows<{ record: string }>({ text: this.#query, values })) {
        const read = JSON.parse(record) as Read;
        found.set(
          read.id,
          this.#recent.get(read.id, () => read),
        );
      }
    }
    return ids.map((id) => found.get(id) ?? null);
  }
}

/** The subject of a fact by its id. */
export function subjectOfFact(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf('/')));
}
