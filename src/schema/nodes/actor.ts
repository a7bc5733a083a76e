import { codeOf, entitiesOf } from '../../graph/read.js';
import type { NodeRecord } from '../../graph/records.js';
import type { EnumValueOf } from '../../vocabulary/enums.js';
import { builder } from '../builder.js';
import { loadPage, nodeConnection } from '../connection.js';
import { keyDirectives } from '../federation/keys.js';
import { loadEntities } from '../read.js';
import { ActorKind } from '../values/enums.js';
import { Entity } from './entity.js';
import { MeetingConnection } from './meeting.js';
import { SourceConnection } from './source.js';
import { ClaimFilter, SourceClaimConnection } from './source-claim.js';

export const Actor = builder.objectRef<NodeRecord>('Actor');
export const ActorConnection = nodeConnection(Actor, 'actors');

Actor.implement({
  description:
    'Somebody who acts, speaks or publishes: a person, a body, an army unit, a medium, or people whom one source mentions without naming them.',
  directives: keyDirectives('Actor'),
  interfaces: () => [builder.nodeInterfaceRef(), Entity],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id, such as `Actor:kcna`.' }),
    kind: t.field({
      type: ActorKind,
      description: 'What kind of agent it is (KIND).',
      resolve: (actor) => codeOf(actor, 'KIND') as EnumValueOf<'ActorKind'>,
    }),
    succeeds: t.field({
      type: [Actor],
      description: 'Bodies that were turned into it (SUCCEEDS).',
      resolve: (actor, _, context) => loadEntities(context, entitiesOf(actor, 'SUCCEEDS')),
    }),
    succeededBy: t.field({
      type: [Actor],
      description: 'Bodies into which it was turned.',
      resolve: (actor, _, context) => loadEntities(context, actor.links['succeededBy'] ?? []),
    }),
    meetings: t.field({
      type: MeetingConnection,
      description: 'The meetings in which it took part (PARTICIPANT), by id.',
      args: t.arg.connectionArgs(),
      resolve: (actor, args, context) => loadPage(context, 'Actor.meetings', args, actor.id),
    }),
    attributedClaims: t.field({
      type: SourceClaimConnection,
      description: 'The claims in whose chain of attribution it stands, in whatever role, as speaker or as publisher.',
      args: { ...t.arg.connectionArgs(), filter: t.arg({ type: ClaimFilter, description: 'Which claims.' }) },
      resolve: (actor, args, context) => loadPage(context, 'Actor.attributedClaims', args, actor.id),
    }),
    published: t.field({
      type: SourceConnection,
      description: 'The documents that it published (PUBLISHER), by id.',
      args: t.arg.connectionArgs(),
      resolve: (actor, args, context) => loadPage(context, 'Actor.published', args, actor.id),
    }),
  }),
});

export const ActorFilter = builder.inputType('ActorFilter', {
  description: 'Which actors.',
  fields: (t) => ({ kinds: t.field({ type: [ActorKind], description: 'Of one of these kinds.' }) }),
});

builder.queryFields((t) => ({
  actors: t.field({
    type: ActorConnection,
    description: 'All actors, by id.',
    args: { ...t.arg.connectionArgs(), filter: t.arg({ type: ActorFilter, description: 'Which actors.' }) },
    resolve: (_, args, context) => loadPage(context, 'actors', args),
  }),
}));
