import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LimitName } from './limits.js';
import type { HandlerOptions, Service } from './service.js';

/** The limits by which operations are refused, or which answers name. The others say how much a server does at once. */
const deciding = [
  'tokens',
  'depth',
  'aliases',
  'directives',
  'rootFields',
  'cost',
  'page',
  'reads',
] as const satisfies readonly LimitName[];

/**
 * The digest of all that the answers of a server depend on beside its graph: its settings, and the program itself. Servers
 * share no answers where it differs.
 */
export function answerSettings(
  { basePath, origins, limits, tour, boundaries }: Service,
  { documents = {}, trustedOnly = false }: HandlerOptions,
): string {
  const hash = createHash('sha256');
  for (const setting of [basePath, origins, documents, trustedOnly, tour, boundaries, process.version]) {
    hash.update(`${JSON.stringify(setting)}\n`);
  }
  for (const name of deciding) hash.update(`${name} ${limits[name]}\n`);
  // Every file of the program, as two builds of one version may differ; not what V8 made of it on this machine.
  const program = fileURLToPath(new URL('../', import.meta.url));
  const files = readdirSync(program, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.d)\.(?:[cm]?js|tsx?|css|json)$/.test(file),
  );
  for (const file of files.sort()) hash.update(`${file}\n`).update(readFileSync(join(program, file)));
  return hash.digest('base64url');
}
