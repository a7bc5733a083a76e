import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Kind, parse, print } from 'graphql';
import { stripIgnoredCharacters } from 'graphql/utilities/stripIgnoredCharacters.js';
import { documentsModule, fragmentsOf, fragmentsSpread } from '../typed-documents.js';

const folder = fileURLToPath(new URL('../../src/components/documents/', import.meta.url));

/** The documents of the elements. */
export const documents = readdirSync(folder)
  .sort()
  .map((file) => ({ location: file, document: parse(readFileSync(folder + file, 'utf8'), { noLocation: true }) }));

const fragments = fragmentsOf(documents);

/** What the elements ask, each with the fragments that it needs, as short as it can be sent. */
export const texts: ReadonlyMap<string, string> = new Map(
  documents
    .flatMap(({ document }) => document.definitions)
    .flatMap((each) => {
      if (each.kind !== Kind.OPERATION_DEFINITION || each.name === undefined) return [];
      const definitions = [each, ...fragmentsSpread({ kind: Kind.DOCUMENT, definitions: [each] }, fragments)];
      return [[each.name.value, stripIgnoredCharacters(print({ kind: Kind.DOCUMENT, definitions }))]];
    }),
);

/** The module of what the elements ask and of the types of what they are answered. */
export function answersModule(): Promise<string> {
  const constants = [...texts].map(
    ([name, text]) => `export const ${name.charAt(0).toLowerCase()}${name.slice(1)}Text =\n  '${text}';`,
  );
  const head =
    '// Generated from src/components/documents and the schema by tests/components/generate.ts. Do not edit.\n';
  return documentsModule('src/components/answers.ts', head, documents, {
    texts: { plugin: () => constants.join('\n') },
  });
}
