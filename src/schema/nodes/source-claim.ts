import type { ClaimNode } from '../../graph/records.js';
import { builder } from '../builder.js';
import { claimConnection, loadPage } from '../connection.js';
import { keyDirectives } from '../federation/keys.js';
import {
  loadById,
  loadClaims,
  loadEntities,
  loadEntity,
  loadManyById,
  loadOptional,
  loadOptionalClaim,
} from '../read.js';
import { Attribution } from '../values/attribution.js';
import { Citation, citationOf } from '../values/citation.js';
import { PartialDate, partialDate } from '../values/date.js';
import { Agreement, ClaimRelationKind, KnowledgeLevel, Property, Rank, SourceKind } from '../values/enums.js';
import { ClaimRelation } from '../values/relation.js';
import { ClaimValue } from '../values/value.js';
import { Actor } from './actor.js';
import { Entity } from './entity.js';
import { Fact } from './fact.js';
import { Source } from './source.js';

export const SourceClaim = builder.objectRef<ClaimNode>('SourceClaim');
export const SourceClaimConnection = claimConnection(SourceClaim);

SourceClaim.implement({
  description:
    'One atomic assertion, read at one exact place in one source and put in our own words. All else in the graph is derived from claims.',
  directives: keyDirectives('SourceClaim'),
  interfaces: () => [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.exposeID('id', { description: '`SourceClaim:<source>/<key>`; never reused.' }),
    uri: t.string({
      description: 'Its URI, `<base>/node/<id>`, which answers with the claim as JSON.',
      resolve: (claim, _, context) => `${context.dataset.baseUri}/node/${claim.id}`,
    }),
    statement: t.exposeString('statement', {
      description: 'One sentence, in our own words, that can be understood alone.',
    }),
    subject: t.field({
      type: Entity,
      description: 'The node of which it speaks.',
      resolve: (claim, _, context) => loadEntity(context, claim.subject),
    }),
    involves: t.field({
      type: [builder.nodeInterfaceRef()],
      description: 'Further nodes of which it speaks.',
      resolve: (claim, _, context) => loadEntities(context, claim.involves ?? []),
    }),
    property: t.field({
      type: Property,
      description: 'What it says something about.',
      resolve: (claim) => claim.property,
    }),
    value: t.field({ type: ClaimValue, description: 'What it says.', resolve: (claim) => claim.value }),
    originalValue: t.string({
      nullable: true,
      description: 'The value as printed, where it differs: another unit word, a misspelling.',
      resolve: (claim) => claim.originalValue ?? null,
    }),
    knowledgeLevel: t.field({
      type: KnowledgeLevel,
      description: 'What kind of statement it is.',
      resolve: (claim) => claim.knowledgeLevel,
    }),
    rank: t.field({
      type: Rank,
      description: 'How the data set weighs it against others.',
      resolve: (claim) => claim.rank ?? 'NORMAL',
    }),
    rankReason: t.string({
      nullable: true,
      description: 'Why its rank is not NORMAL.',
      resolve: (claim) => claim.rankReason ?? null,
    }),
    validFrom: t.field({
      type: PartialDate,
      nullable: true,
      description: 'Since when it holds, as the source says.',
      resolve: (claim) => partialDate(claim.validFrom),
    }),
    validTo: t.field({
      type: PartialDate,
      nullable: true,
      description: 'Until when it holds, as the source says.',
      resolve: (claim) => partialDate(claim.validTo),
    }),
    pointInTime: t.field({
      type: PartialDate,
      nullable: true,
      description: 'The time of which it speaks, as the source says.',
      resolve: (claim) => partialDate(claim.pointInTime),
    }),
    ordinal: t.int({
      nullable: true,
      description: 'Its number in a series, such as the year of the policy, counted from 1.',
      resolve: (claim) => claim.ordinal ?? null,
    }),
    scope: t.string({
      nullable: true,
      description: 'The part of which alone it speaks: the id of a node or a value of FacilityKind.',
      resolve: (claim) => claim.scope ?? null,
    }),
    exhaustive: t.boolean({
      nullable: true,
      description:
        'Of a member of a list: whether the source says that the members are all; null where it does not say.',
      resolve: (claim) => claim.exhaustive ?? null,
    }),
    source: t.field({
      type: Source,
      description: 'The document in which it was read.',
      resolve: (claim, _, context) => loadEntity(context, claim.source),
    }),
    citation: t.field({
      type: Citation,
      description: 'The place in the document.',
      resolve: (claim) => citationOf(claim),
    }),
    primarySource: t.field({
      type: Source,
      nullable: true,
      description: 'The document that the source itself cites for it.',
      resolve: (claim, _, context) => loadOptional(context, claim.primarySource),
    }),
    attribution: t.field({
      type: [Attribution],
      description:
        'The chain from who first said it to the publisher of the source, which is always the last link. A document’s own voice is its authors and publisher.',
      resolve: (claim) => claim.chain,
    }),
    origin: t.field({
      type: Actor,
      nullable: true,
      description:
        'The independent origin as which it counts: the earliest body in the chain that published or observed it. All party and state bodies and media of the DPRK are one. Null where the chain names none, and for editorial claims.',
      resolve: (claim, _, context) => loadOptional(context, claim.origin),
    }),
    derivedFrom: t.field({
      type: [SourceClaim],
      description: 'The claims on which an inference of the editors rests.',
      resolve: (claim, _, context) => loadClaims(context, claim.derivedFrom ?? []),
    }),
    agreesWith: t.field({
      type: [SourceClaim],
      description: 'The other claims on the same fact whose values can be true together with this one’s.',
      resolve: (claim, _, context) => loadClaims(context, claim.agreesWith),
    }),
    contradicts: t.field({
      type: [SourceClaim],
      description: 'The claims on the same fact whose values exclude this one’s.',
      resolve: (claim, _, context) => loadClaims(context, claim.contradicts),
    }),
    relations: t.field({
      type: [ClaimRelation],
      description:
        'How the editors relate it to claims with which it cannot be compared by value: disputes, qualifies, corrects, updates.',
      resolve: (claim) => claim.related,
    }),
    supersedes: t.field({
      type: SourceClaim,
      nullable: true,
      description: 'The claim that this one takes the place of, as a later revision of the document does.',
      resolve: (claim, _, context) => loadOptionalClaim(context, claim.supersedes),
    }),
    supersedesReason: t.string({
      nullable: true,
      description: 'Why it takes the place of the other.',
      resolve: (claim) => claim.supersedesReason ?? null,
    }),
    supersededBy: t.field({
      type: SourceClaim,
      nullable: true,
      description: 'The claim that has taken its place. A superseded claim takes no part in facts.',
      resolve: (claim, _, context) => loadOptionalClaim(context, claim.supersededBy),
    }),
    fact: t.field({
      type: Fact,
      nullable: true,
      description:
        'The fact in which it takes part; null for deprecated and superseded claims and most explicit unknowns.',
      resolve: (claim, _, context) => (claim.fact === null ? null : context.loaders.facts.load(claim.fact)),
    }),
  }),
});

export const ClaimFilter = builder.inputType('ClaimFilter', {
  description: 'Which claims. All parts given must hold.',
  fields: (t) => ({
    subjects: t.idList({ description: 'About one of these nodes.' }),
    properties: t.field({ type: [Property], description: 'With one of these properties.' }),
    sources: t.idList({ description: 'Read in one of these documents.' }),
    documents: t.idList({
      description:
        'Whose passage stands in the text of one of these documents: their own claims, and those of what is embedded in them. These are the citations of a held text.',
    }),
    sourceKinds: t.field({ type: [SourceKind], description: 'Read in a document of one of these kinds.' }),
    attributedTo: t.idList({ description: 'With one of these actors anywhere in the chain of attribution.' }),
    knowledgeLevels: t.field({ type: [KnowledgeLevel], description: 'Of one of these kinds of statement.' }),
    agreement: t.field({ type: [Agreement], description: 'In a fact of one of these degrees of agreement.' }),
    relations: t.field({
      type: [ClaimRelationKind],
      description: 'Which the editors relate to another in one of these ways, from either side (`relations`).',
    }),
  }),
});

export const ClaimOrder = builder.enumType('ClaimOrder', {
  description: 'How claims are ordered.',
  values: {
    PLACE: {
      description:
        'As a reader of the document meets their passages; those of which no place is known last, in the order of the data set.',
    },
  },
});

builder.queryFields((t) => ({
  claims: t.field({
    type: SourceClaimConnection,
    description: 'All claims, by source and in the order of the data set.',
    args: { ...t.arg.connectionArgs(), filter: t.arg({ type: ClaimFilter, description: 'Which claims.' }) },
    resolve: (_, args, context) => loadPage(context, 'claims', args),
  }),
  node: t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: 'The node or claim with an id; null where there is none. A malformed id is an error of code BAD_ID.',
    args: { id: t.arg.id({ required: true, description: 'The id, such as `Project:songchon-2024`.' }) },
    resolve: (_, { id }, context) => loadById(context, id),
  }),
  nodes: t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description: 'The nodes or claims with these ids, in their order; null for each that is not there.',
    args: { ids: t.arg.idList({ required: true, description: 'The ids, at most 100.' }) },
    resolve: (_, { ids }, context) => loadManyById(context, ids) as never,
  }),
}));
