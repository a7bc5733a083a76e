import { parse, print } from 'graphql';
import { sha256 } from '../dataset/digest.js';
import type { TourOperation } from './tour.js';

/** Documents by id, as relay-compiler and graphql-codegen write them. */
export type Documents = Readonly<Record<string, string>>;

/** The documents that a client may name instead of sending them: those of the tour, and those that it was given. */
export class KnownDocuments {
  readonly #given: Documents;
  readonly #tour: readonly TourOperation[];
  #allTexts: ReadonlySet<string> | undefined;
  #operationNames: ReadonlySet<string> | undefined;
  #byHash: Promise<ReadonlyMap<string, string>> | undefined;

  constructor(tour: readonly TourOperation[], given: Documents) {
    this.#given = given;
    this.#tour = tour;
  }

  /** An operation of the tour has two texts: that of its file, and that which a client makes of a typed document. */
  get #texts(): ReadonlySet<string> {
    this.#allTexts ??= new Set([
      ...this.#tour.flatMap(({ query }) => [query, print(parse(query))]),
      ...Object.values(this.#given),
    ]);
    return this.#allTexts;
  }

  /** The names of the operations in them. */
  get operationNames(): ReadonlySet<string> {
    this.#operationNames ??= new Set([...this.#texts].flatMap(operationNamesIn));
    return this.#operationNames;
  }

  /** Whether a text is one of them, letter for letter. */
  has(text: string): boolean {
    return this.#texts.has(text);
  }

  /** By `sha256:` and the hash of its text in lower-case hexadecimal digits, or by the id under which it was given. */
  async byId(id: string): Promise<string | undefined> {
    if (Object.hasOwn(this.#given, id)) return this.#given[id];
    this.#byHash ??= byHash(this.#texts);
    return (await this.#byHash).get(id);
  }
}

/** None of a document that does not parse: its faults are told to whoever names it. */
function operationNamesIn(text: string): string[] {
  try {
    return parse(text).definitions.flatMap((definition) =>
      definition.kind === 'OperationDefinition' && definition.name !== undefined ? [definition.name.value] : [],
    );
  } catch {
    return [];
  }
}

async function byHash(texts: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  return new Map(await Promise.all([...texts].map(async (text) => [await sha256(text), text] as const)));
}
