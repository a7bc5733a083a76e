import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type FragmentDefinitionNode, Kind, parse, print } from 'graphql';
import { documentsModule, fragmentsOf, fragmentsSpread, type LocatedDocument } from '../typed-documents.js';

const folder = fileURLToPath(new URL('../../src/explorer/', import.meta.url));

function documentsIn(part: string): LocatedDocument[] {
  return readdirSync(`${folder}${part}`)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => `${part}/${file}`)
    .map((location) => ({ location, document: parse(readFileSync(folder + location, 'utf8'), { noLocation: true }) }));
}

const parts = documentsIn('parts');
const views = documentsIn('views');
const fragments = fragmentsOf(parts);

/** The operations of the views, as files relative to `src/explorer`. */
export const operationFiles = views.map(({ location }) => location);

/** All documents of the pages. */
export const documents = [...parts, ...views];

/** The module of the types of the fragments that parts of pages show. */
export function fragmentsModule(): Promise<string> {
  const head = '// Generated from parts/*.graphql by tests/explorer/generate.ts. Do not edit.\n';
  return documentsModule('src/explorer/parts/fragments.ts', head, parts);
}

/** The module of one operation: its types, its text and the id by which a server knows it. */
export function operationModule(file: string): Promise<string> {
  const { document } = views.find(({ location }) => location === file) as LocatedDocument;
  const needed = fragmentsSpread(document, fragments);
  const name = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)?.name?.value ?? '';
  const text = print({ ...document, definitions: [...document.definitions, ...needed.toSorted(byName)] });
  const id = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  const constant = `${name.charAt(0).toLowerCase()}${name.slice(1)}Operation`;
  const head = `// Generated from ${file} by tests/explorer/generate.ts. Do not edit.
import type { Operation } from '../operation.js';
`;
  const operation = `
export const ${constant}: Operation<${name}Query, ${name}QueryVariables> = {
  id: '${id}',
  text: ${JSON.stringify(text)},
};`;
  return documentsModule(
    `src/explorer/${file.replace(/graphql$/, 'operation.ts')}`,
    head,
    [
      { location: file, document },
      // The types of the parts' fragments stand in a module of their own.
      { location: 'parts', document: { kind: Kind.DOCUMENT, definitions: needed }, type: 'external' },
    ],
    { operation: { plugin: () => operation } },
  );
}

/** In the order of the letters, so that a text and its hash stay as they are. */
const byName = (a: FragmentDefinitionNode, b: FragmentDefinitionNode): number => (a.name.value < b.name.value ? -1 : 1);
