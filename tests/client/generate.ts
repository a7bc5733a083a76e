import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import { parse } from 'graphql';
import { documents as componentDocuments } from '../components/generate.js';
import { documents as explorerDocuments } from '../explorer/generate.js';
import { tour } from '../shipped.js';
import { documentsModule, schemaTypesModule as moduleOfSchemaTypes } from '../typed-documents.js';

const documents = [...tour].map(([location, text]) => ({ location, document: parse(text, { noLocation: true }) }));

/** The module of the tour's operations as typed documents, as it has to stand in `src/client/operations.ts`. */
export function operationsModule(): Promise<string> {
  const head = `// Generated from schema/operations and the schema by tests/client/generate.ts. Do not edit.
export type * from './schema-types.js';
`;
  return documentsModule('src/client/operations.ts', head, documents, { typedDocumentNode });
}

/** The module of the enumerations and inputs of all generated modules, as it has to stand in `src/client/schema-types.ts`. */
export function schemaTypesModule(): Promise<string> {
  const head =
    '// Generated from the schema by tests/client/generate.ts: what any of our documents names. Do not edit.\n';
  return moduleOfSchemaTypes(head, [...documents, ...componentDocuments, ...explorerDocuments]);
}
