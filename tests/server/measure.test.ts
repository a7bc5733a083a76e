import { getIntrospectionQuery, type OperationDefinitionNode, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildSchema } from '../../src/schema/build.js';
import { claimsPerUnit, sized, weighed } from '../../src/schema/cost.js';
import { buildSubgraph } from '../../src/schema/federation/subgraph.js';
import { standardLimits } from '../../src/server/limits.js';
import { measure, type Variables } from '../../src/server/measure.js';

function measured(text: string, schema = buildSchema()) {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  return measure(schema, document, document.definitions[0] as OperationDefinitionNode);
}

const costOf = (text: string, variables: Variables = {}, claims = 0): number =>
  measured(text).costOf(variables, claims).cost;

describe('the cost of an operation', () => {
  it('is the objects that it asks for, by the sizes of its pages', () => {
    expect(costOf('{ dataset { name version } }')).toBe(1);
    // A connection, and each of its nodes.
    expect(costOf('{ projects(first: 3) { nodes { id } } }')).toBe(1 + 3);
    expect(costOf('{ projects(first: 3) { totalCount } }')).toBe(1);
    // Without a size a page has 20.
    expect(costOf('{ projects { nodes { id } } }')).toBe(1 + 20);
    expect(costOf('{ projects(last: 7) { edges { node { id } } } }')).toBe(1 + 7 * 2);
    expect(costOf('{ projects(first: 10) { nodes { locality { province { name } } } } }')).toBe(1 + 10 * 3);
    expect(
      costOf('{ projects(first: 10) { nodes { claims(first: 5) { nodes { id } } } pageInfo { endCursor } } }'),
    ).toBe(1 + 10 * (1 + 1 + 5) + 1);
  });

  it('takes sizes from variables, and from their defaults', () => {
    const text = 'query ($n: Int = 4) { projects(first: $n) { nodes { id } } }';
    expect(costOf(text)).toBe(1 + 4);
    expect(costOf(text, { n: 90 })).toBe(1 + 90);
    expect(costOf(text, { n: null })).toBe(1 + 20);
    expect(measured(text).costOf({ n: 90 }, 0).page).toBe(90);
  });

  it('counts each member of a list of ids', () => {
    expect(costOf('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b', 'c'] })).toBe(3);
    expect(costOf('{ nodes(ids: ["a", "b"]) { id } }')).toBe(2);
    expect(costOf('{ policy { facts(properties: [STATUS, NAME]) { id } } }')).toBe(1 + 2);
    const entities = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Actor { name } } }';
    const representations = Array.from({ length: 40 }, () => ({}));
    expect(measured(entities, buildSubgraph()).costOf({ r: representations }, 0).cost).toBe(40);
  });

  it('counts of types that exclude one another the dearest', () => {
    const text = `{ node(id: "x") {
      ... on Project { locality { name } }
      ... on Meeting { participants(first: 30) { nodes { name } } }
      ... on Entity { sources(first: 2) { nodes { title } } }
    } }`;
    expect(costOf(text)).toBe(1 + (1 + 30) + (1 + 2));
  });

  it('counts fragments where they are spread, however often', () => {
    const fragment = 'fragment F on Project { claims(first: $n) { nodes { id } } }';
    const text = `query ($n: Int!) { a: projects(first: 2) { nodes { ...F } } b: projects(first: 3) { nodes { ...F } } } ${fragment}`;
    expect(costOf(text, { n: 10 })).toBe(1 + 2 * (1 + 11) + 1 + 3 * (1 + 11));
  });

  it('works out in no time what fragments in fragments multiply beyond all bounds', () => {
    const levels = Array.from(
      { length: 60 },
      (_, level) =>
        `fragment F${level} on Project { ${level === 59 ? 'claims(first: $n) { nodes { id } }' : `a: locality { projects(first: $n) { nodes { ...F${level + 1} } } } b: locality { projects(first: $n) { nodes { ...F${level + 1} } } }`} }`,
    );
    const { shape, costOf: cost } = measured(
      `query ($n: Int!) { projects(first: 1) { nodes { ...F0 } } } ${levels.join(' ')}`,
    );
    expect(cost({ n: 1 }, 0).cost).toBeGreaterThan(2 ** 59);
    expect(shape.aliases).toBeGreaterThan(2 ** 59);
  });

  it('weighs what goes through the whole data set by its size', () => {
    const conflicts = 'query ($day: Date) { conflicts(first: 0, asOf: $day) { totalCount } }';
    const fixed = costOf(conflicts.replace(', asOf: $day', '').replace('query ($day: Date) ', ''), {}, 1e6);
    expect(costOf(conflicts, {}, 1000 * claimsPerUnit) - fixed).toBe(1000);
    expect(costOf('{ withoutSource(ids: ["x"]) { claims } }', {}, 1000 * claimsPerUnit)).toBe(1000 + 1);
  });

  it('lets the query by which tools read a schema through', () => {
    const { shape, costOf: cost } = measured(getIntrospectionQuery());
    expect(cost({}, 0).cost).toBeLessThan(standardLimits.cost);
    expect(shape.depth).toBeLessThan(standardLimits.depth);
  });
});

describe('the shape of an operation', () => {
  it('has its depth, aliases, directives and fields at the root, those of fragments too', () => {
    const { shape } = measured(
      `query @skip(if: false) { a: policy { slug } dataset @include(if: true) { ...D } ...Q }
      fragment D on Dataset { n: name v: version }
      fragment Q on Query { p: policy { years { byProvince { province { name @skip(if: false) } } } } }`.replace(
        '@skip(if: false) { a:',
        '{ a:',
      ),
    );
    expect(shape).toEqual({ depth: 5, aliases: 4, directives: 2, rootFields: 3 });
  });
});

describe('the tables of costs', () => {
  it('name only fields that are there', () => {
    const types = buildSchema().getTypeMap();
    const fields = new Set<string>();
    for (const type of Object.values(types)) {
      if ('getFields' in type)
        for (const name of Object.keys(type.getFields())) fields.add(name).add(`${type.name}.${name}`);
    }
    expect([...weighed, ...sized].filter((name) => !fields.has(name))).toEqual([]);
  });
});
