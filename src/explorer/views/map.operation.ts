// Generated from views/map.graphql by tests/explorer/generate.ts. Do not edit.
import type { Operation } from '../operation.js';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema-types.js';

export type MapQueryVariables = Exact<{
  years?: Array<number> | number | null | undefined;
  kinds?: Array<Types.FacilityKind> | Types.FacilityKind | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type MapQuery = { policy: { years: Array<{ year: number, byFacilityKind: Array<{ kind: Types.FacilityKind }> }> } | null, all: { nodes: Array<{ year: number }> }, projects: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, year: number, status: Types.ProjectStatus | null, announced: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null, groundbreaking: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null, inaugurated: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null, completed: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null, locality: { id: string, name: string, province: { id: string, name: string } | null, coordinates: { latitude: number, longitude: number, precision: number | null } | null }, facilities: { nodes: Array<{ kind: Types.FacilityKind }> } }> }, provinces: { nodes: Array<{ id: string, name: string }> }, localities: { nodes: Array<{ id: string, name: string, coordinates: { latitude: number } | null }> } };


export const mapOperation: Operation<MapQuery, MapQueryVariables> = {
  id: 'sha256:a848462b8019da4962ba56ed82fb7bd529293ebb7970780aef1315c3e26ca80f',
  text: "query Map($years: [Int!], $kinds: [FacilityKind!], $asOf: Date, $knownAt: Date, $after: String) {\n  policy {\n    years {\n      year\n      byFacilityKind {\n        kind\n      }\n    }\n  }\n  all: projects(first: 100) {\n    nodes {\n      year\n    }\n  }\n  projects(\n    first: 100\n    after: $after\n    filter: {years: $years, facilityKinds: $kinds}\n  ) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      id\n      name\n      year\n      status(asOf: $asOf, knownAt: $knownAt)\n      announced {\n        ...DateShown\n      }\n      groundbreaking {\n        ...DateShown\n      }\n      inaugurated {\n        ...DateShown\n      }\n      completed {\n        ...DateShown\n      }\n      locality {\n        id\n        name\n        province {\n          id\n          name\n        }\n        coordinates {\n          latitude\n          longitude\n          precision\n        }\n      }\n      facilities(first: 20) {\n        nodes {\n          kind\n        }\n      }\n    }\n  }\n  provinces(first: 100) {\n    nodes {\n      id\n      name\n    }\n  }\n  localities(first: 100) {\n    nodes {\n      id\n      name\n      coordinates {\n        latitude\n      }\n    }\n  }\n}\n\nfragment DateShown on PartialDate {\n  edtf\n  earliest\n  latest\n  precision\n}",
};
