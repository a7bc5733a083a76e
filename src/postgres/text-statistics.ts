import { type SearchField, searchFields, type TextKind } from '../graph/search-texts.js';

/** What a statement of SQL is given to. */
interface Client {
  query(text: string, values?: readonly unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}

interface NameRow {
  readonly node: string;
  readonly nth: number;
  readonly kind: TextKind;
  readonly lexemes: number;
  readonly place: string | null;
}

const rowsAtOnce = 20_000;

/**
 * Writes how many texts a version has and how long their fields are on average, when all texts are there and their tables
 * have their keys. The averages are those of the index in memory, so that relevance is the same: it takes a text that has
 * not a field for one of the length that texts before it had on average, so that they have to be gone through in its order,
 * which is that of nodes, and then of claims.
 */
export async function writeTextStatistics(client: Client, schema: string): Promise<void> {
  const averages = new Averages();
  let last: readonly [string, number] = ['', 0];
  for (;;) {
    const { rows } = await client.query(
      `SELECT node, nth, kind, length(words) AS lexemes, place FROM ${schema}.names
       WHERE (node, nth) > ($1, $2) ORDER BY node, nth LIMIT ${rowsAtOnce}`,
      last,
    );
    for (const { node, nth, kind, lexemes, place } of rows as readonly NameRow[]) {
      const placeWords = place === null ? 0 : new Set(place.split(' ')).size;
      averages.add(kind, lexemes - placeWords, placeWords);
      last = [node, nth];
    }
    if (rows.length < rowsAtOnce) break;
  }
  // All statements come after them and have their field, so that their sum is enough.
  const { rows } = await client.query(
    `SELECT count(*)::float8 AS texts, coalesce(sum(greatest(size, 1)), 0)::float8 AS words FROM ${schema}.statements`,
  );
  const { texts, words } = rows[0] as { texts: number; words: number };
  const all = averages.texts + texts;
  await client.query(
    `INSERT INTO ${schema}.text_statistics (texts, ${searchFields.join(', ')}) VALUES ($1, $2, $3, $4, $5, $6)`,
    [all, ...searchFields.map((field) => (field === 'statement' ? words / Math.max(all, 1) : averages.of(field)))],
  );
}

/** The average lengths of fields, as MiniSearch reckons them text by text. */
class Averages {
  texts = 0;
  readonly #averages = new Map<SearchField, number>();

  of(field: SearchField): number {
    return this.#averages.get(field) ?? 0;
  }

  add(kind: TextKind, words: number, placeWords: number): void {
    // A text without words has an empty one.
    this.#add(kind, Math.max(words, 1));
    if (placeWords > 0) this.#add('place', placeWords);
    this.texts++;
  }

  #add(field: SearchField, length: number): void {
    this.#averages.set(field, (this.of(field) * this.texts + length) / (this.texts + 1));
  }
}
