import type { Claim } from '../dataset/read.js';
import type { Voice } from '../graph/facts.js';
import { type Clocks, type Knowledge, knowledgeOf, type Surroundings } from '../graph/knowledge.js';
import type { Reader, Version } from './reader.js';

/** What stands in the column `surroundings` of a claim. */
export interface ClaimSurroundings {
  readonly voice: Voice;
  /** Between which days its source was published. */
  readonly span: { readonly earliest: string; readonly latest: string };
  readonly knownFrom: string;
}

interface KeptClaim extends ClaimSurroundings {
  readonly claim: Claim;
  readonly place: number;
}

interface Row {
  readonly subject: string;
  readonly place: number | string;
  readonly record: string;
  readonly surroundings: string;
}

/** Claims that are read at once, of a kilobyte or two each. */
const claimsAtOnce = 5000;

/** All claims about one node, with what its facts depend on. */
export class ClaimsAbout {
  readonly subject: string;
  readonly #claims = new Map<string, KeptClaim>();
  /** Of each source between which days it was published. */
  readonly #spans = new Map<string, ClaimSurroundings['span']>();

  constructor(subject: string) {
    this.subject = subject;
  }

  /** Adds the next claim about the node. */
  add({ place, record, surroundings }: Row): void {
    const claim = JSON.parse(record) as Claim;
    const known = JSON.parse(surroundings) as ClaimSurroundings;
    // A place is a bigint, which may be read as a text.
    this.#claims.set(claim.id, { claim, place: Number(place), ...known });
    this.#spans.set(claim.source, known.span);
  }

  /** The facts about the node under given clocks, or without some claims. */
  under(clocks: Clocks, isGone?: (claim: string) => boolean): Knowledge {
    const claims = Array.from(this.#claims.values(), ({ claim }) => claim);
    return knowledgeOf(
      isGone === undefined ? claims : claims.filter(({ id }) => !isGone(id)),
      clocks,
      this.#surroundings,
    );
  }

  /** The place of one of its claims in the data set. */
  placeOf(claim: Pick<Claim, 'id'>): number {
    return this.#of(claim.id).place;
  }

  /** The document in which one of its claims was read. */
  sourceOf(claim: string): string {
    return this.#of(claim).claim.source;
  }

  /** By the ids of claims, as a status is made of copies of them. */
  get #surroundings(): Surroundings {
    return {
      voiceOf: ({ id }) => this.#of(id).voice,
      knownFrom: ({ id }) => this.#of(id).knownFrom,
      published: (source) => this.#spans.get(source) as ClaimSurroundings['span'],
    };
  }

  #of(id: string): KeptClaim {
    return this.#claims.get(id) as KeptClaim;
  }
}

/**
 * The claims about nodes, node by node in the order of their ids: one query where there are no more than some thousand.
 * A node without claims is left out.
 */
export async function* claimsAbout(
  reader: Reader,
  { schema }: Version,
  subjects: readonly string[],
): AsyncGenerator<ClaimsAbout> {
  if (subjects.length === 0) return;
  let open: ClaimsAbout | undefined;
  let last: Row | undefined;
  for (;;) {
    const rows: readonly Row[] = await reader.rows<Row>({
      text: `SELECT subject, place, record, surroundings FROM ${schema}.claims
             WHERE subject = ANY($1)${last === undefined ? '' : ' AND (subject, place) > ($2, $3)'}
             ORDER BY subject, place LIMIT ${claimsAtOnce}`,
      values: [subjects, ...(last === undefined ? [] : [last.subject, last.place])],
    });
    for (const row of rows) {
      if (open?.subject !== row.subject) {
        if (open !== undefined) yield open;
        open = new ClaimsAbout(row.subject);
      }
      open.add(row);
    }
    last = rows.at(-1);
    if (rows.length < claimsAtOnce) break;
  }
  if (open !== undefined) yield open;
}
