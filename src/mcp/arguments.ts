import {
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getVariableValues,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  valueFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { coded, codeOf } from '../embed/mask-error.js';

/** A part of a JSON Schema. */
type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON Schema of an object, as the protocol wants it of the arguments of a tool. */
interface ObjectSchema {
  readonly type: 'object';
  readonly properties: Record<string, object>;
  readonly required: string[];
  readonly additionalProperties: false;
  readonly [keyword: string]: unknown;
}

/** The variables of an operation as the arguments of a tool. */
export interface Arguments {
  readonly schema: ObjectSchema;
  /** What is wrong with arguments, each with a code. */
  faultsOf(given: Readonly<Record<string, unknown>>): readonly GraphQLError[];
}

/**
 * The arguments of a tool that carries out an operation: its variables, described by what the schema says of the
 * arguments in which they are used, or by the descriptions given.
 */
export function argumentsOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  descriptions: Readonly<Record<string, string>> = usesOf(schema, operation),
): Arguments {
  const definitions = operation.variableDefinitions ?? [];
  const properties: Record<string, object> = {};
  const required: string[] = [];
  for (const { variable, type: written, defaultValue } of definitions) {
    const name = variable.name.value;
    const type = typeFromAST(schema, written as never) as GraphQLInputType;
    const description = descriptions[name];
    properties[name] = {
      ...schemaOfType(type),
      ...(description === undefined ? {} : { description: describe(description, type) }),
      ...(defaultValue === undefined ? {} : { default: valueFromAST(defaultValue, type) }),
    };
    if (isNonNullType(type) && defaultValue === undefined) required.push(name);
  }
  return {
    schema: { type: 'object', properties, required, additionalProperties: false },
    faultsOf: (given) => {
      const stray = Object.keys(given).filter((name) => !Object.hasOwn(properties, name));
      if (stray.length > 0) return [strayFault(stray[0] as string, Object.keys(properties))];
      const { errors = [] } = getVariableValues(schema, definitions, given, { maxErrors: 20 });
      return errors.map((error) => coded(error, codeOf(error, 'BAD_USER_INPUT')));
    },
  };
}

/** An argument that a tool does not take: as GraphQL would pass over it, the answer would be to another question. */
export function strayFault(name: string, known: readonly string[]): GraphQLError {
  const others = known.length === 0 ? 'There are none.' : `There are ${known.join(', ')}.`;
  return new GraphQLError(`There is no argument ${JSON.stringify(name.slice(0, 80))} here. ${others}`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** What the schema says of the arguments in which the variables of an operation are used. */
function usesOf(schema: GraphQLSchema, operation: OperationDefinitionNode): Record<string, string> {
  const uses: Record<string, string> = {};
  const types = new TypeInfo(schema);
  // Of what the value is that is gone through: an argument, and fields of it within one another.
  const around: (string | null | undefined)[] = [];
  const leave = (): void => {
    around.pop();
  };
  visit(
    operation,
    visitWithTypeInfo(types, {
      Argument: { enter: () => void around.push(types.getArgument()?.description), leave },
      ObjectField: {
        enter(node) {
          const parent = getNamedType(types.getParentInputType());
          around.push(isInputObjectType(parent) ? parent.getFields()[node.name.value]?.description : null);
        },
        leave,
      },
      Variable(node) {
        const description = around.at(-1);
        if (description != null) uses[node.name.value] ??= description;
      },
    }),
  );
  return uses;
}

/** A description with that of a scalar of our own, which says its form. */
function describe(description: string, type: GraphQLInputType): string {
  const named = getNamedType(type);
  return named.name === 'Date' && named.description != null ? `${description} ${named.description}` : description;
}

/** The JSON Schema of a type of input. */
function schemaOfType(type: GraphQLInputType): JsonSchema {
  if (isNonNullType(type)) return schemaOfType(type.ofType);
  if (isListType(type)) return { type: 'array', items: schemaOfType(type.ofType) };
  if (isEnumType(type)) return { type: 'string', enum: type.getValues().map(({ name }) => name) };
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return {
      type: 'object',
      properties: Object.fromEntries(
        fields.map((field) => [field.name, { ...schemaOfType(field.type), description: field.description ?? '' }]),
      ),
      required: fields.filter((field) => isNonNullType(field.type)).map(({ name }) => name),
      additionalProperties: false,
    };
  }
  return scalars[type.name] ?? { type: 'string' };
}

const scalars: Readonly<Record<string, JsonSchema>> = {
  Int: { type: 'integer' },
  Float: { type: 'number' },
  Boolean: { type: 'boolean' },
  Date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
};
