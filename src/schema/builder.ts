import SchemaBuilder from '@pothos/core';
import DirectivesPlugin from '@pothos/plugin-directives';
import RelayPlugin from '@pothos/plugin-relay';
import { defaultPageSize, maxPageSize } from '../graph/slice.js';
import { typeOfId } from '../vocabulary/kinds.js';
import type { Context } from './context.js';

/** The builder: plugins and their texts, no types. */
export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
  };
  Directives: {
    key: { locations: 'OBJECT' | 'INTERFACE'; args: { fields: string } };
    shareable: { locations: 'OBJECT' };
  };
}>({
  plugins: [RelayPlugin, DirectivesPlugin],
  defaultFieldNullability: false,
  relay: {
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    cursorType: 'String',
    idFieldOptions: { description: 'The readable, stable id, such as `Locality:songchon`.' },
    nodeTypeOptions: {
      description: 'Anything with a global id, as in the Relay specification.',
      resolveType: (node) => typeOfId((node as { id: string }).id),
    },
    pageInfoTypeOptions: {
      description: 'Where a page stands in its list, as in the Relay specification.',
      directives: { shareable: {} },
    },
    hasNextPageFieldOptions: { description: 'Whether there are items after this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether there are items before this page.' },
    startCursorFieldOptions: { description: 'The cursor of the first item of the page; null where it is empty.' },
    endCursorFieldOptions: { description: 'The cursor of the last item of the page; null where it is empty.' },
    firstArgOptions: {
      description: `How many items from the start, at most ${maxPageSize}; ${defaultPageSize} where neither this nor last is given.`,
    },
    afterArgOptions: { description: 'Only items after the one with this cursor.' },
    lastArgOptions: { description: `How many items from the end, at most ${maxPageSize}.` },
    beforeArgOptions: { description: 'Only items before the one with this cursor.' },
  },
});

builder.queryType({
  description:
    'Everything that public sources say about the Regional Development 20×10 Policy. Start at `policy`, `projects` or `search`, and follow any value by `facts` to its claims, and from these by `citation` to the place in the source.',
});
