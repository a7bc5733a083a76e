import type { PolicyYearRecord } from '../../graph/progress.js';
import type { EnumValueOf } from '../../vocabulary/enums.js';
import { builder } from '../builder.js';
import { loadClaims, loadEntity } from '../read.js';
import { FacilityKind } from '../values/enums.js';
import { Province } from './province.js';
import { SourceClaim } from './source-claim.js';

export const ProvinceTally = builder.objectRef<PolicyYearRecord['byProvince'][number]>('ProvinceTally');
ProvinceTally.implement({
  description: 'The projects of a year in one province.',
  fields: (t) => ({
    province: t.field({
      type: Province,
      description: 'The province or municipality.',
      resolve: (tally, _, context) => loadEntity(context, tally.province),
    }),
    projects: t.exposeInt('projects', { description: 'All projects.' }),
    counted: t.exposeInt('counted', { description: 'Those that count toward the target.' }),
    completed: t.exposeInt('completed', { description: 'Of the counted, those completed as claimed.' }),
  }),
});

export const FacilityKindTally = builder.objectRef<PolicyYearRecord['byFacilityKind'][number]>('FacilityKindTally');
FacilityKindTally.implement({
  description: 'The facilities of one kind in the projects of a year.',
  fields: (t) => ({
    kind: t.field({
      type: FacilityKind,
      description: 'The kind.',
      resolve: (tally) => tally.kind as EnumValueOf<'FacilityKind'>,
    }),
    facilities: t.exposeInt('facilities', { description: 'How many, parts not counted.' }),
  }),
});

const CumulativeTally = builder.objectRef<PolicyYearRecord['cumulative']>('CumulativeTally');
CumulativeTally.implement({
  description: 'Up to and with a year.',
  fields: (t) => ({
    target: t.int({
      nullable: true,
      description: 'How many places were to be reached; null where no claim gives a yearly target.',
      resolve: (tally) => tally.target,
    }),
    counted: t.exposeInt('counted', { description: 'How many projects count.' }),
    completed: t.exposeInt('completed', { description: 'How many of these are completed as claimed.' }),
  }),
});

export const PolicyYear = builder.objectRef<PolicyYearRecord>('PolicyYear');
PolicyYear.implement({
  description: 'One year of a policy: its target, and how far its projects were, under the clocks asked for.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The calendar year.' }),
    ordinal: t.exposeInt('ordinal', { description: 'The year of the policy, counted from 1.' }),
    target: t.int({
      nullable: true,
      description: 'How many places a year (ANNUAL_TARGET); null where no claim says.',
      resolve: (year) => year.target,
    }),
    projects: t.exposeInt('projects', { description: 'All projects of the year, counted or not.' }),
    counted: t.exposeInt('counted', { description: 'Those that count toward the target, by the rule.' }),
    completed: t.exposeInt('completed', { description: 'Of the counted, those completed as claimed.' }),
    underConstruction: t.exposeInt('underConstruction', { description: 'Of the counted, those under construction.' }),
    uncertain: t.exposeInt('uncertain', {
      description: 'Of the counted, those of which the claims allow neither to be said for the day.',
    }),
    cumulative: t.field({
      type: CumulativeTally,
      description: 'The same up to and with this year.',
      resolve: (year) => year.cumulative,
    }),
    byProvince: t.field({
      type: [ProvinceTally],
      description: 'By province, by id of the province.',
      resolve: (year) => year.byProvince,
    }),
    byFacilityKind: t.field({
      type: [FacilityKindTally],
      description: 'By kind of facility, of all projects of the year.',
      resolve: (year) => year.byFacilityKind,
    }),
    rule: t.exposeString('rule', { description: 'How projects are counted, in words.' }),
    claims: t.field({
      type: [SourceClaim],
      description: 'The claims of the target, and those by which projects are counted or left out.',
      resolve: (year, _, context) => loadClaims(context, year.claims),
    }),
  }),
});
