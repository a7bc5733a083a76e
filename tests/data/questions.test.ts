import { describe, expect, it } from 'vitest';
import { ask, run, shipped } from '../shipped.js';

/** Questions of research about the shipped data, with answers that follow from the documents. */

describe('contests', () => {
  it('are those of the documents', async () => {
    const { conflicts } = await ask('{ conflicts(first: 100) { totalCount nodes { subject { id } property basis } } }');
    expect(conflicts.nodes).toEqual(
      expect.arrayContaining([
        { subject: { id: 'Project:kimhwa-2021' }, property: 'UNDER_POLICY', basis: 'VALUE' },
        { subject: { id: 'Policy:20x10' }, property: 'STANDARD_RELATIVE_TO_PILOT', basis: 'VALUE' },
      ]),
    );
    expect(conflicts.totalCount).toBe(2);
  });

  it('were fewer when less had been published', async () => {
    // By the end of July 2024 neither 38 North (2 August) nor the two undated articles surely were.
    const { conflicts } = await ask('{ conflicts(knownAt: "2024-07-31") { totalCount } }');
    expect(conflicts.totalCount).toBe(0);
  });

  it('take a filter', async () => {
    const { conflicts } = await ask(
      '{ conflicts(filter: { subjects: ["Policy:20x10"], bases: [VALUE] }) { totalCount } }',
    );
    expect(conflicts.totalCount).toBe(1);
  });

  it('beyond single properties are remarked by the editors, with the claims that they rest on', async () => {
    const { claims } =
      await ask(`{ claims(filter: { sources: ["Source:editorial-record"], properties: [REMARK], knowledgeLevels: [INFERENCE] }, first: 50) {
      nodes { id derivedFrom { id source { id } } } } }`);
    const remarks = new Map(
      claims.nodes.map((claim: { id: string; derivedFrom: { source: { id: string } }[] }) => [
        claim.id,
        claim.derivedFrom,
      ]),
    );
    for (const key of [
      'wikipedia-first-20-provinces-remark',
      'wikipedia-last-of-2025-remark',
      'two-per-province-remark',
    ]) {
      expect(remarks.get(`SourceClaim:editorial-record/${key}`), key).not.toHaveLength(0);
    }
  });
});

describe('two clocks', () => {
  const statusOf = async (id: string, clocks: string) =>
    (await ask(`{ node(id: "${id}") { ... on Project { status${clocks} } } }`)).node.status;

  it('has no works under construction before their groundbreaking', async () => {
    const { projects } = await ask(
      `{ projects(first: 100, filter: { years: [2026] }) { nodes { groundbreaking { earliest } status(asOf: "2026-01-28") } } }`,
    );
    expect(projects.nodes).toHaveLength(21);
    for (const { groundbreaking, status } of projects.nodes) {
      expect(groundbreaking.earliest > '2026-01-28').toBe(true);
      expect(status).toBeNull();
    }
  });

  it('follows the Ragwon farm from its groundbreaking to the day of completion', async () => {
    expect(await statusOf('Project:ragwon-2025', '(asOf: "2025-02-14")')).toBe('UNDER_CONSTRUCTION');
    expect(await statusOf('Project:ragwon-2025', '(asOf: "2025-08-25")')).toBe('UNDER_CONSTRUCTION');
    expect(await statusOf('Project:ragwon-2025', '(asOf: "2025-08-26")')).toBe('COMPLETED');
  });

  it('has the Kimhwa works completed by the end of June 2022', async () => {
    expect(await statusOf('Project:kimhwa-2021', '(asOf: "2022-06-30")')).toBe('COMPLETED');
    expect(await statusOf('Project:kimhwa-2021', '(asOf: "2023-06-01")')).toBe('COMPLETED');
  });

  it('uses a status without a date from the latest possible date of its source, and says so', async () => {
    // The encyclopaedia's page is of a day between 9 February and 21 November 2026.
    expect(await statusOf('Project:usi-2024', '(asOf: "2026-02-08")')).toBe('UNDER_CONSTRUCTION');
    expect(await statusOf('Project:usi-2024', '(asOf: "2026-02-09")')).toBeNull();
    expect(await statusOf('Project:usi-2024', '(asOf: "2026-11-21")')).toBe('COMPLETED');
    const { node } = await ask(
      '{ node(id: "Project:usi-2024") { ... on Project { facts(properties: [STATUS], asOf: "2026-06-01") { explanation resolved { scope } } } } }',
    );
    expect(node.facts[0].resolved).toBeNull();
    expect(node.facts[0].explanation).toContain('2026-11-21');
  });

  it('knows nothing of a project before a document that speaks of it', async () => {
    expect(await statusOf('Project:usi-2024', '(knownAt: "2025-12-31")')).toBeNull();
    const { policy } = await ask(
      '{ policy { facts(properties: [ANNOUNCED], knownAt: "2024-07-31") { claims { id } } } }',
    );
    expect(policy.facts).toEqual([]);
  });
});

describe('progress', () => {
  it('is twenty counted in each of three years', async () => {
    const { policy } =
      await ask(`{ policy { years { year ordinal target projects counted completed underConstruction uncertain
      cumulative { target counted completed } byFacilityKind { kind facilities } claims { id } } } }`);
    const rows = policy.years.map((year: Record<string, unknown>) => [
      year['year'],
      year['ordinal'],
      year['target'],
      year['projects'],
      year['counted'],
      year['completed'],
      year['underConstruction'],
    ]);
    expect(rows).toEqual([
      [2024, 1, 20, 21, 20, 20, 0],
      [2025, 2, 20, 23, 20, 19, 1],
      [2026, 3, 20, 21, 20, 0, 20],
    ]);
    expect(policy.years[2].cumulative).toEqual({ target: 60, counted: 60, completed: 39 });
    const kinds = new Map(
      policy.years[2].byFacilityKind.map((tally: { kind: string; facilities: number }) => [
        tally.kind,
        tally.facilities,
      ]),
    );
    expect(kinds).toEqual(
      new Map([
        ['HOSPITAL', 20],
        ['LEISURE_COMPLEX', 20],
        ['OFFSHORE_FARM', 1],
        ['REGIONAL_INDUSTRY_FACTORIES', 20],
      ]),
    );
    expect(policy.years[0].claims.length).toBeGreaterThanOrEqual(21);
  });

  it('is uncertain between what the page may say and what it surely says', async () => {
    const { policy } = await ask(
      '{ policy { years(asOf: "2026-06-01") { year completed underConstruction uncertain } } }',
    );
    // Onchon and Jaeryong have inaugurations of early 2025; of the others the page only says that they are completed.
    expect(policy.years[0]).toEqual({ year: 2024, completed: 2, underConstruction: 0, uncertain: 18 });
    expect(policy.years[2]).toEqual({ year: 2026, completed: 0, underConstruction: 20, uncertain: 0 });
  });

  it('counts provinces as the tables list them', async () => {
    const { policy } = await ask('{ policy { years { year byProvince { province { id } projects counted } } } }');
    const first = policy.years[0].byProvince;
    expect(first).toHaveLength(11);
    expect(first.reduce((sum: number, tally: { counted: number }) => sum + tally.counted, 0)).toBe(20);
    expect(
      first.find((tally: { province: { id: string } }) => tally.province.id === 'Province:north-pyongan').counted,
    ).toBe(3);
  });
});

describe('timeline', () => {
  it('has the groundbreakings of a day, by kind and province', async () => {
    const { timeline } = await ask(
      `{ timeline(from: "2024-03-06", to: "2024-03-06", filter: { kinds: [GROUNDBREAKING] }) { totalCount } }`,
    );
    expect(timeline.totalCount).toBe(5);
    const north = await ask(
      `{ timeline(filter: { kinds: [GROUNDBREAKING], provinces: ["Province:ryanggang"] }) { nodes { node { id } date { edtf } } } }`,
    );
    expect(north.timeline.nodes).toEqual([
      { node: { id: 'Project:kim-hyong-jik-2024' }, date: { edtf: '2024-03-10' } },
      { node: { id: 'Project:kim-jong-suk-2025' }, date: { edtf: '2025-02-28' } },
      { node: { id: 'Project:samsu-2026' }, date: { edtf: '2026-02-09' } },
    ]);
  });

  it('runs by the earliest possible day, and gives each event its claims', async () => {
    const { timeline } = await ask('{ timeline(first: 100) { nodes { date { earliest latest } claims { id } } } }');
    const days = timeline.nodes.map(
      (event: { date: { earliest: string | null; latest: string } }) => event.date.earliest ?? event.date.latest,
    );
    expect(days).toEqual([...days].sort());
    for (const event of timeline.nodes) expect(event.claims.length).toBeGreaterThan(0);
  });

  it('tells each groundbreaking once, however exactly it is dated', async () => {
    const { timeline } = await ask(
      '{ timeline(from: "2024-01-01", to: "2024-12-31", filter: { kinds: [GROUNDBREAKING] }) { totalCount } }',
    );
    expect(timeline.totalCount).toBe(20);
  });

  it('refuses a range that ends before it begins, here and in filters', async () => {
    for (const field of [
      'meetings(filter: { from: "2025-01-01", to: "2024-01-01" })',
      'projects(filter: { groundbrokenFrom: "2025-01-01", groundbrokenTo: "2024-01-01" })',
    ]) {
      const { errors } = await run(shipped, `{ ${field} { totalCount } }`);
      expect(errors?.[0]?.extensions['code'], field).toBe('BAD_RANGE');
    }
    const { errors } = await run(shipped, '{ timeline(from: "2025-01-01", to: "2024-01-01") { totalCount } }');
    expect(errors?.[0]?.extensions['code']).toBe('BAD_RANGE');
  });
});

describe('silence', () => {
  it('names the projects without an inauguration, and those whose day is unknown', async () => {
    const { none, unknown } = await ask(`{
      none: gaps(filter: { kinds: [NO_VALUE], types: [PROJECT], properties: [INAUGURATED] }, first: 0) { totalCount }
      unknown: gaps(filter: { kinds: [EXPLICIT_UNKNOWN], types: [PROJECT], properties: [INAUGURATED] }, first: 20) { nodes { node { id } } }
    }`);
    // 66 projects, of which three have a date and six an opening without a day.
    expect(none.totalCount).toBe(57);
    expect(unknown.nodes.map((gap: { node: { id: string } }) => gap.node.id).sort()).toEqual([
      'Project:kim-hyong-jik-2024',
      'Project:kujang-2024',
      'Project:kyongsong-2024',
      'Project:ryonggang-2025',
      'Project:songchon-2024',
      'Project:sukchon-2024',
    ]);
  });

  it('knows the localities that only one document names', async () => {
    const { gaps } = await ask(
      '{ gaps(filter: { kinds: [ONE_DOCUMENT_ONLY] }, first: 100) { nodes { node { id } } } }',
    );
    const lonely = gaps.nodes.map((gap: { node: { id: string } }) => gap.node.id);
    expect(lonely).toContain('Locality:musan');
    for (const named of [
      'Locality:songchon',
      'Locality:kimhwa',
      'Locality:yontan',
      'Locality:jaeryong',
      'Locality:usi',
      'Locality:kaepung',
      'Locality:yomju',
    ]) {
      expect(lonely).not.toContain(named);
    }
  });
});

describe('confirmation', () => {
  it('names the documents none of whose claims has a second origin', async () => {
    const { gaps } = await ask(
      '{ gaps(filter: { kinds: [ONE_ORIGIN], types: [SOURCE] }, first: 100) { nodes { node { id } property } } }',
    );
    const whole = gaps.nodes.filter((gap: { property: string | null }) => gap.property === null);
    const sources = whole.map((gap: { node: { id: string } }) => gap.node.id);
    expect(sources).toContain('Source:naenara-teaser-sci-tech');
    expect(sources).not.toContain('Source:38north-long-journey');
    expect(sources).not.toContain('Source:ilna-regional-industry');
  });
});

describe('editorial relations', () => {
  it('stand at both claims, told apart by their direction', async () => {
    const { node } =
      await ask(`{ node(id: "SourceClaim:wikipedia-20x10-policy/2025-hwangju-status") { ... on SourceClaim {
      relations { kind inverse note claim { id relations { kind inverse claim { id } } } } } } }`);
    expect(node.relations).toEqual([
      {
        kind: 'DISPUTES',
        inverse: false,
        note: expect.stringContaining('under construction'),
        claim: {
          id: 'SourceClaim:wikipedia-20x10-policy/2025-ryonggang-note-last-inauguration',
          relations: [
            {
              kind: 'DISPUTES',
              inverse: true,
              claim: { id: 'SourceClaim:wikipedia-20x10-policy/2025-hwangju-status' },
            },
          ],
        },
      },
    ]);
  });
});

describe('dependence', () => {
  it('loses every date of a groundbreaking but Songchon’s without the encyclopaedia', async () => {
    const { withoutSource } = await ask(
      `{ withoutSource(ids: ["Source:wikipedia-20x10-policy"]) { claims lost { property subject { id } } changed { subject { id } property } } }`,
    );
    const lost = withoutSource.lost.filter((fact: { property: string }) => fact.property === 'GROUNDBREAKING');
    expect(lost).toHaveLength(63);
    expect(lost.map((fact: { subject: { id: string } }) => fact.subject.id)).not.toContain('Project:songchon-2024');
    // All its claims, and what the editors infer from them: whether each of 63 projects counts, and six remarks.
    const { claims } = await ask('{ claims(filter: { sources: ["Source:wikipedia-20x10-policy"] }) { totalCount } }');
    expect(withoutSource.claims).toBe(claims.totalCount + 63 + 6);
    const counts = withoutSource.lost.filter((fact: { property: string }) => fact.property === 'COUNTS_TOWARD_TARGET');
    expect(counts).toHaveLength(65);
  });

  it('answers malformed and unknown ids as everywhere', async () => {
    const { withoutSource } = await ask('{ withoutSource(ids: ["Source:nowhere"]) { claims lost { id } } }');
    expect(withoutSource).toEqual({ claims: 0, lost: [] });
    const { errors } = await run(shipped, '{ withoutSource(ids: ["nowhere"]) { claims } }');
    expect(errors?.[0]?.extensions['code']).toBe('BAD_ID');
  });
});
