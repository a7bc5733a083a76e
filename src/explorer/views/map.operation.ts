// Generated from views/map.graphql by tests/explorer/generate.ts. Do not edit.
import type { Operation } from '../operation.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How far works have come. */
export type ProjectStatus =
  /** Announced, with no ground broken as far as claimed. */
  | 'ANNOUNCED'
  /** Ground broken and not completed, as far as claimed. */
  | 'UNDER_CONSTRUCTION'
  /** Completed, as far as claimed. Says nothing of whether they run. */
  | 'COMPLETED';

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

export type MapQueryVariables = Exact<{
  years?: Array<number> | number | null | undefined;
  kinds?: Array<FacilityKind> | FacilityKind | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type MapQuery = { policy: { years: Array<{ year: number, byFacilityKind: Array<{ kind: FacilityKind }> }> } | null, all: { nodes: Array<{ year: number }> }, projects: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, year: number, status: ProjectStatus | null, announced: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } | null, groundbreaking: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } | null, inaugurated: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } | null, completed: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } | null, locality: { id: string, name: string, province: { id: string, name: string } | null, coordinates: { latitude: number, longitude: number, precision: number | null } | null }, facilities: { nodes: Array<{ kind: FacilityKind }> } }> }, provinces: { nodes: Array<{ id: string, name: string }> }, localities: { nodes: Array<{ id: string, name: string, coordinates: { latitude: number } | null }> } };

export type DateShownFragment = { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision };

export const mapOperation: Operation<MapQuery, MapQueryVariables> = {
  id: 'sha256:a848462b8019da4962ba56ed82fb7bd529293ebb7970780aef1315c3e26ca80f',
  text: "query Map($years: [Int!], $kinds: [FacilityKind!], $asOf: Date, $knownAt: Date, $after: String) {\n  policy {\n    years {\n      year\n      byFacilityKind {\n        kind\n      }\n    }\n  }\n  all: projects(first: 100) {\n    nodes {\n      year\n    }\n  }\n  projects(\n    first: 100\n    after: $after\n    filter: {years: $years, facilityKinds: $kinds}\n  ) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      id\n      name\n      year\n      status(asOf: $asOf, knownAt: $knownAt)\n      announced {\n        ...DateShown\n      }\n      groundbreaking {\n        ...DateShown\n      }\n      inaugurated {\n        ...DateShown\n      }\n      completed {\n        ...DateShown\n      }\n      locality {\n        id\n        name\n        province {\n          id\n          name\n        }\n        coordinates {\n          latitude\n          longitude\n          precision\n        }\n      }\n      facilities(first: 20) {\n        nodes {\n          kind\n        }\n      }\n    }\n  }\n  provinces(first: 100) {\n    nodes {\n      id\n      name\n    }\n  }\n  localities(first: 100) {\n    nodes {\n      id\n      name\n      coordinates {\n        latitude\n      }\n    }\n  }\n}\n\nfragment DateShown on PartialDate {\n  edtf\n  earliest\n  latest\n  precision\n}",
};
