import { codesOf } from '../../src/vocabulary/enums.js';
import { type EntityTypeName, entityTypes, typeOfId } from '../../src/vocabulary/kinds.js';
import { codesFor, type Property, propertyNames, propertyOf } from '../../src/vocabulary/properties.js';
import type { Draw } from './draw.js';
import { oddText } from './strings.js';

/** Dates of all forms that are accepted, some of which exclude each other. */
const dates = [
  '2024',
  '2024-02',
  '2024-02-28',
  '2024~',
  '2024-02-28~',
  '2025-01-01',
  '2025-01/2025-12',
  '2024-03-01/2024-03-02',
  '0001-01-01',
  '9999-12-31',
];

/** What can be claimed of, and by whom. */
export interface Claimable {
  readonly nodes: readonly string[];
  readonly claims: readonly string[];
  readonly source: string;
}

/** A claim that follows the registry, with some of what a claim may have beside. Rules between claims may refuse it. */
export function plausibleClaim({ nodes, claims, source }: Claimable, draw: Draw): object {
  const ofTypes = (types: readonly EntityTypeName[]): readonly string[] =>
    nodes.filter((id) => (types as readonly string[]).includes(typeOfId(id)));
  const name = draw.one(propertyNames.filter((each) => ofTypes(propertyOf(each).subjects).length > 0));
  const property = propertyOf(name);
  const subject = draw.one(ofTypes(property.subjects));
  const maybe = (percent: number, make: () => object): object => (draw.chance(percent) ? make() : {});
  return {
    id: `SourceClaim:${source}/k-${draw.number(0, 1_000_000)}`,
    subject,
    property: name,
    value: draw.chance(4)
      ? { unknown: true }
      : claimedValue(property, typeOfId(subject) as EntityTypeName, ofTypes, draw),
    statement: oddText(draw, { longest: 200 }).trim() || 'Something is said.',
    knowledgeLevel: draw.one(codesOf('KnowledgeLevel')),
    ...maybe(10, () => ({ validFrom: draw.one(dates) })),
    ...maybe(10, () => ({ validTo: draw.one(dates) })),
    ...maybe(10, () => ({ pointInTime: draw.one(dates) })),
    ...maybe(5, () => ({ ordinal: draw.number(1, 10) })),
    ...maybe(10, () => ({ scope: draw.one([...nodes, ...codesOf('FacilityKind')]) })),
    ...maybe(10, () => ({ involves: draw.some(1, 3, () => draw.one(nodes)) })),
    ...maybe(5, () => ({ exhaustive: draw.chance(50) })),
    ...maybe(5, () => ({ primarySource: draw.one(ofTypes(['Source'])) })),
    ...maybe(5, () => ({ derivedFrom: [draw.one(claims)] })),
    ...maybe(5, () => ({ supersedes: draw.one(claims), supersedesReason: 'It is newer.' })),
    ...maybe(5, () => ({ rank: draw.one(codesOf('Rank')), rankReason: 'It is better.' })),
    ...maybe(5, () => ({
      relations: [{ kind: draw.one(codesOf('ClaimRelationKind')), claim: draw.one(claims), note: 'They differ.' }],
    })),
    ...maybe(10, () => ({
      attribution: draw.some(1, 3, () => ({
        actor: draw.one(ofTypes(['Actor'])),
        role: draw.one(codesOf('AttributionRole')),
        ...maybe(30, () => ({ document: draw.one(ofTypes(['Source'])) })),
        ...maybe(30, () => ({ date: draw.one(dates) })),
      })),
    })),
  };
}

function claimedValue(
  property: Property,
  subject: EntityTypeName,
  ofTypes: (types: readonly EntityTypeName[]) => readonly string[],
  draw: Draw,
): object {
  switch (property.type) {
    case 'entity': {
      const targets = ofTypes(property.targets ?? entityTypes);
      return targets.length === 0 ? { unknown: true } : { entity: draw.one(targets) };
    }
    case 'date':
      return { date: draw.one(dates) };
    case 'quantity': {
      const amount = draw.one([0, 1, 20, 20.5, -1, 1e21, 5e-324]);
      const unit = draw.one(property.units ?? []);
      return draw.chance(70) ? { amount, unit } : { lowerBound: amount, unit, boundsExclusive: draw.chance(50) };
    }
    case 'code': {
      const codes = codesFor(property, subject);
      return codes === null ? { unknown: true } : { code: draw.one(codesOf(codes)) };
    }
    case 'boolean':
      return { boolean: draw.chance(50) };
    case 'coordinates':
      return { latitude: draw.number(-90, 90), longitude: draw.number(-180, 180) };
    default:
      return { text: oddText(draw, { longest: 200 }).trim() || 'x', ...(draw.chance(50) ? { language: 'en' } : {}) };
  }
}
