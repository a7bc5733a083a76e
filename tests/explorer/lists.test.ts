import { describe, expect, it } from 'vitest';
import { Address } from '../../src/explorer/address.js';
import type { AnyView } from '../../src/explorer/view.js';
import { contests } from '../../src/explorer/views/contests.js';
import { search } from '../../src/explorer/views/search.js';
import { source } from '../../src/explorer/views/source.js';
import { sources } from '../../src/explorer/views/sources.js';
import { timeline } from '../../src/explorer/views/timeline.js';
import { wholeAnswer } from '../../src/explorer/whole-answer.js';
import { ask } from '../shipped.js';

function addressOf(href: string): Address {
  return Address.of('', new URL(href, 'http://localhost')) as Address;
}

/** The rows of the table of a view, as its page has them and as a file does. */
async function rowsOf(view: AnyView, href: string, use: 'page' | 'file'): Promise<readonly (readonly unknown[])[]> {
  const at = addressOf(href);
  const { answer } = await wholeAnswer(
    view,
    at,
    async ({ text }, variables) => ({ data: await ask(text, variables as Record<string, unknown>) }),
    use,
  );
  return view.table?.({ answer, at, areas: [] }).rows ?? [];
}

describe('the table of a list that a page shows in part', () => {
  it('has all documents in a file, each once', async () => {
    const { sources: all } = await ask('{ sources { totalCount } }');
    expect((await rowsOf(sources, '/sources', 'page')).length).toBeLessThan(all.totalCount);
    const ids = (await rowsOf(sources, '/sources', 'file')).map(([id]) => id);
    expect(new Set(ids).size).toBe(all.totalCount);
    expect(ids).toHaveLength(all.totalCount);
  });

  it('has every contest in a file', async () => {
    const { conflicts } = await ask('{ conflicts(first: 100) { nodes { subject { id } property } } }');
    const named = new Set(
      (await rowsOf(contests, '/contests', 'file')).map(([subject, property]) => `${subject} ${property}`),
    );
    expect([...named].sort()).toEqual(
      [
        ...new Set(
          conflicts.nodes.map(
            ({ subject, property }: { subject: { id: string }; property: string }) => `${subject.id} ${property}`,
          ),
        ),
      ].sort(),
    );
  });

  it('has all that a document asserts, and all that a search finds', async () => {
    const id = 'Source:38north-long-journey';
    const { node, search: found } = await ask(
      `{ node(id: "${id}") { ... on Source { asserts { totalCount } } } search(text: "songchon") { totalCount } }`,
    );
    expect(await rowsOf(source, `/node/${id}`, 'file')).toHaveLength(node.asserts.totalCount);
    const hits = await rowsOf(search, '/search?text=songchon', 'file');
    expect(new Set(hits.map((row) => row[2])).size).toBe(found.totalCount);
  });
});

describe('the days of the timeline', () => {
  it.each([
    ['/timeline', { from: '2024-01-01' }],
    ['/timeline?asOf=2025-06-30', { from: '2024-01-01', to: '2025-06-30' }],
    // What has not happened by the day of the clock is not shown, whatever the span.
    ['/timeline?asOf=2025-06-30&to=2026-01-01', { from: '2024-01-01', to: '2025-06-30' }],
    ['/timeline?asOf=2025-06-30&to=2025-01-01', { from: '2024-01-01', to: '2025-01-01' }],
    // A clock before the usual first day is not refused.
    ['/timeline?asOf=2023-06-30', { to: '2023-06-30' }],
    ['/timeline?from=2023-01-01&to=2023-12-31', { from: '2023-01-01', to: '2023-12-31' }],
  ])('are those of %s', async (href, days) => {
    const { from, to } = timeline.variables(addressOf(href));
    expect({ ...(from == null ? {} : { from }), ...(to == null ? {} : { to }) }).toEqual(days);
  });
});
