import type { DatasetInfo } from '../../graph/records.js';
import { builder } from '../builder.js';

export const TypeCount = builder.objectRef<DatasetInfo['counts'][number]>('TypeCount');
TypeCount.implement({
  description: 'How many things of a type the data set holds.',
  fields: (t) => ({
    type: t.exposeString('type', { description: 'The name of the type.' }),
    count: t.exposeInt('count', { description: 'How many there are.' }),
  }),
});

export const Dataset = builder.objectRef<DatasetInfo>('Dataset');
Dataset.implement({
  description: 'The data set that is served.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, from the manifest.' }),
    version: t.exposeString('version', { description: 'Its version, from the manifest (Semantic Versioning).' }),
    digest: t.exposeString('digest', {
      description:
        'SHA-256 of the canonical JSON of its content (RFC 8785), computed when it is loaded: any edit changes it.',
    }),
    licence: t.exposeString('licence', { description: 'Its licence, an SPDX expression, from the manifest.' }),
    counts: t.field({
      type: [TypeCount],
      description: 'How many nodes of each type, claims and facts it holds.',
      resolve: (dataset) => dataset.counts,
    }),
  }),
});

builder.queryFields((t) => ({
  dataset: t.field({
    type: Dataset,
    description: 'The data set that is served: name, version, digest, size.',
    resolve: (_, __, context) => context.dataset,
  }),
}));

builder.subscriptionType({
  description: 'What a server tells by itself, over server-sent events.',
  fields: (t) => ({
    datasetChanged: t.field({
      type: Dataset,
      description:
        'The data set that has taken the place of the one before, each time that it happens. Ends at once where the graph cannot change.',
      subscribe: (_, __, context) => context.datasetChanges?.() ?? nothing(),
      resolve: (dataset) => dataset,
    }),
  }),
});

async function* nothing(): AsyncGenerator<DatasetInfo> {}
