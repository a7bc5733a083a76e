import type { EnumName, EnumValueOf } from './enums.js';
import { type EntityTypeName, entityTypes } from './kinds.js';
import type { Unit } from './units.js';

/** The types of value that a claim can have, after Wikibase. An explicit unknown can stand for any of them. */
export type ValueType = 'entity' | 'date' | 'quantity' | 'text' | 'code' | 'boolean' | 'coordinates';

/** One property: the single place in which everything about it is declared. */
export interface Property {
  /** What a claim with this property says. Printed as the description of the enum value. */
  readonly description: string;
  readonly type: ValueType;
  /** The kinds of node that it speaks of. */
  readonly subjects: readonly EntityTypeName[];
  /** For entities: the kinds of node that may be the value. */
  readonly targets?: readonly EntityTypeName[];
  /** For codes: the enum, for each kind of subject or for all. */
  readonly codes?: EnumName | Partial<Record<EntityTypeName, EnumName>>;
  /** For quantities: the units allowed. */
  readonly units?: readonly Unit[];
  /** True where a subject may have many values at once: each is then a fact of its own. */
  readonly many?: true;
  /** True where every node of the kinds named needs a value that resolves. */
  readonly required?: readonly EntityTypeName[];
  /** True where the value is a plan by nature, so that plans and assertions of it are compared with one another. */
  readonly prospective?: true;
  /** True for the date of something that happened, which is not yet true before that day. */
  readonly event?: true;
  /** The status that holds from the date on. */
  readonly entails?: EnumValueOf<'ProjectStatus'>;
  /** A property that sources use for this one, so that values of both are compared. */
  readonly comparedWith?: string;
}

const all = entityTypes;

/** The registry of properties. Adding one entry adds a property everywhere. */
export const properties = {
  // names and classes
  NAME: { type: 'text', many: true, subjects: all, description: 'The source calls it so.' },
  ALIAS: { type: 'text', many: true, subjects: all, description: 'Another spelling or name in use for it.' },
  FORMER_NAME: { type: 'text', many: true, subjects: all, description: 'A name that it had before.' },
  MISPRINT: { type: 'text', many: true, subjects: all, description: 'A name of it that the source prints wrongly.' },
  KIND: {
    type: 'code',
    subjects: ['Province', 'Locality', 'Facility', 'Actor', 'Meeting', 'Source'],
    required: ['Province', 'Locality', 'Facility', 'Actor', 'Meeting', 'Source'],
    codes: {
      Province: 'ProvinceKind',
      Locality: 'LocalityKind',
      Facility: 'FacilityKind',
      Actor: 'ActorKind',
      Meeting: 'MeetingKind',
      Source: 'SourceKind',
    },
    description: 'The class to which it belongs, out of the enum for its type.',
  },
  DESCRIPTION: {
    type: 'text',
    many: true,
    subjects: all,
    description: 'What it is; for a document, what it says or shows, or expressly does not.',
  },
  REMARK: {
    type: 'text',
    many: true,
    subjects: all,
    description: 'Something that the source remarks of it for which no other property stands.',
  },
  WIKIDATA_ID: {
    type: 'text',
    subjects: ['Locality', 'Province'],
    description: 'Its item in Wikidata (Q and digits).',
  },
  GEONAMES_ID: {
    type: 'text',
    subjects: ['Locality', 'Province'],
    many: true,
    description: 'A record of it, or of its seat, in GeoNames (digits).',
  },
  OSM_RELATION: {
    type: 'text',
    subjects: ['Locality', 'Province'],
    description: 'The relation of its boundary in OpenStreetMap (digits).',
  },
  WHOS_ON_FIRST_ID: {
    type: 'text',
    subjects: ['Locality', 'Province'],
    description: 'Its record in Who’s On First (digits).',
  },
  OCHA_PCODE: {
    type: 'text',
    subjects: ['Locality', 'Province'],
    description: 'Its place code in the common operational data sets of the United Nations (OCHA), such as KP0717.',
  },
  ISO_CODE: { type: 'text', subjects: ['Province'], description: 'Its code in ISO 3166-2.' },
  COORDINATES: {
    type: 'coordinates',
    subjects: ['Locality', 'Province'],
    description: 'Where it lies, in degrees (WGS 84).',
  },

  // policies
  ANNOUNCED: {
    type: 'date',
    event: true,
    entails: 'ANNOUNCED',
    subjects: ['Policy', 'Project'],
    description: 'When it was made public.',
  },
  ANNOUNCED_AT: {
    type: 'entity',
    targets: ['Meeting'],
    subjects: ['Policy'],
    description: 'The meeting at which it was made public.',
  },
  STARTED: {
    type: 'date',
    event: true,
    subjects: ['Policy', 'Project'],
    description: 'When it began to be carried out.',
  },
  ENDED: { type: 'date', event: true, subjects: ['Policy'], description: 'When it ceased to be pursued.' },
  ROOTS_SINCE: {
    type: 'date',
    subjects: ['Policy'],
    description: 'Since when there has been the effort that it continues, in the view of the source.',
  },
  INITIATED_BY: {
    type: 'entity',
    targets: ['Actor'],
    many: true,
    subjects: ['Policy', 'Meeting'],
    description: 'Who put it forward.',
  },
  ADOPTED_BY: {
    type: 'entity',
    targets: ['Actor'],
    many: true,
    subjects: ['Policy'],
    description: 'The body that adopted it.',
  },
  PRECEDED_BY: {
    type: 'entity',
    targets: ['Policy'],
    many: true,
    subjects: ['Policy'],
    description: 'An earlier policy that it extends or follows.',
  },
  COMPARED_WITH: {
    type: 'entity',
    targets: ['Policy'],
    many: true,
    subjects: ['Policy'],
    description: 'Another policy with which the source compares it.',
  },
  ANNUAL_TARGET: {
    type: 'quantity',
    units: ['locality', 'factory'],
    prospective: true,
    subjects: ['Policy'],
    description:
      'How many cities and counties are to get factories in a year. Sources say “counties” or “cities and counties”; the wording stands in originalValue.',
  },
  DURATION: {
    type: 'quantity',
    units: ['year'],
    prospective: true,
    subjects: ['Policy'],
    description: 'How many years it is to run.',
  },
  TARGET_PER_PROVINCE: {
    type: 'quantity',
    units: ['locality'],
    prospective: true,
    subjects: ['Policy'],
    description: 'How many cities and counties of each province are to be taken in a year.',
  },
  TARGET: {
    type: 'quantity',
    units: ['city', 'county', 'factory', 'locality', 'hospital'],
    prospective: true,
    subjects: ['Policy'],
    description: 'How many cities, counties or factories it covers as a whole; each unit is a fact of its own.',
  },
  SELECTED_LOCALITY: {
    type: 'entity',
    targets: ['Locality'],
    many: true,
    subjects: ['Policy'],
    description: 'A locality chosen for it.',
  },
  SELECTION_PROVINCE: {
    type: 'entity',
    targets: ['Province'],
    many: true,
    subjects: ['Policy'],
    description:
      'A province in which localities of the batch in scope were chosen. `exhaustive` where the source names all.',
  },
  SELECTION_CRITERION: {
    type: 'text',
    many: true,
    prospective: true,
    subjects: ['Policy', 'Locality'],
    description: 'Why places are or were chosen, or in what order.',
  },
  OBJECTIVE: {
    type: 'text',
    many: true,
    prospective: true,
    subjects: ['Policy', 'Meeting'],
    description: 'An aim of it.',
  },
  MEASURE: {
    type: 'text',
    many: true,
    prospective: true,
    subjects: ['Policy'],
    description: 'Something done, or to be done, to carry it out.',
  },
  RESOURCE: {
    type: 'text',
    many: true,
    prospective: true,
    subjects: ['Policy'],
    description: 'Means on which it draws or which are promised to it.',
  },
  TYPICAL_COMPONENT: {
    type: 'code',
    codes: 'FacilityKind',
    many: true,
    subjects: ['Policy'],
    description: 'A kind of facility of which a set built under it usually consists.',
  },
  STANDARD_RELATIVE_TO_PILOT: {
    type: 'code',
    codes: 'StandardRelativeToPilot',
    prospective: true,
    subjects: ['Policy'],
    description: 'How its factories are to compare with those of Kimhwa in modernisation and architecture.',
  },
  FOCUS: {
    type: 'text',
    many: true,
    prospective: true,
    subjects: ['Policy'],
    description: 'What it is to concentrate on, in general or at the time given.',
  },
  RESPONSIBLE: {
    type: 'entity',
    targets: ['Actor'],
    many: true,
    subjects: ['Policy', 'Project'],
    description: 'Who is in charge of it or has taken responsibility for it.',
  },
  MOBILISED: {
    type: 'entity',
    targets: ['Actor'],
    many: true,
    subjects: ['Policy'],
    description: 'A body mobilised to carry it out.',
  },
  PERSONNEL: {
    type: 'quantity',
    units: ['person'],
    subjects: ['Policy', 'Project', 'Facility', 'Actor', 'Meeting'],
    description: 'How many people work on it, belong to it or take part in it.',
  },
  CONSTRUCTION_TIME: {
    type: 'quantity',
    units: ['day', 'month'],
    subjects: ['Policy', 'Project', 'Facility'],
    description: 'How long its construction took, or takes in general.',
  },
  SITE_AREA: {
    type: 'quantity',
    units: ['squareMetre', 'hectare'],
    subjects: ['Policy', 'Project', 'Facility'],
    description: 'The area of its site; of a policy, that of one site under it.',
  },
  FLOOR_AREA: {
    type: 'quantity',
    units: ['squareMetre'],
    subjects: ['Policy', 'Project', 'Facility'],
    description: 'The floor area of its buildings; of a policy, that of one site under it.',
  },
  BUILDINGS: {
    type: 'quantity',
    units: ['building'],
    subjects: ['Policy', 'Project', 'Facility'],
    description: 'How many buildings it has; of a policy, how many one site under it has.',
  },
  STOREYS: {
    type: 'quantity',
    units: ['storey'],
    subjects: ['Policy', 'Project', 'Facility'],
    description: 'How many storeys its buildings have.',
  },
  FACTORIES_BUILT: {
    type: 'quantity',
    units: ['factory', 'locality'],
    subjects: ['Policy'],
    description: 'How many factories, or cities and counties with factories, had been built by the time given.',
  },
  HOSPITALS_PER_YEAR: {
    type: 'quantity',
    units: ['hospital'],
    prospective: true,
    subjects: ['Policy'],
    description: 'How many hospitals are to be built in the year or years given.',
  },
  PROGRESS: {
    type: 'text',
    many: true,
    subjects: ['Policy', 'Project'],
    description: 'How far it has come, as the source describes it.',
  },
  EFFECT: { type: 'text', many: true, subjects: all, description: 'What it brings or is expected to bring about.' },
  OBSTACLE: {
    type: 'text',
    many: true,
    subjects: ['Policy', 'Actor', 'Project', 'Facility'],
    description: 'What limits or hinders it.',
  },
  CONCERN: {
    type: 'text',
    many: true,
    subjects: ['Policy', 'Project', 'Facility'],
    description: 'A doubt or criticism raised about it.',
  },
  EVALUATION: {
    type: 'text',
    many: true,
    subjects: all,
    description: 'A judgement of it, by whom the chain of attribution says.',
  },
  INTERPRETATION: {
    type: 'text',
    many: true,
    subjects: all,
    description: 'What it means or shows, as whoever says so concludes.',
  },
  CAUSE: { type: 'text', many: true, subjects: all, description: 'Why it is or was so, as whoever says so explains.' },

  // places
  LOCATED_IN: {
    type: 'entity',
    targets: ['Province'],
    subjects: ['Locality'],
    description: 'The province or municipality in which it lies.',
  },
  SITUATION: {
    type: 'text',
    many: true,
    subjects: ['Locality', 'Province'],
    description: 'Where or in what terrain it lies.',
  },
  MOUNTAIN_SHARE: {
    type: 'quantity',
    units: ['percent'],
    subjects: ['Locality'],
    description: 'The share of its area that is mountains.',
  },
  CONDITION: {
    type: 'text',
    many: true,
    subjects: ['Locality', 'Province', 'Actor', 'Facility'],
    description: 'The state in which it is or was, such as its economy, its infrastructure or damage to it.',
  },
  DESIGNATED_AS: { type: 'text', many: true, subjects: ['Locality'], description: 'The part that it was chosen for.' },
  SPECIALITY: { type: 'text', many: true, subjects: ['Locality'], description: 'A product for which it is known.' },

  // projects
  UNDER_POLICY: {
    type: 'entity',
    targets: ['Policy'],
    subjects: ['Project'],
    required: ['Project'],
    description: 'The policy under which the works are done.',
  },
  IN_LOCALITY: {
    type: 'entity',
    targets: ['Locality'],
    subjects: ['Project', 'Facility'],
    required: ['Project'],
    description:
      'Where it stands; for a facility without such a claim, the locality of its project or of the facility of which it is a part.',
  },
  BATCH_YEAR: {
    type: 'date',
    subjects: ['Project'],
    required: ['Project'],
    description: 'The year to whose works it belongs; `ordinal` counts the years of the policy.',
  },
  STATUS: {
    type: 'code',
    codes: 'ProjectStatus',
    subjects: ['Project', 'Facility'],
    description: 'How far the works have come.',
  },
  OPERATIONAL: { type: 'boolean', subjects: ['Project', 'Facility'], description: 'Whether it is in operation.' },
  GROUNDBREAKING: {
    type: 'date',
    event: true,
    entails: 'UNDER_CONSTRUCTION',
    subjects: ['Project', 'Facility'],
    description: 'When ground was broken. `scope` names a part where the date is of that part only.',
  },
  INAUGURATED: {
    type: 'date',
    event: true,
    entails: 'COMPLETED',
    comparedWith: 'COMPLETED',
    subjects: ['Project', 'Facility'],
    description: 'When it was opened by a ceremony.',
  },
  COMPLETED: {
    type: 'date',
    event: true,
    entails: 'COMPLETED',
    comparedWith: 'INAUGURATED',
    subjects: ['Project', 'Facility'],
    description: 'When it was completed.',
  },
  INSPECTED: {
    type: 'date',
    event: true,
    many: true,
    subjects: ['Project', 'Facility'],
    description: 'When it was inspected or visited.',
  },
  COUNTS_TOWARD_TARGET: {
    type: 'boolean',
    subjects: ['Project'],
    description: 'Whether it is one of the places that the policy counts for its year.',
  },
  ADD_ON_TO: {
    type: 'entity',
    targets: ['Project'],
    subjects: ['Project'],
    description: 'The earlier project that it adds to.',
  },
  COMPRISES: {
    type: 'entity',
    targets: ['Facility'],
    many: true,
    subjects: ['Project'],
    description: 'A facility that is part of the works.',
  },
  DISTINCTION: {
    type: 'code',
    codes: 'Distinction',
    many: true,
    subjects: ['Project'],
    description:
      'What sets it apart among the projects of the policy in `scope`; `ordinal` names the year of the policy where it holds for that year only.',
  },
  COVERED_BY: {
    type: 'entity',
    targets: ['Actor'],
    many: true,
    subjects: ['Project', 'Facility'],
    description: 'A medium or group of media that reported on it.',
  },
  EXHIBITED: {
    type: 'text',
    many: true,
    subjects: ['Project', 'Facility'],
    description: 'Where or how its products were shown.',
  },

  // facilities
  PART_OF: {
    type: 'entity',
    targets: ['Facility'],
    subjects: ['Facility'],
    description: 'The facility of which it is a part.',
  },
  PRODUCES: {
    type: 'text',
    many: true,
    subjects: ['Policy', 'Project', 'Facility'],
    description: 'A class of goods that it makes or is to make.',
  },
  PRODUCT_RANGE: {
    type: 'quantity',
    units: ['variety', 'kind'],
    subjects: ['Project', 'Facility'],
    description: 'How many varieties, or kinds, of product it makes; each unit is a fact of its own.',
  },
  OUTPUT_GROWTH: {
    type: 'quantity',
    units: ['ratio'],
    subjects: ['Project', 'Facility'],
    description: 'Its output divided by the earlier one; the period stands in the statement.',
  },
  PRODUCTION: {
    type: 'text',
    many: true,
    subjects: ['Project', 'Facility'],
    description: 'What is said of its output, equipment or products other than by a figure.',
  },
  RAW_MATERIAL_AREA: {
    type: 'quantity',
    units: ['ratio', 'hectare'],
    many: true,
    subjects: ['Locality'],
    description: 'An area planted for raw materials, or its growth as a ratio; the crop stands in the statement.',
  },
  PLAN_FULFILMENT: {
    type: 'quantity',
    units: ['percent'],
    subjects: ['Facility'],
    description: 'How much of its annual plan it made.',
  },
  RAW_MATERIALS: {
    type: 'text',
    many: true,
    subjects: ['Policy', 'Project', 'Facility'],
    description: 'The materials that it works with, and where they come from.',
  },
  SUPPLIES: { type: 'text', many: true, subjects: ['Project', 'Facility'], description: 'Whom its products reach.' },
  HOMES: {
    type: 'quantity',
    units: ['home'],
    subjects: ['Facility', 'Project'],
    description: 'How many homes it has.',
  },

  // actors
  ORIGIN_BODY: {
    type: 'entity',
    targets: ['Actor'],
    subjects: ['Actor'],
    description: 'The body that it counts as when independent origins are counted.',
  },
  BELONGS_TO: {
    type: 'entity',
    targets: ['Actor'],
    many: true,
    subjects: ['Actor'],
    description: 'The body of which it is a part or to which it belongs.',
  },
  SUCCEEDS: {
    type: 'entity',
    targets: ['Actor'],
    many: true,
    subjects: ['Actor'],
    description: 'The body that was turned into it.',
  },
  ESTABLISHED: { type: 'date', event: true, subjects: ['Actor'], description: 'When it was set up.' },
  ESTABLISHED_BY: {
    type: 'entity',
    targets: ['Actor'],
    many: true,
    subjects: ['Actor'],
    description: 'Who set it up, or intends to.',
  },
  TASK: { type: 'text', many: true, subjects: ['Actor'], description: 'What it is for or in charge of.' },
  OFFICE: { type: 'text', many: true, subjects: ['Actor'], description: 'An office or title of the person.' },
  PLEDGE: {
    type: 'text',
    many: true,
    prospective: true,
    subjects: ['Actor'],
    description: 'Something that it promised or took upon itself.',
  },
  ACTION: { type: 'text', many: true, subjects: ['Actor'], description: 'Something that it did in the matter.' },
  POSITION: {
    type: 'text',
    many: true,
    subjects: ['Actor'],
    description: 'A view, principle, intention or priority of it.',
  },
  GDP_PER_CAPITA: {
    type: 'quantity',
    units: ['USD'],
    subjects: ['Actor'],
    description: 'Gross domestic product per head of the state, in the year given.',
  },
  PROVINCIAL_POPULATION_SHARE: {
    type: 'quantity',
    units: ['percent'],
    subjects: ['Actor'],
    description: 'The share of the population that lives in the provinces.',
  },
  ADMINISTRATIVE_UNITS: {
    type: 'quantity',
    units: ['tier', 'province', 'locality', 'ri'],
    subjects: ['Actor'],
    description:
      'How many administrative tiers, provinces, cities and counties, or ri the state has; each unit is a fact of its own.',
  },
  PUBLICATION_RATE: {
    type: 'quantity',
    units: ['article', 'page', 'day'],
    subjects: ['Actor'],
    description:
      'How many articles or pages an issue of the paper has, or on how many days a week it appears; each unit is a fact of its own.',
  },

  // meetings
  HELD: { type: 'date', event: true, subjects: ['Meeting'], description: 'When it took place.' },
  PLACE: {
    type: 'entity',
    targets: ['Locality'],
    subjects: ['Meeting'],
    description: 'The locality in which it took place.',
  },
  PARTICIPANT: { type: 'entity', targets: ['Actor'], many: true, subjects: ['Meeting'], description: 'Who took part.' },
  ON_POLICY: {
    type: 'entity',
    targets: ['Policy'],
    many: true,
    subjects: ['Meeting'],
    description: 'A policy that it dealt with.',
  },
  ON_PROJECT: {
    type: 'entity',
    targets: ['Project'],
    many: true,
    subjects: ['Meeting'],
    description: 'A project that it was about.',
  },
  FOLLOWS: {
    type: 'entity',
    targets: ['Meeting'],
    many: true,
    subjects: ['Meeting'],
    description: 'A meeting after which it took place.',
  },
  DECISION: {
    type: 'text',
    many: true,
    prospective: true,
    subjects: ['Meeting'],
    description: 'Something decided, proposed or directed there.',
  },
  PROCEEDING: {
    type: 'text',
    many: true,
    subjects: ['Meeting'],
    description: 'What was said, done, discussed or reviewed there, or expressly was not.',
  },

  // sources
  TITLE: {
    type: 'text',
    many: true,
    subjects: ['Source'],
    required: ['Source'],
    description: 'Its title, as printed; for a post or a report without one, what it is.',
  },
  PUBLISHER: { type: 'entity', targets: ['Actor'], subjects: ['Source'], description: 'Who publishes it.' },
  AUTHOR: {
    type: 'entity',
    targets: ['Actor'],
    many: true,
    subjects: ['Source'],
    description: 'Who wrote it, or posted it.',
  },
  PUBLISHED: {
    type: 'date',
    event: true,
    subjects: ['Source'],
    description: 'When it was published; an interval where the day is not known.',
  },
  RETRIEVED: {
    type: 'date',
    subjects: ['Source'],
    description: 'When our copy of it was made, or a copy of it was read.',
  },
  LANGUAGE: { type: 'text', subjects: ['Source'], description: 'Its language, as a BCP 47 tag.' },
  URL: { type: 'text', subjects: ['Source'], description: 'Its address.' },
  ORIGIN: {
    type: 'entity',
    targets: ['Actor'],
    subjects: ['Source'],
    description:
      'The body whose account it carries where it credits nobody. An explicit unknown where that is not stated.',
  },
  CONTAINED_IN: {
    type: 'entity',
    targets: ['Source'],
    subjects: ['Source'],
    description: 'The document in which it is embedded or teased.',
  },
  REVISION_OF: {
    type: 'entity',
    targets: ['Source'],
    subjects: ['Source'],
    description: 'The document of which it is a later version.',
  },
  CITES: {
    type: 'entity',
    targets: ['Source'],
    many: true,
    subjects: ['Source'],
    description: 'A document that it cites.',
  },
  TEXT_DIGEST: {
    type: 'text',
    subjects: ['Source'],
    description: 'SHA-256 of the bytes of the text that we held, as sha256: and 64 hexadecimal digits.',
  },
  TEXT_LENGTH: {
    type: 'quantity',
    units: ['codePoint'],
    subjects: ['Source'],
    description: 'The length of the text that we held, in Unicode code points. Locators are checked against it.',
  },
  REPORTS_ON: {
    type: 'entity',
    targets: all,
    many: true,
    subjects: ['Source'],
    description: 'What it reports on or describes.',
  },
  FUNDED_BY: {
    type: 'entity',
    targets: ['Actor'],
    many: true,
    subjects: ['Source'],
    description: 'Who paid for the work behind it.',
  },
  COVERAGE_TREND: {
    type: 'code',
    codes: 'CoverageTrend',
    many: true,
    subjects: ['Source'],
    description:
      'How the number of articles that it counts moved at the time given; the terms counted stand in the statement.',
  },
} as const satisfies Record<string, Property>;

/** The name of a property. */
export type PropertyName = keyof typeof properties;

/** The names of all properties, in the order of the registry. */
export const propertyNames = Object.keys(properties) as PropertyName[];

/** The declaration of a property, under its general type. */
export function propertyOf(name: PropertyName): Property {
  return properties[name];
}

/** The enum from which a code of the property comes, for a subject of the kind given; null where there is none. */
export function codesFor(property: Property, subject: EntityTypeName): EnumName | null {
  if (property.codes === undefined) return null;
  return typeof property.codes === 'string' ? property.codes : (property.codes[subject] ?? null);
}
