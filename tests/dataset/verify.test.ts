import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/dataset/digest.js';
import { type Dataset, readDataset } from '../../src/dataset/read.js';
import { type CitationResult, type HeldText, type Verification, verifyDataset } from '../../src/dataset/verify.js';
import { type Files, printed, reportText, smallDataset } from './fixture.js';

async function dataset(change?: (files: Files) => void): Promise<Dataset> {
  const files = await smallDataset();
  change?.(files);
  return readDataset(printed(files));
}

async function held(text: string): Promise<ReadonlyMap<string, HeldText>> {
  return new Map([['Source:report', { text, bytesDigest: await sha256(text) }]]);
}

async function verifyAgainst(text: string): Promise<Verification> {
  return verifyDataset(await dataset(), await held(text));
}

/** The citations of the report, by key of the claim and pointer. */
function byKey({ citations }: Verification): Record<string, CitationResult> {
  const report = citations.filter(({ document }) => document === 'Source:report');
  return Object.fromEntries(report.map((one) => [`${one.claim.split('/')[1]}${one.pointer}`, one]));
}

function states(verification: Verification): Record<string, string> {
  return Object.fromEntries(Object.entries(byKey(verification)).map(([key, { state }]) => [key, state]));
}

const all = ['began/locator', 'ended/locator', 'ended/context/0', 'row/locator', 'note/locator', 'launched/locator'];

function allIn(state: string): Record<string, string> {
  return Object.fromEntries(all.map((key) => [key, state]));
}

/** Where a passage stands in a text without characters beyond the BMP. */
function spanOf(text: string, passage: string): { start: number; end: number } {
  return { start: text.indexOf(passage), end: text.indexOf(passage) + passage.length };
}

describe('verifyDataset', () => {
  it('verifies every citation of an unchanged document', async () => {
    const verification = await verifyAgainst(reportText);
    expect(states(verification)).toEqual(allIn('VERIFIED'));
    expect(verification.documents).toEqual([
      { document: 'Source:report', state: 'SAME', citations: { VERIFIED: 6, MOVED: 0, ORPHANED: 0, UNCHECKED: 0 } },
    ]);
  });

  it('answers for every locator of every claim, those that name no place as unchecked', async () => {
    const { citations } = await verifyAgainst(reportText);
    expect(citations).toHaveLength(14);
    expect(citations.filter(({ document }) => document === 'Source:record').map(({ state }) => state)).toEqual(
      Array(8).fill('UNCHECKED'),
    );
  });

  it('verifies passages at their places although the document has changed elsewhere', async () => {
    const verification = await verifyAgainst(`${reportText}\nA line more.`);
    expect(states(verification)).toEqual(allIn('VERIFIED'));
    expect(verification.documents[0]?.state).toBe('CHANGED');
  });

  it('compares a document with no digest that was withdrawn', async () => {
    const data = await dataset((files) => {
      const claims = files['claims/record.json'] as object[];
      Object.assign(claims[2] as object, { rank: 'DEPRECATED', rankReason: 'Of another copy.' });
    });
    const { documents } = await verifyDataset(data, await held(reportText));
    expect(documents[0]?.state).toBe('CHANGED');
  });

  it('finds what has moved, with its new place and line', async () => {
    const text = `Added.\n${reportText}`;
    const verification = await verifyAgainst(text);
    expect(states(verification)).toEqual(allIn('MOVED'));
    const found = byKey(verification);
    expect(found['began/locator']?.movedTo).toEqual({ line: 4, ...spanOf(text, 'Works began in spring.') });
    expect(found['began/locator']?.at).toEqual(spanOf(reportText, 'Works began in spring.'));
    expect(found['ended/context/0']?.movedTo).toEqual({ line: 2, ...spanOf(text, '= Report =') });
    expect(found['row/locator']?.movedTo).toEqual({ line: 7, ...spanOf(text, '| Aville | done |') });
    expect(found['note/locator']?.movedTo).toEqual({ line: 10, ...spanOf(text, 'A note at the foot.') });
    // A line of several sentences is one passage too.
    const line = 'Works began in spring. They ended in autumn.[1] Nobody said why.';
    expect(found['launched/locator']?.movedTo).toEqual({ line: 4, ...spanOf(text, line) });
  });

  it('counts places in code points', async () => {
    const { 'row/locator': row } = byKey(await verifyAgainst(`😀😀\n${reportText}`));
    const { start, end } = spanOf(reportText, '| Aville | done |');
    expect(row?.movedTo).toEqual({ line: 7, start: start + 3, end: end + 3 });
  });

  it('finds a run of sentences that has become part of a longer line', async () => {
    const text = reportText.replace('Works began', 'First this. Works began').replace('why.', 'why. And on.');
    const found = byKey(await verifyAgainst(text));
    const line = 'Works began in spring. They ended in autumn.[1] Nobody said why.';
    expect(found['launched/locator']).toMatchObject({ state: 'MOVED', movedTo: { line: 3, ...spanOf(text, line) } });
  });

  it('orphans a passage of which one character changed, and never looks for a likeness', async () => {
    const found = byKey(await verifyAgainst(reportText.replace('Works began in spring.', 'Works began in Spring.')));
    expect(found['began/locator']).toMatchObject({ state: 'ORPHANED', matches: 0 });
    expect(found['launched/locator']).toMatchObject({ state: 'ORPHANED', matches: 0 });
    expect(found['ended/locator']?.state).toBe('VERIFIED');
  });

  it('orphans a passage that has gone from its place and stands at two others', async () => {
    const text = `${reportText.replace('Works', 'The works')}\nWorks began in spring.\nWorks began in spring.`;
    expect(byKey(await verifyAgainst(text))['began/locator']).toMatchObject({ state: 'ORPHANED', matches: 2 });
  });

  it('verifies a passage at its place although the same words stand elsewhere too', async () => {
    const text = `${reportText}\nWorks began in spring.`;
    expect(byKey(await verifyAgainst(text))['began/locator']?.state).toBe('VERIFIED');
  });

  it('takes white space at the ends of a line for no second place', async () => {
    const text = `Added.\n${reportText.replace('| Aville', '  | Aville').replace('foot.', 'foot.   ')}`;
    const found = byKey(await verifyAgainst(text));
    expect(found['note/locator']?.state).toBe('MOVED');
    expect(found['row/locator']?.state).toBe('MOVED');
  });

  it('recognises passages after changes of white space, line ends and composition', async () => {
    const text = reportText.replace('in spring', 'in \t\u00a0spring').replaceAll('\n', '\r\n');
    expect(states(await verifyAgainst(text))).toEqual({ ...allIn('MOVED'), 'ended/context/0': 'VERIFIED' });

    const accented = { text: 'Yŏnt’an began. It ended.', locator: { kind: 'PARAGRAPH', line: 1, start: 0, end: 24 } };
    const digest = await sha256(accented.text);
    const data = await dataset((files) => {
      const [first, ...others] = files['claims/report.json'] as object[];
      files['claims/report.json'] = [{ ...first, locator: { ...accented.locator, digest } }, ...others];
    });
    const decomposed = byKey(await verifyDataset(data, await held(accented.text.normalize('NFD'))));
    expect(decomposed['began/locator']).toMatchObject({ state: 'MOVED', movedTo: { line: 1, start: 0, end: 25 } });
  });

  it('checks nothing of a document that is not at hand', async () => {
    const verification = await verifyDataset(await dataset(), new Map());
    expect(states(verification)).toEqual(allIn('UNCHECKED'));
    expect(verification.documents).toEqual([
      { document: 'Source:report', state: 'MISSING', citations: { VERIFIED: 0, MOVED: 0, ORPHANED: 0, UNCHECKED: 6 } },
    ]);
  });

  it('orphans everything of an emptied document', async () => {
    expect(states(await verifyAgainst(''))).toEqual(allIn('ORPHANED'));
  });

  it('looks for a passage in the document that the claim names, not in the source that cites it', async () => {
    const data = await dataset((files) => {
      const [, ended] = files['claims/report.json'] as { locator: object }[];
      const [first, ...others] = files['claims/record.json'] as object[];
      files['claims/record.json'] = [{ ...first, document: 'Source:report', locator: ended?.locator }, ...others];
    });
    const { citations } = await verifyDataset(data, await held(reportText));
    expect(citations[0]).toMatchObject({ claim: 'SourceClaim:record/report-kind', state: 'VERIFIED' });
    expect(citations[0]?.document).toBe('Source:report');
  });
});
