// Asks the registry for known faults of the locked packages. One of moderate weight or worse in what runs in production
// fails; what only development needs is told. A registry that answers no audits, such as a mirror, is told and fails nothing.
import { spawnSync } from 'node:child_process';

const weights = ['info', 'low', 'moderate', 'high', 'critical'];
const failing = weights.slice(weights.indexOf('moderate'));

/** The packages with a fault, each with its weight and its advisories; null where there is no answer. */
function audit(what, ...flags) {
  // The tree that is audited is that of the lockfile, whatever is installed.
  const { stdout } = spawnSync('npm', ['audit', '--json', '--package-lock-only', ...flags], { encoding: 'utf8' });
  const report = JSON.parse(stdout);
  if (report.vulnerabilities === undefined) {
    console.log(`${what}: not audited, the registry gives no answer: ${report.message ?? report.error?.summary}`);
    return null;
  }
  const faults = Object.values(report.vulnerabilities);
  console.log(`${what}: ${faults.length} packages with a known fault`);
  for (const { name, severity, via } of faults) {
    const reasons = via.map((each) => (typeof each === 'string' ? `by ${each}` : `${each.title} ${each.url}`));
    console.log(`  ${severity} ${name}: ${reasons.join('; ')}`);
  }
  return faults;
}

const production = audit('production', '--omit=dev');
if (production !== null) audit('with development');
process.exitCode = production?.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
