// Prints the software bill of materials of what runs in production, as CycloneDX: `npm run --silent sbom > sbom.json`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const read = (file) => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));
const withoutDevelopment = ({ devDependencies: _, ...manifest }) => manifest;

const manifest = withoutDevelopment(read('package.json'));
const lock = read('package-lock.json');
const packages = Object.entries(lock.packages)
  .filter(([, { dev }]) => !dev)
  .map(([path, locked]) => [path, withoutDevelopment(locked)]);

// `npm sbom --omit=dev` leaves out each production package that a development package needs too (npm/cli#7909), so npm is
// given a project that has no development packages. It calls the project by the name of its folder.
const parent = mkdtempSync(join(tmpdir(), 'sbom-'));
const folder = join(parent, manifest.name);
try {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }));
  const args = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'];
  process.stdout.write(execFileSync('npm', args, { cwd: folder }));
} finally {
  rmSync(parent, { recursive: true });
}
