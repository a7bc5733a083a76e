/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
// Generated from schema/operations and the schema by tests/client/generate.ts. Do not edit.

/** How far independent origins agree on a fact. Computed when the data set is loaded. */
export type Agreement =
  /** At most one independent origin stands behind the fact, however many documents repeat it, and no two values exclude each other. */
  | 'SINGLE_SOURCE'
  /** Two or more independent origins give compatible values. */
  | 'CORROBORATED'
  /** At least two values exclude each other, whatever their origins. */
  | 'CONTESTED';

/** What the values of a contested fact differ in. */
export type ConflictBasis =
  /** The values themselves exclude each other. */
  | 'VALUE'
  /** The dates exclude each other. */
  | 'DATE'
  /** The values speak of different parts of the subject, as one date for a hospital and another for factories. */
  | 'SCOPE'
  /** The values stand under related properties that sources use for one another. */
  | 'DEFINITION';

/** The step of the resolution rule that decided which value a field shows. The steps are tried in this order: rank, independent origins, precision, newest. A value that is another one told less exactly stands back after the first. */
export type Resolution =
  /** There is one value only. */
  | 'ONLY_VALUE'
  /** The value stands in a claim of a better rank. */
  | 'RANK'
  /** More independent origins give this value or one compatible with it. */
  | 'ORIGINS'
  /** It is the most exact of the values left. */
  | 'PRECISION'
  /** It was published last. */
  | 'NEWEST'
  /** No step decides, or there is no value: the field is null. */
  | 'UNRESOLVED';

/** What kind of statement a claim is, after the Biolink knowledge levels. */
export type KnowledgeLevel =
  /** Stated as a fact. */
  | 'ASSERTION'
  /** An intention, a target, a directive or a promise. */
  | 'PLAN'
  /** Something expected to happen, by whoever says so. */
  | 'PREDICTION'
  /** Seen or measured by whoever says so. */
  | 'OBSERVATION'
  /** Concluded from other things: by the author, or by this data set's editors where the source is the editorial record. */
  | 'INFERENCE'
  /** A judgement of worth, quality, importance or pace. */
  | 'EVALUATION';

/** The part that somebody had in a claim on its way into print. */
export type AttributionRole =
  /** Said or ordered it. */
  | 'SPEAKER'
  /** Wrote it under their own name, as their own account or view. */
  | 'AUTHOR'
  /** Published it first, as far as the source says. */
  | 'ORIGINAL_PUBLISHER'
  /** Passed on what another had published. */
  | 'RELAY'
  /** Concluded it from material of others. */
  | 'ANALYST'
  /** Somebody whom the source does not name. */
  | 'UNNAMED'
  /** Publishes the document in which the claim was read. Always the last link. */
  | 'PUBLISHER';

/** Whether the document that is credited with a claim really says so. */
export type AttributionCheck =
  /** It was read, and says so. */
  | 'CONFIRMED'
  /** It was read, and does not say so. */
  | 'NOT_FOUND'
  /** It was not read for this. */
  | 'NOT_CHECKED';

/** What kind of name a name is. */
export type NameKind =
  /** The name by which a source calls it. */
  | 'NAME'
  /** Another spelling or another name in use. */
  | 'ALIAS'
  /** A name it had before. */
  | 'FORMER'
  /** A name printed wrongly. */
  | 'MISPRINT';

/** The class of a source. Assigned by the editors on a basis that the claim of it states; what a publisher says of itself is recorded beside. */
export type SourceKind =
  /** Published by an organ of the DPRK state or party. */
  | 'STATE_MEDIA'
  /** Published by a body tied to a state, or printing a state body’s text as it stands. */
  | 'STATE_AFFILIATED'
  /** Published by a body that declares a political cause. */
  | 'PARTISAN_MEDIA'
  /** News reporting by a body that is bound to no party to the subject. */
  | 'INDEPENDENT_NEWS'
  /** Analysis by specialists who name their material. */
  | 'ANALYST'
  /** An encyclopaedia, whose texts gather what others say. */
  | 'ENCYCLOPEDIA'
  /** Scholarly publication. */
  | 'ACADEMIC'
  /** Published by a government other than through media. */
  | 'GOVERNMENT'
  /** A gazetteer, a database or a register. */
  | 'REFERENCE_DATA'
  /** A post on a social network. */
  | 'SOCIAL_MEDIA'
  /** A site that gathers or repeats what others published. */
  | 'AGGREGATOR'
  /** The data set's own editorial record. */
  | 'EDITORIAL'
  /** None of these, or not known. */
  | 'OTHER';

/** How far works have come. */
export type ProjectStatus =
  /** Announced, with no ground broken as far as claimed. */
  | 'ANNOUNCED'
  /** Ground broken and not completed, as far as claimed. */
  | 'UNDER_CONSTRUCTION'
  /** Completed, as far as claimed. Says nothing of whether they run. */
  | 'COMPLETED';

/** The rank of a locality among the administrative units. */
export type LocalityKind =
  /** A county (gun, 군). */
  | 'COUNTY'
  /** A city (si, 시). */
  | 'CITY'
  /** A district (kuyok or ku, 구역, 구) of a municipality. */
  | 'DISTRICT';

/** What a facility is for. */
export type FacilityKind =
  /** A set of factories of regional industry, not itemised. Also what a source prints as “factories”. */
  | 'REGIONAL_INDUSTRY_FACTORIES'
  /** A factory for foodstuffs. */
  | 'FOODSTUFF_FACTORY'
  /** A factory for garments or clothing. */
  | 'GARMENT_FACTORY'
  /** A factory for daily necessities. */
  | 'DAILY_NECESSITIES_FACTORY'
  /** A paper factory or paper mill. */
  | 'PAPER_FACTORY'
  /** A hospital. */
  | 'HOSPITAL'
  /** A leisure complex. */
  | 'LEISURE_COMPLEX'
  /** An offshore farm for aquaculture. */
  | 'OFFSHORE_FARM'
  /** A grain management station. */
  | 'GRAIN_MANAGEMENT_STATION'
  /** A facility for processing seafood. */
  | 'SEAFOOD_PROCESSING'
  /** Dwelling houses. */
  | 'HOUSING'
  /** Something else. */
  | 'OTHER';

/** What kind of agent an actor is. */
export type ActorKind =
  /** A person. */
  | 'PERSON'
  /** A party or a body of it. */
  | 'PARTY_BODY'
  /** A state, or a body of it. */
  | 'STATE_BODY'
  /** A committee set up for a task. */
  | 'COMMITTEE'
  /** An army or a unit of it. */
  | 'MILITARY_UNIT'
  /** A news medium, an account that posts, or an archive of media. */
  | 'MEDIA'
  /** An institute, a database operator or a journal. */
  | 'RESEARCH_BODY'
  /** Another organisation. */
  | 'ORGANISATION'
  /** People whom a source mentions without naming them; one actor for each source that does. */
  | 'UNNAMED_GROUP';

/** How exact a date is. */
export type DatePrecision =
  /** A day. */
  | 'DAY'
  /** Some day within a month. */
  | 'MONTH'
  /** Some day within a year. */
  | 'YEAR'
  /** Some day from a first to a last possible day; either end may be open. */
  | 'INTERVAL'
  /** About that time. */
  | 'APPROXIMATE';

/** How the editors relate a claim to another with which it cannot be compared by value, after the Citation Typing Ontology (CiTO). */
export type ClaimRelationKind =
  /** It speaks against the other, without excluding it by a value. */
  | 'DISPUTES'
  /** It limits the other, or adds a condition to it. */
  | 'QUALIFIES'
  /** It says that the other is wrong, and what is right. */
  | 'CORRECTS'
  /** It brings the other up to a later time. */
  | 'UPDATES';

/** The kind of a dated event. */
export type TimelineKind =
  /** A meeting was held. */
  | 'MEETING'
  /** A policy or project was announced. */
  | 'ANNOUNCEMENT'
  /** Ground was broken. */
  | 'GROUNDBREAKING'
  /** Works were inaugurated. */
  | 'INAUGURATION'
  /** Works were completed. */
  | 'COMPLETION'
  /** Works were inspected or visited. */
  | 'VISIT'
  /** A document was published. */
  | 'PUBLICATION';

/** What a claim says something about. Each has one type of value; codes and units stand in the description of the value. */
export type Property =
  /** The source calls it so. (text) Many values at once. */
  | 'NAME'
  /** Another spelling or name in use for it. (text) Many values at once. */
  | 'ALIAS'
  /** A name that it had before. (text) Many values at once. */
  | 'FORMER_NAME'
  /** A name of it that the source prints wrongly. (text) Many values at once. */
  | 'MISPRINT'
  /** The class to which it belongs, out of the enum for its type. (code) */
  | 'KIND'
  /** What it is; for a document, what it says or shows, or expressly does not. (text) Many values at once. */
  | 'DESCRIPTION'
  /** Something that the source remarks of it for which no other property stands. (text) Many values at once. */
  | 'REMARK'
  /** Its item in Wikidata (Q and digits). (text) */
  | 'WIKIDATA_ID'
  /** A record of it, or of its seat, in GeoNames (digits). (text) Many values at once. */
  | 'GEONAMES_ID'
  /** The relation of its boundary in OpenStreetMap (digits). (text) */
  | 'OSM_RELATION'
  /** Its record in Who’s On First (digits). (text) */
  | 'WHOS_ON_FIRST_ID'
  /** Its place code in the common operational data sets of the United Nations (OCHA), such as KP0717. (text) */
  | 'OCHA_PCODE'
  /** Its code in ISO 3166-2. (text) */
  | 'ISO_CODE'
  /** Where it lies, in degrees (WGS 84). (coordinates) */
  | 'COORDINATES'
  /** When it was made public. (date) */
  | 'ANNOUNCED'
  /** The meeting at which it was made public. (entity) */
  | 'ANNOUNCED_AT'
  /** When it began to be carried out. (date) */
  | 'STARTED'
  /** When it ceased to be pursued. (date) */
  | 'ENDED'
  /** Since when there has been the effort that it continues, in the view of the source. (date) */
  | 'ROOTS_SINCE'
  /** Who put it forward. (entity) Many values at once. */
  | 'INITIATED_BY'
  /** The body that adopted it. (entity) Many values at once. */
  | 'ADOPTED_BY'
  /** An earlier policy that it extends or follows. (entity) Many values at once. */
  | 'PRECEDED_BY'
  /** Another policy with which the source compares it. (entity) Many values at once. */
  | 'COMPARED_WITH'
  /** How many cities and counties are to get factories in a year. Sources say “counties” or “cities and counties”; the wording stands in originalValue. (quantity) In locality or factory. */
  | 'ANNUAL_TARGET'
  /** How many years it is to run. (quantity) In year. */
  | 'DURATION'
  /** How many cities and counties of each province are to be taken in a year. (quantity) In locality. */
  | 'TARGET_PER_PROVINCE'
  /** How many cities, counties or factories it covers as a whole; each unit is a fact of its own. (quantity) In city or county or factory or locality or hospital. */
  | 'TARGET'
  /** A locality chosen for it. (entity) Many values at once. */
  | 'SELECTED_LOCALITY'
  /** A province in which localities of the batch in scope were chosen. `exhaustive` where the source names all. (entity) Many values at once. */
  | 'SELECTION_PROVINCE'
  /** Why places are or were chosen, or in what order. (text) Many values at once. */
  | 'SELECTION_CRITERION'
  /** An aim of it. (text) Many values at once. */
  | 'OBJECTIVE'
  /** Something done, or to be done, to carry it out. (text) Many values at once. */
  | 'MEASURE'
  /** Means on which it draws or which are promised to it. (text) Many values at once. */
  | 'RESOURCE'
  /** A kind of facility of which a set built under it usually consists. (code) Many values at once. */
  | 'TYPICAL_COMPONENT'
  /** How its factories are to compare with those of Kimhwa in modernisation and architecture. (code) */
  | 'STANDARD_RELATIVE_TO_PILOT'
  /** What it is to concentrate on, in general or at the time given. (text) Many values at once. */
  | 'FOCUS'
  /** Who is in charge of it or has taken responsibility for it. (entity) Many values at once. */
  | 'RESPONSIBLE'
  /** A body mobilised to carry it out. (entity) Many values at once. */
  | 'MOBILISED'
  /** How many people work on it, belong to it or take part in it. (quantity) In person. */
  | 'PERSONNEL'
  /** How long its construction took, or takes in general. (quantity) In day or month. */
  | 'CONSTRUCTION_TIME'
  /** The area of its site; of a policy, that of one site under it. (quantity) In squareMetre or hectare. */
  | 'SITE_AREA'
  /** The floor area of its buildings; of a policy, that of one site under it. (quantity) In squareMetre. */
  | 'FLOOR_AREA'
  /** How many buildings it has; of a policy, how many one site under it has. (quantity) In building. */
  | 'BUILDINGS'
  /** How many storeys its buildings have. (quantity) In storey. */
  | 'STOREYS'
  /** How many factories, or cities and counties with factories, had been built by the time given. (quantity) In factory or locality. */
  | 'FACTORIES_BUILT'
  /** How many hospitals are to be built in the year or years given. (quantity) In hospital. */
  | 'HOSPITALS_PER_YEAR'
  /** How far it has come, as the source describes it. (text) Many values at once. */
  | 'PROGRESS'
  /** What it brings or is expected to bring about. (text) Many values at once. */
  | 'EFFECT'
  /** What limits or hinders it. (text) Many values at once. */
  | 'OBSTACLE'
  /** A doubt or criticism raised about it. (text) Many values at once. */
  | 'CONCERN'
  /** A judgement of it, by whom the chain of attribution says. (text) Many values at once. */
  | 'EVALUATION'
  /** What it means or shows, as whoever says so concludes. (text) Many values at once. */
  | 'INTERPRETATION'
  /** Why it is or was so, as whoever says so explains. (text) Many values at once. */
  | 'CAUSE'
  /** The province or municipality in which it lies. (entity) */
  | 'LOCATED_IN'
  /** Where or in what terrain it lies. (text) Many values at once. */
  | 'SITUATION'
  /** The share of its area that is mountains. (quantity) In percent. */
  | 'MOUNTAIN_SHARE'
  /** The state in which it is or was, such as its economy, its infrastructure or damage to it. (text) Many values at once. */
  | 'CONDITION'
  /** The part that it was chosen for. (text) Many values at once. */
  | 'DESIGNATED_AS'
  /** A product for which it is known. (text) Many values at once. */
  | 'SPECIALITY'
  /** The policy under which the works are done. (entity) */
  | 'UNDER_POLICY'
  /** Where it stands; for a facility without such a claim, the locality of its project or of the facility of which it is a part. (entity) */
  | 'IN_LOCALITY'
  /** The year to whose works it belongs; `ordinal` counts the years of the policy. (date) */
  | 'BATCH_YEAR'
  /** How far the works have come. (code) */
  | 'STATUS'
  /** Whether it is in operation. (boolean) */
  | 'OPERATIONAL'
  /** When ground was broken. `scope` names a part where the date is of that part only. (date) */
  | 'GROUNDBREAKING'
  /** When it was opened by a ceremony. (date) */
  | 'INAUGURATED'
  /** When it was completed. (date) */
  | 'COMPLETED'
  /** When it was inspected or visited. (date) Many values at once. */
  | 'INSPECTED'
  /** Whether it is one of the places that the policy counts for its year. (boolean) */
  | 'COUNTS_TOWARD_TARGET'
  /** The earlier project that it adds to. (entity) */
  | 'ADD_ON_TO'
  /** A facility that is part of the works. (entity) Many values at once. */
  | 'COMPRISES'
  /** What sets it apart among the projects of the policy in `scope`; `ordinal` names the year of the policy where it holds for that year only. (code) Many values at once. */
  | 'DISTINCTION'
  /** A medium or group of media that reported on it. (entity) Many values at once. */
  | 'COVERED_BY'
  /** Where or how its products were shown. (text) Many values at once. */
  | 'EXHIBITED'
  /** The facility of which it is a part. (entity) */
  | 'PART_OF'
  /** A class of goods that it makes or is to make. (text) Many values at once. */
  | 'PRODUCES'
  /** How many varieties, or kinds, of product it makes; each unit is a fact of its own. (quantity) In variety or kind. */
  | 'PRODUCT_RANGE'
  /** Its output divided by the earlier one; the period stands in the statement. (quantity) In ratio. */
  | 'OUTPUT_GROWTH'
  /** What is said of its output, equipment or products other than by a figure. (text) Many values at once. */
  | 'PRODUCTION'
  /** An area planted for raw materials, or its growth as a ratio; the crop stands in the statement. (quantity) In ratio or hectare. Many values at once. */
  | 'RAW_MATERIAL_AREA'
  /** How much of its annual plan it made. (quantity) In percent. */
  | 'PLAN_FULFILMENT'
  /** The materials that it works with, and where they come from. (text) Many values at once. */
  | 'RAW_MATERIALS'
  /** Whom its products reach. (text) Many values at once. */
  | 'SUPPLIES'
  /** How many homes it has. (quantity) In home. */
  | 'HOMES'
  /** The body that it counts as when independent origins are counted. (entity) */
  | 'ORIGIN_BODY'
  /** The body of which it is a part or to which it belongs. (entity) Many values at once. */
  | 'BELONGS_TO'
  /** The body that was turned into it. (entity) Many values at once. */
  | 'SUCCEEDS'
  /** When it was set up. (date) */
  | 'ESTABLISHED'
  /** Who set it up, or intends to. (entity) Many values at once. */
  | 'ESTABLISHED_BY'
  /** What it is for or in charge of. (text) Many values at once. */
  | 'TASK'
  /** An office or title of the person. (text) Many values at once. */
  | 'OFFICE'
  /** Something that it promised or took upon itself. (text) Many values at once. */
  | 'PLEDGE'
  /** Something that it did in the matter. (text) Many values at once. */
  | 'ACTION'
  /** A view, principle, intention or priority of it. (text) Many values at once. */
  | 'POSITION'
  /** Gross domestic product per head of the state, in the year given. (quantity) In USD. */
  | 'GDP_PER_CAPITA'
  /** The share of the population that lives in the provinces. (quantity) In percent. */
  | 'PROVINCIAL_POPULATION_SHARE'
  /** How many administrative tiers, provinces, cities and counties, or ri the state has; each unit is a fact of its own. (quantity) In tier or province or locality or ri. */
  | 'ADMINISTRATIVE_UNITS'
  /** How many articles or pages an issue of the paper has, or on how many days a week it appears; each unit is a fact of its own. (quantity) In article or page or day. */
  | 'PUBLICATION_RATE'
  /** When it took place. (date) */
  | 'HELD'
  /** The locality in which it took place. (entity) */
  | 'PLACE'
  /** Who took part. (entity) Many values at once. */
  | 'PARTICIPANT'
  /** A policy that it dealt with. (entity) Many values at once. */
  | 'ON_POLICY'
  /** A project that it was about. (entity) Many values at once. */
  | 'ON_PROJECT'
  /** A meeting after which it took place. (entity) Many values at once. */
  | 'FOLLOWS'
  /** Something decided, proposed or directed there. (text) Many values at once. */
  | 'DECISION'
  /** What was said, done, discussed or reviewed there, or expressly was not. (text) Many values at once. */
  | 'PROCEEDING'
  /** Its title, as printed; for a post or a report without one, what it is. (text) Many values at once. */
  | 'TITLE'
  /** Who publishes it. (entity) */
  | 'PUBLISHER'
  /** Who wrote it, or posted it. (entity) Many values at once. */
  | 'AUTHOR'
  /** When it was published; an interval where the day is not known. (date) */
  | 'PUBLISHED'
  /** When our copy of it was made, or a copy of it was read. (date) */
  | 'RETRIEVED'
  /** Its language, as a BCP 47 tag. (text) */
  | 'LANGUAGE'
  /** Its address. (text) */
  | 'URL'
  /** The body whose account it carries where it credits nobody. An explicit unknown where that is not stated. (entity) */
  | 'ORIGIN'
  /** The document in which it is embedded or teased. (entity) */
  | 'CONTAINED_IN'
  /** The document of which it is a later version. (entity) */
  | 'REVISION_OF'
  /** A document that it cites. (entity) Many values at once. */
  | 'CITES'
  /** SHA-256 of the bytes of the text that we held, as sha256: and 64 hexadecimal digits. (text) */
  | 'TEXT_DIGEST'
  /** The length of the text that we held, in Unicode code points. Locators are checked against it. (quantity) In codePoint. */
  | 'TEXT_LENGTH'
  /** What it reports on or describes. (entity) Many values at once. */
  | 'REPORTS_ON'
  /** Who paid for the work behind it. (entity) Many values at once. */
  | 'FUNDED_BY'
  /** How the number of articles that it counts moved at the time given; the terms counted stand in the statement. (code) Many values at once. */
  | 'COVERAGE_TREND';

export type OneProjectQueryVariables = Exact<{
  id?: string;
}>;


export type OneProjectQuery = { node: { name: string, year: number, status: ProjectStatus | null, operational: boolean | null, locality: { name: string, province: { name: string } | null }, policy: { name: string }, groundbreaking: { edtf: string, precision: DatePrecision } | null, inaugurated: { edtf: string } | null, facilities: { nodes: Array<{ name: string, kind: FacilityKind, parts: Array<{ name: string, kind: FacilityKind }> }> } } | null };

export type TraceAStatusQueryVariables = Exact<{
  id?: string;
}>;


export type TraceAStatusQuery = { node:
    | { facts: Array<{ id: string, property: Property, agreement: Agreement, basis: ConflictBasis | null, independentOrigins: number, resolvedBy: Resolution, explanation: string, values: Array<{ scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
          , origins: Array<{ name: string }>, claims: Array<{ id: string, statement: string, originalValue: string | null, attribution: Array<{ role: AttributionRole, actor: { name: string, kind: ActorKind } | null }>, citation: { source: { title: string, kind: SourceKind, url: string | null, published: { edtf: string } | null }, locator: { label: string, start: number | null, end: number | null, digest: string | null }, context: Array<{ label: string }> } }> }> }> }
    | { status: ProjectStatus | null, facts: Array<{ id: string, property: Property, agreement: Agreement, basis: ConflictBasis | null, independentOrigins: number, resolvedBy: Resolution, explanation: string, values: Array<{ scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
          , origins: Array<{ name: string }>, claims: Array<{ id: string, statement: string, originalValue: string | null, attribution: Array<{ role: AttributionRole, actor: { name: string, kind: ActorKind } | null }>, citation: { source: { title: string, kind: SourceKind, url: string | null, published: { edtf: string } | null }, locator: { label: string, start: number | null, end: number | null, digest: string | null }, context: Array<{ label: string }> } }> }> }> }
   | null };

export type FactWithTraceFragment = { id: string, property: Property, agreement: Agreement, basis: ConflictBasis | null, independentOrigins: number, resolvedBy: Resolution, explanation: string, values: Array<{ scope: string | null, value:
      | (
        { entity: { id: string, name: string } }
        & { __typename: 'EntityValue' }
      )
      | (
        { date: { edtf: string, earliest: string | null, latest: string | null } }
        & { __typename: 'DateValue' }
      )
      | (
        { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, approximate: boolean }
        & { __typename: 'QuantityValue' }
      )
      | (
        { text: string, language: string | null }
        & { __typename: 'TextValue' }
      )
      | (
        { code: string }
        & { __typename: 'EnumValue' }
      )
      | (
        { boolean: boolean }
        & { __typename: 'BooleanValue' }
      )
      | (
        { coordinates: { latitude: number, longitude: number } }
        & { __typename: 'CoordinatesValue' }
      )
      | (
        { note: string | null }
        & { __typename: 'UnknownValue' }
      )
    , origins: Array<{ name: string }>, claims: Array<{ id: string, statement: string, originalValue: string | null, attribution: Array<{ role: AttributionRole, actor: { name: string, kind: ActorKind } | null }>, citation: { source: { title: string, kind: SourceKind, url: string | null, published: { edtf: string } | null }, locator: { label: string, start: number | null, end: number | null, digest: string | null }, context: Array<{ label: string }> } }> }> };

export type ClaimWithTraceFragment = { id: string, statement: string, originalValue: string | null, attribution: Array<{ role: AttributionRole, actor: { name: string, kind: ActorKind } | null }>, citation: { source: { title: string, kind: SourceKind, url: string | null, published: { edtf: string } | null }, locator: { label: string, start: number | null, end: number | null, digest: string | null }, context: Array<{ label: string }> } };

type AnyValue_EntityValue_Fragment = (
  { entity: { id: string, name: string } }
  & { __typename: 'EntityValue' }
);

type AnyValue_DateValue_Fragment = (
  { date: { edtf: string, earliest: string | null, latest: string | null } }
  & { __typename: 'DateValue' }
);

type AnyValue_QuantityValue_Fragment = (
  { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, approximate: boolean }
  & { __typename: 'QuantityValue' }
);

type AnyValue_TextValue_Fragment = (
  { text: string, language: string | null }
  & { __typename: 'TextValue' }
);

type AnyValue_EnumValue_Fragment = (
  { code: string }
  & { __typename: 'EnumValue' }
);

type AnyValue_BooleanValue_Fragment = (
  { boolean: boolean }
  & { __typename: 'BooleanValue' }
);

type AnyValue_CoordinatesValue_Fragment = (
  { coordinates: { latitude: number, longitude: number } }
  & { __typename: 'CoordinatesValue' }
);

type AnyValue_UnknownValue_Fragment = (
  { note: string | null }
  & { __typename: 'UnknownValue' }
);

export type AnyValueFragment =
  | AnyValue_EntityValue_Fragment
  | AnyValue_DateValue_Fragment
  | AnyValue_QuantityValue_Fragment
  | AnyValue_TextValue_Fragment
  | AnyValue_EnumValue_Fragment
  | AnyValue_BooleanValue_Fragment
  | AnyValue_CoordinatesValue_Fragment
  | AnyValue_UnknownValue_Fragment
;

export type AttributionChainQueryVariables = Exact<{
  actors?: Array<string> | string;
  sources?: Array<string> | string | null | undefined;
}>;


export type AttributionChainQuery = { claims: { totalCount: number, nodes: Array<{ statement: string, knowledgeLevel: KnowledgeLevel, attribution: Array<{ role: AttributionRole, check: AttributionCheck, note: string | null, actor: { name: string } | null, document: { title: string } | null, date: { edtf: string } | null }>, primarySource: { title: string, url: string | null, held: boolean } | null, origin: { name: string } | null, citation: { locator: { label: string }, context: Array<{ label: string }> } }> } };

export type WhatIsContestedQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WhatIsContestedQuery = { facts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ property: Property, basis: ConflictBasis | null, explanation: string, resolvedBy: Resolution, subject: { id: string, name: string }, values: Array<{ scope: string | null, value:
          | { entity: { name: string } }
          | { date: { edtf: string } }
          | { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null }
          | { text: string }
          | { code: string }
          | { boolean: boolean }
        , publishers: Array<{ name: string }>, origins: Array<{ name: string }>, claims: Array<{ id: string, statement: string }> }> }> } };

export type WhoSaysSoQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoSaysSoQuery = { policy: { name: string, annualTarget: number | null, durationYears: number | null, announced: { edtf: string } | null, announcedAt: { name: string, date: { edtf: string } | null } | null, facts: Array<{ property: Property, agreement: Agreement, independentOrigins: number, values: Array<{ value:
          | { date: { edtf: string } }
          | { amount: number | null, unit: string | null, upperBound: number | null }
        , publishers: Array<{ name: string, kind: ActorKind }>, origins: Array<{ name: string }> }> }> } | null };

export type StateMediaAloneQueryVariables = Exact<{ [key: string]: never; }>;


export type StateMediaAloneQuery = { facts: { totalCount: number, nodes: Array<{ property: Property, subject: { name: string }, claims: Array<{ statement: string, source: { title: string, kind: SourceKind } }> }> } };

export type AYearOfProjectsQueryVariables = Exact<{
  year?: number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AYearOfProjectsQuery = { projects: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { name: string, status: ProjectStatus | null, countsTowardTarget: boolean | null, groundbreaking: { edtf: string } | null, locality: { province: { name: string } | null }, facilities: { nodes: Array<{ kind: FacilityKind }> } } }> } };

export type TwoOfOneNameQueryVariables = Exact<{ [key: string]: never; }>;


export type TwoOfOneNameQuery = { search: { totalCount: number, nodes: Array<{ score: number, matches: Array<{ text: string, property: Property | null }>, node:
        | { id: string }
        | { name: string, id: string, province: { name: string } | null, projects: { nodes: Array<{ year: number, facilities: { nodes: Array<{ kind: FacilityKind }> } }> } }
       }> } };

export type NamesAndMisprintsQueryVariables = Exact<{ [key: string]: never; }>;


export type NamesAndMisprintsQuery = { province: { name: string, names: Array<{ text: string, language: string | null, script: string | null, kind: NameKind, claims: Array<{ originalValue: string | null, source: { title: string }, citation: { locator: { label: string } } }> }> } | null, county: { name: string, names: Array<{ text: string, language: string | null, script: string | null, kind: NameKind, claims: Array<{ originalValue: string | null, source: { title: string }, citation: { locator: { label: string } } }> }> } | null, pilot: { name: string, names: Array<{ text: string, language: string | null, script: string | null, kind: NameKind, claims: Array<{ originalValue: string | null, source: { title: string }, citation: { locator: { label: string } } }> }> } | null };

export type NamesFragment = { name: string, names: Array<{ text: string, language: string | null, script: string | null, kind: NameKind, claims: Array<{ originalValue: string | null, source: { title: string }, citation: { locator: { label: string } } }> }> };

export type ABodyThatBecameAnotherQueryVariables = Exact<{ [key: string]: never; }>;


export type ABodyThatBecameAnotherQuery = { node: { name: string, kind: ActorKind, succeeds: Array<{ name: string, facts: Array<{ property: Property, claims: Array<{ statement: string }> }> }>, facts: Array<{ property: Property, agreement: Agreement, claims: Array<{ statement: string, source: { title: string } }> }> } | null };

export type ADocumentQueryVariables = Exact<{
  id?: string;
}>;


export type ADocumentQuery = { node: { title: string, kind: SourceKind, held: boolean, digest: string | null, authors: Array<{ name: string }>, publisher: { name: string } | null, published: { edtf: string, precision: DatePrecision } | null, facts: Array<{ property: Property, claims: Array<{ statement: string, source: { title: string } }> }>, cites: { totalCount: number, nodes: Array<{ title: string, held: boolean, publisher: { name: string } | null, published: { edtf: string } | null }> }, asserts: { totalCount: number, nodes: Array<{ statement: string, citation: { locator: { label: string } } }> } } | null };

export type JudgementsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type JudgementsQuery = { claims: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ statement: string, property: Property, attribution: Array<{ role: AttributionRole, actor: { name: string, kind: ActorKind } | null }>, source: { title: string, kind: SourceKind } }> } };

export type WhatNoSourceSaysQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatNoSourceSaysQuery = { project: { name: string, inaugurated: { edtf: string } | null, facts: Array<{ property: Property }> } | null, source: { origin: { name: string } | null, facts: Array<{ explanation: string, values: Array<{ value: { entity: { name: string } } }>, claims: Array<{ statement: string, value: { note: string | null } }> }> } | null };

export type AddOnsAndExclusionsQueryVariables = Exact<{ [key: string]: never; }>;


export type AddOnsAndExclusionsQuery = { notCounted: { totalCount: number, nodes: Array<{ name: string, facts: Array<{ property: Property, claims: Array<{ statement: string, knowledgeLevel: KnowledgeLevel, source: { kind: SourceKind }, derivedFrom: Array<{ statement: string }> }> }> }> }, counted: { totalCount: number } };

export type TheDataSetQueryVariables = Exact<{ [key: string]: never; }>;


export type TheDataSetQuery = { dataset: { name: string, version: string, digest: string, licence: string, counts: Array<{ type: string, count: number }> } };

export type ContestsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ContestsQuery = { conflicts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ property: Property, basis: ConflictBasis | null, subject: { name: string }, values: Array<{ scope: string | null, value:
          | { entity: { name: string } }
          | { date: { edtf: string } }
          | { code: string }
        , publishers: Array<{ name: string }>, origins: Array<{ name: string }>, claims: Array<{ statement: string, citation: { locator: { label: string } } }> }> }> }, claim: { statement: string, relations: Array<{ kind: ClaimRelationKind, inverse: boolean, note: string, claim: { statement: string } | null }> } | null };

export type TwoClocksQueryVariables = Exact<{
  id?: string;
}>;


export type TwoClocksQuery = { node: { name: string, before: ProjectStatus | null, building: ProjectStatus | null, completed: ProjectStatus | null, asKnownIn2025: ProjectStatus | null, facts: Array<{ explanation: string, claims: Array<{ statement: string }> }> } | null };

export type ProgressQueryVariables = Exact<{
  asOf?: string | null | undefined;
}>;


export type ProgressQuery = { policy: { annualTarget: number | null, durationYears: number | null, years: Array<{ year: number, ordinal: number, target: number | null, projects: number, counted: number, completed: number, underConstruction: number, uncertain: number, rule: string, cumulative: { target: number | null, counted: number, completed: number }, byProvince: Array<{ projects: number, counted: number, completed: number, province: { name: string } }>, byFacilityKind: Array<{ kind: FacilityKind, facilities: number }> }> } | null };

export type TimelineQueryVariables = Exact<{
  from?: string | null | undefined;
  to?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TimelineQuery = { timeline: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: TimelineKind, title: string, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, node: { id: string, name: string }, claims: Array<{ source: { title: string } }> }> } };

export type EventOnTimelineFragment = { id: string, kind: TimelineKind, title: string, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, node: { id: string, name: string }, claims: Array<{ source: { title: string } }> };

export type SearchSpellingsQueryVariables = Exact<{
  text?: string;
}>;


export type SearchSpellingsQuery = { everywhere: { totalCount: number, nodes: Array<{ score: number, node:
        | { id: string }
        | { id: string, source: { title: string } }
        | { name: string, id: string, province: { name: string } | null }
      , matches: Array<{ text: string, property: Property | null, start: number, end: number }> }> }, hangul: { totalCount: number, nodes: Array<{ score: number, node:
        | { id: string }
        | { id: string, source: { title: string } }
        | { name: string, id: string, province: { name: string } | null }
      , matches: Array<{ text: string, property: Property | null, start: number, end: number }> }> }, slip: { totalCount: number, nodes: Array<{ score: number, node:
        | { id: string }
        | { id: string, source: { title: string } }
        | { name: string, id: string, province: { name: string } | null }
      , matches: Array<{ text: string, property: Property | null, start: number, end: number }> }> }, twoOfOneName: { totalCount: number, nodes: Array<{ score: number, node:
        | { id: string }
        | { id: string, source: { title: string } }
        | { name: string, id: string, province: { name: string } | null }
      , matches: Array<{ text: string, property: Property | null, start: number, end: number }> }> } };

export type HitsFragment = { totalCount: number, nodes: Array<{ score: number, node:
      | { id: string }
      | { id: string, source: { title: string } }
      | { name: string, id: string, province: { name: string } | null }
    , matches: Array<{ text: string, property: Property | null, start: number, end: number }> }> };

export type APathQueryVariables = Exact<{ [key: string]: never; }>;


export type APathQuery = { counties: { length: number, steps: Array<{ property: Property | null, from:
        | { name: string, id: string }
        | { id: string }
      , to:
        | { name: string, id: string }
        | { id: string }
      , claim: { statement: string, source: { title: string } } | null }> } | null, mill: { length: number, steps: Array<{ property: Property | null, from:
        | { name: string, id: string }
        | { id: string }
      , to:
        | { name: string, id: string }
        | { id: string }
      , claim: { statement: string, source: { title: string } } | null }> } | null, tooFar: { length: number, steps: Array<{ property: Property | null, from:
        | { name: string, id: string }
        | { id: string }
      , to:
        | { name: string, id: string }
        | { id: string }
      , claim: { statement: string, source: { title: string } } | null }> } | null };

export type StepsFragment = { length: number, steps: Array<{ property: Property | null, from:
      | { name: string, id: string }
      | { id: string }
    , to:
      | { name: string, id: string }
      | { id: string }
    , claim: { statement: string, source: { title: string } } | null }> };

export type SilenceQueryVariables = Exact<{ [key: string]: never; }>;


export type SilenceQuery = { none: { totalCount: number, nodes: Array<{ explanation: string, node: { name: string } }> }, unknown: { totalCount: number, nodes: Array<{ property: Property | null, explanation: string, node: { name: string } }> }, oneDocument: { totalCount: number } };

export type DependenceQueryVariables = Exact<{
  sources?: Array<string> | string;
}>;


export type DependenceQuery = { withoutSource: { claims: number, changed: Array<{ property: Property, explanation: string, subject: { name: string } }>, weakened: Array<{ property: Property, independentOrigins: number, subject: { name: string } }> } };

export type AMapQueryVariables = Exact<{
  years?: Array<number> | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AMapQuery = { localities: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, kind: LocalityKind, coordinates: { latitude: number, longitude: number, precision: number | null } | null, province: { name: string } | null, projects: { nodes: Array<{ id: string, year: number, status: ProjectStatus | null }> } }> } };

export type LocalityOnMapFragment = { id: string, name: string, kind: LocalityKind, coordinates: { latitude: number, longitude: number, precision: number | null } | null, province: { name: string } | null, projects: { nodes: Array<{ id: string, year: number, status: ProjectStatus | null }> } };

export const AnyValueFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnyValue"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EntityValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DateValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}},{"kind":"Field","name":{"kind":"Name","value":"earliest"}},{"kind":"Field","name":{"kind":"Name","value":"latest"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuantityValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"lowerBound"}},{"kind":"Field","name":{"kind":"Name","value":"upperBound"}},{"kind":"Field","name":{"kind":"Name","value":"approximate"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EnumValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BooleanValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"boolean"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CoordinatesValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coordinates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnknownValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]} as unknown as DocumentNode<AnyValueFragment, unknown>;
export const ClaimWithTraceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClaimWithTrace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SourceClaim"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"originalValue"}},{"kind":"Field","name":{"kind":"Name","value":"attribution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"citation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"context"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]} as unknown as DocumentNode<ClaimWithTraceFragment, unknown>;
export const FactWithTraceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactWithTrace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Fact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"independentOrigins"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AnyValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"origins"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClaimWithTrace"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnyValue"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EntityValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DateValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}},{"kind":"Field","name":{"kind":"Name","value":"earliest"}},{"kind":"Field","name":{"kind":"Name","value":"latest"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuantityValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"lowerBound"}},{"kind":"Field","name":{"kind":"Name","value":"upperBound"}},{"kind":"Field","name":{"kind":"Name","value":"approximate"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EnumValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BooleanValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"boolean"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CoordinatesValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coordinates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnknownValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClaimWithTrace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SourceClaim"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"originalValue"}},{"kind":"Field","name":{"kind":"Name","value":"attribution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"citation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"context"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]} as unknown as DocumentNode<FactWithTraceFragment, unknown>;
export const NamesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Names"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"names"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"script"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"originalValue"}},{"kind":"Field","name":{"kind":"Name","value":"citation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<NamesFragment, unknown>;
export const EventOnTimelineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventOnTimeline"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TimelineEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}},{"kind":"Field","name":{"kind":"Name","value":"earliest"}},{"kind":"Field","name":{"kind":"Name","value":"latest"}},{"kind":"Field","name":{"kind":"Name","value":"precision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]} as unknown as DocumentNode<EventOnTimelineFragment, unknown>;
export const HitsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Hits"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SearchConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Locality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SourceClaim"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"matches"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}}]}}]} as unknown as DocumentNode<HitsFragment, unknown>;
export const StepsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Steps"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Path"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StepsFragment, unknown>;
export const LocalityOnMapFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LocalityOnMap"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Locality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"coordinates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"precision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"projects"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]} as unknown as DocumentNode<LocalityOnMapFragment, unknown>;
export const OneProjectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OneProject"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"Project:songchon-2024","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Project"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"locality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"operational"}},{"kind":"Field","name":{"kind":"Name","value":"groundbreaking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}},{"kind":"Field","name":{"kind":"Name","value":"precision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inaugurated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facilities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OneProjectQuery, OneProjectQueryVariables>;
export const TraceAStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TraceAStatus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"Project:kyongsong-2024","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Project"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"properties"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"STATUS"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactWithTrace"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnyValue"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EntityValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DateValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}},{"kind":"Field","name":{"kind":"Name","value":"earliest"}},{"kind":"Field","name":{"kind":"Name","value":"latest"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuantityValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"lowerBound"}},{"kind":"Field","name":{"kind":"Name","value":"upperBound"}},{"kind":"Field","name":{"kind":"Name","value":"approximate"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EnumValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BooleanValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"boolean"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CoordinatesValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coordinates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnknownValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClaimWithTrace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SourceClaim"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"originalValue"}},{"kind":"Field","name":{"kind":"Name","value":"attribution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"citation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"context"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactWithTrace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Fact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"independentOrigins"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AnyValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"origins"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClaimWithTrace"}}]}}]}}]}}]} as unknown as DocumentNode<TraceAStatusQuery, TraceAStatusQueryVariables>;
export const AttributionChainDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AttributionChain"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"actors"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"StringValue","value":"Actor:kcna","block":false}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sources"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"StringValue","value":"Source:38north-long-journey","block":false}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"attributedTo"},"value":{"kind":"Variable","name":{"kind":"Name","value":"actors"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"sources"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sources"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"knowledgeLevel"}},{"kind":"Field","name":{"kind":"Name","value":"attribution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"date"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"primarySource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"held"}}]}},{"kind":"Field","name":{"kind":"Name","value":"origin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"citation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"context"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AttributionChainQuery, AttributionChainQueryVariables>;
export const WhatIsContestedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatIsContested"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"agreement"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"CONTESTED"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EntityValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DateValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuantityValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"lowerBound"}},{"kind":"Field","name":{"kind":"Name","value":"upperBound"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EnumValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BooleanValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"boolean"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"publishers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"origins"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhatIsContestedQuery, WhatIsContestedQueryVariables>;
export const WhoSaysSoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoSaysSo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"annualTarget"}},{"kind":"Field","name":{"kind":"Name","value":"durationYears"}},{"kind":"Field","name":{"kind":"Name","value":"announced"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"announcedAt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"date"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"properties"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ANNUAL_TARGET"},{"kind":"EnumValue","value":"DURATION"},{"kind":"EnumValue","value":"ANNOUNCED"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"independentOrigins"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuantityValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"upperBound"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DateValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"publishers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"origins"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhoSaysSoQuery, WhoSaysSoQueryVariables>;
export const StateMediaAloneDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StateMediaAlone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"supportedOnlyBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"STATE_MEDIA"},{"kind":"EnumValue","value":"STATE_AFFILIATED"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<StateMediaAloneQuery, StateMediaAloneQueryVariables>;
export const AYearOfProjectsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AYearOfProjects"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"2025"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"10"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"projects"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"years"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"year"}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"GROUNDBREAKING"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"groundbreaking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"countsTowardTarget"}},{"kind":"Field","name":{"kind":"Name","value":"locality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"facilities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AYearOfProjectsQuery, AYearOfProjectsQueryVariables>;
export const TwoOfOneNameDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TwoOfOneName"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"StringValue","value":"Unsan County","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"LOCALITY"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"matches"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"property"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Locality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"projects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"facilities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TwoOfOneNameQuery, TwoOfOneNameQueryVariables>;
export const NamesAndMisprintsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NamesAndMisprints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"province"},"name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"Province:south-hamgyong","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"county"},"name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"Locality:yontan","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"pilot"},"name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"Locality:kimhwa","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Names"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"names"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"script"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"originalValue"}},{"kind":"Field","name":{"kind":"Name","value":"citation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<NamesAndMisprintsQuery, NamesAndMisprintsQueryVariables>;
export const ABodyThatBecameAnotherDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ABodyThatBecameAnother"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"Actor:committee-20x10","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Actor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"succeeds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"properties"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ESTABLISHED"},{"kind":"EnumValue","value":"ESTABLISHED_BY"},{"kind":"EnumValue","value":"TASK"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"properties"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SUCCEEDS"},{"kind":"EnumValue","value":"ESTABLISHED"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ABodyThatBecameAnotherQuery, ABodyThatBecameAnotherQueryVariables>;
export const ADocumentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ADocument"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"Source:38north-long-journey","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"authors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"publisher"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}},{"kind":"Field","name":{"kind":"Name","value":"precision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"properties"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"KIND"},{"kind":"EnumValue","value":"PUBLISHED"},{"kind":"EnumValue","value":"AUTHOR"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"cites"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"held"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"asserts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"citation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ADocumentQuery, ADocumentQueryVariables>;
export const JudgementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Judgements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"subjects"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"Policy:20x10","block":false}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"knowledgeLevels"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"EVALUATION"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"attribution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]} as unknown as DocumentNode<JudgementsQuery, JudgementsQueryVariables>;
export const WhatNoSourceSaysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatNoSourceSays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"project"},"name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"Project:tongsin-2024","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Project"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"inaugurated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"properties"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"INAUGURATED"},{"kind":"EnumValue","value":"COMPLETED"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"property"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"source"},"name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"Source:wikipedia-20x10-policy","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"properties"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ORIGIN"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EntityValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnknownValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhatNoSourceSaysQuery, WhatNoSourceSaysQueryVariables>;
export const AddOnsAndExclusionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AddOnsAndExclusions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"notCounted"},"name":{"kind":"Name","value":"projects"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"countsTowardTarget"},"value":{"kind":"BooleanValue","value":false}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"YEAR"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"properties"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"COUNTS_TOWARD_TARGET"},{"kind":"EnumValue","value":"ADD_ON_TO"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"knowledgeLevel"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"derivedFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}}]}}]}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"counted"},"name":{"kind":"Name","value":"projects"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"countsTowardTarget"},"value":{"kind":"BooleanValue","value":true}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"0"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<AddOnsAndExclusionsQuery, AddOnsAndExclusionsQueryVariables>;
export const TheDataSetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TheDataSet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"licence"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]} as unknown as DocumentNode<TheDataSetQuery, TheDataSetQueryVariables>;
export const ContestsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Contests"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EntityValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DateValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EnumValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"publishers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"origins"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"citation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"claim"},"name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"SourceClaim:wikipedia-20x10-policy/2025-hwangju-status","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SourceClaim"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"relations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"inverse"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ContestsQuery, ContestsQueryVariables>;
export const TwoClocksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TwoClocks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"Project:ragwon-2025","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Project"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"before"},"name":{"kind":"Name","value":"status"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"StringValue","value":"2025-02-13","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"building"},"name":{"kind":"Name","value":"status"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"StringValue","value":"2025-08-25","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"completed"},"name":{"kind":"Name","value":"status"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"StringValue","value":"2025-08-26","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"asKnownIn2025"},"name":{"kind":"Name","value":"status"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"knownAt"},"value":{"kind":"StringValue","value":"2025-12-31","block":false}}]},{"kind":"Field","name":{"kind":"Name","value":"facts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"properties"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"STATUS"}]}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"StringValue","value":"2025-08-25","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TwoClocksQuery, TwoClocksQueryVariables>;
export const ProgressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Progress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}},"defaultValue":{"kind":"StringValue","value":"2026-11-21","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"annualTarget"}},{"kind":"Field","name":{"kind":"Name","value":"durationYears"}},{"kind":"Field","name":{"kind":"Name","value":"years"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"projects"}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"completed"}},{"kind":"Field","name":{"kind":"Name","value":"underConstruction"}},{"kind":"Field","name":{"kind":"Name","value":"uncertain"}},{"kind":"Field","name":{"kind":"Name","value":"cumulative"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"completed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byProvince"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"projects"}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"completed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byFacilityKind"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"facilities"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"}}]}}]}}]}}]} as unknown as DocumentNode<ProgressQuery, ProgressQueryVariables>;
export const TimelineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Timeline"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}},"defaultValue":{"kind":"StringValue","value":"2023-12-01","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}},"defaultValue":{"kind":"StringValue","value":"2024-03-05","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventOnTimeline"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventOnTimeline"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TimelineEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}},{"kind":"Field","name":{"kind":"Name","value":"earliest"}},{"kind":"Field","name":{"kind":"Name","value":"latest"}},{"kind":"Field","name":{"kind":"Name","value":"precision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]} as unknown as DocumentNode<TimelineQuery, TimelineQueryVariables>;
export const SearchSpellingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SearchSpellings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"Yŏnt'an","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"everywhere"},"name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Hits"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"hangul"},"name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"StringValue","value":"연탄군","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"LOCALITY"},{"kind":"EnumValue","value":"PROJECT"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Hits"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"slip"},"name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"StringValue","value":"Yomtan","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"LOCALITY"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Hits"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"twoOfOneName"},"name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"StringValue","value":"Unsan","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"LOCALITY"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Hits"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Hits"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SearchConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Locality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SourceClaim"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"matches"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}}]}}]} as unknown as DocumentNode<SearchSpellingsQuery, SearchSpellingsQueryVariables>;
export const APathDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"APath"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"counties"},"name":{"kind":"Name","value":"path"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"StringValue","value":"Locality:unsan-north-pyongan","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"StringValue","value":"Locality:unsan-south-pyongan","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Steps"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"mill"},"name":{"kind":"Name","value":"path"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"StringValue","value":"Actor:kim-jong-un","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"StringValue","value":"Facility:kimhwa-paper-mill","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Steps"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"tooFar"},"name":{"kind":"Name","value":"path"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"StringValue","value":"Actor:hans-solo","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"StringValue","value":"Actor:ipus","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"maxLength"},"value":{"kind":"IntValue","value":"2"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Steps"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Steps"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Path"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]} as unknown as DocumentNode<APathQuery, APathQueryVariables>;
export const SilenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Silence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"none"},"name":{"kind":"Name","value":"gaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"NO_VALUE"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"types"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROJECT"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"properties"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"INAUGURATED"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"unknown"},"name":{"kind":"Name","value":"gaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"EXPLICIT_UNKNOWN"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"types"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROJECT"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"oneDocument"},"name":{"kind":"Name","value":"gaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ONE_DOCUMENT_ONLY"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"0"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<SilenceQuery, SilenceQueryVariables>;
export const DependenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Dependence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sources"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"StringValue","value":"Source:38north-long-journey","block":false}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withoutSource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sources"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"}},{"kind":"Field","name":{"kind":"Name","value":"changed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weakened"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"independentOrigins"}}]}}]}}]}}]} as unknown as DocumentNode<DependenceQuery, DependenceQueryVariables>;
export const AMapDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AMap"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"years"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"IntValue","value":"2024"}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"localities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"years"},"value":{"kind":"Variable","name":{"kind":"Name","value":"years"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"PROVINCE"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LocalityOnMap"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LocalityOnMap"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Locality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"coordinates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"precision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"projects"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]} as unknown as DocumentNode<AMapQuery, AMapQueryVariables>;
