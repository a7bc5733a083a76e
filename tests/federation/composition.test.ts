import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLInterfaceType, type GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { entityTypes } from '../../src/vocabulary/kinds.js';
import { composers, type Subgraph } from './composers.js';
import { fieldNotesContract } from './field-notes.js';
import { ratingsContract } from './ratings.js';

const subgraph = (name: string, sdl: string): Subgraph => ({ name, url: `http://${name}.test`, sdl });
const own = subgraph('kg20x10', readFileSync(new URL('../../schema/subgraph.graphql', import.meta.url), 'utf8'));

describe.each(Object.entries(composers))('%s', (_, compose) => {
  it.each([
    ['alone', []],
    ['with notes by id and by item', [subgraph('notes', fieldNotesContract(['id', 'wikidataId']))]],
    ['with notes by item', [subgraph('notes', fieldNotesContract(['wikidataId']))]],
    ['with ratings', [subgraph('ratings', ratingsContract)]],
    ['with all', [subgraph('notes', fieldNotesContract(['id'])), subgraph('ratings', ratingsContract)]],
  ])('composes the graph %s', (__, others) => {
    expect(compose([own, ...others]).faults).toEqual([]);
  });

  it('gives every kind of node what the ratings add to Entity', () => {
    const { supergraph } = compose([own, subgraph('ratings', ratingsContract)]);
    const schema = buildSchema(supergraph as string, { assumeValidSDL: true });
    for (const type of ['Entity', ...entityTypes]) {
      const fields = (schema.getType(type) as GraphQLObjectType | GraphQLInterfaceType).getFields();
      expect(fields, type).toHaveProperty('stars');
    }
    expect((schema.getType('SourceClaim') as GraphQLObjectType).getFields()).not.toHaveProperty('stars');
  });

  it('lets another graph return the values that belong to no node', () => {
    const sdl = `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@shareable"])
      type Query { visits: VisitConnection! }
      type VisitConnection { nodes: [Visit!]! pageInfo: PageInfo! }
      type Visit { place: Coordinates! }
      type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
      type Coordinates @shareable { latitude: Float! longitude: Float! precision: Float }
    `;
    expect(compose([own, subgraph('visits', sdl)]).faults).toEqual([]);
  });

  it('lets another graph of nodes have Query.node', () => {
    const sdl = `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
      type Query { node(id: ID!): Node nodes(ids: [ID!]!): [Node]! }
      interface Node { id: ID! }
      type Visit implements Node @key(fields: "id") { id: ID! }
    `;
    expect(compose([own, subgraph('visits', sdl)]).faults).toEqual([]);
  });

  it('refuses what contradicts the contract', () => {
    const sdl = 'type Query { a: Locality } type Locality { name: String! }';
    expect(compose([own, subgraph('other', sdl)]).faults).not.toEqual([]);
  });
});
