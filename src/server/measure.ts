import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  type ValueNode,
} from 'graphql';
import { type ListSize, listSizeOf, weightOf } from '../schema/cost.js';

/** The values of the variables of a request, as they came. */
export type Variables = Readonly<Record<string, unknown>>;

/** What an operation asks for at once, whatever its variables are. */
export interface Shape {
  /** Fields within fields. */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
}

/** What an operation costs with given variables, in the units of `src/schema/cost.ts`. */
export type CostOf = (variables: Variables, claims: number) => Cost;

/** What an operation costs, and the longest page that it asks for. */
export interface Cost {
  readonly cost: number;
  readonly page: number;
}

/** Measures an operation of a valid document. Each fragment is gone through once, however often it is spread. */
export function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): { readonly shape: Shape; readonly costOf: CostOf } {
  const measuring = new Measuring(schema, document, operation);
  const root = schema.getRootType(operation.operation);
  // Without such a root there is nothing to carry out, which is said when that is tried.
  const { cost, ...counts } = root == null ? nothing : measuring.selections(operation.selectionSet, root);
  const shape = { ...counts, rootFields: measuring.rootFields(operation.selectionSet) };
  return {
    shape: { ...shape, directives: shape.directives + (operation.directives?.length ?? 0) },
    costOf: (variables, claims) => {
      const run: Run = { variables, claims, page: 0, known: new Map() };
      return { cost: worth(cost, run), page: run.page };
    },
  };
}

/** One working out of a cost. */
interface Run {
  readonly variables: Variables;
  readonly claims: number;
  /** The longest page so far. */
  page: number;
  /** The costs of parts that are spread more than once. */
  readonly known: Map<object, number>;
}

/** A cost: a number, or one that depends on the variables or on the size of the data set. */
type Worth = number | ((run: Run) => number);

function worth(cost: Worth, run: Run): number {
  return typeof cost === 'number' ? cost : cost(run);
}

function sum(costs: readonly Worth[]): Worth {
  let fixed = 0;
  const open: ((run: Run) => number)[] = [];
  for (const cost of costs) {
    if (typeof cost === 'number') fixed += cost;
    else open.push(cost);
  }
  return open.length === 0 ? fixed : (run) => open.reduce((total, cost) => total + cost(run), fixed);
}

function product(size: Worth, cost: Worth): Worth {
  if (typeof size === 'number' && typeof cost === 'number') return size * cost;
  return (run) => worth(size, run) * worth(cost, run);
}

/** Of objects that exclude one another, as the types of a union do, the dearest counts. */
function dearest(costs: readonly Worth[]): Worth {
  if (costs.every((cost) => typeof cost === 'number')) return Math.max(0, ...costs);
  return (run) => Math.max(0, ...costs.map((cost) => worth(cost, run)));
}

interface Measured {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly cost: Worth;
}

const nothing: Measured = { depth: 0, aliases: 0, directives: 0, cost: 0 };

class Measuring {
  readonly #schema: GraphQLSchema;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #measured = new Map<SizedList | null, Map<string, Measured>>();
  readonly #rootFields = new Map<string, number>();
  readonly #defaults = new Map<string, unknown>();

  constructor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
    this.#schema = schema;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition);
    }
    for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
      if (defaultValue !== undefined) this.#defaults.set(variable.name.value, literal(defaultValue));
    }
  }

  /** How many fields the root has, those of fragments too. */
  rootFields({ selections }: SelectionSetNode): number {
    return selections.reduce((total, selection) => {
      if (selection.kind === Kind.FIELD) return total + 1;
      if (selection.kind === Kind.INLINE_FRAGMENT) return total + this.rootFields(selection.selectionSet);
      const name = selection.name.value;
      const count = this.#rootFields.get(name) ?? this.rootFields(this.#fragment(name).selectionSet);
      this.#rootFields.set(name, count);
      return total + count;
    }, 0);
  }

  /** What a set of selections asks of an object of a type. `size` is that of the list which its `nodes` or `edges` are. */
  selections({ selections }: SelectionSetNode, parent: GraphQLCompositeType, list?: SizedList): Measured {
    const parts: Measured[] = [];
    const byType = new Map<string, Worth[]>();
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        parts.push(this.#field(selection, parent, list));
        continue;
      }
      const spread = selection.kind === Kind.FRAGMENT_SPREAD;
      const fragment = spread ? this.#fragment(selection.name.value) : selection;
      const condition = fragment.typeCondition?.name.value ?? parent.name;
      const type = this.#schema.getType(condition) as GraphQLCompositeType;
      const measured = spread
        ? this.#named(selection.name.value, fragment.selectionSet, type, list)
        : this.selections(fragment.selectionSet, type, list);
      parts.push({
        ...measured,
        directives: measured.directives + (selection.directives?.length ?? 0),
        cost: isAbstractType(type) || condition === parent.name ? measured.cost : 0,
      });
      if (!isAbstractType(type) && condition !== parent.name) {
        byType.set(condition, [...(byType.get(condition) ?? []), measured.cost]);
      }
    }
    return {
      depth: Math.max(0, ...parts.map(({ depth }) => depth)),
      aliases: parts.reduce((total, { aliases }) => total + aliases, 0),
      directives: parts.reduce((total, { directives }) => total + directives, 0),
      cost: sum([...parts.map(({ cost }) => cost), dearest([...byType.values()].map(sum))]),
    };
  }

  /** A named fragment, measured once; where it is of a list, once for that. */
  #named(name: string, selectionSet: SelectionSetNode, type: GraphQLCompositeType, list?: SizedList): Measured {
    const ofList = this.#measured.get(list ?? null) ?? new Map<string, Measured>();
    this.#measured.set(list ?? null, ofList);
    const known = ofList.get(name);
    if (known !== undefined) return known;
    const measured = this.selections(selectionSet, type, list);
    const { cost } = measured;
    const once = typeof cost === 'number' ? measured : { ...measured, cost: onceInARun(cost) };
    ofList.set(name, once);
    return once;
  }

  #fragment(name: string): FragmentDefinitionNode {
    return this.#fragments.get(name) as FragmentDefinitionNode;
  }

  #field(node: FieldNode, parent: GraphQLCompositeType, list: SizedList | undefined): Measured {
    const field = this.#definition(node, parent);
    const counts = { aliases: node.alias === undefined ? 0 : 1, directives: node.directives?.length ?? 0 };
    if (field === undefined) return { ...nothing, ...counts, depth: 1 };
    const type = getNamedType(field.type) as GraphQLNamedType;
    const coordinate = `${parent.name}.${node.name.value}`;
    const given = (argument: string): boolean => node.arguments?.some(({ name }) => name.value === argument) ?? false;
    const weight: Worth = (run) => weightOf(coordinate, given, run.claims);
    const own = weightOf(coordinate, given, Number.MAX_SAFE_INTEGER) === 0 ? 0 : weight;
    if (!isCompositeType(type) || node.selectionSet === undefined)
      return { ...nothing, ...counts, depth: 1, cost: own };
    const declared = listSizeOf(field);
    if (declared.sizedFields !== undefined) {
      const size = this.#size(node, declared);
      const below = this.selections(node.selectionSet, type, { fields: declared.sizedFields, size });
      // The length of a page counts even where nothing is asked for but how many items there are in all.
      const looked: Worth = typeof size === 'number' ? 0 : (run) => size(run) * 0;
      return withField(counts, below, sum([own, looked, 1, below.cost]));
    }
    const below = this.selections(node.selectionSet, type);
    const size = list?.fields.includes(node.name.value) ? list.size : isList(field) ? this.#size(node, declared) : 1;
    return withField(counts, below, sum([own, product(size, sum([1, below.cost]))]));
  }

  #definition(node: FieldNode, parent: GraphQLCompositeType): GraphQLField<unknown, unknown> | undefined {
    const name = node.name.value;
    if (parent === this.#schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return 'getFields' in parent ? parent.getFields()[name] : undefined;
  }

  /** How many items a list has, as far as its arguments say. */
  #size(node: FieldNode, { assumedSize, slicingArguments = [], listArgument }: ListSize): Worth {
    for (const { name, value } of node.arguments ?? []) {
      if (slicingArguments.includes(name.value)) {
        return this.#valueOf(value, (given, run) => {
          if (typeof given !== 'number' || given < 0) return assumedSize;
          run.page = Math.max(run.page, given);
          return given;
        });
      }
      if (name.value === listArgument) {
        return this.#valueOf(value, (given) => (Array.isArray(given) ? given.length : given == null ? assumedSize : 1));
      }
    }
    return assumedSize;
  }

  /** What follows from the value of an argument, which may be a variable. */
  #valueOf(value: ValueNode, follows: (given: unknown, run: Run) => number): Worth {
    if (value.kind !== Kind.VARIABLE) {
      const given = literal(value);
      return (run) => follows(given, run);
    }
    const name = value.name.value;
    return (run) => follows(Object.hasOwn(run.variables, name) ? run.variables[name] : this.#defaults.get(name), run);
  }
}

/** What is below a field, with the field itself. */
function withField(counts: Pick<Measured, 'aliases' | 'directives'>, below: Measured, cost: Worth): Measured {
  return {
    depth: below.depth + 1,
    aliases: below.aliases + counts.aliases,
    directives: below.directives + counts.directives,
    cost,
  };
}

/** The list that a connection is: how long, and which of its fields are it. */
interface SizedList {
  readonly fields: readonly string[];
  readonly size: Worth;
}

function onceInARun(cost: (run: Run) => number): (run: Run) => number {
  return (run) => {
    let known = run.known.get(cost);
    if (known === undefined) {
      known = cost(run);
      run.known.set(cost, known);
    }
    return known;
  };
}

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** A number, or a list by its length; anything else is no size. */
function literal(value: ValueNode): unknown {
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind === Kind.LIST) return value.values;
  return value.kind === Kind.NULL ? null : value.kind;
}
