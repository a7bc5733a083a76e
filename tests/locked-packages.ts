import { readFileSync } from 'node:fs';

/** A package as the lockfile has it. */
export interface LockedPackage {
  /** Where it is installed, such as `node_modules/graphql`. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  /** Whether only development needs it. */
  readonly dev: boolean;
}

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Readonly<Record<string, Omit<LockedPackage, 'path' | 'name' | 'dev'> & { dev?: boolean; name?: string }>>;
};

/** All that `npm ci` installs. A package installed under another name has its own here. */
export const lockedPackages: readonly LockedPackage[] = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, { dev = false, name, ...locked }]) => ({
    ...locked,
    path,
    name: name ?? (path.split('node_modules/').at(-1) as string),
    dev,
  }));

/** What runs in production. */
export const productionPackages = lockedPackages.filter(({ dev }) => !dev);
