import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { parse, printSchema } from 'graphql';
import { buildSchema } from '../../src/schema/build.js';
import { tour } from '../shipped.js';

/** The module of the tour's operations as typed documents, as it has to stand in `src/client/operations.ts`. */
export async function operationsModule(): Promise<string> {
  const schema = buildSchema();
  const text = await codegen({
    filename: 'operations.ts',
    schema: parse(printSchema(schema)),
    schemaAst: schema,
    documents: [...tour].map(([location, text]) => ({ location, document: parse(text, { noLocation: true }) })),
    config: {
      useTypeImports: true,
      strictScalars: true,
      scalars: { ID: 'string', Date: 'string' },
      // One shape for all members of an interface of which the same is asked.
      mergeFragmentTypes: true,
    },
    plugins: [{ add: {} }, { typescriptOperations: {} }, { typedDocumentNode: {} }],
    pluginMap: { add: { plugin: () => head }, typescriptOperations, typedDocumentNode },
  });
  return `${text.trimEnd()}\n`;
}

const head = '// Generated from schema/operations and the schema by tests/client/generate.ts. Do not edit.\n';
