import { readFileSync } from 'node:fs';
import {
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
  print,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildSchema } from '../../src/schema/build.js';
import { propertyNames } from '../../src/vocabulary/properties.js';

const contract: DocumentNode = parse(readFileSync(new URL('contract.graphql', import.meta.url), 'utf8'));
const schema = buildSchema();
const own = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));

function fieldsOf(type: GraphQLNamedType): (GraphQLField<unknown, unknown> | GraphQLInputField)[] {
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
}

describe('the schema and the contract', () => {
  it.each(
    contract.definitions.flatMap((definition) =>
      'name' in definition && definition.name ? [[definition.name.value, definition] as const] : [],
    ),
  )('has %s as the contract fixes it', (name, definition) => {
    const type = schema.getType(name);
    expect(type, `type ${name}`).toBeDefined();
    if (type === undefined) return;
    const fields = new Map(fieldsOf(type).map((field) => [field.name, field]));
    if (
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
      definition.kind === Kind.INTERFACE_TYPE_DEFINITION ||
      definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION
    ) {
      for (const field of definition.fields ?? []) {
        const found = fields.get(field.name.value);
        expect(String(found?.type), `${name}.${field.name.value}`).toBe(print(field.type));
        const args = new Map<string, GraphQLArgument>(
          found !== undefined && 'args' in found ? found.args.map((arg) => [arg.name, arg]) : [],
        );
        for (const arg of ('arguments' in field ? field.arguments : undefined) ?? []) {
          expect(String(args.get(arg.name.value)?.type), `${name}.${field.name.value}(${arg.name.value})`).toBe(
            print(arg.type),
          );
        }
      }
      if ('interfaces' in definition && (isObjectType(type) || isInterfaceType(type))) {
        const interfaces = type.getInterfaces().map((each) => each.name);
        for (const each of definition.interfaces ?? []) expect(interfaces).toContain(each.name.value);
      }
    } else if (definition.kind === Kind.ENUM_TYPE_DEFINITION && isEnumType(type)) {
      expect(type.getValues().map((value) => value.name)).toEqual(
        (definition.values ?? []).map((value) => value.name.value),
      );
    } else if (definition.kind === Kind.UNION_TYPE_DEFINITION && isUnionType(type)) {
      expect(
        type
          .getTypes()
          .map((each) => each.name)
          .sort(),
      ).toEqual((definition.types ?? []).map((each) => each.name.value).sort());
    }
  });

  it('gives every connection the same form, and every connection field the same arguments', () => {
    const connections = own.filter((type) => type.name.endsWith('Connection'));
    expect(connections.length).toBe(13);
    for (const type of connections) {
      expect(
        fieldsOf(type)
          .map((field) => field.name)
          .sort(),
        type.name,
      ).toEqual(['edges', 'nodes', 'pageInfo', 'totalCount']);
    }
    for (const type of own) {
      for (const field of fieldsOf(type)) {
        if (!String(field.type).endsWith('Connection!') || !('args' in field)) continue;
        const names = field.args.map((arg) => arg.name);
        expect(names, `${type.name}.${field.name}`).toEqual(
          expect.arrayContaining(['first', 'after', 'last', 'before']),
        );
      }
    }
  });

  it('prints the properties from the registry', () => {
    const property = schema.getType('Property');
    expect(isEnumType(property) && property.getValues().map((value) => value.name)).toEqual(propertyNames);
  });

  it('describes every type, field, argument and enum value', () => {
    const bare: string[] = [];
    for (const type of own) {
      if (['Boolean', 'Float', 'ID', 'Int', 'String'].includes(type.name)) continue;
      if (!type.description) bare.push(type.name);
      for (const field of fieldsOf(type)) {
        if (!field.description) bare.push(`${type.name}.${field.name}`);
        if ('args' in field)
          for (const arg of field.args) if (!arg.description) bare.push(`${type.name}.${field.name}(${arg.name})`);
      }
      if (isEnumType(type))
        for (const value of type.getValues()) if (!value.description) bare.push(`${type.name}.${value.name}`);
    }
    expect(bare).toEqual([]);
  });
});
