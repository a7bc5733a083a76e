import { type DependenceRecord, Withdrawal } from '../graph/dependence.js';
import { Allowance, type WorkLimits } from './allowance.js';
import { claimsAbout } from './claims-about.js';
import type { Reader, Version } from './reader.js';

/** Ids that stand in one query. */
const idsAtOnce = 5000;

/**
 * What would change if sources were withdrawn: worked out from the claims of the sources, all that rests on them, and the other
 * claims about the same nodes. Throws a TimeoutError where that is too much.
 */
export async function withoutSources(
  reader: Reader,
  version: Version,
  sources: readonly string[],
  limits: WorkLimits,
): Promise<DependenceRecord> {
  const allowed = new Allowance(reader, limits);
  const gone = await withdrawn(allowed, version, sources);
  const isGone = (id: string): boolean => gone.has(id);
  const withdrawal = new Withdrawal(isGone);
  for (const subjects of portions([...new Set(gone.values())].sort())) {
    for await (const about of claimsAbout(allowed, version, subjects)) {
      withdrawal.add(about.under({}), about.under({}, isGone).facts, (claim) => about.placeOf(claim));
    }
  }
  return withdrawal.outcome(gone.size);
}

/** The claims that go with their sources, and all that rests on any of them: each with its subject. */
async function withdrawn(
  reader: Reader,
  { schema }: Version,
  sources: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const gone = new Map<string, string>();
  let after = '-1';
  for (let rows = idsAtOnce; rows === idsAtOnce && sources.length > 0; ) {
    const some = await reader.rows<{ place: number | string; id: string; subject: string }>({
      text: `SELECT place, id, subject FROM ${schema}.claim_list WHERE source = ANY($1) AND place > $2
             ORDER BY place LIMIT ${idsAtOnce}`,
      values: [sources, after],
    });
    for (const { id, subject } of some) gone.set(id, subject);
    after = String(some.at(-1)?.place ?? after);
    rows = some.length;
  }
  for (let bases = [...gone.keys()]; bases.length > 0; ) {
    const resting = new Set<string>();
    for (const some of portions(bases)) {
      const rows = await reader.rows<{ claim: string }>({
        text: `SELECT DISTINCT claim FROM ${schema}.derivations WHERE basis = ANY($1)`,
        values: [some],
      });
      for (const { claim } of rows) if (!gone.has(claim)) resting.add(claim);
    }
    for (const some of portions([...resting])) {
      const rows = await reader.rows<{ id: string; subject: string }>({
        text: `SELECT id, subject FROM ${schema}.claims WHERE id = ANY($1)`,
        values: [some],
      });
      for (const { id, subject } of rows) gone.set(id, subject);
    }
    bases = [...resting];
  }
  return gone;
}

function* portions(ids: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < ids.length; at += idsAtOnce) yield ids.slice(at, at + idsAtOnce);
}
