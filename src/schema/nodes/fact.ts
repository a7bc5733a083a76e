import type { FactRecord, FactValueRecord } from '../../graph/records.js';
import { builder } from '../builder.js';
import { clockArgs } from '../clocks.js';
import { factConnection, loadPage } from '../connection.js';
import { checkIds, loadClaims, loadEntities, loadEntity } from '../read.js';
import { Agreement, ConflictBasis, EntityType, Property, Resolution, SourceKind } from '../values/enums.js';
import { ClaimValue } from '../values/value.js';
import { Actor } from './actor.js';
import { Entity } from './entity.js';
import { SourceClaim } from './source-claim.js';

export const FactValue = builder.objectRef<FactValueRecord>('FactValue');
FactValue.implement({
  description: 'One of the values claimed for a fact, with those who hold it.',
  fields: (t) => ({
    value: t.field({ type: ClaimValue, description: 'The value.', resolve: (value) => value.value }),
    scope: t.exposeString('scope', {
      nullable: true,
      description: 'The part of the subject of which alone it speaks: the id of a node or a value of FacilityKind.',
    }),
    claims: t.field({
      type: [SourceClaim],
      description: 'The claims that give it.',
      resolve: (value, _, context) => loadClaims(context, value.claims),
    }),
    publishers: t.field({
      type: [Actor],
      description: 'Who publishes the documents in which it was read.',
      resolve: (value, _, context) => loadEntities(context, value.publishers),
    }),
    origins: t.field({
      type: [Actor],
      description: 'The independent origins that give it. Empty where none is stated.',
      resolve: (value, _, context) => loadEntities(context, value.origins),
    }),
  }),
});

export const Fact = builder.objectRef<FactRecord>('Fact');
export const FactConnection = factConnection(Fact);

Fact.implement({
  description:
    'All claims on one property of one node whose times can overlap; for a property that may have many values, all claims of one value; for a quantity, those in one unit. Plans and predictions make facts of their own, which fill no field of what is. Deprecated and superseded claims and explicit unknowns take no part.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names the fact within this version of the data set.' }),
    subject: t.field({
      type: Entity,
      description: 'The node that it is about.',
      resolve: (fact, _, context) => loadEntity(context, fact.subject),
    }),
    property: t.field({ type: Property, description: 'What it is about.', resolve: (fact) => fact.property }),
    values: t.field({
      type: [FactValue],
      description: 'The distinct values claimed. Empty where the claims only say that it is not known.',
      resolve: (fact) => fact.values,
    }),
    resolved: t.field({
      type: FactValue,
      nullable: true,
      description: 'The value that the node’s own field shows; null where no step of the rule decides.',
      resolve: (fact) => (fact.resolved === null ? null : (fact.values[fact.resolved] ?? null)),
    }),
    resolvedBy: t.field({
      type: Resolution,
      description: 'The step of the rule that decided.',
      resolve: (fact) => fact.resolvedBy,
    }),
    agreement: t.field({
      type: Agreement,
      description: 'How far independent origins agree.',
      resolve: (fact) => fact.agreement,
    }),
    basis: t.field({
      type: ConflictBasis,
      nullable: true,
      description: 'What a contested fact differs in; null for one that is not contested.',
      resolve: (fact) => fact.basis,
    }),
    independentOrigins: t.exposeInt('independentOrigins', {
      description:
        'How many independent origins stand behind it. An unstated origin counts as one only where it stands alone; the editorial record counts for none.',
    }),
    claims: t.field({
      type: [SourceClaim],
      description: 'All its claims.',
      resolve: (fact, _, context) => loadClaims(context, fact.claims),
    }),
    explanation: t.exposeString('explanation', {
      description: 'In words: how many claims and origins, whether they agree, and why the field shows what it shows.',
    }),
  }),
});

export const FactFilter = builder.inputType('FactFilter', {
  description: 'Which facts. All parts given must hold.',
  fields: (t) => ({
    subjects: t.idList({ description: 'About one of these nodes.' }),
    types: t.field({ type: [EntityType], description: 'About a node of one of these types.' }),
    provinces: t.idList({
      description: 'About one of these provinces, or about a locality, project, facility or meeting in one.',
    }),
    years: t.intList({ description: 'About a project of one of these years, or about a facility of one.' }),
    properties: t.field({ type: [Property], description: 'On one of these properties.' }),
    agreement: t.field({ type: [Agreement], description: 'Of one of these degrees of agreement.' }),
    bases: t.field({ type: [ConflictBasis], description: 'Contested on one of these bases.' }),
    supportedOnlyBy: t.field({
      type: [SourceKind],
      description: 'All of whose claims were read in documents of these kinds.',
    }),
    onlySources: t.idList({
      description:
        'All of whose claims were read in these documents: what they say of it nobody else says, nor do the editors infer it.',
    }),
    minOrigins: t.int({ description: 'With at least so many independent origins.' }),
  }),
});

builder.queryFields((t) => ({
  conflicts: t.field({
    type: FactConnection,
    description:
      'Every contested fact, with what it differs in (`basis`) and who holds each side (`values`). A claim that excludes another shows up here by itself.',
    args: {
      ...t.arg.connectionArgs(),
      filter: t.arg({ type: FactFilter, description: 'Which of them.' }),
      ...clockArgs(t.arg),
    },
    resolve: (_, { filter, ...args }, context) => {
      checkIds(filter?.subjects);
      checkIds(filter?.onlySources);
      checkIds(filter?.provinces);
      return context.loaders.conflicts.load({ ...args, filter });
    },
  }),
  facts: t.field({
    type: FactConnection,
    description: 'All facts, in the order in which they were first claimed.',
    args: { ...t.arg.connectionArgs(), filter: t.arg({ type: FactFilter, description: 'Which facts.' }) },
    resolve: (_, args, context) => loadPage(context, 'facts', args),
  }),
}));
