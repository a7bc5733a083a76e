import { describe, expect, it, vi } from 'vitest';
import { loadDataset } from '../../src/dataset/files.js';
import { createEarlyGraph } from '../../src/embed/early-graph.js';
import type { Graph } from '../../src/graph/graph.js';
import { readNodes, writeNodes } from '../../src/graph/prepared.js';
import { createGraph, execute } from '../../src/index.js';
import { shipped, tour } from '../shipped.js';

const text = writeNodes(shipped.store as Graph, 'these files');
const prepared = () => readNodes(text, 'these files') ?? expect.unreachable();
const dataset = await loadDataset();

describe('prepared nodes', () => {
  it('are those of the graph', () => {
    const graph = shipped.store as Graph;
    const nodes = prepared();
    expect(nodes.dataset).toEqual(graph.dataset);
    const ids = dataset.nodes;
    expect(ids.map((id) => nodes.node(id))).toEqual(ids.map((id) => graph.node(id)));
    expect(nodes.node('Locality:nowhere')).toBeNull();
  });

  it('are not taken for those of other files', () => {
    expect(readNodes(text, 'other files')).toBeNull();
  });
});

describe('a graph of which only the nodes are at hand', () => {
  it('answers what nodes tell without the whole, and builds that once for anything else', async () => {
    const build = vi.fn(async () => shipped);
    const graph = createEarlyGraph(prepared(), build);
    const node = '{ node(id: "Locality:songchon") { id ... on Locality { name uri province { name } } } }';
    expect(await execute(graph, node)).toEqual(await execute(shipped, node));
    expect(build).not.toHaveBeenCalled();
    const claims = '{ claims(first: 3) { totalCount nodes { statement } pageInfo { endCursor } } }';
    const [first, second] = await Promise.all([execute(graph, claims), execute(graph, claims), graph.complete()]);
    expect(first).toEqual(await execute(shipped, claims));
    expect(second).toEqual(first);
    expect(build).toHaveBeenCalledTimes(1);
  });

  it.each([...tour])('answers %s as the whole graph does, before and after', async (_, query) => {
    const graph = createEarlyGraph(prepared(), async () => shipped);
    const expected = await execute(shipped, query);
    expect(await execute(graph, query)).toEqual(expected);
    expect(await execute(graph, query)).toEqual(expected);
  });

  it('takes the base of its URIs from its user', async () => {
    const options = { baseUri: 'https://a.example' };
    const graph = createEarlyGraph(prepared(), async () => createGraph(dataset, options), options);
    const query = '{ policy { uri } }';
    const before = await execute(graph, query);
    expect(before.data).toMatchObject({ policy: { uri: 'https://a.example/node/Policy:20x10' } });
    await graph.complete();
    expect(await execute(graph, query)).toEqual(before);
  });

  it('mixes no nodes with another data set, and leaves that to its user', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const graph = createEarlyGraph(prepared(), async () => createGraph({ ...dataset, digest: 'sha256:other' }));
    expect((await execute(graph, '{ claims(first: 1) { totalCount } }')).errors).toHaveLength(1);
    expect((await execute(graph, '{ policy { slug } dataset { digest } }')).data).toMatchObject({
      dataset: { digest: dataset.digest },
    });
    expect((await graph.complete()).dataset.digest).toBe('sha256:other');
  });
});
