import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serving } from '../server/serving.js';
import { shipped, tour } from '../shipped.js';
import { type Assistant, leaveAll, overHttp } from './assistants.js';

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

/** The name that the tool of an operation has. */
const toolOf = (query: string): string =>
  (/^query (\w+)/m.exec(query)?.[1] ?? '').replace(/(?<!^)(?=[A-Z])/g, '_').toLowerCase();

describe('the tools', () => {
  it('are the tour, a trace, a search and any query', async () => {
    const { tools } = await assistant.client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'trace_fact',
      'search',
      ...[...tour.values()].map(toolOf),
      'execute',
    ]);
  });

  it('take arguments by valid JSON Schema, each described, and only read', async () => {
    const { tools } = await assistant.client.listTools();
    // Unknown keywords are faults.
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    for (const { name, title, description, inputSchema, outputSchema, annotations } of tools) {
      expect(() => ajv.compile(inputSchema), name).not.toThrow();
      expect(() => ajv.compile(outputSchema as object), name).not.toThrow();
      expect(title, name).toMatch(/^[A-Z]/);
      expect(description, name).toMatch(/\.$/);
      expect(annotations, name).toMatchObject({ readOnlyHint: true, destructiveHint: false });
      for (const [argument, schema] of Object.entries(inputSchema.properties ?? {})) {
        expect((schema as { description?: string }).description, `${name} ${argument}`).toMatch(/\.$/);
      }
    }
  });

  it('say what their arguments may be, and their defaults, as the schema does', async () => {
    const { tools } = await assistant.client.listTools();
    const schemaOf = (name: string) => tools.find((tool) => tool.name === name)?.inputSchema;
    expect(schemaOf('a_year_of_projects')).toMatchObject({
      properties: {
        year: { type: 'integer', default: 2025, description: expect.any(String) },
        first: { type: 'integer', default: 10, description: expect.stringContaining('at most 100') },
        after: { type: 'string' },
      },
      required: [],
      additionalProperties: false,
    });
    expect(schemaOf('timeline')?.properties?.['from']).toMatchObject({
      default: '2023-12-01',
      description: expect.stringContaining('ISO 8601'),
    });
    expect(schemaOf('search')).toMatchObject({
      properties: { types: { type: 'array', items: { enum: expect.arrayContaining(['LOCALITY', 'SOURCE_CLAIM']) } } },
      required: ['text'],
    });
    const trace = schemaOf('trace_fact');
    expect(trace?.required).toEqual(['of', 'property']);
    expect(trace?.properties?.['property']).toMatchObject({ enum: expect.arrayContaining(['GROUNDBREAKING']) });
  });

  it.each([...tour])('answer %s with its citations', async (_, query) => {
    const name = toolOf(query);
    const { isError, content, text } = await assistant.call(name);
    expect(isError, text).toBe(false);
    const { data, evidence, dataset } = content;
    expect(data).not.toBeNull();
    expect(dataset).toMatchObject({ version: shipped.dataset.version, digest: shipped.dataset.digest });
    // The size of the data set is counted, and said by nobody.
    if (name === 'the_data_set') {
      expect(evidence.citations).toEqual([]);
      return;
    }
    expect(evidence.citations.length).toBeGreaterThan(0);
    expect(evidence.citations.length).toBeLessThanOrEqual(30);
    const ids = evidence.citations.map(({ id }: { id: string }) => id);
    const claims = await shipped.store.claims(ids);
    for (const [index, claim] of claims.entries()) {
      const { citation, statement, source, uri } = evidence.citations[index];
      expect([statement, source]).toEqual([claim?.statement, claim?.source]);
      expect(uri).toBe(`${shipped.dataset.baseUri}/node/${claim?.id}`);
      expect(citation).toMatch(/“.+”, .+\.$/);
      expect(text).toContain(citation);
    }
    if (evidence.omitted.claims > 0) expect(text).toContain(`${evidence.omitted.claims} more claims`);
  });

  it.each([...tour])('answer %s in no more than an assistant can read', async (_, query) => {
    const { content, text } = await assistant.call(toolOf(query));
    // Of an assistant's room of 200,000 tokens a tenth at most, at about three characters each.
    expect(text.length).toBeLessThan(60_000);
    // What the answer shows need not be told again beside its citation.
    const [answer, evidence] = text.split(/\n(?=Contested|Not known|Citations|No single claim)/, 2) as [string, string];
    const told = content.evidence.citations.map(({ statement }: { statement: string }) => statement);
    for (const statement of told) {
      expect(evidence.includes(statement) && answer.includes(JSON.stringify(statement)), statement).toBe(false);
    }
  });

  it.each(['what_is_contested', 'contests'])('%s cites each side of each contest, page by page', async (name) => {
    const contests = new Set<string>();
    let longest = 0;
    for (let after: string | undefined, more = true; more; ) {
      const { content } = await assistant.call(name, after === undefined ? {} : { after });
      const { nodes, pageInfo, totalCount } = content.data[name === 'contests' ? 'conflicts' : 'facts'];
      const cited = new Set(content.evidence.citations.map(({ statement }: { statement: string }) => statement));
      for (const node of nodes as { values: { claims: { statement: string }[] }[] }[]) {
        contests.add(JSON.stringify(node));
        for (const { claims } of node.values) {
          expect(claims.some(({ statement }) => cited.has(statement))).toBe(true);
        }
      }
      longest = Math.max(
        longest,
        nodes.flatMap((node: { values: { claims: [] }[] }) => node.values.flatMap((value) => value.claims)).length,
      );
      more = pageInfo.hasNextPage;
      after = pageInfo.endCursor;
      if (!more) expect(contests.size).toBe(totalCount);
    }
    // Or it would be no wonder.
    expect(longest).toBeGreaterThan(30);
  });

  it('tell of a hit each text once, however often a word stands in it', async () => {
    const { content } = await assistant.call('search', { text: 'meeting on regional development' });
    const { nodes } = content.data.search as { nodes: { matches: { text: string; property: string | null }[] }[] };
    for (const { matches } of nodes) {
      expect(new Set(matches.map(({ text, property }) => `${property} ${text}`)).size).toBe(matches.length);
    }
    expect(nodes.length).toBeGreaterThan(1);
  });

  it('cite every value of an answer, and none of a value that was not asked for', async () => {
    const { content } = await assistant.call('execute', {
      query: '{ node(id: "Project:puryong-2025") { ... on Project { groundbreaking { edtf } } } }',
    });
    expect(content.evidence.citations.map(({ id }: { id: string }) => id).sort()).toEqual([
      'SourceClaim:onecorea-2025-03-10-twenty-factories/puryong-2025-groundbreaking',
      'SourceClaim:voice-of-korea-2025-02-28-groundbreakings/puryong-2025-groundbreaking',
      'SourceClaim:wikipedia-20x10-policy/2025-puryong-groundbreaking',
    ]);
  });

  it('say what of an answer is contested', async () => {
    const { content, text } = await assistant.call('execute', {
      query: '{ node(id: "Project:puryong-2025") { ... on Project { groundbreaking { edtf } } } }',
    });
    expect(content.evidence.contested).toEqual([
      expect.objectContaining({ node: 'Project:puryong-2025', property: 'GROUNDBREAKING' }),
    ]);
    expect(text).toContain('GROUNDBREAKING of Puryong County, 2025 (Project:puryong-2025)');
    const wikipedia = content.evidence.citations.find(({ source }: { source: string }) => source.includes('wikipedia'));
    expect(wikipedia.contradicts).toHaveLength(2);
  });

  it('say what no claim gives', async () => {
    const { content: silence } = await assistant.call('silence');
    const { id } = silence.data.none.nodes[0].node;
    const { content, text } = await assistant.call('one_project', { id });
    const { name, inaugurated } = content.data.node;
    expect(inaugurated).toBeNull();
    const note = 'No claim of the data set gives it.';
    expect(content.evidence.unknown).toContainEqual({ node: id, name, property: 'INAUGURATED', note });
    expect(text).toContain(`INAUGURATED of ${name} (${id}): ${note}`);
    const { content: origin } = await assistant.call('what_no_source_says');
    expect(origin.evidence.unknown).toContainEqual(expect.objectContaining({ property: 'ORIGIN' }));
  });

  it('find by any spelling, and cite by whom it is so called', async () => {
    for (const text of ['Puryong', 'Puryŏng', '부령', 'Buryeong']) {
      const { content } = await assistant.call('search', { text, types: ['LOCALITY'] });
      expect(content.data.search.nodes[0].node.id, text).toBe('Locality:puryong');
      expect(content.evidence.citations.length, text).toBeGreaterThan(0);
    }
  });

  it('answer other queries about the schema too', async () => {
    const { isError, content } = await assistant.call('execute', { query: '{ __type(name: "Project") { name } }' });
    expect([isError, content.data]).toEqual([false, { __type: { name: 'Project' } }]);
  });

  it('answer as asked where the ids cannot be asked for besides', async () => {
    const query = '{ a: node(id: "Province:chagang") { ...N } } fragment N on Entity { id: name }';
    const { isError, content } = await assistant.call('execute', { query });
    expect([isError, content.data]).toEqual([false, { a: { id: expect.stringContaining('Chagang') } }]);
  });
});
