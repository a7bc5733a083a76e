/**
 * Every enumeration of the API and the data set, each value with its meaning. The data check, the GraphQL enums and
 * the JSON Schema read this one table. Names are fixed by the contract for clients; meanings follow W3C PROV-O
 * (attribution), Biolink (knowledge level) and Wikibase (rank) where a value has an equivalent there.
 */
interface EnumDefinition {
  readonly description: string;
  readonly values: Readonly<Record<string, string>>;
}

export const enums = {
  Agreement: {
    description: 'How far independent origins agree on a fact. Computed when the data set is loaded.',
    values: {
      SINGLE_SOURCE:
        'At most one independent origin stands behind the fact, however many documents repeat it, and no two values exclude each other.',
      CORROBORATED: 'Two or more independent origins give compatible values.',
      CONTESTED: 'At least two values exclude each other, whatever their origins.',
    },
  },
  ConflictBasis: {
    description: 'What the values of a contested fact differ in.',
    values: {
      VALUE: 'The values themselves exclude each other.',
      DATE: 'The dates exclude each other.',
      SCOPE:
        'The values speak of different parts of the subject, as one date for a hospital and another for factories.',
      DEFINITION: 'The values stand under related properties that sources use for one another.',
    },
  },
  Resolution: {
    description:
      'The step of the resolution rule that decided which value a field shows. The steps are tried in this order: rank, independent origins, precision, newest. A value that is another one told less exactly stands back after the first.',
    values: {
      ONLY_VALUE: 'There is one value only.',
      RANK: 'The value stands in a claim of a better rank.',
      ORIGINS: 'More independent origins give this value or one compatible with it.',
      PRECISION: 'It is the most exact of the values left.',
      NEWEST: 'It was published last.',
      UNRESOLVED: 'No step decides, or there is no value: the field is null.',
    },
  },
  KnowledgeLevel: {
    description: 'What kind of statement a claim is, after the Biolink knowledge levels.',
    values: {
      ASSERTION: 'Stated as a fact.',
      PLAN: 'An intention, a target, a directive or a promise.',
      PREDICTION: 'Something expected to happen, by whoever says so.',
      OBSERVATION: 'Seen or measured by whoever says so.',
      INFERENCE:
        "Concluded from other things: by the author, or by this data set's editors where the source is the editorial record.",
      EVALUATION: 'A judgement of worth, quality, importance or pace.',
    },
  },
  Rank: {
    description: 'How the data set weighs a claim against others on the same fact, as in Wikibase.',
    values: {
      PREFERRED: 'Put first, for the reason given.',
      NORMAL: 'Neither put first nor withdrawn.',
      DEPRECATED: 'Known to be wrong or misread, for the reason given. Kept visible, but takes no part in facts.',
    },
  },
  AttributionRole: {
    description: 'The part that somebody had in a claim on its way into print.',
    values: {
      SPEAKER: 'Said or ordered it.',
      AUTHOR: 'Wrote it under their own name, as their own account or view.',
      ORIGINAL_PUBLISHER: 'Published it first, as far as the source says.',
      RELAY: 'Passed on what another had published.',
      ANALYST: 'Concluded it from material of others.',
      UNNAMED: 'Somebody whom the source does not name.',
      PUBLISHER: 'Publishes the document in which the claim was read. Always the last link.',
    },
  },
  AttributionCheck: {
    description: 'Whether the document that is credited with a claim really says so.',
    values: {
      CONFIRMED: 'It was read, and says so.',
      NOT_FOUND: 'It was read, and does not say so.',
      NOT_CHECKED: 'It was not read for this.',
    },
  },
  LocatorKind: {
    description: 'The kind of place that a locator points at.',
    values: {
      SENTENCE: 'A sentence of a line.',
      TABLE_ROW: 'A row of a table, with the column in which the value stands.',
      FOOTNOTE: 'A footnote.',
      HEADING: 'A heading or a title line.',
      PARAGRAPH: 'A paragraph or a whole line, where no single sentence carries the claim.',
      DOCUMENT: 'The document as a whole: the place within it is not known or there is none.',
    },
  },
  NameKind: {
    description: 'What kind of name a name is.',
    values: {
      NAME: 'The name by which a source calls it.',
      ALIAS: 'Another spelling or another name in use.',
      FORMER: 'A name it had before.',
      MISPRINT: 'A name printed wrongly.',
    },
  },
  Romanization: {
    description: 'The scheme by which Korean is written in Latin letters.',
    values: {
      DPRK: 'The scheme of the DPRK (1992).',
      MCCUNE_REISCHAUER: 'McCune-Reischauer (1939), with or without its diacritics.',
      REVISED: 'Revised Romanization of the Republic of Korea (2000).',
      OTHER: 'Another or a mixed scheme.',
    },
  },
  SourceKind: {
    description:
      'The class of a source. Assigned by the editors on a basis that the claim of it states; what a publisher says of itself is recorded beside.',
    values: {
      STATE_MEDIA: 'Published by an organ of the DPRK state or party.',
      STATE_AFFILIATED: 'Published by a body tied to a state, or printing a state body’s text as it stands.',
      PARTISAN_MEDIA: 'Published by a body that declares a political cause.',
      INDEPENDENT_NEWS: 'News reporting by a body that is bound to no party to the subject.',
      ANALYST: 'Analysis by specialists who name their material.',
      ENCYCLOPEDIA: 'An encyclopaedia, whose texts gather what others say.',
      ACADEMIC: 'Scholarly publication.',
      GOVERNMENT: 'Published by a government other than through media.',
      REFERENCE_DATA: 'A gazetteer, a database or a register.',
      SOCIAL_MEDIA: 'A post on a social network.',
      AGGREGATOR: 'A site that gathers or repeats what others published.',
      EDITORIAL: "The data set's own editorial record.",
      OTHER: 'None of these, or not known.',
    },
  },
  ProjectStatus: {
    description: 'How far works have come.',
    values: {
      ANNOUNCED: 'Announced, with no ground broken as far as claimed.',
      UNDER_CONSTRUCTION: 'Ground broken and not completed, as far as claimed.',
      COMPLETED: 'Completed, as far as claimed. Says nothing of whether they run.',
    },
  },
  LocalityKind: {
    description: 'The rank of a locality among the administrative units.',
    values: {
      COUNTY: 'A county (gun, 군).',
      CITY: 'A city (si, 시).',
      DISTRICT: 'A district (kuyok or ku, 구역, 구) of a municipality.',
    },
  },
  ProvinceKind: {
    description: 'The kind of a first-level administrative unit.',
    values: {
      PROVINCE: 'A province (to, 도).',
      MUNICIPALITY: 'A municipality of the first level.',
    },
  },
  FacilityKind: {
    description: 'What a facility is for.',
    values: {
      REGIONAL_INDUSTRY_FACTORIES:
        'A set of factories of regional industry, not itemised. Also what a source prints as “factories”.',
      FOODSTUFF_FACTORY: 'A factory for foodstuffs.',
      GARMENT_FACTORY: 'A factory for garments or clothing.',
      DAILY_NECESSITIES_FACTORY: 'A factory for daily necessities.',
      PAPER_FACTORY: 'A paper factory or paper mill.',
      HOSPITAL: 'A hospital.',
      LEISURE_COMPLEX: 'A leisure complex.',
      OFFSHORE_FARM: 'An offshore farm for aquaculture.',
      GRAIN_MANAGEMENT_STATION: 'A grain management station.',
      SEAFOOD_PROCESSING: 'A facility for processing seafood.',
      HOUSING: 'Dwelling houses.',
      OTHER: 'Something else.',
    },
  },
  MeetingKind: {
    description: 'The kind of an occasion on which people met.',
    values: {
      PARTY_CONGRESS: 'A congress of the party.',
      PLENARY_MEETING: 'A plenary meeting of the party’s Central Committee.',
      POLITICAL_BUREAU_MEETING: 'A meeting of the Political Bureau.',
      ASSEMBLY_SESSION: 'A session of the Supreme People’s Assembly.',
      SHORT_COURSE: 'A short course for officials.',
      GROUNDBREAKING: 'A groundbreaking ceremony.',
      INAUGURATION: 'An inauguration or completion ceremony.',
      FIELD_GUIDANCE: 'A visit or an inspection by a leader.',
      OTHER: 'Another kind, or one not stated.',
    },
  },
  ActorKind: {
    description: 'What kind of agent an actor is.',
    values: {
      PERSON: 'A person.',
      PARTY_BODY: 'A party or a body of it.',
      STATE_BODY: 'A state, or a body of it.',
      COMMITTEE: 'A committee set up for a task.',
      MILITARY_UNIT: 'An army or a unit of it.',
      MEDIA: 'A news medium, an account that posts, or an archive of media.',
      RESEARCH_BODY: 'An institute, a database operator or a journal.',
      ORGANISATION: 'Another organisation.',
      UNNAMED_GROUP: 'People whom a source mentions without naming them; one actor for each source that does.',
    },
  },
  EntityType: {
    description: 'The types of node.',
    values: {
      POLICY: 'A policy or programme.',
      PROVINCE: 'A province or municipality of the first level.',
      LOCALITY: 'A county, city or district.',
      PROJECT: 'The works begun in one locality in one year.',
      FACILITY: 'One kind of works within a project, or a part of it.',
      ACTOR: 'A person, body, medium or group.',
      MEETING: 'A meeting, ceremony or visit.',
      SOURCE: 'A document.',
      SOURCE_CLAIM: 'A claim.',
    },
  },
  ClaimRelationKind: {
    description:
      'How the editors relate a claim to another with which it cannot be compared by value, after the Citation Typing Ontology (CiTO).',
    values: {
      DISPUTES: 'It speaks against the other, without excluding it by a value.',
      QUALIFIES: 'It limits the other, or adds a condition to it.',
      CORRECTS: 'It says that the other is wrong, and what is right.',
      UPDATES: 'It brings the other up to a later time.',
    },
  },
  TimelineKind: {
    description: 'The kind of a dated event.',
    values: {
      MEETING: 'A meeting was held.',
      ANNOUNCEMENT: 'A policy or project was announced.',
      GROUNDBREAKING: 'Ground was broken.',
      INAUGURATION: 'Works were inaugurated.',
      COMPLETION: 'Works were completed.',
      VISIT: 'Works were inspected or visited.',
      PUBLICATION: 'A document was published.',
    },
  },
  GapKind: {
    description: 'What is missing or weakly founded.',
    values: {
      NO_VALUE: 'No claim gives a value that there must be sooner or later.',
      EXPLICIT_UNKNOWN: 'A claim says that the value is not known, and no other tells.',
      ONE_ORIGIN:
        'One independent origin stands behind it, and no second; of a document, none of its claims has a second.',
      STATE_MEDIA_ONLY: 'All its claims were read in state media.',
      ONE_DOCUMENT_ONLY: 'Only one document speaks of the locality.',
    },
  },
  DatePrecision: {
    description: 'How exact a date is.',
    values: {
      DAY: 'A day.',
      MONTH: 'Some day within a month.',
      YEAR: 'Some day within a year.',
      INTERVAL: 'Some day from a first to a last possible day; either end may be open.',
      APPROXIMATE: 'About that time.',
    },
  },
  StandardRelativeToPilot: {
    description: 'How new factories are meant to compare with those of the Kimhwa pilot.',
    values: {
      HIGHER: 'Above those of the pilot.',
      EQUAL: 'Like those of the pilot.',
    },
  },
  Distinction: {
    description: 'What sets a project apart within the scope that the claim names.',
    values: {
      FIRST_GROUNDBREAKING: 'Ground was broken there first.',
      FIRST_INAUGURATION: 'It was inaugurated first.',
      LAST_INAUGURATION: 'It was inaugurated last.',
      FLAGSHIP: 'It leads the rest.',
      EARLY_FOCUS: 'It was among those attended to first.',
      LARGE: 'It is among the larger ones.',
      MODEL: 'It is meant as a model for others.',
    },
  },
  CoverageTrend: {
    description: 'How the number of articles on a subject moved.',
    values: {
      RISE: 'It rose.',
      PEAK: 'It reached a peak.',
      DROP: 'It fell.',
    },
  },
} as const satisfies Record<string, EnumDefinition>;

/** The name of an enumeration. */
export type EnumName = keyof typeof enums;
/** A value of the enumeration `E`. */
export type EnumValueOf<E extends EnumName> = keyof (typeof enums)[E]['values'] & string;

/** The values of an enumeration, in their documented order. */
export function codesOf<E extends EnumName>(name: E): EnumValueOf<E>[] {
  return Object.keys(enums[name].values) as EnumValueOf<E>[];
}

/** A code or the name of a property in words: `UNDER_CONSTRUCTION` as `under construction`. */
export function wordsOfCode(code: string): string {
  return code.toLowerCase().replaceAll('_', ' ');
}

/** The same with a capital at its start, as a label. */
export function labelOfCode(code: string): string {
  const words = wordsOfCode(code);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The same as a part of a slug or a key: `UNDER_CONSTRUCTION` as `under-construction`. */
export function slugOfCode(code: string): string {
  return code.toLowerCase().replaceAll('_', '-');
}
