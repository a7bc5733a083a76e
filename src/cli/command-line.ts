import { readFile } from 'node:fs/promises';
import { getSystemErrorMap } from 'node:util';
import { NoSuchPlaceError } from '../dataset/cite.js';
import { DatasetError, printFault } from '../dataset/faults.js';
import { type Command, ListenError, paint, UnreadableError, UsageError } from './command.js';

/** Commands are loaded when they are called: `validate` has no need of the server. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve.js')).serveCommand,
  validate: async () => (await import('./validate.js')).validateCommand,
  verify: async () => (await import('./verify.js')).verifyCommand,
  cite: async () => (await import('./cite.js')).citeCommand,
  import: async () => (await import('./import.js')).importCommand,
  print: async () => (await import('./print.js')).printCommand,
  export: async () => (await import('./export.js')).exportCommand,
  mcp: async () => (await import('./mcp.js')).mcpCommand,
  pack: async () => (await import('./pack.js')).packCommand,
  changes: async () => (await import('./changes.js')).changesCommand,
  db: async () => (await import('./db.js')).dbCommand,
};

/**
 * Runs the command that the arguments name and answers the exit code. The file of prepared nodes is given where the build
 * made one for this very code.
 */
export async function runCommandLine(args: readonly string[], prepared?: string): Promise<number> {
  let outlivesOutput = false;
  guardOutput(() => outlivesOutput);
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h') {
    console.log(await overview());
    return 0;
  }
  if (name === '--version') {
    console.log(await version());
    return 0;
  }
  if (name === undefined) return complain('which command? kg20x10 --help lists them', 2);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    return complain(`unknown command ${JSON.stringify(name)}; kg20x10 --help lists the commands`, 2);
  }
  const command = await load();
  const flags = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (flags.includes('--help') || flags.includes('-h')) {
    console.log(command.help.trimEnd());
    return 0;
  }
  outlivesOutput = command.outlivesOutput === true;
  try {
    return await command.run(rest, prepared);
  } catch (error) {
    return explain(error, name);
  }
}

/**
 * Says a foreseeable fault in plain lines and answers the exit code: 1 where what was read is refused, 2 where the
 * command was called wrongly, 3 where it cannot listen, 4 where something cannot be read or written. Anything else is a
 * defect of ours and is thrown on, as its stack trace is what a report needs.
 */
function explain(error: unknown, name: string): number {
  if (error instanceof DatasetError) {
    for (const fault of error.faults) console.error(printFault(fault));
    return complain(`${name}: the data set is refused for the ${faultCount(error.faults)} above`, 1);
  }
  if (!(error instanceof Error)) throw error;
  const { code, errno, path } = error as NodeJS.ErrnoException;
  if (error instanceof NoSuchPlaceError) return complain(`${name}: ${error.message}`, 1);
  if (error instanceof UsageError) return complain(`${name}: ${error.message}`, 2);
  if (error instanceof ListenError) return complain(`${name}: ${error.message}`, 3);
  if (error instanceof UnreadableError) return complain(`${name}: ${error.message}`, 4);
  if (code?.startsWith('ERR_PARSE_ARGS')) {
    // The second sentence of such a message explains how to escape an argument, which is rarely what was meant.
    return complain(`${name}: ${error.message.split(/\.\s/)[0]}; see kg20x10 ${name} --help`, 2);
  }
  if (errno === undefined) throw error;
  const reason = getSystemErrorMap().get(errno)?.[1];
  return complain(`${name}: ${path === undefined || reason === undefined ? error.message : `${path}: ${reason}`}`, 4);
}

function faultCount({ length }: DatasetError['faults']): string {
  return length === 1 ? 'fault' : `${length} faults`;
}

function complain(message: string, exitCode: number): number {
  console.error(`${paint('red', 'kg20x10:', process.stderr)} ${message}`);
  return exitCode;
}

async function overview(): Promise<string> {
  const loaded = await Promise.all(Object.values(commands).map((load) => load()));
  const width = Math.max(...loaded.map((command) => command.name.length));
  return [
    'Usage: kg20x10 COMMAND [FLAGS]',
    '',
    ...loaded.map(({ name, summary }) => `  ${paint('bold', name.padEnd(width))}  ${summary}`),
    '',
    'kg20x10 COMMAND --help explains a command; kg20x10 --version prints the version.',
    'Exit code: 0 all is well; 1 a check failed; 2 wrong usage; 3 cannot listen there; 4 something cannot be read or',
    'written; 5 Node.js is too old.',
  ].join('\n');
}

async function version(): Promise<string> {
  const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** What is done where the output cannot be written. */
function guardOutput(outlivesOutput: () => boolean): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // A full disk, or a reader of the log that is gone, is no reason to stop answering.
      if (outlivesOutput()) return;
      // Whoever reads the output has closed it, as `head` does: nobody is left to tell.
      if (error.code === 'EPIPE') process.exit();
      if (stream === process.stderr) process.exit(4);
      const reason = getSystemErrorMap().get(error.errno ?? 0)?.[1] ?? error.message;
      process.exit(complain(`the output cannot be written: ${reason}`, 4));
    });
  }
}
