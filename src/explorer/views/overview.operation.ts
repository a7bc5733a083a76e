// Generated from views/overview.graphql by tests/explorer/generate.ts. Do not edit.
import type { Operation } from '../operation.js';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema-types.js';

export type OverviewQueryVariables = Exact<{
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type OverviewQuery = { policy: { id: string, name: string, annualTarget: number | null, durationYears: number | null, years: Array<{ year: number, ordinal: number, target: number | null, projects: number, counted: number, completed: number, underConstruction: number, uncertain: number, rule: string, cumulative: { target: number | null, counted: number, completed: number }, byFacilityKind: Array<{ kind: Types.FacilityKind, facilities: number }> }>, projects: { totalCount: number, nodes: Array<{ id: string, year: number, status: Types.ProjectStatus | null, countsTowardTarget: boolean | null, locality: { id: string, name: string, kind: Types.LocalityKind, province: { id: string, name: string } | null } }> } } | null, conflicts: { totalCount: number, nodes: Array<{ id: string, property: Types.Property, basis: Types.ConflictBasis | null, subject: { id: string, name: string }, values: Array<{ value:
          | (
            { entity: { id: string, name: string } }
            & { __typename: 'EntityValue' }
          )
          | (
            { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
            & { __typename: 'DateValue' }
          )
          | (
            { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
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
            { coordinates: { latitude: number, longitude: number, precision: number | null } }
            & { __typename: 'CoordinatesValue' }
          )
          | (
            { note: string | null }
            & { __typename: 'UnknownValue' }
          )
        , publishers: Array<{ name: string }> }> }> }, published: { nodes: Array<{ id: string, date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision }, node:
        | { kind: Types.SourceKind, id: string, name: string, publisher: { id: string, name: string } | null }
        | { id: string, name: string }
       }> }, events: { nodes: Array<{ id: string, kind: Types.TimelineKind, title: string, date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision }, node: { id: string, name: string } }> }, dataset: { counts: Array<{ type: string, count: number }> } };


export const overviewOperation: Operation<OverviewQuery, OverviewQueryVariables> = {
  id: 'sha256:5fb185c1d4b272335a899cde4a9df61e975b42c808134958074e35a6f0537b43',
  text: "query Overview($asOf: Date, $knownAt: Date) {\n  policy {\n    id\n    name\n    annualTarget\n    durationYears\n    years(asOf: $asOf, knownAt: $knownAt) {\n      year\n      ordinal\n      target\n      projects\n      counted\n      completed\n      underConstruction\n      uncertain\n      cumulative {\n        target\n        counted\n        completed\n      }\n      byFacilityKind {\n        kind\n        facilities\n      }\n      rule\n    }\n    projects(first: 100) {\n      totalCount\n      nodes {\n        id\n        year\n        status(asOf: $asOf, knownAt: $knownAt)\n        countsTowardTarget\n        locality {\n          id\n          name\n          kind\n          province {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n  conflicts(first: 6, asOf: $asOf, knownAt: $knownAt) {\n    totalCount\n    nodes {\n      id\n      property\n      basis\n      subject {\n        id\n        name\n      }\n      values {\n        value {\n          ...ValueShown\n        }\n        publishers {\n          name\n        }\n      }\n    }\n  }\n  published: timeline(\n    last: 100\n    filter: {kinds: [PUBLICATION]}\n    knownAt: $knownAt\n  ) {\n    nodes {\n      id\n      date {\n        ...DateShown\n      }\n      node {\n        id\n        name\n        ... on Source {\n          kind\n          publisher {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n  events: timeline(\n    last: 50\n    to: $asOf\n    filter: {kinds: [ANNOUNCEMENT, GROUNDBREAKING, INAUGURATION, COMPLETION, VISIT]}\n    knownAt: $knownAt\n  ) {\n    nodes {\n      id\n      kind\n      title\n      date {\n        ...DateShown\n      }\n      node {\n        id\n        name\n      }\n    }\n  }\n  dataset {\n    counts {\n      type\n      count\n    }\n  }\n}\n\nfragment DateShown on PartialDate {\n  edtf\n  earliest\n  latest\n  precision\n}\n\nfragment ValueShown on ClaimValue {\n  __typename\n  ... on EntityValue {\n    entity {\n      id\n      name\n    }\n  }\n  ... on DateValue {\n    date {\n      ...DateShown\n    }\n  }\n  ... on QuantityValue {\n    amount\n    unit\n    lowerBound\n    upperBound\n    boundsExclusive\n    approximate\n  }\n  ... on TextValue {\n    text\n    language\n  }\n  ... on EnumValue {\n    code\n  }\n  ... on BooleanValue {\n    boolean\n  }\n  ... on CoordinatesValue {\n    coordinates {\n      latitude\n      longitude\n      precision\n    }\n  }\n  ... on UnknownValue {\n    note\n  }\n}",
};
