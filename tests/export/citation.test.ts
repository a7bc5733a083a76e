import { describe, expect, it } from 'vitest';
import { citationText, citedNodes } from '../../src/export/citation.js';
import type { ClaimNode, KnowledgeGraph } from '../../src/index.js';
import { ask, shipped } from '../shipped.js';
import { rich } from './rich-dataset.js';

async function cited(graph: KnowledgeGraph, id: string): Promise<string> {
  const [claim] = (await graph.store.claims([id])) as [ClaimNode];
  return citationText(claim, await citedNodes(graph, [claim]));
}

describe('the citation of a claim', () => {
  it('names the author, the title, the publisher, the date, and the place down to the digest', async () => {
    expect(await cited(rich, 'SourceClaim:analysis/begun')).toBe(
      'The writer (author): “The analysis”, The analyst, 2 August 2024, the document as a whole, <https://analysis.test/a?b=1&c=2>.',
    );
  });

  it('names who said it, through whom, and what was not found', async () => {
    expect(await cited(rich, 'SourceClaim:article/begun')).toBe(
      'The leader (speaker; not found there), through The agency (original publisher) → somebody unnamed [It says “a media report”]: “The article”, The encyclopaedia, some day from January 2025 to December 2025, the document as a whole, <javascript:alert(1)>.',
    );
  });

  it('says of every claim of the shipped data set what the API says of it', async () => {
    for (let after: string | null = null; ; ) {
      const { claims } = await ask(
        `query ($after: String) { claims(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { id
          attribution { actor { name } } citation { source { title publisher { name } } document { id title }
          locator { label digest } url } } } }`,
        { after },
      );
      for (const { id, attribution, citation } of claims.nodes) {
        const text = await cited(shipped, id);
        const names = attribution.flatMap(({ actor }: { actor: { name: string } | null }) =>
          actor ? [actor.name] : [],
        );
        const parts = [...names, citation.source.title, citation.locator.label, citation.locator.digest, citation.url];
        for (const part of parts) if (part != null) expect(text, id).toContain(part);
        expect(text.includes(`in “${citation.document.title}”`)).toBe(
          citation.document.title !== citation.source.title,
        );
      }
      if (!claims.pageInfo.hasNextPage) break;
      after = claims.pageInfo.endCursor;
    }
  });
});
