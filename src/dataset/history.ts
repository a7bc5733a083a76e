import type { Fault, FaultCode } from './faults.js';
import { show } from './faults.js';
import type { Manifest, VersionRecord } from './shape.js';

const file = 'history.json';

/**
 * Checks the history of a data set in itself and against the manifest: versions and instants that go up, none beyond the
 * manifest's, and no claim withdrawn that is there, as ids are never used again.
 */
export function checkHistory(
  history: readonly VersionRecord[],
  manifest: Manifest | undefined,
  isThere: (claim: string) => boolean,
): Fault[] {
  const faults: Fault[] = [];
  const fault = (code: FaultCode, pointer: string, found: unknown, expected: string): void => {
    faults.push({ code, file, pointer, found: show(found), expected });
  };
  const withdrawn = new Set<string>();
  const added = new Set<string>();
  for (const [index, version] of history.entries()) {
    const before = history[index - 1];
    if (before !== undefined && compareVersions(before.version, version.version) >= 0) {
      fault('BAD_RULE', `/${index}/version`, version.version, `a version after ${before.version}`);
    }
    if (before !== undefined && before.released >= version.released) {
      fault('BAD_RULE', `/${index}/released`, version.released, `an instant after ${before.released}`);
    }
    for (const key of ['added', 'changed', 'withdrawn', 'settled'] as const) {
      if (index > 0 || version[key] === undefined) continue;
      fault('BAD_RULE', `/0/${key}`, version[key], 'nothing: of the first version everything is new');
    }
    for (const [at, claim] of (version.added ?? []).entries()) {
      if (added.has(claim)) fault('DUPLICATE_ID', `/${index}/added/${at}`, claim, 'each claim added once');
      added.add(claim);
    }
    for (const [at, { claim }] of (version.withdrawn ?? []).entries()) {
      const pointer = `/${index}/withdrawn/${at}/claim`;
      if (withdrawn.has(claim)) fault('DUPLICATE_ID', pointer, claim, 'each claim withdrawn once');
      else if (isThere(claim)) fault('BAD_RULE', pointer, claim, 'a claim that is gone: ids are never used again');
      withdrawn.add(claim);
    }
  }
  const newest = history.at(-1);
  if (newest !== undefined && manifest !== undefined && compareVersions(newest.version, manifest.version) > 0) {
    const expected = `at most ${manifest.version}, the version of the manifest`;
    fault('BAD_RULE', `/${history.length - 1}/version`, newest.version, expected);
  }
  return faults;
}

/**
 * Checks that each claim named in a history can be told of: it is there, or its withdrawal is recorded. Only of the very
 * content that the newest version had: what is being worked on has not been told of yet.
 */
export function checkNamed(history: readonly VersionRecord[], isThere: (claim: string) => boolean): Fault[] {
  const gone = new Set(history.flatMap(({ withdrawn = [] }) => withdrawn.map(({ claim }) => claim)));
  return history.flatMap(({ added = [], changed = [], contested = [], settled = [] }, index) =>
    [
      ...added.map((claim, at) => ({ claim, pointer: `added/${at}` })),
      ...changed.map((claim, at) => ({ claim, pointer: `changed/${at}` })),
      ...contested.map(({ claim }, at) => ({ claim, pointer: `contested/${at}/claim` })),
      ...settled.map(({ claim }, at) => ({ claim, pointer: `settled/${at}/claim` })),
    ]
      .filter(({ claim }) => !isThere(claim) && !gone.has(claim))
      .map(({ claim, pointer }) => ({
        code: 'DANGLING_REFERENCE' as const,
        file,
        pointer: `/${index}/${pointer}`,
        found: show(claim),
        expected: 'a claim of the data set, or one whose withdrawal is recorded',
      })),
  );
}

/** Below, at or above zero where the first of two versions is older than, the same as or newer than the second. */
export function compareVersions(a: string, b: string): number {
  const [of, to] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]];
  return of.map((part, at) => part - (to[at] as number)).find((difference) => difference !== 0) ?? 0;
}
