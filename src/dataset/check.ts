import { dateOf } from '../vocabulary/dates.js';
import { codesOf, type EnumName } from '../vocabulary/enums.js';
import { claimType, type EntityTypeName, entityTypes, type Kind, typeOfId } from '../vocabulary/kinds.js';
import {
  codesFor,
  type Property,
  type PropertyName,
  propertyNames,
  propertyOf,
  type ValueType,
} from '../vocabulary/properties.js';
import type { ClaimIds } from './claim-ids.js';
import type { Fault, FaultCode } from './faults.js';
import { show } from './faults.js';
import { grown } from './grown.js';
import type { Claim } from './read.js';
import { isEntityId, type LocatorRecord, type Manifest, type ValueRecord } from './shape.js';

/** A node of the data set, with where it stands, for faults. */
export interface NodePlace {
  readonly file: string;
  readonly pointer: string;
  readonly type: EntityTypeName;
}

/** A file of claims that was read: its source, the place of its first claim, and the indexes in it of those read; null for all. */
export interface ReadFile {
  readonly path: string;
  readonly source: string;
  readonly from: number;
  readonly indexes: readonly number[] | null;
}

/** What was read of a data set, when all of it has been. */
export interface ReadContent {
  readonly claims: readonly Claim[];
  readonly read: readonly ReadFile[];
  /** The ids and subjects of claims that were left out for their shape: that one is missing is no second fault. */
  readonly unsure: ReadonlySet<string>;
  readonly manifest: Manifest | undefined;
}

/** Checks the identities of one file, by their index, and adds them to those known. */
export function checkNodes(
  kind: Kind,
  ids: ReadonlyMap<number, string>,
  file: string,
  known: Map<string, NodePlace>,
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
      known.set(id, { file, pointer, type: kind.type });
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

/** A claim with its place among all. */
interface Entry {
  readonly claim: Claim;
  readonly place: number;
}

const none: readonly string[] = [];

/** The codes of each enumeration, to be looked up. */
const codeSets = new Map<EnumName, ReadonlySet<string>>();

function isCodeOf(enumeration: EnumName, code: string): boolean {
  let codes = codeSets.get(enumeration);
  if (codes === undefined) {
    codes = new Set(codesOf(enumeration));
    codeSets.set(enumeration, codes);
  }
  return codes.has(code);
}

/** The properties of which every node of some type needs a claim; each has a bit in the set of what a node has. */
const neededProperties = propertyNames.filter((name) => name === 'NAME' || propertyOf(name).required !== undefined);
const bitOf = new Map(neededProperties.map((name, bit) => [name, 1 << bit]));
/** Those of which each type needs one: what the registry requires, in its order, and a name last. */
const neededBy = new Map<EntityTypeName, readonly PropertyName[]>(
  entityTypes.map((type) => [
    type,
    [
      ...neededProperties.filter((name) => propertyOf(name).required?.includes(type)),
      // A project, facility or meeting is labelled by what it is, where and when; a source by its title.
      ...(['Project', 'Facility', 'Meeting', 'Source'].includes(type) ? [] : (['NAME'] as const)),
    ],
  ]),
);

/** The parts of the check of a claim, in the order in which their faults are told. */
const stages = { identity: 1, value: 2, qualifiers: 3, citation: 4, attribution: 1e6, editing: 2e6, further: 3e6 };

/** A fault of a claim, with what it is sorted by. */
interface Found {
  readonly place: number;
  readonly stage: number;
  readonly code: FaultCode;
  readonly pointer: string;
  readonly found: string;
  readonly expected: string;
}

/**
 * The check of every rule between claims, nodes and the manifest. Each claim is checked when it has been read, against the
 * nodes; what needs all claims is kept for the end, so that most of a large data set is gone through once.
 */
export class ClaimCheck {
  /** The place of each claim by its id. */
  readonly places: ClaimIds;
  readonly #nodes: ReadonlyMap<string, NodePlace>;
  readonly #duplicates: Found[] = [];
  readonly #found: Found[] = [];
  #stage = 0;
  #content: ReadContent = { claims: [], read: [], unsure: new Set(), manifest: undefined };
  /** Length of each held text in code points; null where the source is held but its length is not claimed. */
  readonly #held = new Map<string, number | null>();
  readonly #editorial = new Set<string>();
  /** The bits of the needed properties that are claimed of each subject. */
  readonly #has = new Map<string, number>();
  /** By place, 1 where the claim cites a position, or another document than its own source. */
  #citing = new Uint8Array(1024);
  /** The places of claims on which the editors have worked. */
  readonly #edited: number[] = [];

  /** The places are those of the claims checked so far, none in the beginning. */
  constructor(nodes: ReadonlyMap<string, NodePlace>, places: ClaimIds) {
    this.#nodes = nodes;
    this.places = places;
  }

  /** Checks a claim, the next in order. */
  claim(claim: Claim, place: number): void {
    const entry = { claim, place };
    this.#gather(entry);
    this.#stage = stages.identity;
    this.#identity(entry);
    this.#stage = stages.value;
    this.#value(entry, propertyOf(claim.property));
    this.#stage = stages.qualifiers;
    this.#qualifiers(entry);
    this.#citation(entry);
    this.#stage = stages.attribution;
    if (claim.attribution !== undefined) this.#attribution(entry, claim.attribution);
    if (isEdited(claim)) this.#edited.push(place);
    this.#stage = stages.further;
    if (claim.involves !== undefined)
      for (const [index, id] of claim.involves.entries()) this.#node(entry, '/involves', id, undefined, index);
    if (claim.primarySource !== undefined) this.#node(entry, '/primarySource', claim.primarySource, 'Source');
  }

  /** Checks what needs all claims, and answers all faults. */
  finish(content: ReadContent): Fault[] {
    this.#content = content;
    this.#positions();
    this.#stage = stages.editing;
    for (const place of this.#edited) this.#editing({ claim: content.claims[place] as Claim, place });
    this.#found.sort((a, b) => a.place - b.place || a.stage - b.stage);
    this.#stage = Number.POSITIVE_INFINITY;
    const before = this.#found.length;
    this.#cycles('supersedes', (claim) => (claim.supersedes === undefined ? none : [claim.supersedes]));
    this.#cycles('derivedFrom', (claim) => claim.derivedFrom ?? none);
    const cycles = this.#found.splice(before);
    return [
      ...[...this.#duplicates, ...this.#found, ...cycles].map((found) => this.#printed(found)),
      ...this.#completeness(),
      ...this.#policy(),
    ];
  }

  /** Notes what other claims are checked by. */
  #gather(entry: Entry): void {
    const { claim, place } = entry;
    const { id, subject, property, value } = claim;
    if (this.places.has(id)) this.#fault(entry, 'DUPLICATE_ID', '/id', id, 'each id once', this.#duplicates);
    else this.places.add(id, place);
    const bit = bitOf.get(property);
    if (bit !== undefined) this.#has.set(subject, (this.#has.get(subject) ?? 0) | bit);
    if (property === 'TEXT_DIGEST' && !this.#held.has(subject)) this.#held.set(subject, null);
    if (property === 'TEXT_LENGTH' && 'amount' in value) this.#held.set(subject, value.amount ?? null);
    if (property === 'KIND' && 'code' in value && value.code === 'EDITORIAL') this.#editorial.add(subject);
  }

  #identity(entry: Entry): void {
    const { claim } = entry;
    const slug = claim.source.slice('Source:'.length);
    // It has the form of a claim's id, so that all up to the slash is the slug of a source.
    if (!claim.id.startsWith(`${claimType}:${slug}/`)) {
      this.#fault(entry, 'MISPLACED_ID', '/id', claim.id, `an id that begins with ${claimType}:${slug}/`);
    }
    this.#node(entry, '/subject', claim.subject);
    if (!this.#nodes.has(claim.source)) {
      this.#fault(entry, 'DANGLING_REFERENCE', '', claim.source, 'a file named after a source of the data set');
    }
  }

  #value(entry: Entry, property: Property): void {
    const { claim } = entry;
    const subject = this.#nodes.get(claim.subject)?.type ?? (typeOfId(claim.subject) as EntityTypeName);
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
      const target = this.#nodes.get(claim.value.entity)?.type ?? (typeOfId(claim.value.entity) as EntityTypeName);
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
      if (enumeration !== null && !isCodeOf(enumeration, claim.value.code)) {
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
      const from = dateOf(claim.validFrom).earliest ?? '';
      const to = dateOf(claim.validTo).latest ?? '9999';
      if (from > to) this.#fault(entry, 'BAD_RULE', '/validTo', claim.validTo, 'a date not before validFrom');
    }
    if (claim.scope === undefined) return;
    if (isEntityId(claim.scope)) this.#node(entry, '/scope', claim.scope);
    else if (!isCodeOf('FacilityKind', claim.scope)) {
      this.#fault(entry, 'BAD_RULE', '/scope', claim.scope, 'the id of a node or a code of FacilityKind');
    }
  }

  #citation(entry: Entry): void {
    const { claim, place } = entry;
    this.#stage = stages.citation;
    if (claim.document !== undefined) this.#node(entry, '/document', claim.document, 'Source');
    let positioned = claim.document !== undefined;
    if (claim.locator !== undefined) {
      this.#place(entry, claim.locator, 0);
      positioned ||= isPositioned(claim.locator);
    }
    if (claim.context !== undefined)
      for (const [index, locator] of claim.context.entries()) {
        this.#place(entry, locator, index + 1);
        positioned ||= isPositioned(locator);
      }
    if (!positioned) return;
    while (place >= this.#citing.length) this.#citing = grown(this.#citing);
    this.#citing[place] = 1;
  }

  /** Checks that a locator, the claim's own or one of its context, has what its kind needs. */
  #place(entry: Entry, locator: LocatorRecord, number: number): void {
    const keys = locatorKeys[locator.kind];
    if (!keys.some((key) => locator[key] === undefined)) return;
    const needed = keys.filter((key) => locator[key] === undefined);
    this.#stage = stages.citation + 1 + 2 * number;
    this.#fault(
      entry,
      'BAD_LOCATOR',
      locatorPointer(number),
      locator,
      `a locator of kind ${locator.kind} with ${needed.join(', ')}`,
    );
  }

  /** Checks positions, now that it is known which texts are held: of all claims of those, and wherever there is one. */
  #positions(): void {
    const { claims, read } = this.#content;
    for (const [index, { from, source }] of read.entries()) {
      const end = read[index + 1]?.from ?? claims.length;
      const isHeld = this.#held.has(source);
      for (let place = from; place < end; place++) {
        if (!isHeld && this.#citing[place] !== 1) continue;
        const claim = claims[place] as Claim;
        const document = claim.document ?? claim.source;
        for (const [number, locator] of [claim.locator ?? wholeDocument, ...(claim.context ?? [])].entries()) {
          this.#stage = stages.citation + 2 + 2 * number;
          this.#position({ claim, place }, locatorPointer(number), locator, document);
        }
      }
    }
  }

  #position(entry: Entry, pointer: string, locator: LocatorRecord, document: string): void {
    const { start, end, digest } = locator;
    if (!this.#held.has(document)) {
      if (this.#content.unsure.has(document) || !this.#nodes.has(document)) return;
      if (isPositioned(locator)) {
        this.#fault(entry, 'BAD_LOCATOR', pointer, locator, `no position or digest, as no text of ${document} is held`);
      }
      return;
    }
    if (start === undefined || end === undefined || digest === undefined) {
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

  #attribution(entry: Entry, attribution: NonNullable<Claim['attribution']>): void {
    for (const [index, link] of attribution.entries()) {
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
      const former = this.#content.claims[this.places.get(claim.supersedes) ?? -1];
      if (former !== undefined && former.subject !== claim.subject) {
        this.#fault(entry, 'BAD_RULE', '/supersedes', claim.supersedes, 'a claim about the same node');
      }
    }
    for (const [index, relation] of (claim.relations ?? noRelations).entries()) {
      this.#otherClaim(entry, `/relations/${index}/claim`, relation.claim);
      if (relation.claim === claim.id) {
        this.#fault(entry, 'BAD_RULE', `/relations/${index}/claim`, relation.claim, 'another claim than this one');
      }
    }
    for (const [index, id] of (claim.derivedFrom ?? none).entries())
      this.#otherClaim(entry, `/derivedFrom/${index}`, id);
    if (
      claim.derivedFrom !== undefined &&
      !this.#editorial.has(claim.source) &&
      !this.#content.unsure.has(claim.source)
    ) {
      this.#fault(
        entry,
        'BAD_RULE',
        '/derivedFrom',
        claim.derivedFrom,
        'none, as only the editorial record derives claims from claims',
      );
    }
  }

  /**
   * Reports each cycle of a relation between claims once, at the claim whose id comes first. Every claim is gone through
   * once, however the relation is knit.
   */
  #cycles(key: string, next: (claim: Claim) => readonly string[]): void {
    const { claims } = this.#content;
    const done = new Set<number>();
    for (const start of this.#edited) {
      const claim = claims[start] as Claim;
      if (done.has(start)) continue;
      // The way from the start to where the search is, each with those that follow it and are still to be tried.
      const way: { readonly place: number; readonly left: string[] }[] = [{ place: start, left: [...next(claim)] }];
      const steps = new Map([[start, 0]]);
      for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
        const place = this.places.get(here.left.pop() ?? '');
        if (place === undefined) {
          if (here.left.length > 0) continue;
          done.add(here.place);
          steps.delete(here.place);
          way.pop();
        } else if (steps.has(place)) {
          this.#cycle(
            key,
            way.slice(steps.get(place)).map((step) => claims[step.place] as Claim),
          );
        } else if (!done.has(place)) {
          steps.set(place, way.length);
          way.push({ place, left: [...next(claims[place] as Claim)] });
        }
      }
    }
  }

  #cycle(key: string, cycle: readonly Claim[]): void {
    const ids = cycle.map((claim) => claim.id);
    const first = [...ids].sort()[0] as string;
    const place = this.places.get(first) as number;
    const entry = { claim: this.#content.claims[place] as Claim, place };
    this.#fault(entry, 'CYCLE', `/${key}`, [...ids, ids[0]], 'no way back to the same claim');
  }

  /** Every node that lacks a claim which it needs. */
  #completeness(): Fault[] {
    const faults: Fault[] = [];
    for (const [id, { file, pointer, type }] of this.#nodes) {
      const has = this.#has.get(id) ?? 0;
      for (const name of neededBy.get(type) as readonly PropertyName[]) {
        if ((has & (bitOf.get(name) as number)) !== 0 || this.#content.unsure.has(id)) continue;
        faults.push({
          code: 'MISSING_CLAIM',
          file,
          pointer,
          found: show(id),
          expected: `a claim of ${name} about it`,
        });
      }
    }
    return faults;
  }

  #policy(): Fault[] {
    const { manifest } = this.#content;
    if (manifest === undefined || this.#nodes.has(manifest.policy)) return [];
    return [
      {
        code: 'DANGLING_REFERENCE',
        file: 'manifest.json',
        pointer: '/policy',
        found: show(manifest.policy),
        expected: 'a node of the data set',
      },
    ];
  }

  #otherClaim(entry: Entry, pointer: string, id: string): void {
    if (this.places.has(id) || this.#content.unsure.has(id)) return;
    this.#fault(entry, 'DANGLING_REFERENCE', pointer, id, 'a claim of the data set');
  }

  /** Where the pointer is that of a list, `index` is the place in it. */
  #node(entry: Entry, pointer: string, id: string, type?: EntityTypeName, index?: number): void {
    const node = this.#nodes.get(id);
    if (node !== undefined && (type === undefined || node.type === type)) return;
    const at = index === undefined ? pointer : `${pointer}/${index}`;
    if (type !== undefined && typeOfId(id) !== type)
      this.#fault(entry, 'WRONG_VALUE_TYPE', at, id, `the id of a ${type}`);
    else this.#fault(entry, 'DANGLING_REFERENCE', at, id, 'a node of the data set');
  }

  #fault(
    { place }: Entry,
    code: FaultCode,
    pointer: string,
    found: unknown,
    expected: string,
    faults = this.#found,
  ): void {
    faults.push({ place, stage: this.#stage, code, pointer, found: show(found), expected });
  }

  #printed({ place, code, pointer, found, expected }: Found): Fault {
    const { path, from, indexes } = fileOf(place, this.#content.read);
    const index = place - from;
    return { code, file: path, pointer: `/${indexes?.[index] ?? index}${pointer}`, found, expected };
  }
}

/** Whether a claim has any of what the editors add to claims. */
function isEdited(claim: Claim): boolean {
  return (
    claim.rank !== undefined ||
    claim.rankReason !== undefined ||
    claim.supersedes !== undefined ||
    claim.supersedesReason !== undefined ||
    claim.relations !== undefined ||
    claim.derivedFrom !== undefined
  );
}

function isPositioned({ start, end, digest }: LocatorRecord): boolean {
  return start !== undefined || end !== undefined || digest !== undefined;
}

/** Of the claim's own locator, number 0, or one of its context. */
function locatorPointer(number: number): string {
  return number === 0 ? '/locator' : `/context/${number - 1}`;
}

/** The file in which the claim at a place was read: the last that begins there or before it. */
function fileOf(place: number, read: readonly ReadFile[]): ReadFile {
  let [low, high] = [0, read.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((read[middle] as ReadFile).from <= place) low = middle;
    else high = middle - 1;
  }
  return read[low] as ReadFile;
}

const wholeDocument: LocatorRecord = { kind: 'DOCUMENT' };
const noRelations: NonNullable<Claim['relations']> = [];

const locatorKeys: Record<LocatorRecord['kind'], readonly (keyof LocatorRecord)[]> = {
  SENTENCE: ['line', 'sentence'],
  TABLE_ROW: ['table', 'row'],
  FOOTNOTE: ['footnote'],
  HEADING: [],
  PARAGRAPH: ['line'],
  DOCUMENT: [],
};
