import type * as fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { getNamedType, isCompositeType } from 'graphql';
import { type Draw, drawn } from './draw.js';
import type { Ground } from './ground.js';
import { jsonText } from './json.js';
import { type Operation, OperationWriter } from './operations.js';
import { oddText, prototypeKeys } from './strings.js';

/** A request of HTTP that any client can make. */
export interface HttpRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An operation as a client posts it. */
export function posted(operation: Operation, endpoint = '/graphql'): HttpRequest {
  return jsonRequest(JSON.stringify(operation), endpoint);
}

function jsonRequest(body: string, target = '/graphql'): HttpRequest {
  return { method: 'POST', target, headers: { 'content-type': 'application/json' }, body };
}

/**
 * Requests whose parts may have any shape that JSON can have: variables of every argument of every root field, and the
 * members of the request themselves.
 */
export function oddRequests(schema: GraphQLSchema, ground: Ground): fc.Arbitrary<HttpRequest> {
  return drawn((draw) => {
    if (draw.chance(25)) return oddEnvelope(draw);
    if (draw.chance(15)) return references(ground, draw);
    const { query, variables } = withVariables(schema, ground, draw);
    if (draw.chance(85)) return jsonRequest(`{"query":${JSON.stringify(query)},"variables":${variables}}`);
    const parameters = `query=${encoded(query)}&variables=${encoded(variables)}`;
    if (draw.chance(50)) return { method: 'GET', target: `/graphql?${parameters}`, headers: {} };
    return {
      method: 'POST',
      target: '/graphql',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: parameters,
    };
  });
}

function encoded(text: string): string {
  // A lone surrogate has no encoding; it goes as what a browser makes of it. Node.js bounds the length of a target.
  return new URLSearchParams({ t: text.slice(0, 1_500) }).toString().slice(2);
}

/** A root field whose arguments are all variables, with a value of a shape of its own for each. */
function withVariables(schema: GraphQLSchema, ground: Ground, draw: Draw): { query: string; variables: string } {
  const field = draw.one(Object.values(schema.getQueryType()?.getFields() ?? {}));
  const definitions = field.args.map((arg) => `$${arg.name}: ${arg.type}`);
  const args = field.args.map((arg) => `${arg.name}: $${arg.name}`);
  const body = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  const writer = new OperationWriter(schema, ground, draw);
  const members = field.args
    .filter(() => draw.chance(90))
    .map((arg) => {
      const value = draw.chance(50) ? JSON.stringify(writer.value(arg.type, arg.name, false)) : jsonText(draw);
      return `${JSON.stringify(arg.name)}:${value}`;
    });
  if (draw.chance(20)) members.push(`${JSON.stringify(draw.one(prototypeKeys))}:${jsonText(draw)}`);
  const heads = definitions.length === 0 ? ['', ''] : [`(${definitions.join(', ')})`, `(${args.join(', ')})`];
  return {
    query: `query Q${heads[0]} { ${field.name}${heads[1]}${body} }`,
    variables: draw.chance(95) ? `{${members.join(',')}}` : jsonText(draw),
  };
}

/** References as a gateway sends them, some of which no gateway would. */
function references(ground: Ground, draw: Draw): HttpRequest {
  const reference = (): string => {
    const type = draw.one([...Object.keys(ground.ids), 'Entity', 'Query', 'Fact', 'Nothing', ...prototypeKeys]);
    const id = draw.chance(60) ? JSON.stringify(draw.one(Object.values(ground.ids).flat())) : jsonText(draw, 1);
    const key = draw.chance(80) ? 'id' : draw.one(['wikidataId', 'url', 'isoCode', 'slug', ...prototypeKeys]);
    if (draw.chance(15)) return jsonText(draw);
    return `{"__typename":${draw.chance(90) ? JSON.stringify(type) : jsonText(draw, 1)},${JSON.stringify(key)}:${id}}`;
  };
  const list = draw.some(0, draw.chance(3) ? 1_001 : 4, reference).join(',');
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Entity { id name } } }';
  return jsonRequest(`{"query":${JSON.stringify(query)},"variables":{"r":[${list}]}}`, '/subgraph');
}

const goodQuery = JSON.stringify('{ policy { id } }');

function oddEnvelope(draw: Draw): HttpRequest {
  if (draw.chance(15))
    return jsonRequest(draw.one(['', ' ', '{', '{"query"', 'nonsense', '\u0000', '\ufeff{}', '[', 'NaN']));
  if (draw.chance(20)) return jsonRequest(jsonText(draw));
  if (draw.chance(10)) return jsonRequest(`[${draw.some(0, 30, () => `{"query":${goodQuery}}`).join(',')}]`);
  const members = draw.some(0, 4, () => {
    const key = draw.one(['query', 'variables', 'operationName', 'extensions', 'documentId', 'id', ...prototypeKeys]);
    return `${JSON.stringify(key)}:${key === 'extensions' && draw.chance(60) ? oddExtensions(draw) : jsonText(draw)}`;
  });
  if (draw.chance(70)) members.unshift(`"query":${goodQuery}`);
  return jsonRequest(`{${members.join(',')}}`);
}

function oddExtensions(draw: Draw): string {
  const hash = draw.one([
    JSON.stringify('0'.repeat(64)),
    JSON.stringify(oddText(draw, { surrogates: true })),
    jsonText(draw),
  ]);
  return `{"persistedQuery":{"version":${draw.one(['1', '2', '"1"', jsonText(draw)])},"sha256Hash":${hash}}}`;
}
