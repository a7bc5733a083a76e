import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The types of schema.org with the properties that each may have, its own and those of the types above it, as the
 * package schema-dts has them from the vocabulary's own release.
 */
export function schemaOrgTerms(): ReadonlyMap<string, ReadonlySet<string>> {
  const text = readFileSync(fileURLToPath(import.meta.resolve('schema-dts')).replace(/\.js$/, '.d.ts'), 'utf8');
  const interfaces = new Map<string, { readonly above: readonly string[]; readonly members: readonly string[] }>();
  for (const [, name = '', above = '', body = ''] of text.matchAll(
    /^(?:export )?interface (\w+)(?: extends ([^{]+))? \{\n(.*?)^\}/gms,
  )) {
    const members = [...body.matchAll(/^ {4}"([\w@-]+)"\??: /gm)].map((match) => match[1] as string);
    interfaces.set(name, { above: above.split(',').map((each) => each.trim()), members });
  }
  const membersOf = (name: string): string[] => {
    const found = interfaces.get(name);
    return found === undefined ? [] : [...found.members, ...found.above.flatMap(membersOf)];
  };
  const types = [...interfaces.keys()].filter((name) => name.endsWith('Leaf'));
  return new Map(types.map((name) => [name.replace(/Leaf$/, ''), new Set(membersOf(name))]));
}
