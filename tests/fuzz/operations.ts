import type * as fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isUnionType,
} from 'graphql';
import { type Draw, drawn } from './draw.js';
import type { Ground } from './ground.js';
import { badIds, oddText, prototypeKeys } from './strings.js';

/** A request of GraphQL. */
export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** Operations that are valid by the schema, whatever they ask for: any answer of them has data, or coded errors. */
export function operations(schema: GraphQLSchema, ground: Ground): fc.Arbitrary<Operation> {
  return drawn((draw) => new OperationWriter(schema, ground, draw).operation());
}

/** How many rows an operation may lead to, as far as page sizes tell, and how many a list without pages is taken for. */
const mostRows = 600;
const rowsOfList = 6;
/** A node that much is said of has hundreds of facts. */
const rowsOfFacts = 60;
/** Fields that take far more work than others: they are asked for less often, so that more is asked. */
const costly = new Set(['withoutSource', 'conflicts', 'gaps', 'search', 'path', 'years', 'timeline']);
/** How many fields an operation has at most, about. */
const mostFields = 60;

const introspections = [
  '__schema { queryType { name } types { name kind fields { name type { name } } } }',
  '__schema { directives { name args { name defaultValue } } }',
  '__type(name: "Source") { name fields(includeDeprecated: true) { name args { name } } }',
  '__type(name: "__proto__") { name }',
];

/** The response names that are taken where fields meet; null where nothing is known of what else meets there. */
type Scope = Set<string> | null;

interface Fragment {
  readonly name: string;
  readonly on: GraphQLCompositeType;
  /** How many rows it was written for. */
  readonly rows: number;
}

/** A code of an enumeration, which a literal writes without quotes. */
class Code {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
  toJSON(): string {
    return this.value;
  }
}

/** Writes one operation. */
export class OperationWriter {
  readonly #schema: GraphQLSchema;
  readonly #ground: Ground;
  readonly #draw: Draw;
  readonly #definitions: string[] = [];
  readonly #variables: Record<string, unknown> = {};
  readonly #fragments: string[] = [];
  readonly #reusable: Fragment[] = [];
  #names = 0;
  #fields = 0;

  constructor(schema: GraphQLSchema, ground: Ground, draw: Draw) {
    this.#schema = schema;
    this.#ground = ground;
    this.#draw = draw;
  }

  operation(): Operation {
    const draw = this.#draw;
    const query = this.#schema.getQueryType();
    if (!query) throw new Error('the schema has no type of queries');
    const body = this.#selection(query, new Set(), 1, draw.number(2, 8));
    const named = draw.chance(50) || this.#definitions.length > 0;
    const definitions =
      this.#definitions.length === 0 ? '' : `(${this.#definitions.join(draw.one([', ', ' ', '\n']))})`;
    const other = named && draw.chance(10);
    const texts = [`${named ? `query Main${definitions}` : ''}${body}`, ...this.#fragments];
    if (other) texts.push('query Other { __typename }');
    return {
      query: texts.join(draw.one(['\n', ' ', ' # a comment\n'])),
      variables: this.#variables,
      ...(other || (named && draw.chance(30)) ? { operationName: 'Main' } : {}),
    };
  }

  /** A value that an argument of that name and type may be given, mostly one that leads to something. */
  value(type: GraphQLInputType, name: string, inText: boolean): unknown {
    const draw = this.#draw;
    return !isNonNullType(type) && draw.chance(4) ? null : this.#present(type, name, inText);
  }

  #present(type: GraphQLInputType, name: string, inText: boolean): unknown {
    const draw = this.#draw;
    if (isNonNullType(type)) return this.#present(type.ofType, name, inText);
    if (isListType(type)) {
      // One member may stand for a list of one.
      if (draw.chance(5)) return this.#present(type.ofType, name, inText);
      return draw.some(0, draw.chance(3) ? 101 : 4, () => this.value(type.ofType, name, inText));
    }
    if (isEnumType(type)) return new Code(draw.one(type.getValues()).name);
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || draw.chance(30));
      return Object.fromEntries(fields.map((field) => [field.name, this.value(field.type, field.name, inText)]));
    }
    switch (type.name) {
      case 'Int':
        return this.#int(name);
      case 'Boolean':
        return draw.chance(50);
      case 'Date':
        // A literal that is no day is refused before the operation runs; the value of a variable as well, but as a value.
        return inText || draw.chance(90)
          ? draw.one(this.#ground.days)
          : draw.one(['2025-02-29', '2025', '', '0000-00-00']);
      case 'ID':
        return this.#id(name);
      default:
        return this.#text(name, inText);
    }
  }

  #int(name: string): number {
    const draw = this.#draw;
    if (name === 'years') return draw.number(2022, 2027);
    if (draw.chance(5)) return draw.one([-1, -2147483648, 2147483647, 101, 11]);
    return draw.number(0, 10);
  }

  #id(name: string): string {
    const { ids } = this.#ground;
    if (this.#draw.chance(6)) return this.#draw.one(badIds);
    const fitting = Object.keys(ids).filter(
      (type) => type.toLowerCase().slice(0, 5) === name.toLowerCase().slice(0, 5),
    );
    const type = this.#draw.one(fitting.length > 0 && this.#draw.chance(85) ? fitting : Object.keys(ids));
    return this.#draw.one(ids[type] ?? []);
  }

  #text(name: string, inText: boolean): string {
    const draw = this.#draw;
    if (isCursor(name)) {
      return draw.chance(85) ? draw.one(this.#ground.cursors) : oddText(draw, { surrogates: !inText });
    }
    if (name === 'languages') return draw.one(['en', 'ko', 'ja', 'de', 'xx']);
    const word = draw.one(this.#ground.words);
    const kind = draw.number(0, 3);
    if (kind === 0) return oddText(draw, { surrogates: !inText, longest: 300 });
    return kind === 1 ? word.slice(0, draw.number(1, 12)) : word;
  }

  #selection(type: GraphQLCompositeType, scope: Scope, rows: number, depth: number): string {
    const draw = this.#draw;
    const parts = draw.some(1, isUnionType(type) ? 3 : 5, () => this.#part(type, scope, rows, depth));
    return ` {${draw.one([' ', '\n', ', '])}${parts.join(draw.one([' ', '\n', ', ']))} }`;
  }

  #part(type: GraphQLCompositeType, scope: Scope, rows: number, depth: number): string {
    const draw = this.#draw;
    if (type === this.#schema.getQueryType() && draw.chance(2)) return `a${this.#names++}: ${draw.one(introspections)}`;
    const deep = depth > 0 && this.#fields < mostFields && rows * rowsOfList <= mostRows;
    if (deep && draw.chance(8)) return this.#spread(type, rows, depth);
    if (isUnionType(type) || (isAbstractType(type) && draw.chance(40)) || draw.chance(4)) {
      const types = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [type];
      // A union has no fields: where it may not go deeper, its members are only named.
      if (!deep && isUnionType(type)) return this.#typename(scope);
      const on = draw.one(types);
      const condition = on === type && draw.chance(40) ? '' : ` on ${on.name}`;
      return `...${condition}${this.#directives()}${this.#selection(on, scope, rows, depth - 1)}`;
    }
    const fields = Object.values(type.getFields());
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    if (!deep && leaves.length === 0) return this.#typename(scope);
    if (draw.chance(5)) return this.#typename(scope);
    let field = draw.one(deep ? fields : leaves);
    if (costly.has(field.name) && draw.chance(80)) field = draw.one(deep ? fields : leaves);
    return this.#field(field, scope, rows, depth);
  }

  #typename(scope: Scope): string {
    return `${this.#alias('__typename', scope)}${this.#directives()}`;
  }

  #spread(type: GraphQLCompositeType, rows: number, depth: number): string {
    const known = this.#reusable.filter((fragment) => fragment.on === type && rows <= fragment.rows);
    let fragment = known.length > 0 && this.#draw.chance(50) ? this.#draw.one(known) : undefined;
    if (fragment === undefined) {
      fragment = { name: `F${this.#names++}`, on: type, rows };
      const body = this.#selection(type, null, rows, depth - 1);
      this.#fragments.push(`fragment ${fragment.name} on ${type.name}${body}`);
      this.#reusable.push(fragment);
    }
    return `...${fragment.name}${this.#directives()}`;
  }

  #field(field: GraphQLField<unknown, unknown>, scope: Scope, rows: number, depth: number): string {
    this.#fields += 1;
    const name = this.#alias(field.name, scope);
    const paged = field.args.some((arg) => arg.name === 'first');
    const size = paged ? this.#pageSize(rows) : 1;
    const args = field.args
      .filter(
        (arg) =>
          isNonNullType(arg.type) || (arg.name === 'first' && paged) || this.#draw.chance(isCursor(arg.name) ? 3 : 25),
      )
      // A page is counted from one end, but for the sake of its refusal.
      .filter((arg) => arg.name !== 'last' || this.#draw.chance(20))
      .map((arg) => `${arg.name}: ${this.#argument(arg, size)}`);
    const text = `${name}${args.length === 0 ? '' : `(${args.join(', ')})`}${this.#directives()}`;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return text;
    const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
    const unpaged = field.name === 'facts' ? rowsOfFacts : rowsOfList;
    const many = paged ? size : isList ? unpaged : 1;
    // The members of a connection were counted with it.
    const counted = /^(?:nodes|edges)$/.test(field.name) && field.args.length === 0 ? 1 : many;
    return `${text}${this.#selection(type, new Set(), rows * counted, depth - 1)}`;
  }

  #pageSize(rows: number): number {
    if (this.#draw.chance(3)) return this.#draw.one([-1, 0, 101, 2147483647]);
    return this.#draw.number(0, Math.max(1, Math.min(100, Math.floor(mostRows / rows / rowsOfList))));
  }

  #argument(arg: GraphQLArgument, size: number): string {
    const draw = this.#draw;
    const inText = draw.chance(60);
    const byDefault = !inText && !isNonNullType(arg.type) && draw.chance(10);
    const isSize = arg.name === 'first' || arg.name === 'last';
    const made = isSize ? size : this.value(arg.type, arg.name, inText || byDefault);
    if (inText) return literal(made);
    const name = `v${this.#names++}`;
    this.#definitions.push(`$${name}: ${String(arg.type)}${byDefault ? ` = ${literal(made)}` : ''}`);
    if (!byDefault || draw.chance(50)) this.#variables[name] = made;
    return `$${name}`;
  }

  #directives(): string {
    const draw = this.#draw;
    if (!draw.chance(4) || this.#fields === 0) return '';
    const condition = draw.chance(70);
    if (draw.chance(50)) return ` @${draw.one(['skip', 'include'])}(if: ${condition})`;
    const name = `v${this.#names++}`;
    this.#definitions.push(`$${name}: Boolean!`);
    this.#variables[name] = condition;
    return ` @${draw.one(['skip', 'include'])}(if: $${name})`;
  }

  /** The name under which a field is asked for: its own where that is free and chance has it so, else one of ours. */
  #alias(name: string, scope: Scope): string {
    const draw = this.#draw;
    const wanted = draw.chance(85) ? name : draw.one(prototypeKeys);
    if (scope !== null && !scope.has(wanted) && draw.chance(85)) {
      scope.add(wanted);
      return wanted === name ? name : `${wanted}: ${name}`;
    }
    return `${draw.one(['a', '_', 'B'])}${this.#names++}: ${name}`;
  }
}

function isCursor(name: string): boolean {
  return name === 'after' || name === 'before';
}

/** A value as GraphQL writes it. */
export function literal(value: unknown): string {
  if (value instanceof Code) return value.value;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, member]) => `${key}: ${literal(member)}`)
    .join(', ')}}`;
}
