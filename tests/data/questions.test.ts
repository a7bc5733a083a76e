import { describe, expect, it } from 'vitest';
import { ask, run, shipped } from '../shipped.js';

/** Questions of research about the shipped data, with answers that follow from the documents. */

describe('contests', () => {
  it('are among the held documents those of two questions', async () => {
    const { sources } = await ask('{ sources(filter: { held: true }) { nodes { id } } }');
    const held: string[] = sources.nodes.map((source: { id: string }) => source.id);
    const found = new Set<string>();
    for (let after: string | null = null; ; ) {
      const { claims } = await ask(
        `query ($held: [ID!], $after: String) { claims(first: 100, after: $after, filter: { sources: $held, agreement: [CONTESTED] }) {
          pageInfo { hasNextPage endCursor } nodes { subject { id } property contradicts { source { id } } } } }`,
        { held, after },
      );
      for (const { subject, property, contradicts } of claims.nodes) {
        if (contradicts.some(({ source }: { source: { id: string } }) => held.includes(source.id)))
          found.add(`${subject.id} ${property}`);
      }
      if (!claims.pageInfo.hasNextPage) break;
      after = claims.pageInfo.endCursor;
    }
    expect([...found].sort()).toEqual(['Policy:20x10 STANDARD_RELATIVE_TO_PILOT', 'Project:kimhwa-2021 UNDER_POLICY']);
    const { conflicts } = await ask('{ conflicts(first: 100) { nodes { subject { id } property basis } } }');
    expect(conflicts.nodes).toEqual(
      expect.arrayContaining([
        { subject: { id: 'Project:kimhwa-2021' }, property: 'UNDER_POLICY', basis: 'VALUE' },
        { subject: { id: 'Policy:20x10' }, property: 'STANDARD_RELATIVE_TO_PILOT', basis: 'VALUE' },
      ]),
    );
  });

  it('were fewer when less had been published', async () => {
    const contestedBy = async (day: string): Promise<string[]> =>
      (
        await ask(`{ conflicts(first: 100, knownAt: "${day}") { nodes { subject { id } property } } }`)
      ).conflicts.nodes.map(
        (fact: { subject: { id: string }; property: string }) => `${fact.subject.id} ${fact.property}`,
      );
    // On 7 March SPN had put Onchon in South Pyongan; on the 11th Choson Sinbo, too, said where it lies: in Nampo.
    expect(await contestedBy('2024-03-10')).toEqual([]);
    expect(await contestedBy('2024-03-11')).toContain('Locality:onchon LOCATED_IN');
    // By the end of July 2024 neither 38 North (2 August) nor the two undated articles surely were.
    const july = await contestedBy('2024-07-31');
    expect(july).not.toContain('Project:kimhwa-2021 UNDER_POLICY');
    expect(july).not.toContain('Policy:20x10 STANDARD_RELATIVE_TO_PILOT');
  });

  it('take a filter', async () => {
    const count = async (filter: string): Promise<number> =>
      (await ask(`{ conflicts(filter: ${filter}) { totalCount } }`)).conflicts.totalCount;
    const one = 'subjects: ["Policy:20x10"], properties: [STANDARD_RELATIVE_TO_PILOT]';
    expect(await count(`{ ${one}, bases: [VALUE] }`)).toBe(1);
    expect(await count(`{ ${one}, bases: [DATE, SCOPE, DEFINITION] }`)).toBe(0);
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

  it('has works under construction until the day of their opening, though others only say that they were opened', async () => {
    // Songchon: Choson Sinbo and others have 20 December 2024, the Pyongyang Times of the 22nd prints the speech alone.
    expect(await statusOf('Project:songchon-2024', '(asOf: "2024-06-30")')).toBe('UNDER_CONSTRUCTION');
    expect(await statusOf('Project:songchon-2024', '(asOf: "2024-12-19")')).toBe('UNDER_CONSTRUCTION');
    expect(await statusOf('Project:songchon-2024', '(asOf: "2024-12-20")')).toBe('COMPLETED');
    // Of Kusong's hospital it is only said on 14 December 2025 that it had been opened.
    expect(await statusOf('Project:kusong-2025', '(asOf: "2025-12-13")')).toBeNull();
    expect(await statusOf('Project:kusong-2025', '(asOf: "2025-12-14")')).toBe('COMPLETED');
  });

  it('uses a status without a date from the latest possible date of its source, and says so', async () => {
    // The encyclopaedia's page is of a day between 9 February and 21 November 2026. Of Ichon nobody else says that it is
    // completed, or when it was opened.
    expect(await statusOf('Project:ichon-2024', '(asOf: "2026-02-08")')).toBe('UNDER_CONSTRUCTION');
    expect(await statusOf('Project:ichon-2024', '(asOf: "2026-02-09")')).toBeNull();
    expect(await statusOf('Project:ichon-2024', '(asOf: "2026-11-21")')).toBe('COMPLETED');
    const { node } = await ask(
      '{ node(id: "Project:ichon-2024") { ... on Project { facts(properties: [STATUS], asOf: "2026-06-01") { explanation resolved { scope } } } } }',
    );
    expect(node.facts[0].resolved).toBeNull();
    expect(node.facts[0].explanation).toContain('2026-11-21');
  });

  it('knows nothing of a project before a document that speaks of it', async () => {
    // Of Usi first NK News and Choson Sinbo, both of 11 March 2024; Choson Sinbo of 1 February 2025 has the opening.
    expect(await statusOf('Project:usi-2024', '(knownAt: "2024-03-10")')).toBeNull();
    expect(await statusOf('Project:usi-2024', '(knownAt: "2024-03-11")')).toBe('UNDER_CONSTRUCTION');
    expect(await statusOf('Project:usi-2024', '(knownAt: "2025-02-01")')).toBe('COMPLETED');
    // The policy was announced on 15 January 2024; a report of the speech is of the next day.
    const { policy } = await ask(
      '{ policy { before: facts(properties: [ANNOUNCED], knownAt: "2024-01-15") { claims { id } } after: facts(properties: [ANNOUNCED], knownAt: "2024-08-02") { claims { id } } } }',
    );
    expect(policy.before).toEqual([]);
    expect(policy.after[0].claims).toContainEqual({ id: 'SourceClaim:38north-long-journey/policy-announced' });
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
    // Of the twenty of 2024 only Ichon has no opening in any document: there the page alone says that it is completed.
    expect(policy.years[0]).toEqual({ year: 2024, completed: 19, underConstruction: 0, uncertain: 1 });
    // So it is in 2025 with Changgang, Cholwon and Sepho, and with Kangdong, of which only parts have a day; the page has
    // Hwangju as under construction.
    expect(policy.years[1]).toEqual({ year: 2025, completed: 15, underConstruction: 1, uncertain: 4 });
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
      `{ timeline(from: "2024-03-06", to: "2024-03-06", filter: { kinds: [GROUNDBREAKING] }) { nodes { node { id } date { edtf earliest } } } }`,
    );
    const begun = timeline.nodes
      // An open interval, such as “by 26 February 2025”, possibly falls on any day before.
      .filter((event: { date: { earliest: string | null } }) => event.date.earliest !== null)
      .map((event: { node: { id: string }; date: { edtf: string } }) => [event.node.id, event.date.edtf]);
    // Five of that day by the encyclopaedia; of Usi NK News says some day from 6 to 10 March.
    expect(begun).toEqual([
      ['Project:ichon-2024', '2024-03-06'],
      ['Project:kusong-2024', '2024-03-06'],
      ['Project:kyongsong-2024', '2024-03-06'],
      ['Project:orang-2024', '2024-03-06'],
      ['Project:unpa-2024', '2024-03-06'],
      ['Project:usi-2024', '2024-03-06/2024-03-10'],
    ]);
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
      '{ timeline(from: "2024-01-01", to: "2024-12-31", filter: { kinds: [GROUNDBREAKING] }, first: 100) { nodes { node { id } date { edtf earliest } claims { source { id } } } } }',
    );
    const told = timeline.nodes.filter((event: { date: { earliest: string | null } }) => event.date.earliest !== null);
    const places: string[] = told.map((event: { node: { id: string } }) => event.node.id);
    expect(new Set(places).size).toBe(20);
    // Only Usi's is contested, and so has an event for each side: from 6 to 10 March, with what leaves it open from 28
    // February on, and 11 March.
    expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual(['Project:usi-2024']);
    const usi = told
      .filter((event: { node: { id: string } }) => event.node.id === 'Project:usi-2024')
      .map((event: { date: { edtf: string }; claims: { source: { id: string } }[] }) => [
        event.date.edtf,
        event.claims.map(({ source }) => source.id),
      ]);
    expect(usi).toEqual([
      [
        '2024-03-06/2024-03-10',
        ['Source:choson-sinbo-2024-03-11-all-twenty-started', 'Source:nk-news-2024-03-11-13-more-areas'],
      ],
      ['2024-03-11', ['Source:wikipedia-20x10-policy']],
    ]);
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
  it('names the projects without an inauguration, and what documents say that they do not know and no other tells', async () => {
    const { none, unknown } = await ask(`{
      none: gaps(filter: { kinds: [NO_VALUE], types: [PROJECT], properties: [INAUGURATED] }, first: 100) { nodes { node { ... on Project { id year } } } }
      unknown: gaps(filter: { kinds: [EXPLICIT_UNKNOWN], types: [PROJECT], properties: [INAUGURATED] }, first: 20) { nodes { node { id } } }
    }`);
    const of = (years: number[]) =>
      none.nodes
        .filter((gap: { node: { year: number } }) => years.includes(gap.node.year))
        .map((gap: { node: { id: string } }) => gap.node.id);
    expect(of([2026])).toHaveLength(21);
    expect(of([2021, 2024, 2025]).sort()).toEqual([
      'Project:changgang-2025',
      'Project:cholwon-2025',
      'Project:ichon-2024',
      'Project:sepho-2025',
    ]);
    // The encyclopaedia's notes tell of six openings without a day; others give each of them.
    expect(unknown.nodes).toEqual([]);
    const { authors } = await ask(`{
      authors: gaps(filter: { kinds: [EXPLICIT_UNKNOWN], types: [SOURCE], properties: [AUTHOR] }, first: 20) { nodes { node { id } } }
    }`);
    expect(authors.nodes.map((gap: { node: { id: string } }) => gap.node.id)).toContain('Source:orinoco-tribune-20x10');
  });

  it('knows no locality that only one document names, as gazetteers have them all', async () => {
    const { gaps, localities } = await ask(`{
      gaps(filter: { kinds: [ONE_DOCUMENT_ONLY] }, first: 0) { totalCount }
      localities(first: 100) { nodes { id sources(first: 20) { nodes { kind } } } }
    }`);
    expect(gaps.totalCount).toBe(0);
    expect(localities.nodes.length).toBeGreaterThanOrEqual(63);
    for (const { id, sources } of localities.nodes) {
      const documents = sources.nodes.filter(({ kind }: { kind: string }) => kind !== 'EDITORIAL');
      expect(documents.length, id).toBeGreaterThan(1);
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
  it('loses without the encyclopaedia nine dates of a groundbreaking, and all that the editors infer from it', async () => {
    const { withoutSource } = await ask(
      `{ withoutSource(ids: ["Source:wikipedia-20x10-policy"]) { claims lost { property subject { id } } changed { subject { id } property } } }`,
    );
    const lost = withoutSource.lost.filter((fact: { property: string }) => fact.property === 'GROUNDBREAKING');
    // No other document says when, or that, ground was broken in these places.
    expect(lost.map((fact: { subject: { id: string } }) => fact.subject.id).sort()).toEqual([
      'Project:pongsan-2026',
      'Project:rangnim-2025',
      'Project:sepho-2025',
      'Project:sijung-2026',
      'Project:sinhung-2026',
      'Project:sinpo-2025',
      'Project:sinpyong-2026',
      'Project:sonchon-2026',
      'Project:tongchon-2026',
    ]);
    // Where the day is contested, the other side is left.
    expect(withoutSource.changed).toContainEqual({
      subject: { id: 'Project:puryong-2025' },
      property: 'GROUNDBREAKING',
    });
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
