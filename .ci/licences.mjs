// Prints what runs in production: each package with its version and its licence.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const lines = Object.entries(packages)
  .filter(([path, { dev }]) => path !== '' && !dev)
  .map(([path, { version, license }]) => `${path.split('node_modules/').at(-1)} ${version} ${license}`);
console.log([...new Set(lines)].sort().join('\n'));
