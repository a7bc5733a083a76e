import { describe, expect, it } from 'vitest';
import { DatasetError } from '../../src/dataset/faults.js';
import { readDataset } from '../../src/dataset/read.js';
import type { ClaimRecord } from '../../src/dataset/shape.js';
import { Graph } from '../../src/graph/graph.js';
import { dateValue } from '../../src/graph/read.js';
import type { FactRecord } from '../../src/graph/records.js';
import { claim, smallClaims, smallDataset, smallFiles } from '../small-dataset.js';

const project = 'Project:town-2024';

async function graphOf(...claims: ClaimRecord[]): Promise<Graph> {
  return new Graph(await smallDataset(claims));
}

async function factOf(property: ClaimRecord['property'], ...claims: ClaimRecord[]): Promise<FactRecord> {
  const graph = await graphOf(...claims);
  const facts = graph.facts(graph.node(project)?.facts ?? []).filter((fact) => fact?.property === property);
  expect(facts).toHaveLength(1);
  return facts[0] as FactRecord;
}

const ground = (source: string, date: string, more: Partial<ClaimRecord> = {}): ClaimRecord =>
  claim(
    source,
    `ground-${date.replace(/[^0-9]+/g, '-').replace(/^-|-$/g, '')}`,
    project,
    'GROUNDBREAKING',
    { date },
    more,
  );

/** The date that the field shows. */
function shown(fact: FactRecord): string | null {
  const value = fact.resolved === null ? undefined : fact.values[fact.resolved]?.value;
  return value !== undefined && 'date' in value ? value.date : null;
}

describe('agreement', () => {
  it('is that of one origin where a state medium and its relay say the same', async () => {
    const fact = await factOf('GROUNDBREAKING', ground('report', '2024-02-28'), ground('relay', '2024-02-28'));
    expect(fact).toMatchObject({ agreement: 'SINGLE_SOURCE', independentOrigins: 1, basis: null });
    expect([...(fact.values[0]?.publishers ?? [])].sort()).toEqual(['Actor:agency', 'Actor:paper']);
  });

  it('is corroborated by two origins whose dates differ only in exactness', async () => {
    const fact = await factOf('GROUNDBREAKING', ground('report', '2024-02'), ground('analysis', '2024-02-28'));
    expect(fact).toMatchObject({ agreement: 'CORROBORATED', independentOrigins: 2, resolvedBy: 'PRECISION' });
    expect(shown(fact)).toBe('2024-02-28');
  });

  it('is contested by two days, even of one origin', async () => {
    const fact = await factOf('GROUNDBREAKING', ground('report', '2024-08-26'), ground('relay', '2024-08-30'));
    expect(fact).toMatchObject({ agreement: 'CONTESTED', basis: 'DATE', independentOrigins: 1 });
  });

  it('does not count an encyclopaedia of no stated origin beside another origin', async () => {
    const fact = await factOf('GROUNDBREAKING', ground('article', '2024-02-28'), ground('report', '2024-02-28'));
    expect(fact).toMatchObject({ agreement: 'SINGLE_SOURCE', independentOrigins: 1 });
  });

  it('counts an unstated origin as one where it stands alone', async () => {
    const fact = await factOf('GROUNDBREAKING', ground('article', '2024-02-28'));
    expect(fact.independentOrigins).toBe(1);
    expect(fact.values[0]?.origins).toEqual([]);
  });

  it('takes a source without a publisher for unstated, not for the editorial record', async () => {
    const bare = ['TITLE', 'KIND', 'PUBLISHED'].map((property) =>
      claim(
        'record',
        `bare-${property.toLowerCase()}`,
        'Source:bare',
        property as ClaimRecord['property'],
        property === 'TITLE' ? { text: 'Bare' } : property === 'KIND' ? { code: 'OTHER' } : { date: '2024' },
      ),
    );
    const graph = new Graph(await smallDataset([...bare, ground('bare', '2024-02-28')], ['Source:bare']));
    const fact = graph.facts(graph.node(project)?.facts ?? []).find((each) => each?.property === 'GROUNDBREAKING');
    expect(fact).toMatchObject({ independentOrigins: 1, agreement: 'SINGLE_SOURCE' });
  });

  it('counts the editorial record for nothing', async () => {
    const fact = await factOf('GROUNDBREAKING', ground('record', '2024-02-28', { knowledgeLevel: 'INFERENCE' }));
    expect(fact.independentOrigins).toBe(0);
  });

  it('rests on scope where one date is of a part', async () => {
    const fact = await factOf(
      'GROUNDBREAKING',
      ground('report', '2025-02-28'),
      ground('article', '2025-02-06', { scope: 'HOSPITAL' }),
    );
    expect(fact).toMatchObject({ agreement: 'CONTESTED', basis: 'SCOPE' });
    expect(shown(fact)).toBe('2025-02-28');
  });
});

describe('resolution', () => {
  it('goes by rank first', async () => {
    const fact = await factOf(
      'GROUNDBREAKING',
      ground('report', '2024-02-28'),
      ground('analysis', '2024-03-01', { rank: 'PREFERRED', rankReason: 'It was seen.' }),
    );
    expect([shown(fact), fact.resolvedBy]).toEqual(['2024-03-01', 'RANK']);
  });

  it('goes by origins before precision, and lets compatible values count for one another', async () => {
    const fact = await factOf(
      'GROUNDBREAKING',
      ground('report', '2024-03'),
      ground('analysis', '2024-03-05'),
      ground('article', '2024-02-28'),
    );
    expect([shown(fact), fact.resolvedBy]).toEqual(['2024-03-05', 'ORIGINS']);
    const votes = await factOf('GROUNDBREAKING', ground('analysis', '2024-03'), ground('article', '2024-02-28'));
    expect([shown(votes), votes.resolvedBy]).toEqual(['2024-03', 'ORIGINS']);
  });

  it('shows no value that is another one told less exactly, however many that is compatible with', async () => {
    const fact = await factOf(
      'GROUNDBREAKING',
      ground('analysis', '2024'),
      ground('report', '2024-01-23/2024-01-24'),
      ground('article', '2024-01-25'),
    );
    expect([shown(fact), fact.resolvedBy]).toEqual(['2024-01-23/2024-01-24', 'ORIGINS']);
    const one = await factOf('GROUNDBREAKING', ground('analysis', '2024'), ground('report', '2024-01-23'));
    expect([shown(one), one.resolvedBy]).toEqual(['2024-01-23', 'PRECISION']);
  });

  it('goes by the newest publication at last', async () => {
    const fact = await factOf('GROUNDBREAKING', ground('report', '2024-02-28'), ground('analysis', '2024-03-01'));
    expect([shown(fact), fact.resolvedBy]).toEqual(['2024-03-01', 'NEWEST']);
  });

  it('leaves a tie open, and the field null', async () => {
    const graph = await graphOf(ground('report', '2024-02-28'), ground('report', '2024-03-01'));
    const node = graph.node(project);
    expect(node && dateValue(node, 'GROUNDBREAKING')).toBeNull();
    const fact = graph.facts(node?.facts ?? []).find((each) => each?.property === 'GROUNDBREAKING');
    expect(fact).toMatchObject({ resolved: null, resolvedBy: 'UNRESOLVED' });
  });

  it('is demanded of a property that every node of the type needs', async () => {
    const dataset = await smallDataset([
      claim('report', 'other', project, 'UNDER_POLICY', { entity: 'Policy:q' }),
      claim('report', 'third', project, 'UNDER_POLICY', { entity: 'Policy:p' }),
    ]);
    // Both are the agency's: nothing decides between them once the editorial claim agrees with one.
    let refused: unknown;
    try {
      new Graph(dataset);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(DatasetError);
    expect((refused as DatasetError).faults[0]).toMatchObject({ code: 'UNRESOLVED' });
  });
});

describe('what takes part', () => {
  it('keeps plans apart: they fill no field of what is', async () => {
    const graph = await graphOf(
      ground('report', '2024-02', { knowledgeLevel: 'PLAN' }),
      ground('article', '2024-03-05'),
    );
    const node = graph.node(project);
    expect(node && dateValue(node, 'GROUNDBREAKING')).toBe('2024-03-05');
    const facts = graph.facts(node?.facts ?? []).filter((fact) => fact?.property === 'GROUNDBREAKING');
    expect(facts.map((fact) => fact?.agreement)).toEqual(['SINGLE_SOURCE', 'SINGLE_SOURCE']);
  });

  it('leaves deprecated and superseded claims out, and keeps them readable', async () => {
    const graph = await graphOf(
      ground('report', '2024-02-28', { rank: 'DEPRECATED', rankReason: 'A misreading.' }),
      ground('relay', '2024-03-01'),
      ground('article', '2024-03-05', {
        supersedes: 'SourceClaim:relay/ground-2024-03-01',
        supersedesReason: 'A later text.',
      }),
    );
    const fact = graph.facts(graph.node(project)?.facts ?? []).find((each) => each?.property === 'GROUNDBREAKING');
    expect(fact?.claims).toEqual(['SourceClaim:article/ground-2024-03-05']);
    expect(graph.claim('SourceClaim:report/ground-2024-02-28')?.fact).toBeNull();
    expect(graph.claim('SourceClaim:relay/ground-2024-03-01')?.supersededBy).toBe(
      'SourceClaim:article/ground-2024-03-05',
    );
  });

  it('lets no deprecated claim take the place of another', async () => {
    const fact = await factOf(
      'GROUNDBREAKING',
      ground('relay', '2024-03-01'),
      ground('article', '2024-03-05', {
        supersedes: 'SourceClaim:relay/ground-2024-03-01',
        supersedesReason: 'A later text.',
        rank: 'DEPRECATED',
        rankReason: 'Withdrawn.',
      }),
    );
    expect(fact.claims).toEqual(['SourceClaim:relay/ground-2024-03-01']);
  });

  it('makes explicit unknowns a fact without a value where nothing else is claimed', async () => {
    const fact = await factOf(
      'COMPLETED',
      claim('report', 'when', project, 'COMPLETED', { unknown: true, note: 'Not said.' }),
    );
    expect(fact).toMatchObject({ values: [], resolved: null, independentOrigins: 0 });
  });

  it('divides one property by time where the times cannot overlap', async () => {
    const graph = await graphOf(
      claim('report', 'then', project, 'OPERATIONAL', { boolean: false }, { validFrom: '2024-02', validTo: '2024-11' }),
      claim('report', 'now', project, 'OPERATIONAL', { boolean: true }, { validFrom: '2025-01' }),
    );
    const facts = graph.facts(graph.node(project)?.facts ?? []).filter((fact) => fact?.property === 'OPERATIONAL');
    expect(facts).toHaveLength(2);
    expect(facts.map((fact) => fact?.agreement)).toEqual(['SINGLE_SOURCE', 'SINGLE_SOURCE']);
    expect(graph.node(project)?.values.OPERATIONAL?.at(-1)).toEqual({ boolean: true });
  });

  it('compares quantities only in the same unit, bounds and approximation considered', async () => {
    const target = (source: string, key: string, value: ClaimRecord['value']): ClaimRecord =>
      claim(source, key, 'Policy:p', 'TARGET', value);
    const graph = await graphOf(
      target('report', 'city', { amount: 1, unit: 'city' }),
      target('report', 'factories', { amount: 200, unit: 'factory', approximate: true }),
      target('analysis', 'factories', { amount: 210, unit: 'factory' }),
      target('article', 'factories', { lowerBound: 250, unit: 'factory', boundsExclusive: true }),
    );
    const facts = graph.facts(graph.node('Policy:p')?.facts ?? []).filter((fact) => fact?.property === 'TARGET');
    expect(facts.map((fact) => [fact?.values.length, fact?.agreement]).sort()).toEqual([
      [1, 'SINGLE_SOURCE'],
      [3, 'CONTESTED'],
    ]);
    const first = graph.claim('SourceClaim:report/factories');
    expect(first?.agreesWith).toEqual(['SourceClaim:analysis/factories']);
    expect(first?.contradicts).toEqual(['SourceClaim:article/factories']);
  });

  it('makes each value of a property of many values a fact of its own', async () => {
    const graph = await graphOf(
      claim('report', 'aim', 'Policy:p', 'OBJECTIVE', { text: 'Better lives', language: 'en' }),
      claim('analysis', 'aim', 'Policy:p', 'OBJECTIVE', { text: 'better  lives.', language: 'en' }),
      claim('analysis', 'aim-two', 'Policy:p', 'OBJECTIVE', { text: 'fewer imports', language: 'en' }),
    );
    const facts = graph.facts(graph.node('Policy:p')?.facts ?? []).filter((fact) => fact?.property === 'OBJECTIVE');
    expect(facts.map((fact) => [fact?.claims.length, fact?.agreement])).toEqual([
      [2, 'CORROBORATED'],
      [1, 'SINGLE_SOURCE'],
    ]);
  });
});

describe('origin', () => {
  const said = (source: string, attribution: ClaimRecord['attribution']) =>
    graphOf(
      claim(
        source,
        'said',
        project,
        'REMARK',
        { text: 'it is so', language: 'en' },
        attribution ? { attribution } : {},
      ),
    ).then((graph) => graph.claim(`SourceClaim:${source}/said`));

  it('is the body behind the first link that counts as one', async () => {
    const made = await said('analysis', [
      { actor: 'Actor:leader', role: 'SPEAKER' },
      { actor: 'Actor:agency', role: 'ORIGINAL_PUBLISHER' },
    ]);
    expect(made?.origin).toBe('Actor:state');
    expect(made?.chain.map((link) => [link.role, link.actor])).toEqual([
      ['SPEAKER', 'Actor:leader'],
      ['ORIGINAL_PUBLISHER', 'Actor:agency'],
      ['PUBLISHER', 'Actor:analyst'],
    ]);
  });

  it('passes over unnamed groups, and over credits that were checked and not found', async () => {
    expect((await said('report', [{ actor: 'Actor:group', role: 'ANALYST' }]))?.origin).toBe('Actor:state');
    const credited = await said('article', [
      { actor: 'Actor:analyst', role: 'ORIGINAL_PUBLISHER', document: 'Source:analysis', check: 'NOT_FOUND' },
    ]);
    expect(credited?.origin).toBeNull();
  });

  it('is not its author where the origin of a source is unstated, even if that is a body', async () => {
    const graph = await graphOf(
      claim('record', 'author-article', 'Source:article', 'AUTHOR', { entity: 'Actor:paper' }),
      ground('article', '2024-02-28'),
    );
    expect(graph.claim('SourceClaim:article/ground-2024-02-28')?.origin).toBeNull();
  });

  it('is the body behind the medium whose account a source carries', async () => {
    const files = smallClaims.map((each) =>
      each.id === 'SourceClaim:record/origin-relay' ? { ...each, value: { entity: 'Actor:agency' } } : each,
    );
    const said = claim('relay', 'said', project, 'REMARK', { text: 'it is so', language: 'en' });
    const graph = new Graph(await readDataset(smallFiles([said], [], files)));
    expect(graph.claim('SourceClaim:relay/said')?.origin).toBe('Actor:state');
  });

  it('ends with a publisher whose document was read, or was not', async () => {
    const said = claim('relay', 'said', project, 'REMARK', { text: 'it is so', language: 'en' });
    const last = (graph: Graph) => graph.claim('SourceClaim:relay/said')?.chain.at(-1)?.check;
    expect(last(await graphOf(said))).toBe('NOT_CHECKED');
    const read = claim('record', 'read', 'Source:relay', 'RETRIEVED', { date: '2026-11-22' });
    expect(last(await graphOf(said, read))).toBe('CONFIRMED');
  });

  it('is that of the source in its own voice, whose authors stand first in the chain', async () => {
    const made = await said('analysis', undefined);
    expect(made?.origin).toBe('Actor:analyst');
    expect(made?.chain.map((link) => [link.role, link.actor])).toEqual([
      ['AUTHOR', 'Actor:writer'],
      ['PUBLISHER', 'Actor:analyst'],
    ]);
  });
});
