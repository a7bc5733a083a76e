import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { type DocumentNode, type FragmentDefinitionNode, Kind, parse, print, printSchema, visit } from 'graphql';
import { stripIgnoredCharacters } from 'graphql/utilities/stripIgnoredCharacters.js';
import { buildSchema } from '../../src/schema/build.js';

const folder = fileURLToPath(new URL('../../src/components/documents/', import.meta.url));
const documents = readdirSync(folder)
  .sort()
  .map((file) => ({ location: file, document: parse(readFileSync(folder + file, 'utf8'), { noLocation: true }) }));

/** The fragments of the documents, by name. */
const fragments = new Map<string, FragmentDefinitionNode>(
  documents
    .flatMap(({ document }) => document.definitions)
    .flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
);

/** What the elements ask, each with the fragments that it needs, as short as it can be sent. */
export const texts: ReadonlyMap<string, string> = new Map(
  documents
    .flatMap(({ document }) => document.definitions)
    .flatMap((each) => {
      if (each.kind !== Kind.OPERATION_DEFINITION || each.name === undefined) return [];
      const definitions = [each, ...fragmentsOf({ kind: Kind.DOCUMENT, definitions: [each] }, new Set())];
      return [[each.name.value, stripIgnoredCharacters(print({ kind: Kind.DOCUMENT, definitions }))]];
    }),
);

function fragmentsOf(document: DocumentNode, found: Set<FragmentDefinitionNode>): Set<FragmentDefinitionNode> {
  visit(document, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (fragment === undefined || found.has(fragment)) return;
      found.add(fragment);
      fragmentsOf({ kind: Kind.DOCUMENT, definitions: [fragment] }, found);
    },
  });
  return found;
}

/** The module of what the elements ask and of the types of what they are answered. */
export async function answersModule(): Promise<string> {
  const schema = buildSchema();
  const constants = [...texts].map(
    ([name, text]) => `export const ${name.charAt(0).toLowerCase()}${name.slice(1)}Text =\n  '${text}';`,
  );
  const text = await codegen({
    filename: 'answers.ts',
    schema: parse(printSchema(schema)),
    schemaAst: schema,
    documents,
    config: {
      useTypeImports: true,
      strictScalars: true,
      scalars: { ID: 'string', Date: 'string' },
      mergeFragmentTypes: true,
    },
    plugins: [{ add: {} }, { typescriptOperations: {} }, { texts: {} }],
    pluginMap: { add: { plugin: () => head }, typescriptOperations, texts: { plugin: () => constants.join('\n') } },
  });
  return `${text.trimEnd()}\n`;
}

const head =
  '// Generated from src/components/documents and the schema by tests/components/generate.ts. Do not edit.\n';
