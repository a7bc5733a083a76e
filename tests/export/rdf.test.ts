import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';
import { describe, expect, it, vi } from 'vitest';
import { type Claim, createGraph, type KnowledgeGraph } from '../../src/index.js';
import { shipped } from '../shipped.js';
import { smallDataset } from '../small-dataset.js';
import { exportText, lateStore, rich, richClaims } from './rich-dataset.js';

// A hundred thousand quads are written and read several times.
vi.setConfig({ testTimeout: 120_000 });

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const xsd = 'http://www.w3.org/2001/XMLSchema#';
const prov = 'http://www.w3.org/ns/prov#';
const oa = 'http://www.w3.org/ns/oa#';

/** A quad as one comparable text, whichever library it comes from. */
function line({ subject, predicate, object, graph }: Pick<Quad, 'subject' | 'predicate' | 'object' | 'graph'>): string {
  const literal =
    object.termType === 'Literal' ? `@${(object.language ?? '').toLowerCase()}^${object.datatype.value}` : '';
  return [subject.value, predicate.value, object.termType, object.value, literal, graph.value].join(' | ');
}

function grouped(quads: readonly Quad[], key: (quad: Quad) => string): Map<string, Quad[]> {
  const groups = new Map<string, Quad[]>();
  for (const quad of quads) {
    const group = groups.get(key(quad));
    if (group === undefined) groups.set(key(quad), [quad]);
    else group.push(quad);
  }
  return groups;
}

const parsings = new Map<string, Promise<Quad[]>>();

/** The quads of an export, parsed once for all tests. */
function parsed(name: 'turtle' | 'trig' | 'nquads', graph: KnowledgeGraph): Promise<Quad[]> {
  const format = { turtle: 'text/turtle', trig: 'application/trig', nquads: 'application/n-quads' }[name];
  const key = `${name} ${graph.dataset.digest}`;
  const known = parsings.get(key) ?? exportText(name, graph).then((text) => new Parser({ format }).parse(text));
  parsings.set(key, known);
  return known;
}

async function fromJsonld(graph: KnowledgeGraph): Promise<string[]> {
  const quads = await jsonld.toRDF(JSON.parse(await exportText('jsonld', graph)));
  return (quads as Quad[]).map(line).sort();
}

/** The claims as they stand in the data set, with the base of their URIs. */
const sets = [
  { name: 'the shipped data set', graph: shipped, claims: claimsOf(shipped) },
  { name: 'a data set of every type of value', graph: rich, claims: claimsOf(rich) },
];

function claimsOf(graph: KnowledgeGraph): readonly Claim[] {
  return (graph.store as unknown as { allClaims: readonly Claim[] }).allClaims;
}

describe.each(sets)('$name', ({ graph, claims }) => {
  const base = graph.dataset.baseUri;
  const uri = (id: string): string => `${base}/node/${id}`;

  it('is the same quads as TriG, N-Quads and JSON-LD', async () => {
    const trig = (await parsed('trig', graph)).map(line).sort();
    expect((await parsed('nquads', graph)).map(line).sort()).toEqual(trig);
    expect(await fromJsonld(graph)).toEqual(trig);
    expect(new Set(trig).size).toBe(trig.length);
  });

  it('is in Turtle the same without graphs, with the assertions described', async () => {
    const trig = await parsed('trig', graph);
    const turtle = await parsed('turtle', graph);
    expect(turtle.every((quad) => quad.graph.termType === 'DefaultGraph')).toBe(true);
    const value = (of: string, predicate: string) =>
      described.get(of)?.find((quad) => quad.predicate.value === rdf + predicate)?.object;
    const described = grouped(turtle, (quad) => quad.subject.value);
    const asserted = trig.filter((quad) => isAssertion(quad));
    expect(asserted).toHaveLength(claims.length);
    for (const { subject, predicate, object, graph: name } of asserted) {
      expect(value(name.value, 'subject')?.equals(subject)).toBe(true);
      expect(value(name.value, 'predicate')?.equals(predicate)).toBe(true);
      expect(value(name.value, 'object')?.equals(object)).toBe(true);
    }
    const reification = /#(subject|predicate|object|Statement)$/;
    const plain = (quads: readonly Quad[]) =>
      quads.map(({ subject, predicate, object }) => line({ subject, predicate, object, graph: '' as never })).sort();
    const others = trig.filter((quad) => !isAssertion(quad) && !quad.graph.value.endsWith('#head'));
    const isReification = ({ predicate, object }: Quad): boolean =>
      predicate.value.startsWith(rdf) &&
      reification.test(predicate.value.endsWith('#type') ? object.value : predicate.value);
    expect(plain(turtle.filter((quad) => !isReification(quad)))).toEqual(plain(others));
  });

  it('has one graph for each claim, with its subject, property, value and place', async () => {
    const graphs = grouped(await parsed('trig', graph), (quad) => quad.graph.value);
    for (const claim of claims) {
      const named = uri(claim.id);
      const [assertion, ...more] = (graphs.get(named) ?? []).filter(isAssertion);
      expect(more).toEqual([]);
      expect(assertion?.subject.value).toBe(uri(claim.subject));
      expect(assertion?.predicate.value).toBe(`${base}/vocabulary#${claim.property}`);
      expect(valueIn(graphs.get(named) ?? [], assertion?.object, base)).toEqual(plainValue(claim, base));
      const about = graphs.get(`${named}#provenance`) ?? [];
      const said = (subject: string, predicate: string) =>
        about
          .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
          .map((q) => q.object);
      expect(said(named, 'https://schema.org/text').map((text) => text.value)).toEqual([claim.statement]);
      expect(said(`${named}#place`, `${oa}hasSource`).map((o) => o.value)).toEqual([
        uri(claim.document ?? claim.source),
      ]);
      const { start, end, digest } = claim.locator ?? {};
      const numbers = [start, end].flatMap((at) => (at === undefined ? [] : [String(at)]));
      expect(['start', 'end'].flatMap((of) => said(`${named}#place-position`, oa + of).map((at) => at.value))).toEqual(
        numbers,
      );
      expect(said(`${named}#place`, `${base}/vocabulary#digest`).map((of) => of.value)).toEqual(digest ? [digest] : []);
      const derived = said(named, `${prov}wasDerivedFrom`).map((of) => of.value);
      expect(derived.sort()).toEqual((claim.derivedFrom ?? []).map(uri).sort());
      for (const [index, link] of (claim.attribution ?? []).entries()) {
        const part = `${named}#attribution-${index + 1}`;
        expect(said(named, `${prov}qualifiedAttribution`).map((of) => of.value)).toContain(part);
        expect(said(part, `${prov}agent`).map((of) => of.value)).toEqual(link.actor === null ? [] : [uri(link.actor)]);
        expect(said(part, `${prov}hadRole`)[0]?.value).toBe(`${base}/vocabulary#AttributionRole-${link.role}`);
      }
    }
  });

  it('has no blank node and no IRI that is not one', async () => {
    const quads = await parsed('nquads', graph);
    const terms = quads.flatMap((quad) => [quad.subject, quad.predicate, quad.object, quad.graph]);
    expect(terms.filter((term) => term.termType === 'BlankNode')).toEqual([]);
    const iris = new Set(terms.filter((term) => term.termType === 'NamedNode').map((term) => term.value));
    expect([...iris].filter((iri) => !URL.canParse(iri))).toEqual([]);
  });

  it('defines every term of its own that it uses', async () => {
    const quads = await parsed('nquads', graph);
    const own = `${base}/vocabulary#`;
    const defined = new Set(quads.filter((q) => q.predicate.value.endsWith('#comment')).map((q) => q.subject.value));
    const used = quads.flatMap((quad) => [quad.predicate, quad.object]).filter((term) => term.value.startsWith(own));
    expect([...new Set(used.map((term) => term.value))].filter((term) => !defined.has(term))).toEqual([]);
  });
});

function isAssertion({ subject, graph }: Quad): boolean {
  return graph.termType === 'NamedNode' && !graph.value.includes('#') && !subject.value.startsWith(graph.value);
}

/** A value read from the quads of an assertion, in a form that can be compared with the claim's. */
function valueIn(quads: readonly Quad[], object: Quad['object'] | undefined, base: string): unknown {
  if (object?.termType === 'Literal') return { text: object.value, language: object.language };
  const parts = quads.filter((quad) => quad.subject.value === object?.value);
  if (parts.length === 0) return object?.value.replace(/#[A-Za-z]+-/, '#');
  return Object.fromEntries(
    parts
      .map((quad) => [
        quad.predicate.value.replace(/^.*[/#]/, ''),
        quad.object.value.replace(`${base}/vocabulary#`, ''),
      ])
      .filter(([key]) => key !== 'type'),
  );
}

function plainValue({ value }: Claim, base: string): unknown {
  if ('entity' in value) return `${base}/node/${value.entity}`;
  if ('date' in value) return { text: value.date, language: '' };
  if ('text' in value) return { text: value.text, language: value.language ?? '' };
  if ('boolean' in value) return { text: String(value.boolean), language: '' };
  if ('code' in value) return `${base}/vocabulary#${value.code}`;
  const names: Record<string, string> = {
    amount: 'value',
    lowerBound: 'minValue',
    upperBound: 'maxValue',
    unit: 'unitText',
    note: 'comment',
  };
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'unknown')
      .map(([key, of]) => [names[key] ?? key, String(of)]),
  );
}

describe('literals', () => {
  it.each([
    ['2024-02-28', `${xsd}date`],
    ['2024-02', `${xsd}gYearMonth`],
    ['2023-12/2024-01', 'http://id.loc.gov/datatypes/edtf'],
    ['2024', `${xsd}gYear`],
    ['20', `${xsd}integer`],
    ['39.5', `${xsd}decimal`],
    ['-126.25', `${xsd}decimal`],
    ['true', `${xsd}boolean`],
  ])('give %s the type %s', async (value, type) => {
    const quads = await parsed('nquads', rich);
    const types = quads.flatMap(({ object, graph }) =>
      object.termType === 'Literal' && object.value === value && !graph.value.includes('#')
        ? [object.datatype.value]
        : [],
    );
    expect(new Set(types)).toEqual(new Set([type]));
  });

  it('carry the language of a text', async () => {
    const quads = await parsed('trig', rich);
    const hangul = quads.filter((quad) => quad.object.value === '읍군' && isAssertion(quad));
    expect(hangul.map(({ object }) => object.termType === 'Literal' && object.language)).toEqual(['ko']);
  });
});

describe('relations', () => {
  it('say which claims exclude one another', async () => {
    const quads = await parsed('nquads', rich);
    const node = `${rich.dataset.baseUri}/node/SourceClaim:`;
    const disagreeing = quads
      .filter((quad) => quad.predicate.value === 'http://purl.org/spar/cito/disagreesWith')
      .map(({ subject, object }) => [subject.value.replace(node, ''), object.value.replace(node, '')].join(' '));
    // 28 February and February 2024 can both be true; 6 March excludes both.
    expect(disagreeing.sort()).toEqual(
      [
        'analysis/begun report/begun',
        'article/begun report/begun',
        'report/begun analysis/begun',
        'report/begun article/begun',
      ].sort(),
    );
  });

  it('say what the editors see between claims that cannot be compared', async () => {
    const quads = await parsed('nquads', rich);
    const updates = quads.filter((quad) => quad.predicate.value === 'http://purl.org/spar/cito/updates');
    expect(updates.map(({ subject, object }) => [subject.value, object.value])).toEqual([
      ['article/begun', 'analysis/announced'].map((key) => `${rich.dataset.baseUri}/node/SourceClaim:${key}`),
    ]);
  });
});

describe('the base of URIs', () => {
  it('can be another than that of the manifest', async () => {
    const graph = createGraph(await smallDataset(richClaims), { baseUri: 'https://example.org/kg' });
    const text = await exportText('nquads', graph);
    expect(text).toContain('<https://example.org/kg/node/Locality:town>');
    expect(text).not.toContain(rich.dataset.baseUri);
  });
});

describe('a store that is not the graph in memory', () => {
  it('is exported to the same quads, a page at a time', async () => {
    const { store, largest } = lateStore(shipped);
    const graph = createGraph(store);
    expect(await exportText('nquads', graph)).toBe(await exportText('nquads', shipped));
    expect(largest()).toBeLessThanOrEqual(100);
  });
});
