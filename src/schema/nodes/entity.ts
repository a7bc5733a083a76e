import type { NodeRecord } from '../../graph/records.js';
import { whenReady } from '../../loaders/loaders.js';
import { builder } from '../builder.js';
import { clockArgs, loadFactsAt } from '../clocks.js';
import { loadPage } from '../connection.js';
import { keyDirectives } from '../federation/keys.js';
import { Agreement, Property } from '../values/enums.js';
import { Name } from '../values/name.js';
import { Fact } from './fact.js';
import { SourceConnection } from './source.js';
import { ClaimFilter, SourceClaimConnection } from './source-claim.js';

export const Entity = builder.interfaceRef<NodeRecord>('Entity');
Entity.implement({
  description:
    'A node that claims are about. It is stored as an id; its fields, names and links are derived from the claims, so `facts` and `claims` lead from every value to who says so, and where.',
  directives: keyDirectives('Entity'),
  interfaces: () => [builder.nodeInterfaceRef()],
  resolveType: (node) => node.type,
  fields: (t) => ({
    name: t.string({
      description:
        'What it is called here: of the claimed names a preferred one, then one in English, then the one with most claims; of a document its title. A project or facility that no source names is called by its place and year, or by its kind and project; a meeting by its kind, what it was about and its day.',
      resolve: (node) => node.label,
    }),
    names: t.field({
      type: [Name],
      description: 'All its names and spellings, each with its claims. Empty where no source names it.',
      resolve: (node) => node.names,
    }),
    uri: t.string({
      description:
        'Its URI, `<base>/node/<id>`, which answers with the node and its claims as JSON. The base is configured.',
      resolve: (node, _, context) => `${context.dataset.baseUri}/node/${node.id}`,
    }),
    facts: t.field({
      type: [Fact],
      description:
        'What is claimed of it, by property, each fact with its values, their holders and how far they agree. A property without a claim has no fact.',
      args: {
        properties: t.arg({ type: [Property], description: 'Only facts on these properties.' }),
        agreement: t.arg({ type: [Agreement], description: 'Only facts of this agreement.' }),
        ...clockArgs(t.arg),
      },
      resolve: (node, { properties, agreement, asOf, knownAt }, context) =>
        whenReady(loadFactsAt(context, node, { asOf, knownAt }), (facts) =>
          facts.filter(
            (fact) =>
              (properties == null || properties.includes(fact.property)) &&
              (agreement == null || agreement.includes(fact.agreement)),
          ),
        ),
    }),
    claims: t.field({
      type: SourceClaimConnection,
      description: 'The claims of which it is the subject, by source and in the order of the data set.',
      args: { ...t.arg.connectionArgs(), filter: t.arg({ type: ClaimFilter, description: 'Which claims.' }) },
      resolve: (node, args, context) => loadPage(context, 'Entity.claims', args, node.id),
    }),
    mentions: t.field({
      type: SourceClaimConnection,
      description: 'The claims about other nodes of which it is the value, or in which it is involved.',
      args: { ...t.arg.connectionArgs(), filter: t.arg({ type: ClaimFilter, description: 'Which claims.' }) },
      resolve: (node, args, context) => loadPage(context, 'Entity.mentions', args, node.id),
    }),
    sources: t.field({
      type: SourceConnection,
      description: 'The documents in which the claims about it were read.',
      args: t.arg.connectionArgs(),
      resolve: (node, args, context) => loadPage(context, 'Entity.sources', args, node.id),
    }),
  }),
});
