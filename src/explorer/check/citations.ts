import { ask } from '../asking.js';
import type { Fault } from '../page.js';
import { type CitedPassagesQuery, citedPassagesOperation } from '../views/cited-passages.operation.js';

type ClaimNode = CitedPassagesQuery['claims']['nodes'][number];

/** A claim that cites a passage. */
interface CitingClaim {
  readonly id: string;
  readonly statement: string;
  /** JSON pointer of the locator within the claim, as `kg20x10 verify` writes it. */
  readonly pointer: string;
  /** The place in words, which may name a column of a row that is cited as a whole. */
  readonly label: string;
}

/** A passage that claims cite: many claims may cite the same. */
export interface Passage {
  /** The place in words, as far as all claims name the same. */
  readonly label: string;
  readonly start?: number;
  readonly end?: number;
  readonly digest?: string;
  readonly claims: readonly CitingClaim[];
}

/** Thrown where the API refuses; its message is the API's. */
export class Refused extends Error {
  constructor({ message }: Fault) {
    super(message);
  }
}

/** The claims on a page, the most that the API gives. */
const pageSize = 100;

/** Asks for the claims that cite a document: all of them, or the first page. Tells how many of how many there are. */
export async function loadClaims(
  base: string,
  document: string,
  options: { readonly signal: AbortSignal; readonly firstOnly?: true; told?(count: number, total: number): void },
): Promise<readonly ClaimNode[]> {
  const claims: ClaimNode[] = [];
  let after: string | null = null;
  do {
    const variables: { document: string; first: number; after?: string } = { document, first: pageSize };
    if (after !== null) variables.after = after;
    const { answer, fault } = await ask(base, citedPassagesOperation, variables, options.signal);
    if (answer === null) throw new Refused(fault as Fault);
    const { nodes, totalCount, pageInfo } = answer.claims;
    claims.push(...nodes);
    options.told?.(claims.length, totalCount);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null && options.firstOnly !== true);
  return claims;
}

/** The passages that claims cite, each once, in the order of the text. */
export function passagesOf(claims: readonly ClaimNode[]): readonly Passage[] {
  const passages = new Map<string, Passage & { readonly claims: CitingClaim[] }>();
  for (const { id, statement, citation } of claims) {
    const locators = [citation.locator, ...citation.context];
    for (const [index, { label, start, end, digest }] of locators.entries()) {
      const key = JSON.stringify(digest === null ? [label] : [start, end, digest]);
      const passage = passages.get(key) ?? {
        label,
        ...(start === null || end === null || digest === null ? {} : { start, end, digest }),
        claims: [],
      };
      passages.set(key, passage);
      passage.claims.push({ id, statement, pointer: index === 0 ? '/locator' : `/context/${index - 1}`, label });
    }
  }
  const found = [...passages.values()].map((passage) => ({ ...passage, label: commonLabel(passage.claims) }));
  return found.sort((a, b) => (a.start ?? -1) - (b.start ?? -1) || (a.end ?? 0) - (b.end ?? 0));
}

/** What all labels begin with, in whole parts; the first where they begin with nothing in common. */
function commonLabel(claims: readonly CitingClaim[]): string {
  const [first = '', ...others] = [...new Set(claims.map(({ label }) => label))];
  const parts = first.split(', ');
  for (let length = parts.length; length > 0; length--) {
    const start = parts.slice(0, length).join(', ');
    if (others.every((label) => label === start || label.startsWith(`${start}, `))) return start;
  }
  return first;
}
