import { describe, expect, it } from 'vitest';
import { DatasetError, type Fault, pointerOf, printFault, show } from '../../src/dataset/faults.js';
import { readDataset } from '../../src/dataset/read.js';
import { type Files, type LooseClaim, printed, smallDataset } from './fixture.js';

/** Changes the fixture, reads it and answers its faults. */
async function faultsAfter(change: (files: Files) => void): Promise<readonly Fault[]> {
  const files = await smallDataset();
  change(files);
  try {
    await readDataset(printed(files));
    return [];
  } catch (error) {
    if (error instanceof DatasetError) return error.faults;
    throw error;
  }
}

/** Each fault as `file#pointer CODE`. */
function places(faults: readonly Fault[]): string[] {
  return faults.map(({ file, pointer, code }) => `${file}#${pointer} ${code}`);
}

function report(files: Files): LooseClaim[] {
  return files['claims/report.json'] as LooseClaim[];
}

function record(files: Files): LooseClaim[] {
  return files['claims/record.json'] as LooseClaim[];
}

const inReport = (pointer: string, code: string) => [`claims/report.json#${pointer} ${code}`];

describe('readDataset', () => {
  it('accepts the fixture, frozen, with the source of each claim', async () => {
    const dataset = await readDataset(printed(await smallDataset()));
    expect(dataset.nodes).toEqual(['Actor:paper', 'Policy:plan', 'Source:record', 'Source:report']);
    expect(dataset.claims.map(({ source }) => source)).toEqual([
      ...Array(8).fill('Source:record'),
      ...Array(5).fill('Source:report'),
    ]);
    expect(Object.isFrozen(dataset.claims[0]?.value)).toBe(true);
  });

  it('gives one digest to the same content in another order, and another to other content', async () => {
    const digestOf = async (change: (files: Files) => void) => {
      const files = await smallDataset();
      change(files);
      return (await readDataset(printed(files).reverse())).digest;
    };
    const digest = await digestOf(() => {});
    expect(await digestOf((files) => report(files).reverse())).toBe(digest);
    expect(await digestOf((files) => (report(files)[0].statement = 'Other words.'))).not.toBe(digest);
  });
});

describe('files', () => {
  const cases: [string, (files: Files) => unknown, string[]][] = [
    ['truncated JSON', (files) => (files['claims/report.json'] = '[{"id": '), inReport('', 'UNREADABLE')],
    ['an empty file', (files) => (files['nodes/actor.json'] = ''), ['nodes/actor.json# UNREADABLE']],
    ['a byte order mark', (files) => (files['manifest.json'] = '\ufeff{}'), ['manifest.json# UNREADABLE']],
    ['a stray file', (files) => (files['nodes/notes.json'] = []), ['nodes/notes.json# STRAY_FILE']],
    ['a file in a wrong folder', (files) => (files['claims/a/b.json'] = []), ['claims/a/b.json# STRAY_FILE']],
    ['a missing file of nodes', (files) => delete files['nodes/meeting.json'], ['nodes/meeting.json# MISSING_FILE']],
    ['a missing manifest', (files) => delete files['manifest.json'], ['manifest.json# MISSING_FILE']],
    ['an object for a list', (files) => (files['claims/report.json'] = {}), inReport('', 'BAD_SHAPE')],
    ['a malformed id', (files) => (files['nodes/actor.json'] = ['Actor:Paper']), ['nodes/actor.json#/0 BAD_SHAPE']],
    [
      'an unknown key of the manifest',
      (files) => ((files['manifest.json'] as LooseClaim)['a/b'] = 1),
      ['manifest.json#/a~1b UNKNOWN_KEY'],
    ],
    [
      'a base address with a slash at its end',
      (files) => ((files['manifest.json'] as LooseClaim).baseUri = 'http://x/'),
      ['manifest.json#/baseUri BAD_SHAPE'],
    ],
    [
      'a policy that is no node',
      (files) => ((files['manifest.json'] as LooseClaim).policy = 'Policy:other'),
      ['manifest.json#/policy DANGLING_REFERENCE'],
    ],
  ];
  it.each(cases)('%s', async (_what, change, expected) => {
    const found = places(await faultsAfter(change));
    expect(found.filter((place) => expected.includes(place))).toEqual(expected);
    expect(found.filter((place) => place.startsWith(expected[0]?.split('#')[0] as string))).toEqual(expected);
  });

  it('keep a fault on one line, whatever the text around a broken place', async () => {
    const faults = await faultsAfter((files) => (files['manifest.json'] = '{\n  "name": no\n}'));
    expect(faults.map(printFault).join(' ')).not.toContain('\n');
  });

  it('that cannot be read at all are no faults of the data set', async () => {
    const unreadable = {
      path: 'claims/report.json',
      get text(): string {
        throw new RangeError('no such disk');
      },
    };
    const others = printed(await smallDataset()).filter(({ path }) => path !== unreadable.path);
    await expect(readDataset([...others, unreadable])).rejects.toThrow(RangeError);
  });

  it('do not make every reference into an unreadable file dangling', async () => {
    const faults = await faultsAfter((files) => (files['nodes/policy.json'] = '['));
    expect(places(faults)).toEqual(['nodes/policy.json# UNREADABLE']);
  });
});

describe('nodes', () => {
  it('stand in the file of their kind, once, with the claims that they need', async () => {
    const faults = await faultsAfter((files) => {
      files['nodes/actor.json'] = ['Actor:paper', 'Policy:plan', 'Actor:paper', 'Actor:nobody'];
    });
    expect(places(faults)).toEqual([
      'nodes/actor.json#/1 MISPLACED_ID',
      'nodes/actor.json#/2 DUPLICATE_ID',
      'nodes/actor.json#/3 MISSING_CLAIM',
      'nodes/actor.json#/3 MISSING_CLAIM',
    ]);
    expect(faults.map(({ expected }) => expected)).toEqual([
      'an id that begins with Actor:',
      'each id once',
      'a claim of KIND about it',
      'a claim of NAME about it',
    ]);
  });
});

/** Each changes the first claim of the report and leaves exactly one fault. */
const claimFaults: [string, (claim: LooseClaim, files: Files) => unknown, string, string][] = [
  ['an unknown property', (claim) => (claim.property = 'COLOUR'), '/0/property', 'UNKNOWN_PROPERTY'],
  ['an unknown key', (claim) => (claim.colour = 'red'), '/0/colour', 'UNKNOWN_KEY'],
  ['an unknown key of a locator', (claim) => (claim.locator.page = 3), '/0/locator/page', 'UNKNOWN_KEY'],
  ['a missing statement', (claim) => delete claim.statement, '/0/statement', 'BAD_SHAPE'],
  ['white space around a statement', (claim) => (claim.statement += ' '), '/0/statement', 'BAD_SHAPE'],
  ['an unknown level', (claim) => (claim.knowledgeLevel = 'RUMOUR'), '/0/knowledgeLevel', 'BAD_SHAPE'],

  ['a value of a wrong type', (claim) => (claim.value = { boolean: true }), '/0/value', 'WRONG_VALUE_TYPE'],
  ['a value of no type', (claim) => (claim.value = { colour: 'red' }), '/0/value', 'BAD_SHAPE'],
  ['a value of two types', (claim) => (claim.value = { text: 'a', boolean: true }), '/0/value', 'BAD_SHAPE'],
  [
    'a code that is not of the property',
    (claim) => Object.assign(claim, { property: 'TYPICAL_COMPONENT', value: { code: 'MOON' } }),
    '/0/value/code',
    'WRONG_VALUE_TYPE',
  ],
  [
    'a unit that is not of the property',
    (claim) => Object.assign(claim, { property: 'DURATION', value: { amount: 3, unit: 'home' } }),
    '/0/value/unit',
    'WRONG_VALUE_TYPE',
  ],
  [
    'bounds beside the amount',
    (claim) => Object.assign(claim, { property: 'DURATION', value: { amount: 3, upperBound: 2, unit: 'year' } }),
    '/0/value',
    'BAD_RULE',
  ],
  [
    'an entity of a wrong kind',
    (claim) => Object.assign(claim, { property: 'PRECEDED_BY', value: { entity: 'Actor:paper' } }),
    '/0/value/entity',
    'WRONG_VALUE_TYPE',
  ],
  [
    'an entity that is not there',
    (claim) => Object.assign(claim, { property: 'PRECEDED_BY', value: { entity: 'Policy:other' } }),
    '/0/value/entity',
    'DANGLING_REFERENCE',
  ],
  [
    'a property that does not speak of the subject',
    (claim) => Object.assign(claim, { property: 'TITLE' }),
    '/0/property',
    'BAD_RULE',
  ],
  [
    'a day that is not in the calendar',
    (claim) => Object.assign(claim, { property: 'ANNOUNCED', value: { date: '2025-02-29' } }),
    '/0/value/date',
    'BAD_DATE',
  ],
  ['a qualifier that is no date', (claim) => (claim.validFrom = 'spring'), '/0/validFrom', 'BAD_DATE'],
  [
    'an end before the beginning',
    (claim) => Object.assign(claim, { validFrom: '2025', validTo: '2024' }),
    '/0/validTo',
    'BAD_RULE',
  ],

  ['a subject that is not there', (claim) => (claim.subject = 'Policy:other'), '/0/subject', 'DANGLING_REFERENCE'],
  ['a node involved', (claim) => (claim.involves = ['Actor:other']), '/0/involves/0', 'DANGLING_REFERENCE'],
  ['a primary source', (claim) => (claim.primarySource = 'Source:x'), '/0/primarySource', 'DANGLING_REFERENCE'],
  [
    'a primary source that is none',
    (claim) => (claim.primarySource = 'Actor:paper'),
    '/0/primarySource',
    'WRONG_VALUE_TYPE',
  ],
  ['a scope that is not there', (claim) => (claim.scope = 'Facility:other'), '/0/scope', 'DANGLING_REFERENCE'],
  ['a scope in free words', (claim) => (claim.scope = 'the north'), '/0/scope', 'BAD_RULE'],

  ['an id of another file', (claim) => (claim.id = 'SourceClaim:record/began'), '/0/id', 'MISPLACED_ID'],
  ['a malformed id', (claim) => (claim.id = 'report/began'), '/0/id', 'BAD_SHAPE'],
  ['an id that stands twice', (claim, files) => (report(files)[1].id = claim.id), '/1/id', 'DUPLICATE_ID'],

  ['a place beyond the text', (claim) => (claim.locator.end = 99_999), '/0/locator', 'LOCATOR_OUT_OF_RANGE'],
  ['an end before the start', (claim) => (claim.locator.end = 1), '/0/locator', 'LOCATOR_OUT_OF_RANGE'],
  ['a negative start', (claim) => (claim.locator.start = -1), '/0/locator/start', 'LOCATOR_OUT_OF_RANGE'],
  [
    'a digest in capitals',
    (claim) => (claim.locator.digest = `sha256:${'A'.repeat(64)}`),
    '/0/locator/digest',
    'MALFORMED_DIGEST',
  ],
  ['a digest cut short', (claim) => (claim.locator.digest = 'sha256:abc'), '/0/locator/digest', 'MALFORMED_DIGEST'],
  ['a held text without a digest', (claim) => delete claim.locator.digest, '/0/locator', 'BAD_LOCATOR'],
  ['a held text without a locator', (claim) => delete claim.locator, '/0/locator', 'BAD_LOCATOR'],
  ['a sentence without its number', (claim) => delete claim.locator.sentence, '/0/locator', 'BAD_LOCATOR'],
  [
    'a place in the context',
    (_, files) => (report(files)[1].context[0].end = 99_999),
    '/1/context/0',
    'LOCATOR_OUT_OF_RANGE',
  ],
  ['a document that is not there', (claim) => (claim.document = 'Source:x'), '/0/document', 'DANGLING_REFERENCE'],

  [
    'nobody without a role',
    (_, files) => Object.assign(report(files)[1].attribution[0], { actor: null, note: 'so it is said' }),
    '/1/attribution/0',
    'BAD_ATTRIBUTION',
  ],
  [
    'somebody unnamed',
    (_, files) => (report(files)[1].attribution[0].role = 'UNNAMED'),
    '/1/attribution/0',
    'BAD_ATTRIBUTION',
  ],
  [
    'nobody without a note',
    (_, files) => Object.assign(report(files)[1].attribution[0], { actor: null, role: 'UNNAMED' }),
    '/1/attribution/0',
    'BAD_ATTRIBUTION',
  ],
  [
    'the publisher',
    (_, files) => (report(files)[1].attribution[0].role = 'PUBLISHER'),
    '/1/attribution/0/role',
    'BAD_ATTRIBUTION',
  ],
  [
    'a check of no document',
    (_, files) => (report(files)[1].attribution[0].check = 'CONFIRMED'),
    '/1/attribution/0',
    'BAD_ATTRIBUTION',
  ],
  [
    'an actor that is not there',
    (_, files) => (report(files)[1].attribution[0].actor = 'Actor:x'),
    '/1/attribution/0/actor',
    'DANGLING_REFERENCE',
  ],
  [
    'an actor that is none',
    (_, files) => (report(files)[1].attribution[0].actor = 'Policy:plan'),
    '/1/attribution/0/actor',
    'WRONG_VALUE_TYPE',
  ],
  [
    'a date of a link',
    (_, files) => (report(files)[1].attribution[0].date = '2024-13'),
    '/1/attribution/0/date',
    'BAD_DATE',
  ],

  ['a rank without a reason', (claim) => (claim.rank = 'DEPRECATED'), '/0/rankReason', 'BAD_RULE'],
  ['a reason without a rank', (claim) => (claim.rankReason = 'So.'), '/0/rankReason', 'BAD_RULE'],
  [
    'a claim superseded without a reason',
    (claim) => (claim.supersedes = 'SourceClaim:report/ended'),
    '/0/supersedesReason',
    'BAD_RULE',
  ],
  [
    'a claim superseded that is not there',
    (claim) => Object.assign(claim, { supersedes: 'SourceClaim:report/x', supersedesReason: 'So.' }),
    '/0/supersedes',
    'DANGLING_REFERENCE',
  ],
  [
    'a claim derived outside the editorial record',
    (claim) => (claim.derivedFrom = ['SourceClaim:report/ended']),
    '/0/derivedFrom',
    'BAD_RULE',
  ],
];

describe('claims', () => {
  it.each(claimFaults)('%s', async (_what, change, pointer, code) => {
    const faults = await faultsAfter((files) => void change(report(files)[0], files));
    expect(places(faults)).toEqual(inReport(pointer, code));
    expect(faults[0]?.found).not.toBe('');
    expect(faults[0]?.expected).not.toBe('');
  });

  it('that have not their shape are not reported as missing too', async () => {
    const faults = await faultsAfter((files) => {
      for (const claim of record(files).slice(0, 5)) claim.statement = '';
      record(files)[7].derivedFrom = [record(files)[0].id];
    });
    expect(places(faults)).toEqual([0, 1, 2, 3, 4].map((index) => `claims/record.json#/${index}/statement BAD_SHAPE`));
  });

  it('of a source that is no node', async () => {
    const faults = await faultsAfter((files) => {
      files['claims/other.json'] = [{ ...record(files)[0], id: 'SourceClaim:other/kind' }];
    });
    expect(places(faults)).toEqual(['claims/other.json#/0 DANGLING_REFERENCE']);
  });

  it('cite no position in a text that is not held', async () => {
    const faults = await faultsAfter((files) => {
      record(files)[0].locator = report(files)[0].locator;
    });
    expect(places(faults)).toEqual(['claims/record.json#/0/locator BAD_LOCATOR']);
  });

  it('supersede one another in no circle', async () => {
    const faults = await faultsAfter((files) => {
      for (const [index, next] of ['launched', 'began', 'ended'].entries()) {
        const supersedes = `SourceClaim:report/${next}`;
        Object.assign(report(files)[[0, 1, 4][index] as number], { supersedes, supersedesReason: 'Newer.' });
      }
    });
    // began -> launched -> ended -> began, told once, at the id that comes first.
    expect(places(faults)).toEqual(inReport('/0/supersedes', 'CYCLE'));
  });

  it('derive from one another in no circle', async () => {
    const faults = await faultsAfter((files) => {
      const claims = record(files);
      claims[0].derivedFrom = [claims[1].id, 'SourceClaim:report/began'];
      claims[1].derivedFrom = [claims[2].id];
      claims[2].derivedFrom = [claims[0].id, claims[2].id];
    });
    expect(places(faults).sort()).toEqual([
      // The circle of three at report-digest, which comes before report-kind and report-title, and that of one.
      'claims/record.json#/2/derivedFrom CYCLE',
      'claims/record.json#/2/derivedFrom CYCLE',
    ]);
  });

  it('may derive from the same claim on two ways', async () => {
    const faults = await faultsAfter((files) => {
      const claims = record(files);
      claims[0].derivedFrom = [claims[1].id, claims[2].id];
      claims[1].derivedFrom = [claims[3].id];
      claims[2].derivedFrom = [claims[3].id];
    });
    expect(faults).toEqual([]);
  });
});

describe('all faults', () => {
  it('are reported in one read, whatever the file', async () => {
    const faults = await faultsAfter((files) => {
      files['stray.txt'] = 'x';
      files['nodes/actor.json'] = ['Actor:paper', 'Policy:plan'];
      (files['manifest.json'] as LooseClaim).version = '1';
      report(files)[0].property = 'COLOUR';
      report(files)[2].locator.digest = 'sha256:';
      record(files)[0].subject = 'Source:other';
      record(files)[4].validFrom = '2025-02-29';
    });
    expect(places(faults)).toEqual(
      expect.arrayContaining([
        'stray.txt# STRAY_FILE',
        'nodes/actor.json#/1 MISPLACED_ID',
        'manifest.json#/version BAD_SHAPE',
        'claims/report.json#/0/property UNKNOWN_PROPERTY',
        'claims/report.json#/2/locator/digest MALFORMED_DIGEST',
        'claims/record.json#/4/validFrom BAD_DATE',
      ]),
    );
  });

  it('between things are reported together too', async () => {
    const faults = await faultsAfter((files) => {
      report(files)[0].subject = 'Policy:other';
      report(files)[1].locator.end = 99_999;
      report(files)[2].value = { boolean: true };
      record(files)[1].id = record(files)[0].id;
    });
    expect(places(faults).sort()).toEqual([
      'claims/record.json#/1/id DUPLICATE_ID',
      'claims/report.json#/0/subject DANGLING_REFERENCE',
      'claims/report.json#/1/locator LOCATOR_OUT_OF_RANGE',
      'claims/report.json#/2/value WRONG_VALUE_TYPE',
    ]);
  });

  it('stand in the message of the error', () => {
    const fault = { code: 'CYCLE', file: 'a.json', pointer: '/0', found: 'x', expected: 'y' } as const;
    expect(new DatasetError([fault]).message).toBe('The data set has 1 fault:\na.json#/0: CYCLE: found x; expected y');
    expect(printFault({ ...fault, pointer: '' })).toBe('a.json: CYCLE: found x; expected y');
    expect(pointerOf(['a/b', 0, 'c~d'])).toBe('/a~1b/0/c~0d');
    expect(show('x'.repeat(100))).toHaveLength(80);
  });
});
