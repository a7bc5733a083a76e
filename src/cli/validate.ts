import { parseArgs } from 'node:util';
import { DatasetError, type Fault, printFault } from '../dataset/faults.js';
import { loadDataset, shippedData } from '../dataset/files.js';
import { Graph } from '../graph/graph.js';
import type { DatasetInfo } from '../graph/records.js';
import { type Command, paint } from './command.js';

const help = `Usage: kg20x10 validate [--data DIR] [--json]

Reads a data set, checks every rule and reports every fault at once: file, JSON pointer, what is wrong, what was found
and what was expected.

  --data DIR  the folder of the data set (default: the one shipped with the package)
  --json      print {"valid", "digest", "counts", "faults"} for programs

Exit code: 0 the data set is valid; 1 it has faults; 2 wrong usage, or the folder could not be read.
`;

/** `kg20x10 validate`: checks a data set and prints every fault. */
export const validateCommand: Command = {
  name: 'validate',
  summary: 'check a data set and report every fault',
  help,
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { data: { type: 'string', default: shippedData }, json: { type: 'boolean', default: false } },
    });
    const checked = await check(values.data);
    if (values.json) console.log(JSON.stringify(checked, null, 2));
    else if (checked.valid) console.log(`${paint('green', 'valid')}: ${counted(checked.counts)}; ${checked.digest}`);
    else printFaults(checked.faults);
    return checked.valid ? 0 : 1;
  },
};

type Checked =
  | { readonly valid: true; readonly digest: string; readonly counts: DatasetInfo['counts'] }
  | { readonly valid: false; readonly faults: readonly Fault[] };

async function check(folder: string): Promise<Checked> {
  try {
    const { digest, counts } = new Graph(await loadDataset(folder)).dataset;
    return { valid: true, digest, counts };
  } catch (error) {
    if (error instanceof DatasetError) return { valid: false, faults: error.faults };
    throw error;
  }
}

function counted(counts: DatasetInfo['counts']): string {
  return counts.map(({ type, count }) => `${count} ${type}`).join(', ');
}

function printFaults(faults: readonly Fault[]): void {
  for (const fault of faults) console.log(printFault(fault));
  console.log(`${paint('red', 'not valid')}: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`);
}
