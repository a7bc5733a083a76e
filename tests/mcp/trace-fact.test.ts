import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestPassage } from '../../src/dataset/digest.js';
import { documentsFolder, skipReason } from '../documents.js';
import { type Serving, serving } from '../server/serving.js';
import { shipped } from '../shipped.js';
import { type Answer, type Assistant, leaveAll, overHttp } from './assistants.js';

let server: Serving;
let assistant: Assistant;

beforeAll(async () => {
  server = await serving(shipped);
  assistant = await overHttp(server.base);
  // From then on the client holds each answer against the schema that its tool gives of it.
  await assistant.client.listTools();
});
afterAll(async () => {
  await leaveAll();
  await server.stop();
});

const groundbreakingOf = (of: string, more: object = {}): Promise<Answer> =>
  assistant.call('trace_fact', { of, property: 'GROUNDBREAKING', ...more });

const wikipedia = 'SourceClaim:wikipedia-20x10-policy/2025-puryong-groundbreaking';
const voiceOfKorea = 'SourceClaim:voice-of-korea-2025-02-28-groundbreakings/puryong-2025-groundbreaking';
const oneCorea = 'SourceClaim:onecorea-2025-03-10-twenty-factories/puryong-2025-groundbreaking';

// biome-ignore lint/suspicious/noExplicitAny: the shape of the answer is that of the tool
const idsOf = (list: any[]): string[] => list.map(({ id }) => id);

describe('when ground was broken in Puryong, and who says otherwise', () => {
  let answer: Answer;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  let fact: any;

  beforeAll(async () => {
    answer = await groundbreakingOf('Puryong');
    fact = answer.content.traced[0].facts[0];
  });

  it('is found from the place at its one project', () => {
    expect(answer.content).toMatchObject({ outcome: 'FOUND', node: { id: 'Locality:puryong' }, unknown: [] });
    expect(idsOf(answer.content.traced)).toEqual(['Project:puryong-2025']);
    expect(answer.content.traced[0].facts).toHaveLength(1);
  });

  it('is two days that exclude each other, of which the one with a stated origin is picked', () => {
    expect(fact).toMatchObject({
      agreement: 'CONTESTED',
      basis: 'DATE',
      independentOrigins: 1,
      resolvedBy: 'ORIGINS',
      resolved: { value: { date: { edtf: '2025-02-28' } } },
    });
    expect(fact.explanation).toContain('Values exclude each other.');
  });

  it('is held by Voice of Korea and One Corea on one side and by Wikipedia on the other', () => {
    const [one, other] = fact.values;
    expect(one.value.date.edtf).toBe('2025-02-28');
    expect(idsOf(one.publishers).sort()).toEqual(['Actor:onecorea', 'Actor:voice-of-korea']);
    expect(idsOf(one.origins)).toEqual(['Actor:dprk-state']);
    expect(idsOf(one.claims).sort()).toEqual([oneCorea, voiceOfKorea].sort());
    expect(other.value.date.edtf).toBe('2025-02-25');
    expect(idsOf(other.publishers)).toEqual(['Actor:wikipedia']);
    // The table credits nobody.
    expect(other.origins).toEqual([]);
    expect(idsOf(other.claims)).toEqual([wikipedia]);
  });

  it('comes with each claim: the value as printed, the chain, the document, the place and the citation', () => {
    const claims = new Map(
      fact.values.flatMap(({ claims }: Answer['content']) => claims).map((claim: { id: string }) => [claim.id, claim]),
    );
    expect(claims.get(voiceOfKorea)).toMatchObject({
      originalValue: 'February 28',
      attribution: [{ role: 'PUBLISHER', actor: { id: 'Actor:voice-of-korea' } }],
      source: { kind: 'STATE_MEDIA', publisher: { id: 'Actor:voice-of-korea' } },
      citation: { locator: { label: 'paragraph 1' } },
      contradicts: [{ id: wikipedia }],
    });
    expect(claims.get(oneCorea)).toMatchObject({
      originalValue: '2월 28일',
      attribution: [
        { role: 'ORIGINAL_PUBLISHER', actor: { id: 'Actor:rodong-sinmun' } },
        { role: 'PUBLISHER', actor: { id: 'Actor:onecorea' } },
      ],
      source: { published: { edtf: '2025-03-10' } },
      citation: { locator: { label: 'paragraph 3' } },
    });
    expect(claims.get(wikipedia)).toMatchObject({
      source: { id: 'Source:wikipedia-20x10-policy', title: '20x10 Policy', kind: 'ENCYCLOPEDIA' },
      citation: { locator: { label: 'line 62, table “2025 (Second year)”, row 6, column “Key Date(s)”' } },
      cite: expect.stringMatching(/“20x10 Policy”, Wikipedia \(English\).*line 62.*sha256:[0-9a-f]{64}\.$/),
      contradicts: expect.arrayContaining([expect.objectContaining({ id: voiceOfKorea })]),
    });
  });

  it('can be told from the text alone', () => {
    for (const part of [
      'Value: 28 February 2025 (2025-02-28). Agreement: CONTESTED.',
      '28 February 2025 (2025-02-28), printed by One Corea, Voice of Korea',
      '25 February 2025 (2025-02-25), printed by Wikipedia (English); independent origins: none stated',
      'As printed: “February 28”.',
      'Rodong Sinmun (original publisher): ',
      'line 62, table “2025 (Second year)”, row 6',
      shipped.dataset.digest,
    ]) {
      expect(answer.text).toContain(part);
    }
    for (const { cite } of fact.values.flatMap(({ claims }: Answer['content']) => claims)) {
      expect(answer.text).toContain(`Cite: ${cite}`);
    }
  });

  it.skipIf(documentsFolder === null)(
    `stands in the passage of the encyclopaedia that is cited${skipReason}`,
    async () => {
      const text = readFileSync(join(documentsFolder as string, 'wikipedia-20x10-policy.txt'), 'utf8');
      const { start, end, digest, line } = fact.values[1].claims[0].citation.locator;
      const passage = [...text].slice(start, end).join('');
      expect(passage).toMatch(/^\| Puryong County \| North Hamgyong Province \|.*\| Groundbreaking: 25 Feb 2025 \|/);
      expect(await digestPassage(passage)).toBe(digest);
      expect(text.split('\n')[line - 1]).toContain(passage.trim());
    },
  );
});

describe('a trace', () => {
  it.each([
    'Puryŏng',
    '부령군',
    'buryeong-gun',
    'Puryong County',
    'puryong 2025',
    'Locality:puryong',
    'Project:puryong-2025',
  ])('takes %s for the same', async (of) => {
    const { content } = await groundbreakingOf(of);
    expect([content.outcome, idsOf(content.traced)]).toEqual(['FOUND', ['Project:puryong-2025']]);
  });

  it('takes none of two places of one name, and says which they are', async () => {
    const { content, text, isError } = await groundbreakingOf('Unsan');
    expect(isError).toBe(false);
    expect(content).toMatchObject({ outcome: 'AMBIGUOUS', node: null, traced: [] });
    expect(content.candidates).toMatchObject([
      { id: 'Locality:unsan-north-pyongan', province: { name: 'North Pyongan Province' } },
      { id: 'Locality:unsan-south-pyongan', province: { name: 'South Pyongan Province' } },
    ]);
    expect(text).toContain('- Unsan County (Locality:unsan-south-pyongan, South Pyongan Province, 2025)');
    const { content: told } = await groundbreakingOf('Unsan, South Pyongan');
    expect([told.outcome, told.node.id]).toEqual(['FOUND', 'Locality:unsan-south-pyongan']);
  });

  it('takes no name for another that is written nearly so', async () => {
    // There is a Kusong and a Kaesong, and no Kosong.
    const { content } = await groundbreakingOf('Kosong');
    expect(content).toMatchObject({ outcome: 'NOT_FOUND', node: null, traced: [] });
    expect(idsOf(content.candidates)).toContain('Locality:kusong');
    const { content: nothing } = await groundbreakingOf('Atlantis');
    expect(nothing).toMatchObject({ outcome: 'NOT_FOUND', node: null, candidates: [] });
    const { content: unknown } = await groundbreakingOf('Locality:atlantis');
    expect(unknown).toMatchObject({ outcome: 'NOT_FOUND', node: null });
  });

  it('reaches every project of a place, or that of a year', async () => {
    const { content } = await groundbreakingOf('Kusong');
    const projects = idsOf(content.traced).filter((id) => id.startsWith('Project:'));
    expect(projects.sort()).toEqual(['Project:kusong-2024', 'Project:kusong-2025']);
    const { content: one } = await groundbreakingOf('Kusong', { year: 2024 });
    expect(idsOf(one.traced)).toEqual(['Project:kusong-2024']);
    const { content: none, text } = await groundbreakingOf('Kusong', { year: 1999 });
    expect([none.outcome, none.traced]).toEqual(['FOUND', []]);
    expect(idsOf(none.unknown)).toEqual(['Locality:kusong']);
    expect(text).toContain('No claim tells of works there that were begun in 1999.');
  });

  it('says that no claim gives what was asked', async () => {
    const { content: gaps } = await assistant.call('execute', {
      query:
        '{ gaps(filter: { kinds: [NO_VALUE], types: [PROJECT], properties: [INAUGURATED] }, first: 1) { nodes { node { name } } } }',
    });
    const { id, name } = gaps.data.gaps.nodes[0].node;
    const { content, text } = await assistant.call('trace_fact', { of: id, property: 'INAUGURATED' });
    expect(content.traced).toMatchObject([{ id, facts: [] }]);
    expect(content.unknown).toEqual([{ id, name, note: 'No claim of the data set gives it.' }]);
    expect(text).toContain(`Not known of ${name} (${id})`);
  });

  it('gives an explicit unknown with the claim that says so', async () => {
    const { content, text } = await assistant.call('trace_fact', {
      of: 'Source:wikipedia-20x10-policy',
      property: 'ORIGIN',
    });
    const [fact] = content.traced[0].facts;
    expect([fact.values, fact.resolved, content.unknown.length]).toEqual([[], null, 1]);
    expect(fact.claims[0].value.__typename).toBe('UnknownValue');
    expect(text).toContain(fact.claims[0].cite);
  });

  it('goes by the two clocks', async () => {
    // Of the three documents only Voice of Korea's was out by then, on 1 March at the latest.
    const { content } = await groundbreakingOf('Puryong', { knownAt: '2025-03-05' });
    const [fact] = content.traced[0].facts;
    expect(fact.agreement).toBe('SINGLE_SOURCE');
    expect(idsOf(fact.values[0].claims)).toEqual([voiceOfKorea]);
    const { content: before } = await groundbreakingOf('Puryong', { asOf: '2025-01-01' });
    expect(idsOf(before.unknown)).toEqual(['Project:puryong-2025']);
  });

  it('tells what the editors see between claims', async () => {
    const { content, text } = await assistant.call('trace_fact', { of: 'Project:hwangju-2025', property: 'STATUS' });
    const claims = content.traced[0].facts.flatMap(({ values }: Answer['content']) =>
      values.flatMap(({ claims }: Answer['content']) => claims),
    );
    const related = claims.flatMap(({ relations }: Answer['content']) => relations);
    expect(related.length).toBeGreaterThan(0);
    expect(text).toContain(related[0].note);
  });

  it('is of the place itself where that is what has the property', async () => {
    for (const property of ['NAME', 'LOCATED_IN']) {
      const { content } = await assistant.call('trace_fact', { of: 'Puryong', property });
      expect(idsOf(content.traced), property).toEqual(['Locality:puryong']);
    }
  });

  it('takes a document by its title', async () => {
    const { content } = await assistant.call('trace_fact', { of: '20x10 Policy', property: 'RETRIEVED' });
    expect([content.outcome, content.node.id]).toEqual(['FOUND', 'Source:wikipedia-20x10-policy']);
    expect(content.traced[0].facts[0].resolved.value.date.edtf).toBe('2026-11-21');
  });

  it('is of no property that such a node has not', async () => {
    const { content } = await assistant.call('trace_fact', { of: 'Locality:puryong', property: 'PUBLISHED' });
    expect(content).toMatchObject({ outcome: 'NOT_OF_THIS_KIND', traced: [] });
  });
});
