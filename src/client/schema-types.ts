// Generated from the schema by tests/client/generate.ts: what any of our documents names. Do not edit.
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

/** How the data set weighs a claim against others on the same fact, as in Wikibase. */
export type Rank =
  /** Put first, for the reason given. */
  | 'PREFERRED'
  /** Neither put first nor withdrawn. */
  | 'NORMAL'
  /** Known to be wrong or misread, for the reason given. Kept visible, but takes no part in facts. */
  | 'DEPRECATED';

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

/** The kind of place that a locator points at. */
export type LocatorKind =
  /** A sentence of a line. */
  | 'SENTENCE'
  /** A row of a table, with the column in which the value stands. */
  | 'TABLE_ROW'
  /** A footnote. */
  | 'FOOTNOTE'
  /** A heading or a title line. */
  | 'HEADING'
  /** A paragraph or a whole line, where no single sentence carries the claim. */
  | 'PARAGRAPH'
  /** The document as a whole: the place within it is not known or there is none. */
  | 'DOCUMENT';

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

/** The scheme by which Korean is written in Latin letters. */
export type Romanization =
  /** The scheme of the DPRK (1992). */
  | 'DPRK'
  /** McCune-Reischauer (1939), with or without its diacritics. */
  | 'MCCUNE_REISCHAUER'
  /** Revised Romanization of the Republic of Korea (2000). */
  | 'REVISED'
  /** Another or a mixed scheme. */
  | 'OTHER';

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

/** The kind of an occasion on which people met. */
export type MeetingKind =
  /** A congress of the party. */
  | 'PARTY_CONGRESS'
  /** A plenary meeting of the party’s Central Committee. */
  | 'PLENARY_MEETING'
  /** A meeting of the Political Bureau. */
  | 'POLITICAL_BUREAU_MEETING'
  /** A session of the Supreme People’s Assembly. */
  | 'ASSEMBLY_SESSION'
  /** A short course for officials. */
  | 'SHORT_COURSE'
  /** A groundbreaking ceremony. */
  | 'GROUNDBREAKING'
  /** An inauguration or completion ceremony. */
  | 'INAUGURATION'
  /** A visit or an inspection by a leader. */
  | 'FIELD_GUIDANCE'
  /** Another kind, or one not stated. */
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

/** The types of node. */
export type EntityType =
  /** A policy or programme. */
  | 'POLICY'
  /** A province or municipality of the first level. */
  | 'PROVINCE'
  /** A county, city or district. */
  | 'LOCALITY'
  /** The works begun in one locality in one year. */
  | 'PROJECT'
  /** One kind of works within a project, or a part of it. */
  | 'FACILITY'
  /** A person, body, medium or group. */
  | 'ACTOR'
  /** A meeting, ceremony or visit. */
  | 'MEETING'
  /** A document. */
  | 'SOURCE'
  /** A claim. */
  | 'SOURCE_CLAIM';

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

/** How documents are ordered. */
export type SourceOrder =
  /** By the earliest possible day of publication; those without a date last. */
  | 'PUBLISHED'
  /** By the earliest possible day of publication, backwards; those without a date last. */
  | 'PUBLISHED_DESC'
  /** By title. */
  | 'TITLE';

/** Which facts. All parts given must hold. */
export type FactFilter = {
  /** About one of these nodes. */
  subjects?: Array<string> | null | undefined;
  /** About a node of one of these types. */
  types?: Array<EntityType> | null | undefined;
  /** About one of these provinces, or about a locality, project, facility or meeting in one. */
  provinces?: Array<string> | null | undefined;
  /** About a project of one of these years, or about a facility of one. */
  years?: Array<number> | null | undefined;
  /** On one of these properties. */
  properties?: Array<Property> | null | undefined;
  /** Of one of these degrees of agreement. */
  agreement?: Array<Agreement> | null | undefined;
  /** Contested on one of these bases. */
  bases?: Array<ConflictBasis> | null | undefined;
  /** All of whose claims were read in documents of these kinds. */
  supportedOnlyBy?: Array<SourceKind> | null | undefined;
  /** All of whose claims were read in these documents: what they say of it nobody else says, nor do the editors infer it. */
  onlySources?: Array<string> | null | undefined;
  /** With at least so many independent origins. */
  minOrigins?: number | null | undefined;
};

/** Which claims. All parts given must hold. */
export type ClaimFilter = {
  /** About one of these nodes. */
  subjects?: Array<string> | null | undefined;
  /** With one of these properties. */
  properties?: Array<Property> | null | undefined;
  /** Read in one of these documents. */
  sources?: Array<string> | null | undefined;
  /** Whose passage stands in the text of one of these documents: their own claims, and those of what is embedded in them. These are the citations of a held text. */
  documents?: Array<string> | null | undefined;
  /** Read in a document of one of these kinds. */
  sourceKinds?: Array<SourceKind> | null | undefined;
  /** With one of these actors anywhere in the chain of attribution. */
  attributedTo?: Array<string> | null | undefined;
  /** Of one of these kinds of statement. */
  knowledgeLevels?: Array<KnowledgeLevel> | null | undefined;
  /** In a fact of one of these degrees of agreement. */
  agreement?: Array<Agreement> | null | undefined;
  /** Which the editors relate to another in one of these ways, from either side (`relations`). */
  relations?: Array<ClaimRelationKind> | null | undefined;
};

/** Which events. All parts given must hold. */
export type TimelineFilter = {
  /** Of one of these kinds. */
  kinds?: Array<TimelineKind> | null | undefined;
  /** In one of these localities. */
  localities?: Array<string> | null | undefined;
  /** In one of these provinces. */
  provinces?: Array<string> | null | undefined;
};
