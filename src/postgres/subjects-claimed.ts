import { type EntityTypeName, entityTypes } from '../vocabulary/kinds.js';
import type { PropertyName } from '../vocabulary/properties.js';
import { Conditions } from './conditions.js';
import type { Reader, Version } from './reader.js';

/** A node with the properties of the claims about it, as often as they are claimed. */
export interface SubjectClaimed {
  readonly subject: string;
  readonly properties: readonly PropertyName[];
}

/** Of which nodes claims are looked at; all where nothing is said. */
export interface SubjectScope {
  readonly subjects: readonly string[] | null;
  readonly types: readonly EntityTypeName[] | null;
  readonly properties: readonly PropertyName[] | null;
}

/** Claims that are looked at at once, of some fifty bytes each. */
const claimsAtOnce = 5000;
const subjectsAtOnce = 1000;

interface Row {
  readonly subject: string;
  readonly place: number | string;
  readonly property: PropertyName;
}

/**
 * Goes through the claims of a scope node by node, without reading them: some thousand claims with each query, by the index of
 * subjects. So it can be broken off, and holds little however large the data set is.
 */
export async function* subjectsClaimed(
  reader: Reader,
  version: Version,
  scope: SubjectScope,
): AsyncGenerator<readonly SubjectClaimed[]> {
  const { subjects, properties } = scope;
  if (subjects !== null) {
    const sorted = [...new Set(subjects)].sort();
    for (let at = 0; at < sorted.length; at += subjectsAtOnce) {
      const some = sorted.slice(at, at + subjectsAtOnce);
      yield* walk(reader, version, properties, (conditions) =>
        conditions.where(some, (written) => `subject = ANY(${written})`),
      );
    }
    return;
  }
  const types = entityTypes.filter((type) => scope.types?.includes(type) ?? true);
  if (types.length === entityTypes.length) {
    yield* walk(reader, version, properties, (conditions) => conditions);
    return;
  }
  // Ids begin with the type, and the character after a colon is a semicolon.
  for (const type of types) {
    yield* walk(reader, version, properties, (conditions) =>
      conditions.where(`${type}:`, (from) => `subject > ${from}`).where(`${type};`, (end) => `subject < ${end}`),
    );
  }
}

async function* walk(
  reader: Reader,
  { schema }: Version,
  properties: readonly PropertyName[] | null,
  within: (conditions: Conditions) => Conditions,
): AsyncGenerator<readonly SubjectClaimed[]> {
  let last: Row | undefined;
  let open: { subject: string; properties: PropertyName[] } | undefined;
  for (;;) {
    const conditions = within(new Conditions()).where(properties, (names) => `property = ANY(${names})`);
    const after =
      last === undefined
        ? ''
        : ` AND (subject, place) > (${conditions.value(last.subject)}, ${conditions.value(last.place)})`;
    const rows: readonly Row[] = await reader.rows<Row>({
      text: `SELECT subject, place, property FROM ${schema}.claim_list
             WHERE ${conditions}${after} ORDER BY subject, place LIMIT ${claimsAtOnce}`,
      values: conditions.values,
    });
    const whole: SubjectClaimed[] = [];
    for (const { subject, property } of rows) {
      if (open?.subject !== subject) {
        if (open !== undefined) whole.push(open);
        open = { subject, properties: [] };
      }
      open.properties.push(property);
    }
    last = rows.at(-1);
    const isEnd = rows.length < claimsAtOnce;
    if (isEnd && open !== undefined) whole.push(open);
    if (whole.length > 0) yield whole;
    if (isEnd) return;
  }
}
