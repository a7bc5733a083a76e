/**
 * Makes the compiled command line start quickly, after `tsc`: `dist/quick-start/` holds all of it in one file
 * (`command-line.cjs`), the code that V8 compiles of that file for a first answer (`command-line.cache`), and the nodes of
 * the shipped data set (`nodes.jsonl`), which is checked here. `dist/cli/run.js` then begins with these.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { constants, Script } from 'node:vm';
import { build } from 'esbuild';
import { digestOfFolder, loadDataset, shippedData } from '../dist/dataset/files.js';
import { Graph } from '../dist/graph/graph.js';
import { writeNodes } from '../dist/graph/prepared.js';

const path = (name) => fileURLToPath(new URL(`../dist/${name}`, import.meta.url));
const bundle = path('quick-start/command-line.cjs');

rmSync(path('quick-start'), { recursive: true, force: true });
mkdirSync(path('quick-start'));

const { outputFiles } = await build({
  entryPoints: [path('cli/command-line.js')],
  outfile: bundle,
  write: false,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  // Read from their own packages: when the first assistant comes, where answers are shared, and where a database is served.
  external: ['@modelcontextprotocol/sdk/*', '@redis/client', 'pg', 'pg-copy-streams'],
  define: {
    'process.env.NODE_ENV': '"production"',
    'globalThis.process.env.NODE_ENV': '"production"',
    'import.meta.url': 'fileUrl',
  },
  banner: {
    js: "(function (exports, require, module, __filename) { const fileUrl = require('node:url').pathToFileURL(__filename).href;",
  },
  footer: { js: '})' },
  legalComments: 'none',
  // Names and lines stay, so that a stack trace tells where it was.
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 120,
});
// Regular expressions are all that esbuild leaves beyond ASCII.
writeFileSync(bundle, ascii(outputFiles[0].text));

const nodes = path('quick-start/nodes.jsonl');
writeFileSync(nodes, ascii(writeNodes(new Graph(await loadDataset(shippedData)), digestOfFolder(shippedData))));

// The code of a first answer is compiled by giving it, and no more: what is kept has to be read at each start.
const script = new Script(readFileSync(bundle, 'latin1'), {
  filename: bundle,
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
const module = { exports: {} };
script.runInThisContext()(module.exports, createRequire(bundle), module, bundle);
const { log } = console;
const said = new Promise((resolve) => {
  console.log = resolve;
});
const served = module.exports.runCommandLine(['serve', '--host', '127.0.0.1', '--port', '0'], nodes);
const [port] = /(?<=:)\d+(?=\/graphql)/.exec(await said);
console.log = log;
const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/json' },
  body: JSON.stringify({ query: '{ node(id: "Policy:20x10") { id ... on Policy { name } } }' }),
});
if ((await answer.json()).data.node === null) throw new Error('the first answer is empty');
writeFileSync(path('quick-start/command-line.cache'), script.createCachedData());
process.emit('SIGTERM');
await served;

copyFileSync(path('cli/quick-start.js'), path('cli/run.js'));

/** A text of JavaScript or JSON in ASCII: with one byte for each letter it is read without being decoded. */
function ascii(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
