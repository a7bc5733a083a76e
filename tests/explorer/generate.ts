import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { type DocumentNode, Kind, parse, print, printSchema, visit } from 'graphql';
import { buildSchema } from '../../src/schema/build.js';

const folder = fileURLToPath(new URL('../../src/explorer/', import.meta.url));

function graphqlFiles(part: string): string[] {
  return readdirSync(`${folder}${part}`)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => `${part}/${file}`);
}

/** The operations of the views, as files relative to `src/explorer`. */
export const operationFiles = graphqlFiles('views');

const fragments = new Map(
  graphqlFiles('parts')
    .flatMap((file) => parse(readFileSync(folder + file, 'utf8'), { noLocation: true }).definitions)
    .flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
);

/** A document with all the fragments of the parts that it spreads, and those that they spread. */
function withFragments(document: DocumentNode): DocumentNode {
  const own = new Set(document.definitions.flatMap((each) => ('name' in each ? [each.name?.value] : [])));
  const needed = new Set<string>();
  const gather = (node: DocumentNode | (typeof document.definitions)[number]): void => {
    visit(node, {
      FragmentSpread: ({ name: { value } }) => {
        const fragment = fragments.get(value);
        if (own.has(value) || needed.has(value) || fragment === undefined) return;
        needed.add(value);
        gather(fragment);
      },
    });
  };
  gather(document);
  const found = [...needed].sort().map((name) => fragments.get(name) as NonNullable<ReturnType<typeof fragments.get>>);
  return { ...document, definitions: [...document.definitions, ...found] };
}

async function typesOf(location: string, document: DocumentNode): Promise<string> {
  const schema = buildSchema();
  const text = await codegen({
    filename: 'operation.ts',
    schema: parse(printSchema(schema)),
    schemaAst: schema,
    documents: [{ location, document }],
    config: {
      useTypeImports: true,
      strictScalars: true,
      scalars: { ID: 'string', Date: 'string' },
      // One shape for all members of an interface of which the same is asked.
      mergeFragmentTypes: true,
    },
    plugins: [{ typescriptOperations: {} }],
    pluginMap: { typescriptOperations },
  });
  return text.trim();
}

/** The module of the types of the fragments that parts of pages show. */
export async function fragmentsModule(): Promise<string> {
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [...fragments.values()] };
  return `// Generated from parts/*.graphql by tests/explorer/generate.ts. Do not edit.
${await typesOf('parts', document)}
`;
}

/** The module of one operation: its types, its text and the id by which a server knows it. */
export async function operationModule(file: string): Promise<string> {
  const document = withFragments(parse(readFileSync(folder + file, 'utf8'), { noLocation: true }));
  const name = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)?.name?.value ?? '';
  const text = print(document);
  const types = await typesOf(file, document);
  const id = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  const constant = `${name.charAt(0).toLowerCase()}${name.slice(1)}Operation`;
  return `// Generated from ${file} by tests/explorer/generate.ts. Do not edit.
import type { Operation } from '../operation.js';

${types}

export const ${constant}: Operation<${name}Query, ${name}QueryVariables> = {
  id: '${id}',
  text: ${JSON.stringify(text)},
};
`;
}
