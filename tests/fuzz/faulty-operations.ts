import type * as fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { type Draw, drawn } from './draw.js';
import type { Ground } from './ground.js';
import { type Operation, OperationWriter } from './operations.js';
import { oddText, prototypeKeys } from './strings.js';

/** Operations that were valid until something was done to them; a few still are. */
export function faultyOperations(schema: GraphQLSchema, ground: Ground): fc.Arbitrary<Operation> {
  return drawn((draw) => {
    if (draw.chance(15)) return { query: draw.one(known)(draw), variables: {} };
    const { query, ...rest } = new OperationWriter(schema, ground, draw).operation();
    let text = query;
    for (const change of draw.some(1, 2, () => draw.one(changes))) text = change(text, draw);
    return { query: text, ...rest, ...(draw.chance(5) ? { operationName: oddText(draw, { surrogates: true }) } : {}) };
  });
}

type Change = (text: string, draw: Draw) => string;

const pieces = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '$',
  '!',
  ':',
  '=',
  '|',
  '&',
  '@',
  '...',
  '"',
  '"""',
  '#',
  '\\',
  '\u0000',
  '\ufeff',
  '\ud800',
  '"\\ud800"',
  '"\\u{110000}"',
  '"\\u{FFFFFFFF}"',
  '1e999999',
  '-',
  '0123',
  '99999999999999999999',
  'null',
  'on',
  'fragment',
  'mutation',
  'subscription',
  'query',
  'type X { a: Int }',
  'extend schema',
  '@skip',
  '@include(if: 1)',
  '@deprecated',
  '@defer',
  '@stream(initialCount: 0)',
  '__schema',
  '__typename',
];

/** One name is put in place of another: of a field, a type, an argument, a variable or a fragment. */
const otherName: Change = (text, draw) => {
  const names = [...text.matchAll(/[A-Za-z_]\w*/g)];
  if (names.length === 0) return text;
  const { index, 0: name } = draw.one(names);
  const other = draw.chance(50) ? draw.one(names)[0] : draw.one([...prototypeKeys, 'x', 'nonsense', `${name}s`]);
  return text.slice(0, index) + other + text.slice(index + name.length);
};

const changes: readonly Change[] = [
  // A piece is put in, put in place of something, or taken away.
  (text, draw) => splice(text, draw, 0, draw.one(pieces)),
  (text, draw) => splice(text, draw, draw.number(1, 12), draw.one(pieces)),
  (text, draw) => splice(text, draw, draw.number(1, 30), ''),
  (text, draw) => splice(text, draw, 0, oddText(draw, { surrogates: true, longest: 500 })),
  // A part is repeated, or the rest is lost.
  (text, draw) => {
    const from = draw.number(0, text.length);
    return splice(text, draw, 0, text.slice(from, from + draw.number(1, 80)));
  },
  (text, draw) => text.slice(0, draw.number(0, text.length)),
  // What is still well formed reaches the rules of validation, so that this is tried most.
  otherName,
  otherName,
  otherName,
  otherName,
  otherName,
  // A value of another type.
  (text, draw) =>
    text.replace(
      /: (?:\d+|"[^"]*"|true|false|[A-Z_]+)/,
      `: ${draw.one(['1.5', '"x"', 'X', '[[1]]', '{a: 1}', '$v', 'null', '-1'])}`,
    ),
];

function splice(text: string, draw: Draw, length: number, by: string): string {
  const at = draw.number(0, text.length);
  return text.slice(0, at) + by + text.slice(at + length);
}

/** What is known to have brought servers down, in sizes that one must bear. */
const known: readonly ((draw: Draw) => string)[] = [
  (draw) => '{ policy '.repeat(draw.number(1, 400)),
  (draw) => `${'{ policy { projects { nodes '.repeat(draw.number(1, 60))}`,
  (draw) => `{ ${draw.some(1, 300, () => `a${draw.number(0, 9999)}: policy { id }`).join(' ')} }`,
  (draw) => `{ policy { ${'name '.repeat(draw.number(1, 2_000))} } }`,
  (draw) => `{ policy ${'@include(if: true) '.repeat(draw.number(2, 300))} { id } }`,
  (draw) => `{ policy { id ${'@x '.repeat(draw.number(1, 500))} } }`,
  () => 'query A { ...F } fragment F on Query { ...G } fragment G on Query { ...F }',
  () => '{ policy { ...F } } fragment F on Policy { name projects { nodes { policy { ...F } } } }',
  (draw) => {
    const count = draw.number(2, 40);
    const fragments = Array.from({ length: count }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
    return `{ ...F0 } ${fragments.join(' ')} fragment F${count} on Query { __typename }`;
  },
  (draw) =>
    `query (${Array.from({ length: draw.number(1, 500) }, (_, n) => `$v${n}: Int`).join(' ')}) { policy { id } }`,
  (draw) => `{ node(id: ${'['.repeat(draw.number(1, 2_000))}`,
  (draw) => `{ search(text: "${'a'.repeat(draw.number(200, 50_000))}") { totalCount } }`,
  (draw) => `{ a: ${'_'.repeat(draw.number(1, 50_000))} }`,
  (draw) => `query Q($v: ${'['.repeat(draw.number(1, 1_000))}Int) { __typename }`,
  () => '{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }',
  (draw) => `{ __type(name: "${draw.one(prototypeKeys)}") { name } }`,
  () => 'mutation { deleteEverything }',
  () => 'subscription { anything }',
  () => 'query A { __typename } query A { __typename }',
  () => '{ __typename } { __typename }',
  () => '',
  (draw) => '# nothing but a comment '.repeat(draw.number(1, 1_000)),
  () => 'type Query { a: Int }',
];
