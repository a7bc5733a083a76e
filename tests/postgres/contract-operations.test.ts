import type { GraphQLInputType } from 'graphql';
import { type OperationDefinitionNode, parse, typeFromAST } from 'graphql';
import { beforeAll, describe, it } from 'vitest';
import { viewDocuments } from '../../src/explorer/documents.js';
import { execute } from '../../src/index.js';
import type { Draw } from '../fuzz/draw.js';
import { type Ground, groundOf } from '../fuzz/ground.js';
import { OperationWriter } from '../fuzz/operations.js';
import { tour } from '../shipped.js';
import { compareOperations, expectAlike } from './comparison.js';
import { drawing } from './known.js';
import { datasetNames, type Twins, twinsOf } from './twins.js';

/** Variables of the types that an operation declares, optional ones mostly left out, as a reader follows few links of a page. */
function variablesFor(query: string, { memory }: Twins, ground: Ground, draw: Draw): Record<string, unknown> {
  const { schema } = memory;
  const writer = new OperationWriter(schema, ground, draw);
  const [operation] = parse(query).definitions as OperationDefinitionNode[];
  const asked = (operation?.variableDefinitions ?? []).filter(
    ({ type }) => type.kind === 'NonNullType' || draw.chance(30),
  );
  return Object.fromEntries(
    asked.map(({ type, variable }) => {
      const name = variable.name.value;
      const value = /After$/.test(name)
        ? draw.one(ground.cursors)
        : writer.value(typeFromAST(schema, type as never) as GraphQLInputType, name, false);
      return [name, value];
    }),
  );
}

describe.each(datasetNames)('operations on the %s data set', (name) => {
  let twins: Twins;
  let ground: Ground;
  beforeAll(async () => {
    twins = await twinsOf(name);
    ground = await groundOf(async (query) => (await execute(twins.memory, query)).data);
  });

  it('of the tour', async () => {
    const operations = [...tour.values()].map((query) => ({ query, variables: {} }));
    expectAlike(await compareOperations(twins, operations), 20);
  });

  it('of the pages of the explorer', async () => {
    const draw = drawing(3);
    const operations = Object.values(viewDocuments).flatMap((query) =>
      draw.some(15, 15, () => ({ query, variables: variablesFor(query, twins, ground, draw) })),
    );
    // An operation that takes no variables is asked once.
    const distinct = new Map(operations.map((operation) => [JSON.stringify(operation), operation]));
    expectAlike(await compareOperations(twins, [...distinct.values()]), 100);
  });

  it('of any form', async () => {
    const { schema } = twins.memory;
    const operations = Array.from({ length: 300 }, (_, seed) =>
      new OperationWriter(schema, ground, drawing(seed)).operation(),
    ).filter(({ operationName }) => operationName === undefined);
    expectAlike(await compareOperations(twins, operations), 150);
  });
});
