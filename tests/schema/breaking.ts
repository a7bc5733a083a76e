import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema, parse } from 'graphql';

/** A change after which a request, or a supergraph, that was good may fail. */
export interface BreakingChange {
  /** Where: `Type`, `Type.field`, `Type.field(argument:)` or `Enum.VALUE`. */
  readonly coordinate: string;
  readonly message: string;
}

/** What one contract breaks of another. */
export async function breakingChanges(released: string, current: string): Promise<BreakingChange[]> {
  const [before, after] = [released, current].map((sdl) => buildSchema(sdl, { assumeValidSDL: true }));
  const changes = await diff(before ?? null, after ?? null);
  const kept = new Set(promises(current));
  return [
    ...changes
      // What the directives of Federation promise is compared below.
      .filter(({ criticality, path }) => criticality.level === CriticalityLevel.Breaking && !path?.includes('@'))
      .map(({ path = '', message }) => ({ coordinate: coordinateOf(path), message })),
    ...promises(released)
      .filter((promise) => !kept.has(promise))
      .map((promise) => ({ coordinate: promise.split(' ')[0] as string, message: `${promise} is gone` })),
  ];
}

/** The coordinates that the section of what is not released yet declares broken: lines such as "- `Type.field`: why". */
export function declaredIn(changelog: string): string[] {
  const unreleased = changelog.split(/^## /m).find((section) => section.startsWith('Unreleased')) ?? '';
  const breaking = unreleased.split(/^### /m).find((section) => section.startsWith('Breaking')) ?? '';
  return [...breaking.matchAll(/^- `([^`]+)`: \S/gm)].map(([, coordinate]) => coordinate as string);
}

/** Whether a declared coordinate names a broken one, or something of which that is a part. */
export function declares(declared: string, coordinate: string): boolean {
  return coordinate === declared || coordinate.startsWith(`${declared}.`) || coordinate.startsWith(`${declared}(`);
}

/** The path of an argument has its name behind a full stop. */
function coordinateOf(path: string): string {
  const [type, field, argument] = path.split('.');
  return argument === undefined ? path : `${type}.${field}(${argument}:)`;
}

/** What the directives of types promise to other graphs, each as one text that begins with the type. */
function promises(sdl: string): string[] {
  return parse(sdl).definitions.flatMap((definition) =>
    definition.kind === 'ObjectTypeDefinition' || definition.kind === 'InterfaceTypeDefinition'
      ? (definition.directives ?? []).map(({ name, arguments: args }) =>
          [
            definition.name.value,
            `@${name.value}`,
            ...(args ?? []).map(({ value }) => (value.kind === 'StringValue' ? value.value : '')),
          ].join(' '),
        )
      : [],
  );
}
