/**
 * Makes the web components one file, after `tsc`: `dist/components/kg-components.js`, which pages load as it is. Beside it
 * stands their description for editors, `custom-elements.json`.
 */
import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

await build({
  entryPoints: [path('src/components/elements.ts')],
  outfile: path('dist/components/kg-components.js'),
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  // Texts stay as they are: escaped, each sign beyond ASCII would take six bytes.
  charset: 'utf8',
  legalComments: 'none',
});
copyFileSync(path('src/components/custom-elements.json'), path('dist/components/custom-elements.json'));
