import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
} from 'graphql';
import { type ListName, nodeLists } from '../../src/graph/lists.js';
import { type EntityTypeName, entityTypes, kinds } from '../../src/vocabulary/kinds.js';
import type { Draw } from '../fuzz/draw.js';
import { type Known, noIds, oddTexts, sample } from './known.js';

/** A list, with how it can be asked for. */
export interface ListForm {
  readonly list: ListName;
  /** The types of node that have the list; null for one of the whole data set. */
  readonly types: readonly EntityTypeName[] | null;
  readonly filter: GraphQLInputObjectType | null;
  readonly orders: readonly string[];
}

/** All lists, as the schema offers them. */
export function listForms(schema: GraphQLSchema): ListForm[] {
  const roots = [...Object.values(kinds).map(({ plural }) => plural), 'claims', 'facts'] as ListName[];
  return [
    ...roots.map((list) => formOf(schema, list, 'Query', list, null)),
    ...nodeLists.map((list) => {
      const [type = '', field = ''] = list.split('.');
      return formOf(schema, list, type, field, type === 'Entity' ? entityTypes : [type as EntityTypeName]);
    }),
  ];
}

function formOf(
  schema: GraphQLSchema,
  list: ListName,
  typeName: string,
  fieldName: string,
  types: ListForm['types'],
): ListForm {
  const type = schema.getType(typeName);
  if (!(type instanceof GraphQLObjectType) && !isInterfaceType(type)) throw new TypeError(`no type ${typeName}`);
  const field = type.getFields()[fieldName];
  if (field === undefined) throw new TypeError(`no field of the list ${list}`);
  const argument = (name: string) => field.args.find((arg) => arg.name === name)?.type;
  const [filter, orderBy] = [argument('filter'), argument('orderBy')];
  const order = orderBy === undefined ? null : getNamedType(orderBy);
  return {
    list,
    types,
    filter: isInputObjectType(filter) ? filter : null,
    orders: isEnumType(order) ? order.getValues().map(({ name }) => name) : [],
  };
}

/** Of the parts of filters that take ids, which type of node they name; null for any. */
const named: Readonly<Record<string, EntityTypeName | null>> = {
  policies: 'Policy',
  provinces: 'Province',
  localities: 'Locality',
  participants: 'Actor',
  publishers: 'Actor',
  attributedTo: 'Actor',
  sources: 'Source',
  documents: 'Source',
  onlySources: 'Source',
  subjects: null,
};

/** Makes filters of any type of filter in the schema, from what a data set holds. */
export class Filters {
  readonly #known: Known;
  readonly #draw: Draw;

  constructor(known: Known, draw: Draw) {
    this.#known = known;
    this.#draw = draw;
  }

  /** For each part alone, each value that can stand in it and lead to something, and some that can't; of ids at most so many. */
  singles(type: GraphQLInputObjectType, mostIds: number): object[] {
    return Object.values(type.getFields()).flatMap((part) => {
      const values = sample(this.#draw, this.#values(part), mostIds);
      if (!isList(part)) return values.map((value) => ({ [part.name]: value }));
      return [...values.map((value) => ({ [part.name]: [value] })), { [part.name]: [] }, { [part.name]: null }];
    });
  }

  /** Several parts at once, with one value or a few. */
  combination(type: GraphQLInputObjectType): object {
    const parts = Object.values(type.getFields());
    const chosen = sample(this.#draw, parts, this.#draw.number(2, 4));
    return Object.fromEntries(chosen.map((part) => [part.name, this.#drawn(part)]));
  }

  #drawn(part: GraphQLInputField): unknown {
    const draw = this.#draw;
    const values = this.#values(part);
    if (!isList(part)) return draw.one(values);
    if (draw.chance(4)) return draw.one([null, []]);
    // Many values, so that several parts together still leave something.
    const some = draw.some(1, draw.one([1, 3, 12]), () => draw.one(values));
    return draw.chance(30) ? values : some;
  }

  #values(part: GraphQLInputField): readonly unknown[] {
    const { byType, nodes, days, languages } = this.#known;
    const type = getNamedType(part.type);
    if (isEnumType(type)) return type.getValues().map(({ name }) => name);
    switch (type.name) {
      case 'Boolean':
        return [true, false];
      case 'Date':
        return days;
      case 'Int':
        return part.name === 'years'
          ? [0, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2147483647]
          : [-1, 0, 1, 2, 3, 4, 9];
      case 'String':
        return [...languages, 'xx', ...oddTexts];
      case 'ID': {
        const of = named[part.name];
        if (of === undefined) throw new TypeError(`nothing is known of the ids of ${part.name}`);
        const ids = of === null ? nodes.map(({ id }) => id) : byType[of];
        return [...ids, ...noIds, byType.Policy[0], this.#known.claims[0]?.id];
      }
      default:
        throw new TypeError(`nothing is known of ${type.name}`);
    }
  }
}

function isList(part: GraphQLInputField): boolean {
  return isListType(getNullableType(part.type));
}
