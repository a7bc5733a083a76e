import { parseDate } from '../vocabulary/dates.js';
import { codesOf } from '../vocabulary/enums.js';
import { type EntityTypeName, type Kind, parseId, typeOfId } from '../vocabulary/kinds.js';
import { codesFor, type Property, propertyNames, propertyOf, type ValueType } from '../vocabulary/properties.js';
import type { Fault, FaultCode } from './faults.js';
import { show } from './faults.js';
import type { Claim, Place } from './read.js';
import { isEntityId, type LocatorRecord, type Manifest, type ValueRecord } from './shape.js';

/** Checks the identities of one file, by their index, and adds them to those known. */
export function checkNodes(
  kind: Kind,
  ids: ReadonlyMap<number, string>,
  file: string,
  known: Map<string, Place>,
  faults: Fault[],
): void {
  for (const [index, id] of ids) {
    const pointer = `/${index}`;
    if (typeOfId(id) !== kind.type) {
      faults.push({
        code: 'MISPLACED_ID',
        file,
        pointer,
        found: show(id),
        expected: `an id that begins with ${kind.type}:`,
      });
    } else if (known.has(id)) {
      faults.push({ code: 'DUPLICATE_ID', file, pointer, found: show(id), expected: 'each id once' });
    } else {
      known.set(id, { file, pointer });
    }
  }
}

/** The type of a value as it stands in a file; null for an explicit unknown, which fits any property. */
function valueTypeOf(value: ValueRecord): ValueType | null {
  if ('entity' in value) return 'entity';
  if ('date' in value) return 'date';
  if ('unit' in value) return 'quantity';
  if ('text' in value) return 'text';
  if ('code' in value) return 'code';
  if ('boolean' in value) return 'boolean';
  if ('latitude' in value) return 'coordinates';
  return null;
}

interface Entry {
  readonly claim: Claim;
  readonly place: Place;
}

/**
 * Checks every rule between claims, nodes and the manifest, and adds what is wrong to the faults. `unsure` holds the
 * ids and subjects of claims that were left out because they have not their shape: that such a claim is missing is
 * no second fault.
 */
export function checkClaims(
  entries: readonly Entry[],
  nodes: ReadonlyMap<string, Place>,
  unsure: ReadonlySet<string>,
  manifest: Manifest | undefined,
  faults: Fault[],
): void {
  const check = new Check(entries, nodes, unsure, faults);
  for (const entry of entries) check.claim(entry);
  check.cycles('supersedes', (claim) => (claim.supersedes === undefined ? [] : [claim.supersedes]));
  check.cycles('derivedFrom', (claim) => claim.derivedFrom ?? []);
  check.completeness();
  if (manifest !== undefined && !nodes.has(manifest.policy)) {
    faults.push({
      code: 'DANGLING_REFERENCE',
      file: 'manifest.json',
      pointer: '/policy',
      found: show(manifest.policy),
      expected: 'a node of the data set',
    });
  }
}

class Check {
  readonly #entries: readonly Entry[];
  readonly #nodes: ReadonlyMap<string, Place>;
  readonly #unsure: ReadonlySet<string>;
  readonly #faults: Fault[];
  readonly #claims = new Map<string, Entry>();
  /** Length of each held text in code points; null where the source is held but its length is not claimed. */
  readonly #held = new Map<string, number | null>();
  readonly #editorial = new Set<string>();

  constructor(
    entries: readonly Entry[],
    nodes: ReadonlyMap<string, Place>,
    unsure: ReadonlySet<string>,
    faults: Fault[],
  ) {
    this.#entries = entries;
    this.#nodes = nodes;
    this.#unsure = unsure;
    this.#faults = faults;
    for (const entry of entries) {
      const { claim } = entry;
      if (this.#claims.has(claim.id)) this.#fault(entry, 'DUPLICATE_ID', '/id', claim.id, 'each id once');
      else this.#claims.set(claim.id, entry);
      if (claim.property === 'TEXT_DIGEST' && !this.#held.has(claim.subject)) this.#held.set(claim.subject, null);
      if (claim.property === 'TEXT_LENGTH' && 'amount' in claim.value)
        this.#held.set(claim.subject, claim.value.amount ?? null);
      if (claim.property === 'KIND' && 'code' in claim.value && claim.value.code === 'EDITORIAL')
        this.#editorial.add(claim.subject);
    }
  }

  claim(entry: Entry): void {
    const { claim } = entry;
    this.#identity(entry);
    this.#value(entry, propertyOf(claim.property));
    this.#qualifiers(entry);
    this.#citation(entry);
    this.#attribution(entry);
    this.#editing(entry);
    for (const [index, id] of (claim.involves ?? []).entries()) this.#node(entry, `/involves/${index}`, id);
    if (claim.primarySource !== undefined) this.#node(entry, '/primarySource', claim.primarySource, 'Source');
  }

  #identity(entry: Entry): void {
    const { claim } = entry;
    const parsed = parseId(claim.id);
    if (parsed === null || !('key' in parsed) || `Source:${parsed.source}` !== claim.source) {
      this.#fault(
        entry,
        'MISPLACED_ID',
        '/id',
        claim.id,
        `an id that begins with SourceClaim:${claim.source.slice('Source:'.length)}/`,
      );
    }
    this.#node(entry, '/subject', claim.subject);
    if (!this.#nodes.has(claim.source)) {
      this.#fault(entry, 'DANGLING_REFERENCE', '', claim.source, 'a file named after a source of the data set');
    }
  }

  #value(entry: Entry, property: Property): void {
    const { claim } = entry;
    const subject = typeOfId(claim.subject) as EntityTypeName;
    if (!property.subjects.includes(subject)) {
      this.#fault(
        entry,
        'BAD_RULE',
        '/property',
        claim.property,
        `a property that speaks of a ${subject}; this one speaks of ${property.subjects.join(', ')}`,
      );
    }
    const type = valueTypeOf(claim.value);
    if (type === null) return;
    if (type !== property.type) {
      this.#fault(entry, 'WRONG_VALUE_TYPE', '/value', claim.value, `a value of type ${property.type}`);
      return;
    }
    if ('entity' in claim.value) {
      const target = typeOfId(claim.value.entity) as EntityTypeName;
      this.#node(entry, '/value/entity', claim.value.entity);
      if (property.targets && !property.targets.includes(target)) {
        this.#fault(
          entry,
          'WRONG_VALUE_TYPE',
          '/value/entity',
          claim.value.entity,
          `a ${property.targets.join(' or ')}`,
        );
      }
    } else if ('code' in claim.value) {
      const enumeration = codesFor(property, subject);
      if (enumeration !== null && !(codesOf(enumeration) as string[]).includes(claim.value.code)) {
        this.#fault(
          entry,
          'WRONG_VALUE_TYPE',
          '/value/code',
          claim.value.code,
          `a value of ${enumeration}: ${codesOf(enumeration).join(', ')}`,
        );
      }
    } else if ('unit' in claim.value) {
      if (property.units && !property.units.includes(claim.value.unit)) {
        this.#fault(
          entry,
          'WRONG_VALUE_TYPE',
          '/value/unit',
          claim.value.unit,
          `one of the units ${property.units.join(', ')}`,
        );
      }
      const { amount, lowerBound, upperBound } = claim.value;
      if (
        (lowerBound ?? Number.NEGATIVE_INFINITY) > (amount ?? upperBound ?? Number.POSITIVE_INFINITY) ||
        (amount ?? Number.NEGATIVE_INFINITY) > (upperBound ?? Number.POSITIVE_INFINITY)
      ) {
        this.#fault(entry, 'BAD_RULE', '/value', claim.value, 'bounds around the amount');
      }
    }
  }

  #qualifiers(entry: Entry): void {
    const { claim } = entry;
    if (claim.validFrom !== undefined && claim.validTo !== undefined) {
      const from = parseDate(claim.validFrom)?.earliest ?? '';
      const to = parseDate(claim.validTo)?.latest ?? '9999';
      if (from > to) this.#fault(entry, 'BAD_RULE', '/validTo', claim.validTo, 'a date not before validFrom');
    }
    if (claim.scope === undefined) return;
    if (isEntityId(claim.scope)) this.#node(entry, '/scope', claim.scope);
    else if (!(codesOf('FacilityKind') as string[]).includes(claim.scope)) {
      this.#fault(entry, 'BAD_RULE', '/scope', claim.scope, 'the id of a node or a code of FacilityKind');
    }
  }

  #citation(entry: Entry): void {
    const { claim } = entry;
    if (claim.document !== undefined) this.#node(entry, '/document', claim.document, 'Source');
    const document = claim.document ?? claim.source;
    this.#locator(entry, '/locator', claim.locator ?? { kind: 'DOCUMENT' }, document);
    for (const [index, locator] of (claim.context ?? []).entries()) {
      this.#locator(entry, `/context/${index}`, locator, document);
    }
  }

  #locator(entry: Entry, pointer: string, locator: LocatorRecord, document: string): void {
    const needed = locatorKeys[locator.kind].filter((key) => locator[key] === undefined);
    if (needed.length > 0) {
      this.#fault(
        entry,
        'BAD_LOCATOR',
        pointer,
        locator,
        `a locator of kind ${locator.kind} with ${needed.join(', ')}`,
      );
    }
    const { start, end, digest } = locator;
    const positioned = start !== undefined && end !== undefined && digest !== undefined;
    if (!this.#held.has(document)) {
      if (this.#unsure.has(document) || !this.#nodes.has(document)) return;
      if (start !== undefined || end !== undefined || digest !== undefined) {
        this.#fault(entry, 'BAD_LOCATOR', pointer, locator, `no position or digest, as no text of ${document} is held`);
      }
      return;
    }
    if (!positioned) {
      this.#fault(entry, 'BAD_LOCATOR', pointer, locator, `start, end and digest, as the text of ${document} is held`);
      return;
    }
    const length = this.#held.get(document) ?? Number.POSITIVE_INFINITY;
    if (start >= end || end > length) {
      this.#fault(
        entry,
        'LOCATOR_OUT_OF_RANGE',
        pointer,
        { start, end },
        `start before end, and both within the ${length} code points of ${document}`,
      );
    }
  }

  #attribution(entry: Entry): void {
    for (const [index, link] of (entry.claim.attribution ?? []).entries()) {
      const pointer = `/attribution/${index}`;
      if (link.actor !== null) this.#node(entry, `${pointer}/actor`, link.actor, 'Actor');
      if (link.document !== undefined) this.#node(entry, `${pointer}/document`, link.document, 'Source');
      if ((link.actor === null) !== (link.role === 'UNNAMED')) {
        this.#fault(entry, 'BAD_ATTRIBUTION', pointer, link, 'an actor, or null with the role UNNAMED');
      }
      if (link.actor === null && link.note === undefined) {
        this.#fault(
          entry,
          'BAD_ATTRIBUTION',
          pointer,
          link,
          'a note that says what the source prints in place of a name',
        );
      }
      if (link.role === 'PUBLISHER') {
        this.#fault(
          entry,
          'BAD_ATTRIBUTION',
          `${pointer}/role`,
          link.role,
          'another role: the source itself is added as the last link',
        );
      }
      if (link.check !== undefined && link.check !== 'NOT_CHECKED' && link.document === undefined) {
        this.#fault(entry, 'BAD_ATTRIBUTION', pointer, link, 'the document that was checked');
      }
    }
  }

  #editing(entry: Entry): void {
    const { claim } = entry;
    if (((claim.rank ?? 'NORMAL') === 'NORMAL') !== (claim.rankReason === undefined)) {
      this.#fault(
        entry,
        'BAD_RULE',
        '/rankReason',
        claim.rankReason,
        'a reason for a rank other than NORMAL, and only then',
      );
    }
    if ((claim.supersedes === undefined) !== (claim.supersedesReason === undefined)) {
      this.#fault(
        entry,
        'BAD_RULE',
        '/supersedesReason',
        claim.supersedesReason,
        'a reason where a claim supersedes another, and only then',
      );
    }
    if (claim.supersedes !== undefined) {
      this.#otherClaim(entry, '/supersedes', claim.supersedes);
      const former = this.#claims.get(claim.supersedes)?.claim;
      if (former !== undefined && former.subject !== claim.subject) {
        this.#fault(entry, 'BAD_RULE', '/supersedes', claim.supersedes, 'a claim about the same node');
      }
    }
    for (const [index, relation] of (claim.relations ?? []).entries()) {
      this.#otherClaim(entry, `/relations/${index}/claim`, relation.claim);
      if (relation.claim === claim.id) {
        this.#fault(entry, 'BAD_RULE', `/relations/${index}/claim`, relation.claim, 'another claim than this one');
      }
    }
    for (const [index, id] of (claim.derivedFrom ?? []).entries()) this.#otherClaim(entry, `/derivedFrom/${index}`, id);
    if (claim.derivedFrom !== undefined && !this.#editorial.has(claim.source) && !this.#unsure.has(claim.source)) {
      this.#fault(
        entry,
        'BAD_RULE',
        '/derivedFrom',
        claim.derivedFrom,
        'none, as only the editorial record derives claims from claims',
      );
    }
  }

  /** Reports each cycle of a relation between claims once, at the claim whose id comes first. */
  cycles(key: string, next: (claim: Claim) => readonly string[]): void {
    const done = new Set<string>();
    for (const start of this.#claims.keys()) {
      const stack: { id: string; path: readonly string[] }[] = [{ id: start, path: [] }];
      while (stack.length > 0) {
        const { id, path } = stack.pop() as { id: string; path: readonly string[] };
        if (path.includes(id)) {
          const cycle = path.slice(path.indexOf(id));
          const entry = this.#claims.get([...cycle].sort()[0] as string) as Entry;
          this.#fault(entry, 'CYCLE', `/${key}`, [...cycle, id], 'no way back to the same claim');
          for (const member of cycle) done.add(member);
          continue;
        }
        if (done.has(id)) continue;
        const entry = this.#claims.get(id);
        for (const following of entry === undefined ? [] : next(entry.claim))
          stack.push({ id: following, path: [...path, id] });
      }
      done.add(start);
    }
  }

  /** Reports every node that lacks a claim which it needs. */
  completeness(): void {
    const claimed = new Map<string, Set<string>>();
    for (const { claim } of this.#entries) {
      const properties = claimed.get(claim.subject) ?? new Set();
      claimed.set(claim.subject, properties.add(claim.property));
    }
    for (const [id, place] of this.#nodes) {
      if (this.#unsure.has(id)) continue;
      const type = typeOfId(id) as EntityTypeName;
      const has = claimed.get(id) ?? new Set();
      const needed = propertyNames
        .filter((name) => propertyOf(name).required?.includes(type))
        .filter((name) => !has.has(name));
      // A project, facility or meeting is labelled by what it is, where and when; a source by its title.
      if (!['Project', 'Facility', 'Meeting', 'Source'].includes(type) && !has.has('NAME')) needed.push('NAME');
      for (const name of needed) {
        this.#faults.push({
          code: 'MISSING_CLAIM',
          ...place,
          found: show(id),
          expected: `a claim of ${name} about it`,
        });
      }
    }
  }

  #otherClaim(entry: Entry, pointer: string, id: string): void {
    if (this.#claims.has(id) || this.#unsure.has(id)) return;
    this.#fault(entry, 'DANGLING_REFERENCE', pointer, id, 'a claim of the data set');
  }

  #node(entry: Entry, pointer: string, id: string, type?: EntityTypeName): void {
    if (type !== undefined && typeOfId(id) !== type)
      this.#fault(entry, 'WRONG_VALUE_TYPE', pointer, id, `the id of a ${type}`);
    else if (!this.#nodes.has(id)) this.#fault(entry, 'DANGLING_REFERENCE', pointer, id, 'a node of the data set');
  }

  #fault(entry: Entry, code: FaultCode, pointer: string, found: unknown, expected: string): void {
    this.#faults.push({
      code,
      file: entry.place.file,
      pointer: entry.place.pointer + pointer,
      found: show(found),
      expected,
    });
  }
}

const locatorKeys: Record<LocatorRecord['kind'], readonly (keyof LocatorRecord)[]> = {
  SENTENCE: ['line', 'sentence'],
  TABLE_ROW: ['table', 'row'],
  FOOTNOTE: ['footnote'],
  HEADING: [],
  PARAGRAPH: ['line'],
  DOCUMENT: [],
};
