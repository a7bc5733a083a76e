import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { graphqlSync, introspectionFromSchema, printSchema } from 'graphql';
import { datasetJsonSchema } from '../dataset/shape.js';
import { buildSchema } from '../schema/build.js';
import { buildSubgraph } from '../schema/federation/subgraph.js';
import { type Command, paint } from './command.js';

const shippedSchema = fileURLToPath(new URL('../../schema', import.meta.url));

/** `kg20x10 print`: writes what clients and editors read, printed from the code. */
export const printCommand: Command = {
  name: 'print',
  summary: 'writes the printed contracts in schema/',
  help: `
Usage: kg20x10 print [--out DIR] [--check]

Prints the contracts from the code: schema.graphql, introspection.json, subgraph.graphql for composers of Apollo
Federation, and dataset.schema.json for editors of data/.

  --out DIR  folder to write to (default: schema/ of the package)
  --check    write nothing; exit 1 and name each file that differs from what would be written
`.trim(),
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { out: { type: 'string', default: shippedSchema }, check: { type: 'boolean', default: false } },
    });
    const differing: string[] = [];
    if (!values.check) await mkdir(values.out, { recursive: true });
    for (const [file, text] of contracts()) {
      const path = join(values.out, file);
      if ((await readIfThere(path)) === text) continue;
      differing.push(file);
      if (!values.check) await writeFile(path, text);
    }
    for (const file of differing) {
      if (values.check)
        console.error(`${paint('red', file, process.stderr)} is not what the code prints; run kg20x10 print`);
      else console.log(`wrote ${join(values.out, file)}`);
    }
    return values.check && differing.length > 0 ? 1 : 0;
  },
};

/** The files and their texts. */
function contracts(): [string, string][] {
  const schema = buildSchema();
  const json = (content: unknown): string => `${JSON.stringify(content, null, 2)}\n`;
  return [
    ['schema.graphql', `${printSchema(schema)}\n`],
    ['subgraph.graphql', subgraphContract()],
    // As `{ __schema }`, which every client reads; gql.tada and urql read no other form.
    ['introspection.json', json(introspectionFromSchema(schema, { descriptions: true, specifiedByUrl: true }))],
    ['dataset.schema.json', json(datasetJsonSchema())],
  ];
}

/** The contract of the subgraph as a composer reads it. */
function subgraphContract(): string {
  const { data } = graphqlSync({ schema: buildSubgraph(), source: '{ _service { sdl } }' });
  return (data as { _service: { sdl: string } })._service.sdl;
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
