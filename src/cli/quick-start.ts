import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { constants, Script } from 'node:vm';
import type * as commandLine from './command-line.js';

/**
 * What `npm run build` puts in the place of `run.js`: the same command line from one file, with the code that V8 has
 * compiled of it kept beside. Kept code that this Node.js does not take, as it is of another version, is compiled anew.
 * It stands here because the compiler writes `run.js` anew: after `tsc` alone nothing runs that is older than its source.
 */
const folder = new URL('../quick-start/', import.meta.url);

const { runCommandLine } = loadBundle();
process.exitCode = await runCommandLine(process.argv.slice(2), fileURLToPath(new URL('nodes.jsonl', folder)));

function loadBundle(): typeof commandLine {
  const filename = fileURLToPath(new URL('command-line.cjs', folder));
  // The build sees to it that the file is ASCII, and that it is one function expression.
  const script = new Script(readFileSync(filename, 'latin1'), {
    filename,
    cachedData: keptCode(),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {} as typeof commandLine };
  script.runInThisContext()(module.exports, createRequire(filename), module, filename);
  return module.exports;
}

function keptCode(): Buffer | undefined {
  try {
    return readFileSync(new URL('command-line.cache', folder));
  } catch {
    return undefined;
  }
}
