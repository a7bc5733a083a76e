import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { concatAST, type DocumentNode, getOperationAST, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import * as operations from '../../src/client/operations.js';
import { execute } from '../../src/index.js';
import { rich } from '../export/rich-dataset.js';
import { ask, shipped, tour } from '../shipped.js';
import { operationsModule, schemaTypesModule } from './generate.js';

const { AMapDocument, FactWithTraceFragmentDoc, OneProjectDocument, TimelineDocument, TraceAStatusDocument } =
  operations;

const byName: Readonly<Record<string, DocumentNode>> = { ...operations };

/** The claims of the shipped data set, as the files have them. */
const folder = fileURLToPath(new URL('../../data/claims/', import.meta.url));
const claims = readdirSync(folder).flatMap(
  (file) =>
    JSON.parse(readFileSync(folder + file, 'utf8')) as {
      id: string;
      subject: string;
      property: string;
      locator?: { digest?: string };
    }[],
);

async function dataOf<Result, Variables>(document: TypedDocumentNode<Result, Variables>, variables: Variables) {
  const { data, errors } = await execute(shipped, document as TypedDocumentNode<Result, object>, variables as object);
  expect(errors).toBeUndefined();
  return data as Result;
}

describe('the typed documents', () => {
  it('are those that the tour and the schema make', async () => {
    await expect(await operationsModule()).toMatchFileSnapshot('../../src/client/operations.ts');
    await expect(await schemaTypesModule()).toMatchFileSnapshot('../../src/client/schema-types.ts');
  });

  it.each([...tour])('have %s as it is, with the same answer', async (_, text) => {
    const document = byName[`${getOperationAST(parse(text))?.name?.value}Document`] as TypedDocumentNode;
    expect(print(sorted(document))).toBe(print(sorted(parse(text))));
    expect(await dataOf(document, {})).toEqual(await ask(text));
  });
});

/** The fragments of a document by name: a generator orders them by what they need. */
const sorted = (document: DocumentNode): DocumentNode => ({
  ...document,
  definitions: document.definitions.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b))),
});
const nameOf = (definition: DocumentNode['definitions'][number]): string =>
  definition.kind === 'FragmentDefinition' ? definition.name.value : '';

describe('the view of a fact with its trace', () => {
  it('leads from a status to the digest of the place in the document', async () => {
    const { node } = await dataOf(TraceAStatusDocument, { id: 'Project:ichon-2024' });
    const [fact] = node?.facts ?? [];
    const of = claims.filter(({ subject, property }) => subject === 'Project:ichon-2024' && property === 'STATUS');
    expect(of.length).toBeGreaterThan(0);
    const traced = fact?.values.flatMap((value) => value.claims) ?? [];
    expect(traced.map((claim) => [claim.id, claim.citation.locator?.digest])).toEqual(
      of.map(({ id, locator }) => [id, locator?.digest]),
    );
    for (const { attribution, citation } of traced) {
      expect(attribution.at(-1)).toMatchObject({ role: 'PUBLISHER' });
      expect(citation.source.title).not.toBe('');
    }
  });

  it('shows a value of every type, under any fact of any node', async () => {
    const query = parse('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { facts { ...FactWithTrace } } } }');
    const subjects = [...new Set(claims.map(({ subject }) => subject))];
    const seen = new Map<string, string[]>();
    for (let at = 0; at < subjects.length; at += 100) {
      const { data, errors } = await execute(shipped, concatAST([query, FactWithTraceFragmentDoc]), {
        ids: subjects.slice(at, at + 100),
      });
      expect(errors).toBeUndefined();
      const nodes = (data as { nodes: { facts: operations.FactWithTraceFragment[] }[] }).nodes;
      for (const { value } of nodes.flatMap(({ facts }) => facts.flatMap(({ values }) => values))) {
        seen.set(value.__typename, Object.keys(value));
      }
    }
    for (const [type, keys] of seen) expect(keys.length, type).toBeGreaterThan(1);
    expect([...seen.keys()].sort()).toEqual(
      [
        'BooleanValue',
        'CoordinatesValue',
        'DateValue',
        'EntityValue',
        'EnumValue',
        'QuantityValue',
        'TextValue',
      ].sort(),
    );
  });
});

describe('the view of a timeline', () => {
  it('goes page by page through all events in order', async () => {
    const events: operations.EventOnTimelineFragment[] = [];
    let [after, total, more] = [null as string | null, 0, true];
    while (more) {
      const { timeline } = await dataOf(TimelineDocument, { from: null, to: null, first: 50, after });
      events.push(...timeline.nodes);
      total = timeline.totalCount;
      [after, more] = [timeline.pageInfo.endCursor, timeline.pageInfo.hasNextPage];
    }
    expect(events).toHaveLength(total);
    expect(new Set(events.map(({ id }) => id)).size).toBe(total);
    const days = events.map(({ date }) => date.earliest ?? date.latest);
    expect(days).toEqual([...days].sort());
    expect(events.find(({ node }) => node.id === 'Policy:20x10')).toMatchObject({
      kind: 'ANNOUNCEMENT',
      date: { edtf: '2024-01-15', earliest: '2024-01-15', latest: '2024-01-15', precision: 'DAY' },
    });
  });
});

describe('the view of a map', () => {
  it('has the localities of some years, and their status year by year', async () => {
    const { localities } = await dataOf(AMapDocument, { years: [2025, 2026] });
    const { nodes } = localities;
    expect(nodes).toHaveLength(localities.totalCount);
    const begun = await ask('{ projects(filter: { years: [2025, 2026] }, first: 100) { nodes { locality { id } } } }');
    const ids = new Set(begun.projects.nodes.map((project: { locality: { id: string } }) => project.locality.id));
    expect(new Set(nodes.map(({ id }) => id))).toEqual(ids);
    const ragwon = nodes.find(({ id }) => id === 'Locality:ragwon');
    expect(ragwon?.projects.nodes).toEqual([
      { id: 'Project:ragwon-2025', year: 2025, status: 'COMPLETED' },
      { id: 'Project:ragwon-2026', year: 2026, status: 'UNDER_CONSTRUCTION' },
    ]);
    for (const { projects } of nodes) expect(projects.nodes.some(({ year }) => year >= 2025)).toBe(true);
  });

  it('has a point where a claim gives one, and none elsewhere', async () => {
    const { localities } = await dataOf(AMapDocument, {});
    const located = new Set(claims.filter(({ property }) => property === 'COORDINATES').map(({ subject }) => subject));
    for (const { id, coordinates } of localities.nodes) expect(coordinates !== null, id).toBe(located.has(id));
    const { data } = await execute(rich, AMapDocument, { years: null });
    expect(data?.localities.nodes.map(({ id, coordinates }) => [id, coordinates])).toContainEqual([
      'Locality:town',
      { latitude: 39.5, longitude: -126.25, precision: 0.01 },
    ]);
  });
});

describe('the types of the documents', () => {
  it('are those of the result and of the variables', async () => {
    const { node } = await dataOf(OneProjectDocument, { id: 'Project:ragwon-2025' });
    const status: 'ANNOUNCED' | 'UNDER_CONSTRUCTION' | 'COMPLETED' | null | undefined = node?.status;
    expect(status).toBe('COMPLETED');
    // @ts-expect-error -- an id is a text
    expect((await execute(shipped, OneProjectDocument, { id: {} })).errors).toHaveLength(1);
    // The id has a default, so the variables may be left out.
    expect((await execute(shipped, OneProjectDocument)).errors).toBeUndefined();
  });
});
