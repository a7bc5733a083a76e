import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildSchema } from '../src/schema/build.js';
import { claimType, kinds } from '../src/vocabulary/kinds.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const rooms = [
  'client',
  'graphiql',
  'vocabulary',
  'components',
  'dataset',
  'graph',
  'export',
  'loaders',
  'schema',
  'embed',
  'index.ts',
  'explorer',
  'mcp',
  'server',
  'postgres',
  'node.ts',
  'cli',
];
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/.test(file),
);

const roomOf = (file: string): string => file.split('/')[0] as string;

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, 'src', file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] as string);
}

describe('the architecture', () => {
  it.each(files)('has %s import only from rooms to its left', (file) => {
    const place = rooms.indexOf(roomOf(file));
    expect(place, `the room of ${file}`).toBeGreaterThanOrEqual(0);
    for (const target of importsOf(file).filter((each) => each.startsWith('.'))) {
      const path = relative('', join(dirname(file), target)).replace(/\.js$/, '.ts');
      // index.ts and node.ts are the doors of the package: what they hand out is made to their left.
      expect(rooms.indexOf(roomOf(path)), `${file} imports ${path}`).toBeLessThanOrEqual(place);
    }
  });

  it.each(files.filter((file) => rooms.indexOf(roomOf(file)) <= rooms.indexOf('mcp')))(
    'keeps %s free of Node’s own modules',
    (file) => {
      // The one loader of files.
      if (file === 'dataset/files.ts') return;
      expect(importsOf(file).filter((target) => target.startsWith('node:') || target.endsWith('/files.js'))).toEqual(
        [],
      );
    },
  );

  it('loads the protocol of assistants only where one is answered, and the client of Redis where answers are shared', () => {
    const eager = files.flatMap((file) => {
      if (file.startsWith('mcp/') || file === 'cli/mcp-streams.ts' || file === 'server/redis.ts') return [];
      const text = readFileSync(join(root, 'src', file), 'utf8');
      const named = text.matchAll(/^import (?!type\b)[^;]*? from '([^']+)';/gms);
      return [...named]
        .map(([, target]) => target as string)
        .filter((target) => /modelcontextprotocol|\bmcp(?:\/|-streams)|\bredis\b/.test(target))
        .map((target) => `${file} imports ${target}`);
    });
    expect(eager).toEqual([]);
  });

  it('loads the driver of the database only where one is asked', () => {
    const eager = files.flatMap((file) => {
      if (/^(?:postgres\/|cli\/(?:db|database-fault|served-database)\.ts$)/.test(file)) return [];
      const text = readFileSync(join(root, 'src', file), 'utf8');
      return [...text.matchAll(/^import (?!type\b)[^;]*? from '([^']+)';/gms)]
        .map(([, target]) => target as string)
        .filter((target) => /^pg\b|\/postgres\/|\/(?:db|database-fault|served-database)\.js$/.test(target))
        .map((target) => `${file} imports ${target}`);
    });
    expect(eager).toEqual([]);
  });

  it.each(Object.values(kinds))('has all that the kind $type needs', ({ type, file, plural, code }) => {
    const schema = buildSchema();
    expect(existsSync(join(root, 'data/nodes', `${file}.json`)), `data/nodes/${file}.json`).toBe(true);
    expect(existsSync(join(root, 'src/schema/nodes', `${file}.ts`)), `src/schema/nodes/${file}.ts`).toBe(true);
    expect(readFileSync(join(root, 'src/schema/index.ts'), 'utf8')).toContain(`./nodes/${file}.js`);
    const object = schema.getType(type);
    expect(isObjectType(object) && object.getInterfaces().map((each) => each.name)).toEqual(['Node', 'Entity']);
    expect(String(schema.getQueryType()?.getFields()[plural]?.type)).toBe(`${type}Connection!`);
    expect(schema.getType('EntityType')?.toConfig()).toHaveProperty(`values.${code}`);
  });

  it('knows no other node than the kinds and the claim', () => {
    const schema = buildSchema();
    const node = schema.getType('Node');
    const types =
      node && 'getInterfaces' in node ? schema.getPossibleTypes(node as never).map((type) => type.name) : [];
    expect(types.sort()).toEqual([...Object.keys(kinds), claimType].sort());
  });
});
