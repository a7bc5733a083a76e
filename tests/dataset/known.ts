import type { Additions, KnownData } from '../../src/dataset/known.js';
import type { Claim } from '../../src/dataset/read.js';
import type { ClaimRecord } from '../../src/dataset/shape.js';

/** A claim of somebody else's, with as much as an import looks at. */
export function said(by: string, subject: string, property: string, value: ClaimRecord['value']): Claim {
  const id = `SourceClaim:${by}/${subject.replace(':', '-').toLowerCase()}-${property.toLowerCase()}`;
  return {
    id,
    source: `Source:${by}`,
    subject,
    property,
    value,
    statement: 'So it says.',
    knowledgeLevel: 'ASSERTION',
  } as Claim;
}

/** The data set after the additions of an import have been written. */
export function merged(data: KnownData, { addedClaims, addedNodes }: Additions): KnownData {
  const claims = [...addedClaims].flatMap(([by, list]) => list.map((claim) => ({ ...claim, source: by })));
  return { ...data, nodes: [...data.nodes, ...addedNodes], claims: [...data.claims, ...claims] };
}
