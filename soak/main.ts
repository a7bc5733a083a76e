import { writeFile } from 'node:fs/promises';
import { fuzz } from './fuzz.js';
import { mixedLoad } from './load.js';
import { help, readOptions } from './options.js';
import { type Findings, report } from './report.js';
import { Tally } from './tally.js';
import { runTrials } from './trials.js';

const options = readOptions(process.argv.slice(2));
if (options === null) {
  console.log(help);
  process.exit();
}
const { minutes, inputs, seed, parts } = options;
console.log(`seed ${seed}; ${inputs} inputs; ${minutes} minutes of load`);
const tally = new Tally();
const findings: Findings = { options, tally, began: new Date(), fuzzing: null, load: null, trials: [] };
// Beside each other, each against a server of its own: neither is about how fast anything is.
[findings.fuzzing, findings.load] = await Promise.all([
  parts.includes('fuzz') ? fuzz(inputs, seed, tally) : null,
  parts.includes('load') ? mixedLoad(minutes, seed, tally) : null,
]);
if (parts.includes('trials')) findings.trials = await runTrials(minutes >= 5, tally);
const text = report(findings);
if (options.report === null) console.log(text);
else await writeFile(options.report, text);
console.log(`${tally.faults.length} kinds of fault`);
process.exitCode = tally.faults.length === 0 ? 0 : 1;
