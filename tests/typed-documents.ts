import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { type DocumentNode, type FragmentDefinitionNode, Kind, parse, printSchema, visit } from 'graphql';
import { buildSchema } from '../src/schema/build.js';

/** A document and the file in which it stands. */
export interface LocatedDocument {
  readonly location: string;
  readonly document: DocumentNode;
  /** What is `external` is read, but makes no types of its own. */
  readonly type?: 'external';
}

/** The module of the enumerations and inputs of the schema, which the modules of all documents share. */
export const schemaTypes = 'src/client/schema-types.ts';

/** The module `file`, below the root of the package, of the types of documents, with what further plugins add. */
export function documentsModule(
  file: string,
  head: string,
  documents: readonly LocatedDocument[],
  further: Parameters<typeof codegen>[0]['pluginMap'] = {},
): Promise<string> {
  return generated(file, head, documents, further, {
    importSchemaTypesFrom: schemaTypes,
    namespacedImportName: 'Types',
    importExtension: '.js',
  });
}

/** The module of the enumerations and inputs that some of the documents name. */
export function schemaTypesModule(head: string, documents: readonly LocatedDocument[]): Promise<string> {
  return generated(
    schemaTypes,
    head,
    documents,
    {},
    {
      generateOperationTypes: false,
      // They are of several rooms, in each of which a name stands once; each room's module is checked.
      skipDocumentsValidation: true,
    },
  );
}

async function generated(
  filename: string,
  head: string,
  documents: readonly LocatedDocument[],
  further: Parameters<typeof codegen>[0]['pluginMap'],
  config: Readonly<Record<string, unknown>>,
): Promise<string> {
  const schema = buildSchema();
  const text = await codegen({
    filename,
    schema: parse(printSchema(schema)),
    schemaAst: schema,
    documents: [...documents],
    config: {
      useTypeImports: true,
      strictScalars: true,
      scalars: { ID: 'string', Date: 'string' },
      // One shape for all members of an interface of which the same is asked.
      mergeFragmentTypes: true,
      ...config,
    },
    plugins: ['typescriptOperations', ...Object.keys(further)].map((name) => ({ [name]: {} })),
    pluginMap: { typescriptOperations, ...further },
  });
  return `${head}${text.trim()}\n`;
}

/** The fragments of documents, by name. */
export function fragmentsOf(documents: readonly LocatedDocument[]): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    documents
      .flatMap(({ document }) => document.definitions)
      .flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
}

/** Those of some fragments that a document spreads, and those that they spread in their turn. */
export function fragmentsSpread(
  document: DocumentNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly FragmentDefinitionNode[] {
  const found = new Set<FragmentDefinitionNode>();
  const gather = (node: DocumentNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (fragment === undefined || found.has(fragment)) return;
        found.add(fragment);
        gather(fragment);
      },
    });
  };
  gather(document);
  return [...found];
}
