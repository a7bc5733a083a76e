import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
  type ValueNode,
} from 'graphql';
import type { Context } from '../schema/context.js';
import type { Variables } from './measure.js';

/** Thrown where an answer is not to be written here: graphql-js makes it, and says what is wrong if something is. */
class Unwritable extends Error {}

/** Writes the data of an answer as JSON. Throws for everything that graphql-js has to make. */
export type Writer = (variables: Variables, context: Context, text: JsonText) => void;

/** How many ways of taking and leaving parts (`@skip`, `@include`) are compiled of one operation. */
const mostVariants = 16;

/**
 * Compiles an operation of a valid document to a function that writes its answer straight from the records, where all
 * data is at hand. It knows the way on which nothing goes wrong: a promise, an error, a null where none may be, whatever
 * else it does not know ends it, and graphql-js begins anew. Null for what it cannot compile: introspection, and
 * everything but queries.
 */
export function compileWriter(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Writer | null {
  const root = schema.getQueryType();
  if (operation.operation !== 'query' || root == null) return null;
  const conditions = conditionsIn(document);
  const definitions = operation.variableDefinitions ?? [];
  const variants = new Map<string, Compiled | null>();
  const compile = (taken: ReadonlySet<string>): Compiled | null => {
    try {
      const compiling = new Compiling(schema, document, taken);
      return { write: compiling.object(root, [operation.selectionSet]), sites: compiling.sites };
    } catch (error) {
      if (error instanceof Unwritable) return null;
      throw error;
    }
  };
  return (given, context, text) => {
    const { coerced, errors } = getVariableValues(schema, definitions, given);
    if (errors !== undefined) throw new Unwritable();
    const taken = conditions.filter((name) => coerced[name] === true);
    const key = taken.join();
    let compiled = variants.get(key);
    if (compiled === undefined) {
      if (variants.size >= mostVariants) throw new Unwritable();
      compiled = compile(new Set(taken));
      variants.set(key, compiled);
    }
    if (compiled === null) throw new Unwritable();
    compiled.write({}, { text, context, variables: coerced, args: new Array(compiled.sites.count) });
  };
}

interface Compiled {
  readonly write: Write;
  readonly sites: { readonly count: number };
}

/** What one answer is written with. */
interface Run {
  readonly text: JsonText;
  readonly context: Context;
  readonly variables: Record<string, unknown>;
  /** The arguments of each field that takes variables: the same wherever the field stands, so worked out once. */
  readonly args: (Record<string, unknown> | undefined)[];
}

/** Writes a value. */
type Write = (value: unknown, run: Run) => void;

/** The variables on which it depends whether a part is taken. */
function conditionsIn(document: DocumentNode): string[] {
  const names = new Set<string>();
  const look = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      for (const { arguments: args = [] } of selection.directives ?? []) {
        for (const { value } of args) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      }
      if ('selectionSet' in selection && selection.selectionSet !== undefined) look(selection.selectionSet);
    }
  };
  for (const definition of document.definitions) if ('selectionSet' in definition) look(definition.selectionSet);
  return [...names].sort();
}

class Compiling {
  readonly sites = { count: 0 };
  readonly #schema: GraphQLSchema;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #taken: ReadonlySet<string>;

  constructor(schema: GraphQLSchema, document: DocumentNode, taken: ReadonlySet<string>) {
    this.#schema = schema;
    this.#taken = taken;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition);
    }
  }

  object(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): Write {
    if (type.isTypeOf != null) throw new Unwritable();
    const fields = new Map<string, FieldNode[]>();
    for (const selectionSet of selectionSets) this.#collect(type, selectionSet, fields, new Set());
    const writers = [...fields].map(([key, nodes], index) =>
      this.#field(type, nodes, `${index === 0 ? '{' : ','}${JSON.stringify(key)}:`),
    );
    if (writers.length === 0) return (_, { text }) => text.add('{}');
    return (source, run) => {
      for (const write of writers) write(source, run);
      run.text.add('}');
    };
  }

  /** The fields that are asked of a type, by the name that they have in the answer (GraphQL specification, 6.3.2). */
  #collect(
    type: GraphQLObjectType,
    { selections }: SelectionSetNode,
    fields: Map<string, FieldNode[]>,
    visited: Set<string>,
  ): void {
    for (const selection of selections) {
      if (!this.#isTaken(selection.directives ?? [])) continue;
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const known = fields.get(key);
        if (known === undefined) fields.set(key, [selection]);
        else known.push(selection);
        continue;
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (visited.has(selection.name.value)) continue;
        visited.add(selection.name.value);
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection
          : (this.#fragments.get(selection.name.value) as FragmentDefinitionNode);
      const condition = fragment.typeCondition;
      if (condition === undefined || this.#applies(condition.name.value, type)) {
        this.#collect(type, fragment.selectionSet, fields, visited);
      }
    }
  }

  #isTaken(directives: NonNullable<FieldNode['directives']>): boolean {
    return directives.every(({ name, arguments: args = [] }) => {
      const value = args[0]?.value;
      const holds =
        value?.kind === Kind.VARIABLE ? this.#taken.has(value.name.value) : value?.kind === Kind.BOOLEAN && value.value;
      if (name.value === 'skip') return !holds;
      if (name.value === 'include') return holds;
      throw new Unwritable();
    });
  }

  #applies(condition: string, type: GraphQLObjectType): boolean {
    if (condition === type.name) return true;
    const conditional = this.#schema.getType(condition);
    return isAbstractType(conditional) && this.#schema.isSubType(conditional, type);
  }

  /** Writes a field of an object, with `name` in front of its value. */
  #field(parent: GraphQLObjectType, nodes: readonly FieldNode[], name: string): Write {
    const node = nodes[0] as FieldNode;
    if (node.name.value === TypeNameMetaFieldDef.name) {
      const named = `${name}"${parent.name}"`;
      return (_, { text }) => text.add(named);
    }
    const field = parent.getFields()[node.name.value];
    // Introspection.
    if (field === undefined) throw new Unwritable();
    const write = this.#value(
      field.type,
      nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
      name,
    );
    if (field.resolve === undefined) {
      // As `defaultFieldResolver`; a function there is no value, and so not written.
      const property = field.name;
      return (source, run) => write((source as Record<string, unknown>)[property], run);
    }
    const resolve = field.resolve as (source: unknown, args: unknown, context: Context) => unknown;
    if (!takesVariables(node)) {
      const args = getArgumentValues(field, node);
      return (source, run) => write(resolve(source, args, run.context), run);
    }
    const argsOf = this.#argsOf(field, node);
    return (source, run) => write(resolve(source, argsOf(run), run.context), run);
  }

  #argsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): (run: Run) => Record<string, unknown> {
    const site = this.sites.count;
    this.sites.count += 1;
    return (run) => {
      const known = run.args[site];
      if (known !== undefined) return known;
      const args = getArgumentValues(field, node, run.variables);
      run.args[site] = args;
      return args;
    };
  }

  /** Writes a value, or null where it may be, with `name` in front. */
  #value(type: GraphQLOutputType, selectionSets: readonly SelectionSetNode[], name: string): Write {
    if (isNonNullType(type)) return this.#present(type.ofType, selectionSets, name);
    const write = this.#present(type, selectionSets, name);
    const nothing = `${name}null`;
    return (value, run) => {
      if (value === null || value === undefined) run.text.add(nothing);
      else write(value, run);
    };
  }

  /** Writes what is not null. */
  #present(type: GraphQLOutputType, selectionSets: readonly SelectionSetNode[], name: string): Write {
    if (isListType(type)) return this.#list(type.ofType, selectionSets, name);
    if (isLeafType(type)) return leaf(type, name);
    const write = isAbstractType(type)
      ? this.#abstract(type, selectionSets)
      : isObjectType(type)
        ? this.object(type, selectionSets)
        : unwritable();
    return (value, run) => {
      run.text.add(name);
      write(record(value), run);
    };
  }

  #list(type: GraphQLOutputType, selectionSets: readonly SelectionSetNode[], name: string): Write {
    const [empty, open] = [`${name}[]`, `${name}[`];
    const first = this.#value(type, selectionSets, '');
    const other = this.#value(type, selectionSets, ',');
    return (value, run) => {
      if (!Array.isArray(value)) throw new Unwritable();
      if (value.length === 0) {
        run.text.add(empty);
        return;
      }
      run.text.add(open);
      first(value[0], run);
      for (let index = 1; index < value.length; index++) other(value[index], run);
      run.text.add(']');
    };
  }

  #abstract(type: GraphQLAbstractType, selectionSets: readonly SelectionSetNode[]): Write {
    const { resolveType } = type;
    if (resolveType == null) throw new Unwritable();
    const named = resolveType as unknown as (
      value: unknown,
      context: Context,
      info: undefined,
      type: GraphQLAbstractType,
    ) => unknown;
    // Compiled when first met: of the types that a node may be a query sees few.
    const writers = new Map<unknown, Write>();
    const writerOf = (name: unknown): Write => {
      const object = this.#schema.getPossibleTypes(type).find((each) => each.name === name);
      if (object === undefined) throw new Unwritable();
      const write = this.object(object, selectionSets);
      writers.set(name, write);
      return write;
    };
    return (value, run) => {
      const name = named(value, run.context, undefined, type);
      (writers.get(name) ?? writerOf(name))(value, run);
    };
  }
}

/** What an object is made of; not a promise of it, nor an error in its place. */
function record(value: unknown): object {
  if (typeof value !== 'object' || value === null || value instanceof Promise || value instanceof Error) {
    throw new Unwritable();
  }
  return value;
}

function takesVariables({ arguments: args = [] }: FieldNode): boolean {
  return args.some(({ value }) => hasVariable(value));
}

function hasVariable(value: ValueNode): boolean {
  if (value.kind === Kind.LIST) return value.values.some(hasVariable);
  if (value.kind === Kind.OBJECT) return value.fields.some((field) => hasVariable(field.value));
  return value.kind === Kind.VARIABLE;
}

function unwritable(): never {
  throw new Unwritable();
}

function leaf(type: GraphQLLeafType, name: string): Write {
  if (isEnumType(type)) return enumeration(type, name);
  if (type.name === 'String' || type.name === 'ID' || type.name === 'Date') {
    const open = `${name}"`;
    return (value, { text }) => {
      if (typeof value !== 'string') throw new Unwritable();
      if (escaped.test(value)) text.add(name + JSON.stringify(value));
      else text.add(`${open}${value}"`);
    };
  }
  if (type.name === 'Boolean') {
    const [yes, no] = [`${name}true`, `${name}false`];
    return (value, { text }) => {
      if (typeof value !== 'boolean') throw new Unwritable();
      text.add(value ? yes : no);
    };
  }
  return (value, { text }) => {
    if (typeof value !== 'number') throw new Unwritable();
    // Says no to what is no Int, or is not finite.
    text.add(name + String(type.serialize(value)));
  };
}

function enumeration(type: GraphQLEnumType, name: string): Write {
  const texts = new Map(type.getValues().map((each) => [each.value as unknown, `${name}"${each.name}"`]));
  return (value, { text }) => {
    const named = texts.get(value);
    if (named === undefined) throw new Unwritable();
    text.add(named);
  };
}

/** What JSON writes otherwise than as it stands (RFC 8259, 7), and halves of surrogate pairs, which it may not write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const escaped = /["\\\u0000-\u001f\ud800-\udfff]/;

/** UTF-16 units after which a piece is written out: V8 joins small texts cheaply, large ones at the cost of all parts. */
const pieceLength = 2048;

const nothing = Buffer.alloc(0);

/** A text that grows at its end and is written out as UTF-8 piece by piece. */
export class JsonText {
  #bytes = nothing;
  #length = 0;
  #piece = '';

  add(text: string): void {
    this.#piece += text;
    if (this.#piece.length > pieceLength) this.#writeOut();
  }

  /** All of it. Nothing is to be added after. */
  finish(): Buffer {
    if (this.#length === 0) return Buffer.from(this.#piece);
    this.#writeOut();
    return this.#bytes.subarray(0, this.#length);
  }

  #writeOut(): void {
    // A unit of UTF-16 is at most three bytes.
    const needed = this.#length + this.#piece.length * 3;
    if (needed > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2, 16_384));
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    this.#length += this.#bytes.write(this.#piece, this.#length);
    this.#piece = '';
  }
}
