import { isNow } from '../graph/knowledge.js';
import type { FactRecord } from '../graph/records.js';
import type { FactsRequest } from '../graph/store.js';
import { Allowance, type WorkLimits } from './allowance.js';
import { claimsAbout } from './claims-about.js';
import type { Reader, Version } from './reader.js';

/**
 * The facts about nodes under the two clocks: those that are stored where no clock is set, and else worked out from all claims
 * about the nodes. One query for each of the two. Throws a TimeoutError where that is too much.
 */
export async function factsAt(
  reader: Reader,
  version: Version,
  requests: readonly FactsRequest[],
  limits: WorkLimits,
): Promise<readonly (readonly FactRecord[])[]> {
  const answers: (readonly FactRecord[])[] = requests.map(() => []);
  const now = askedOf(requests, isNow);
  const under = askedOf(requests, (request) => !isNow(request));
  const allowed = new Allowance(reader, limits);
  const readNow = async (): Promise<void> => {
    for (const [subject, facts] of await factsNow(reader, version, [...now.keys()]))
      for (const at of now.get(subject) ?? []) answers[at] = facts;
  };
  const readUnder = async (): Promise<void> => {
    for await (const about of claimsAbout(allowed, version, [...under.keys()])) {
      for (const at of under.get(about.subject) ?? []) answers[at] = about.under(requests[at] as FactsRequest).facts;
    }
  };
  await Promise.all([readNow(), readUnder()]);
  return answers;
}

/** The nodes of which some requests ask, each with the places of these. */
function askedOf(
  requests: readonly FactsRequest[],
  isMeant: (request: FactsRequest) => boolean,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, request] of requests.entries()) {
    if (!isMeant(request)) continue;
    const known = places.get(request.subject);
    if (known) known.push(at);
    else places.set(request.subject, [at]);
  }
  return places;
}

async function factsNow(
  reader: Reader,
  { schema }: Version,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, readonly FactRecord[]>> {
  const facts = new Map<string, FactRecord[]>();
  if (subjects.length === 0) return facts;
  const rows = await reader.rows<{ subject: string; record: string }>({
    text: `SELECT subject, record FROM ${schema}.facts WHERE subject = ANY($1) ORDER BY subject, nth`,
    values: [subjects],
  });
  for (const { subject, record } of rows) {
    const known = facts.get(subject);
    const fact = JSON.parse(record) as FactRecord;
    if (known) known.push(fact);
    else facts.set(subject, [fact]);
  }
  return facts;
}
