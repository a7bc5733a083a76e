import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cite } from '../../src/dataset/cite.js';
import { type Files, type LooseClaim, printed, reportText, smallDataset } from '../dataset/fixture.js';
import { bin, run } from './run.js';

let folder: string;
/** A valid data set, one with faults, and two folders of documents: as they were read, and changed. */
const at = (name: string) => join(folder, name);

async function write(name: string, files: Files): Promise<void> {
  for (const { path, text } of printed(files)) {
    await mkdir(dirname(join(folder, name, path)), { recursive: true });
    await writeFile(join(folder, name, path), text);
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kg20x10-cli-'));
  await write('good', await smallDataset());
  const bad = await smallDataset();
  const claims = bad['claims/report.json'] as LooseClaim[];
  claims[0].property = 'COLOUR';
  claims[1].subject = 'Policy:other';
  await write('bad', { ...bad, 'stray.json': [] });
  await write('same', { 'report.txt': reportText });
  await write('changed', { 'report.txt': reportText.replace('= Report =', '= The report =').replace('foot', 'end') });
  await write('none', { 'other.txt': 'x' });
  await writeFile(join(folder, 'latin1.txt'), new Uint8Array([0x61, 0xe9, 0x62]));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe.concurrent('kg20x10', () => {
  it('lists its commands', async () => {
    const { exitCode, out, err } = await run('--help');
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    for (const name of ['serve', 'validate', 'verify', 'cite', 'import', 'print']) expect(out).toContain(`\n  ${name}`);
  });

  it('prints its version', async () => {
    const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
    expect(await run('--version')).toEqual({ exitCode: 0, out: `${JSON.parse(manifest).version}\n`, err: '' });
  });

  it.each(['serve', 'validate', 'verify', 'cite', 'import', 'print'])('explains %s', async (name) => {
    const { exitCode, out, err } = await run(name, '--help');
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toMatch(new RegExp(`^Usage: kg20x10 ${name}`));
  });

  it.each([
    [[], 'which command?'],
    [['polish'], 'unknown command "polish"'],
    [['toString'], 'unknown command "toString"'],
    [['validate', '--colour'], "Unknown option '--colour'"],
    [['validate', 'data'], "Unexpected argument 'data'"],
    [['validate', '--data'], "'--data <value>' argument missing"],
    [['validate', '--data', '/no/such/folder'], '/no/such/folder: no such file or directory'],
    [['validate', '--data', bin], `${bin}: not a directory`],
    [['verify'], '--documents DIR is needed'],
    [['cite'], 'name a document'],
    [['cite', 'report', '--line', '1'], '--documents DIR is needed'],
    [['cite', 'a.txt', 'b.txt', '--line', '1'], 'not also b.txt'],
    [['cite', 'a.txt'], 'name a place'],
    [['cite', 'a.txt', '--line', 'one'], '--line needs a number from 1, not "one"'],
    [['cite', 'a.txt', '--line', '0'], '--line needs a number from 1, not "0"'],
    [['cite', 'a.txt', '--line', '1', '--row', '1'], '--row does not go with --line'],
    [['cite', 'a.txt', '--footnote', '1', '--sentence', '1'], '--sentence does not go with --footnote'],
    [['cite', '/no/such/file.txt', '--line', '1'], '/no/such/file.txt: no such file or directory'],
  ])('says in one line what is wrong with %j', async (args, message) => {
    const { exitCode, out, err } = await run(...args);
    // What the operating system refuses has a code of its own.
    expect({ exitCode, out }).toEqual({ exitCode: message.startsWith('/') ? 4 : 2, out: '' });
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('keeps colour to terminals', async () => {
    const { out, err } = await run('validate', '--data', at('bad'));
    expect(out + err).not.toContain('\u001b');
  });
});

describe.concurrent('kg20x10 validate', () => {
  it('counts what a valid data set holds, in one line', async () => {
    const { exitCode, out, err } = await run('validate', '--data', at('good'));
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toMatch(/^valid: 1 Policy, .*2 Source, 13 SourceClaim, .*; sha256:[0-9a-f]{64}\n$/);
  });

  it('prints every fault with its place', async () => {
    const { exitCode, out } = await run('validate', '--data', at('bad'));
    expect(exitCode).toBe(1);
    expect(out).toContain('stray.json: STRAY_FILE: found');
    expect(out).toContain('claims/report.json#/0/property: UNKNOWN_PROPERTY: found "COLOUR"; expected');
    expect(out).toContain('claims/report.json#/1/subject: DANGLING_REFERENCE: found "Policy:other"; expected');
    expect(out).toMatch(/not valid: 3 faults\n$/);
  });

  it('answers programs in JSON', async () => {
    const good = JSON.parse((await run('validate', '--data', at('good'), '--json')).out);
    expect(good).toMatchObject({ valid: true, digest: expect.stringMatching(/^sha256:/) });
    expect(good.counts).toContainEqual({ type: 'SourceClaim', count: 13 });
    const { exitCode, out } = await run('validate', '--data', at('bad'), '--json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ valid: false, faults: { length: 3 } });
    expect(Object.keys(JSON.parse(out).faults[0])).toEqual(['code', 'file', 'pointer', 'found', 'expected']);
  });
});

describe.concurrent('kg20x10 verify', () => {
  const verify = (documents: string, ...more: string[]) =>
    run('verify', '--data', at('good'), '--documents', at(documents), ...more);

  it('ends well where every citation is verified', async () => {
    const { exitCode, out, err } = await verify('same');
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toMatch(/^Source:report +same +6 +0 +0 +0$/m);
    expect(out).toContain('8 citations of sources of which no text is held: unchecked');
  });

  it('names every citation that moved or is orphaned', async () => {
    const { exitCode, out } = await verify('changed');
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^Source:report +changed +0 +4 +2 +0$/m);
    expect(out).toContain('MOVED SourceClaim:report/began#/locator (12-34): now at 16-38, line 3\n');
    expect(out).toContain('ORPHANED SourceClaim:report/ended#/context/0 (0-10): no passage has its digest\n');
    expect(out).toContain('ORPHANED SourceClaim:report/note#/locator');
  });

  it('does not fail for want of a document', async () => {
    const { exitCode, out } = await verify('none');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^Source:report +missing +0 +0 +0 +6$/m);
  });

  it('gives everything in JSON', async () => {
    const { exitCode, out } = await verify('changed', '--json');
    expect(exitCode).toBe(1);
    const { documents, citations } = JSON.parse(out);
    expect(documents).toHaveLength(1);
    expect(citations).toHaveLength(14);
  });

  it('refuses a data set with faults and lists them', async () => {
    const { exitCode, out, err } = await run('verify', '--data', at('bad'), '--documents', at('same'));
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toContain('claims/report.json#/1/subject: DANGLING_REFERENCE');
    expect(err).toMatch(/\nkg20x10: verify: the data set is refused for the 3 faults above\n$/);
  });

  it('names a missing folder', async () => {
    const { exitCode, err } = await verify('nowhere');
    expect(exitCode).toBe(4);
    expect(err).toBe(`kg20x10: verify: ${at('nowhere')}: no such file or directory\n`);
  });
});

describe.concurrent('kg20x10 cite', () => {
  it.each([
    [['--line', '3', '--sentence', '2'], { line: 3, sentence: 2 }, 'They ended in autumn.[1]'],
    [['--line', '4'], { line: 4 }, 'Opened twice.'],
    [['--row', '1', '--table', 'Report', '--column', 'State'], { row: 1, column: 'State' }, '| Aville | done |'],
    [['--footnote', '1'], { footnote: 1 }, 'A note at the foot.'],
  ])('%j', async (flags, place, passage) => {
    const { exitCode, out, err } = await run('cite', at('same/report.txt'), ...flags);
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toEqual(await cite(reportText, place));
    expect(err).toBe(`${passage}\n`);
  });

  it('finds the text of a source by its id or slug', async () => {
    const flags = ['--documents', at('same'), '--line', '4'];
    const byId = await run('cite', 'Source:report', ...flags);
    expect(byId.exitCode).toBe(0);
    expect(await run('cite', 'report', ...flags)).toEqual(byId);
  });

  it('says what there is instead of a place that is not there', async () => {
    const { exitCode, out, err } = await run('cite', at('same/report.txt'), '--line', '3', '--sentence', '7');
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toBe('kg20x10: cite: The text has no sentence 7 on line 3; the line has 3.\n');
  });

  it('refuses a file that is not UTF-8', async () => {
    const { exitCode, err } = await run('cite', at('latin1.txt'), '--line', '1');
    expect({ exitCode, err }).toEqual({ exitCode: 2, err: `kg20x10: cite: ${at('latin1.txt')}: not UTF-8\n` });
  });
});
