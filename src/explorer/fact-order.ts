import type { PropertyName } from '../vocabulary/properties.js';
import type { FactLineFragment } from './parts/fragments.js';

/** The parts in which the facts about a node stand. */
export const sectionNames = ['dates', 'belonging', 'targets', 'people', 'works', 'said', 'identifiers'] as const;
type SectionName = (typeof sectionNames)[number];

/**
 * In which part the facts on a property stand, and in which order: how far something has come and when, then what it is
 * and where it belongs, then what it is to reach, who takes part, what it comprises, and what is said of it. The names of
 * a node stand apart, and so does what is said of documents alone.
 */
const sections: Readonly<Record<SectionName, readonly PropertyName[]>> = {
  dates: [
    'STATUS',
    'OPERATIONAL',
    'HELD',
    'ANNOUNCED',
    'ANNOUNCED_AT',
    'STARTED',
    'GROUNDBREAKING',
    'INSPECTED',
    'INAUGURATED',
    'COMPLETED',
    'ENDED',
    'ESTABLISHED',
    'ROOTS_SINCE',
    'CONSTRUCTION_TIME',
  ],
  belonging: [
    'KIND',
    'UNDER_POLICY',
    'BATCH_YEAR',
    'COUNTS_TOWARD_TARGET',
    'IN_LOCALITY',
    'LOCATED_IN',
    'COORDINATES',
    'PLACE',
    'PART_OF',
    'ADD_ON_TO',
    'DISTINCTION',
    'DESIGNATED_AS',
    'ON_PROJECT',
    'ON_POLICY',
    'FOLLOWS',
    'PRECEDED_BY',
    'COMPARED_WITH',
    'BELONGS_TO',
    'SUCCEEDS',
    'ORIGIN_BODY',
    'SITUATION',
    'MOUNTAIN_SHARE',
    'ADMINISTRATIVE_UNITS',
    'PROVINCIAL_POPULATION_SHARE',
    'GDP_PER_CAPITA',
    'PUBLICATION_RATE',
  ],
  targets: [
    'ANNUAL_TARGET',
    'DURATION',
    'TARGET',
    'TARGET_PER_PROVINCE',
    'HOSPITALS_PER_YEAR',
    'FACTORIES_BUILT',
    'STANDARD_RELATIVE_TO_PILOT',
    'TYPICAL_COMPONENT',
    'SELECTED_LOCALITY',
    'SELECTION_PROVINCE',
    'SELECTION_CRITERION',
    'OBJECTIVE',
    'MEASURE',
    'FOCUS',
    'RESOURCE',
    'DECISION',
    'PLEDGE',
  ],
  people: [
    'INITIATED_BY',
    'ADOPTED_BY',
    'ESTABLISHED_BY',
    'RESPONSIBLE',
    'MOBILISED',
    'PARTICIPANT',
    'OFFICE',
    'PERSONNEL',
    'COVERED_BY',
  ],
  works: [
    'COMPRISES',
    'BUILDINGS',
    'STOREYS',
    'SITE_AREA',
    'FLOOR_AREA',
    'HOMES',
    'PRODUCES',
    'PRODUCT_RANGE',
    'PRODUCTION',
    'OUTPUT_GROWTH',
    'PLAN_FULFILMENT',
    'RAW_MATERIALS',
    'RAW_MATERIAL_AREA',
    'SPECIALITY',
    'SUPPLIES',
    'EXHIBITED',
  ],
  said: [
    'DESCRIPTION',
    'TASK',
    'PROCEEDING',
    'ACTION',
    'POSITION',
    'CONDITION',
    'PROGRESS',
    'EFFECT',
    'CAUSE',
    'OBSTACLE',
    'CONCERN',
    'EVALUATION',
    'INTERPRETATION',
    'REMARK',
  ],
  identifiers: ['WIKIDATA_ID', 'GEONAMES_ID', 'OSM_RELATION', 'WHOS_ON_FIRST_ID', 'OCHA_PCODE', 'ISO_CODE'],
};

/** Where the order of the parts differs: of a body one asks first what it is, of a policy what it is to reach. */
const orders: Readonly<Record<string, readonly SectionName[]>> = {
  Policy: ['dates', 'targets', 'people', 'belonging', 'works', 'said', 'identifiers'],
  Actor: ['belonging', 'people', 'dates', 'said', 'targets', 'works', 'identifiers'],
};

/** The properties whose facts are the names of a node. */
export const nameProperties: readonly PropertyName[] = ['NAME', 'ALIAS', 'FORMER_NAME', 'MISPRINT'];

const placeOf: ReadonlyMap<string, { readonly section: SectionName; readonly at: number }> = new Map(
  sectionNames.flatMap((section) => sections[section].map((property, at) => [property, { section, at }] as const)),
);

/** Whether a page can be asked to open a text, such as a value of its address: whether it is a property of these. */
export function isShownProperty(text: string): text is PropertyName {
  return placeOf.has(text) || nameProperties.some((name) => name === text);
}

/** The part in which the facts on a property stand. */
function sectionOf(property: PropertyName): SectionName {
  return placeOf.get(property)?.section ?? 'said';
}

/** The facts on one property: one, or several where a property has many values, or values of several times. */
export interface FactGroup<Fact> {
  readonly property: PropertyName;
  readonly facts: readonly Fact[];
}

/** A part of the facts about a node, in order. */
interface FactSection<Fact> {
  readonly name: SectionName;
  readonly groups: readonly FactGroup<Fact>[];
}

type Ordered = Pick<FactLineFragment, 'property' | 'agreement' | 'independentOrigins' | 'claims'>;

/**
 * The facts about a node of a kind, names apart, in the order in which they are read: by part and property as stated
 * above, and on one property those first behind which most independent origins and most claims stand. Further properties
 * stand in their places without facts.
 */
export function inSections<Fact extends Ordered>(
  kind: string,
  facts: readonly Fact[],
  further: readonly PropertyName[] = [],
): readonly FactSection<Fact>[] {
  const groups = new Map<PropertyName, Fact[]>(further.map((property) => [property, []]));
  for (const fact of facts) {
    const group = groups.get(fact.property);
    if (group === undefined) groups.set(fact.property, [fact]);
    else group.push(fact);
  }
  for (const name of nameProperties) groups.delete(name);
  return (orders[kind] ?? sectionNames).flatMap((name) => {
    const own = [...groups]
      .filter(([property]) => sectionOf(property) === name)
      .sort(([one], [other]) => (placeOf.get(one)?.at ?? 0) - (placeOf.get(other)?.at ?? 0))
      .map(([property, facts]) => ({ property, facts: [...facts].sort(byWeight) }));
    return own.length === 0 ? [] : [{ name, groups: own }];
  });
}

function byWeight(one: Ordered, other: Ordered): number {
  return other.independentOrigins - one.independentOrigins || other.claims.length - one.claims.length;
}
