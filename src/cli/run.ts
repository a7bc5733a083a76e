import { runCommandLine } from './command-line.js';

// The exit code is set instead of calling process.exit(), which would cut off output still on its way into a pipe.
process.exitCode = await runCommandLine(process.argv.slice(2));
