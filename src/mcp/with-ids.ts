import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  print,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type EntityTypeName, entityTypes } from '../vocabulary/kinds.js';
import { type PropertyName, propertyNames, propertyOf } from '../vocabulary/properties.js';

/** Of each kind of node, the properties whose values a document asks for by fields. */
export type AskedProperties = ReadonlyMap<EntityTypeName, ReadonlySet<PropertyName>>;

/** A document that asks for the id of each node and claim as well, so that the answer can be traced to its claims. */
export interface TraceableDocument {
  readonly text: string;
  readonly asked: AskedProperties;
}

/** Makes a document traceable. It must be valid. */
export function withIds(schema: GraphQLSchema, document: DocumentNode): TraceableDocument {
  const types = new TypeInfo(schema);
  const asked = new Map<EntityTypeName, Set<PropertyName>>();
  const edited = visit(
    document,
    visitWithTypeInfo(types, {
      Field() {
        const type = types.getParentType();
        const property = propertyBehind(type, types.getFieldDef());
        if (property === null) return;
        const kind = type?.name as EntityTypeName;
        asked.set(kind, (asked.get(kind) ?? new Set()).add(property));
      },
      SelectionSet: {
        leave(node) {
          return hasId(types.getParentType()) && !givesKey(node, 'id') ? withId(node) : undefined;
        },
      },
    }),
  );
  return { text: print(edited), asked };
}

/**
 * The property whose value a field of a node shows: its description names it in brackets. None for the description of
 * documents, which stands beside every claim, and for lists of other nodes, which have claims of their own.
 */
function propertyBehind(
  type: GraphQLNamedType | null | undefined,
  field: GraphQLField<unknown, unknown> | null | undefined,
): PropertyName | null {
  const kind = entityTypes.find((each) => each === type?.name);
  if (kind === undefined || kind === 'Source' || field == null) return null;
  if (getNamedType(field.type).name.endsWith('Connection')) return null;
  const named = /\(([A-Z_]+)\)/.exec(field.description ?? '')?.[1];
  const property = propertyNames.find((each) => each === named);
  return property !== undefined && propertyOf(property).subjects.includes(kind) ? property : null;
}

/** Whether a type is a node or a claim, or stands for several of them. */
function hasId(type: GraphQLNamedType | null | undefined): boolean {
  if (isInterfaceType(type)) return type.name === 'Node' || type.name === 'Entity';
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
}

function givesKey({ selections }: SelectionSetNode, key: string): boolean {
  return selections.some((each) => each.kind === 'Field' && (each.alias ?? each.name).value === key);
}

function withId(node: SelectionSetNode): SelectionSetNode {
  const id = { kind: 'Field', name: { kind: 'Name', value: 'id' } } as SelectionSetNode['selections'][number];
  return { ...node, selections: [id, ...node.selections] };
}
