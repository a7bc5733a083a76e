import { buildSchema, execute, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/schema/context.js';
import { compileWriter, JsonText } from '../../src/server/writer.js';

const schema = buildSchema(`
  type Query { a: Thing!  list: [Thing]  strict: [Thing!]!  any: [Any!]!  text: String  count: Int  share: Float  yes: Boolean  id: ID  colour: Colour  echo(n: Int = 7, list: [Int!]): String!  late: String  broken: String  deep: Query }
  interface Any { id: ID! }
  type Thing implements Any { id: ID!  name: String  of: Thing }
  type Other implements Any { id: ID!  size: Int }
  enum Colour { RED GREEN }
`);
const thing = (id: string, more: object = {}) => ({ __typename: 'Thing', id, name: null, of: null, ...more });
const root: Record<string, unknown> = {
  a: thing('1', { of: thing('2', { name: 'with "quotes", \\ and \n' }) }),
  list: [thing('3'), null],
  strict: [],
  any: [thing('4'), { __typename: 'Other', id: '5', size: -3 }],
  text: '연탄 \ud83d\ude00 \ud800 \u2028 \u0000',
  count: 0,
  share: 0.1,
  yes: false,
  id: 'x',
  colour: 'GREEN',
};
const fields = schema.getQueryType()?.getFields() ?? {};
for (const [name, field] of Object.entries(fields)) field.resolve = (source) => (name in source ? source[name] : null);
if (fields['deep']) fields['deep'].resolve = () => root;
if (fields['echo']) fields['echo'].resolve = (_, args) => JSON.stringify(args);
if (fields['late']) fields['late'].resolve = async () => 'later';
if (fields['broken'])
  fields['broken'].resolve = () => {
    throw new Error('broken');
  };
const any = schema.getType('Any');
if (any !== undefined && 'resolveType' in any) any.resolveType = ({ __typename }: { __typename: string }) => __typename;

function both(query: string, variables: Record<string, unknown> = {}): [string | null, string] {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  // As the server makes them: the writer is given an empty object in place of a root.
  const result = execute({ schema, document, rootValue: root, variableValues: variables });
  const write = compileWriter(schema, document, document.definitions[0] as never);
  const text = new JsonText();
  try {
    if (write === null) return [null, JSON.stringify(result)];
    write(variables, {} as Context, text);
  } catch {
    return [null, JSON.stringify(result)];
  }
  return [`{"data":${text.finish().toString()}}`, JSON.stringify(result)];
}

const inside = (fields: string): string => `{ deep { ${fields} } }`;

describe('an answer that is written straight', () => {
  it.each([
    'text count share yes id colour',
    'a { id name of { id name of { id } } }',
    'list { id } strict { id } any { id }',
    'any { __typename ... on Thing { name } ... on Other { size } id }',
    'any { ...F } a { ...F } } } fragment F on Any { id ... on Thing { n: name } } query X { deep { id',
    'x: text y: text text',
    'a { id } a { name } ...on Query { a { of { id } } }',
    'echo one: echo(n: 1) none: echo(n: null, list: []) two: echo(list: [1, 2])',
    'a { id @skip(if: true) name @include(if: true) of @include(if: false) { id } }',
    'list { id @skip(if: true) }',
  ])('is that of graphql-js: %s', (fields) => {
    const [written, expected] = both(inside(fields).replace(/ query X .*$/, ''));
    expect(written).toBe(expected);
  });

  it.each([
    ['query ($n: Int) { deep { echo(n: $n) other: echo(n: $n, list: [$n]) } }', { n: 3 }],
    ['query ($n: Int) { deep { echo(n: $n) } }', {}],
    ['query ($n: Int! = 5) { deep { echo(n: $n) } }', {}],
    ['query ($yes: Boolean!) { deep { a { id @include(if: $yes) name @skip(if: $yes) } } }', { yes: true }],
    ['query ($yes: Boolean!) { deep { a { id @include(if: $yes) name @skip(if: $yes) } } }', { yes: false }],
    ['query ($yes: Boolean = true) { deep { a { id @include(if: $yes) name @skip(if: $yes) } } }', {}],
  ])('takes its variables: %s %j', (query, variables) => {
    const [written, expected] = both(query.replace('list: [$n]', 'list: [1]'), variables);
    expect(written).toBe(expected);
  });

  it('is one for each way in which parts are taken, however often it is asked in turn', () => {
    const document = parse('query ($a: Boolean!, $b: Boolean!) { deep { id @include(if: $a) count @skip(if: $b) } }');
    const write = compileWriter(schema, document, document.definitions[0] as never);
    const texts = [true, false, true].flatMap((a) =>
      [false, true].map((b) => {
        const text = new JsonText();
        write?.({ a, b }, {} as Context, text);
        return text.finish().toString();
      }),
    );
    const [id, count] = ['"id":"x"', '"count":0'];
    const inTurn = [`{${id},${count}}`, `{${id}}`, `{${count}}`, '{}', `{${id},${count}}`, `{${id}}`];
    expect(texts).toEqual(inTurn.map((deep) => `{"deep":${deep}}`));
  });

  it.each(['late', 'broken', 'a { id } strictly: strict { id } late'])('is left to graphql-js: %s', (fields) => {
    expect(both(inside(fields))[0]).toBeNull();
  });

  it.each([
    ['a null where none may be', { a: null }, 'a { id }'],
    ['a null within a list', { strict: [null] }, 'strict { id }'],
    ['an error in place of an object', { a: new Error('x') }, 'a { id }'],
    ['what is no list', { list: 'abc' }, 'list { id }'],
    ['what is no Int', { count: 1.5 }, 'count'],
    ['an Int that is a text', { count: '1' }, 'count'],
    ['what is not finite', { share: Number.NaN }, 'share'],
    ['an unknown code', { colour: 'BLUE' }, 'colour'],
    ['a number as a text', { text: 1 }, 'text'],
    ['a promise in a list', { list: [Promise.resolve(thing('9'))] }, 'list { id }'],
    ['an object of no known type', { any: [{ __typename: 'Nothing', id: '1' }] }, 'any { id }'],
  ])('is left to graphql-js: %s', (_, more, fields) => {
    const former = { ...root };
    Object.assign(root, more);
    try {
      expect(both(inside(fields))[0]).toBeNull();
    } finally {
      Object.assign(root, former);
    }
  });

  it('is not written of introspection, nor of what is no query', () => {
    expect(both('{ __schema { queryType { name } } }')[0]).toBeNull();
    expect(both('{ __typename }')).toEqual(['{"data":{"__typename":"Query"}}', '{"data":{"__typename":"Query"}}']);
  });
});

describe('a text of JSON', () => {
  it('is what was added, whatever its length and letters', () => {
    const parts = ['a', 'é', '연', '\ud83d\ude00'].flatMap((letter) =>
      [1, 2047, 2048, 2049, 50_000].map((n) => letter.repeat(n)),
    );
    const text = new JsonText();
    for (const part of parts) text.add(part);
    expect(text.finish().toString()).toBe(parts.join(''));
    expect(new JsonText().finish().length).toBe(0);
  });
});
