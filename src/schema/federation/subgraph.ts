import {
  type ConstDirectiveNode,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
  type InterfaceTypeDefinitionNode,
  isObjectType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  printSchema,
  visit,
} from 'graphql';
import { typeOfId } from '../../vocabulary/kinds.js';
import { buildSchema } from '../build.js';
import type { Context } from '../context.js';
import { loadReferences, maxReferences } from './references.js';

/** The newest version of the specification that the composers in `tests/federation/` all take. */
const specification = 'https://specs.apollo.dev/federation/v2.9';

let built: GraphQLSchema | undefined;

/**
 * The schema as a subgraph of Apollo Federation 2, executable: the stand-alone one without `node` and `nodes`, of which
 * a supergraph can have only one, and with what a gateway asks of a subgraph.
 */
export function buildSubgraph(): GraphQLSchema {
  built ??= asSubgraph(buildSchema());
  return built;
}

type QueryFields = ReturnType<GraphQLObjectType<unknown, Context>['toConfig']>['fields'];

function asSubgraph(standAlone: GraphQLSchema): GraphQLSchema {
  const { node: _, nodes: __, ...own } = (standAlone.getQueryType() as GraphQLObjectType).toConfig().fields;
  // What composers read is the contract without the machinery of gateways.
  const sdl = printSubgraph(withQueryFields(standAlone, own));
  return withQueryFields(standAlone, { ...own, ...gatewayFields(standAlone, sdl) });
}

/** The schema with other root fields, and without subscriptions: a gateway would have to keep a connection for each. */
function withQueryFields(schema: GraphQLSchema, fields: QueryFields): GraphQLSchema {
  const { subscription, ...config } = schema.toConfig();
  const former = config.query as GraphQLObjectType;
  const query = new GraphQLObjectType({ ...former.toConfig(), fields });
  const types = config.types.filter((type) => type !== subscription).map((type) => (type === former ? query : type));
  // All other types are shared by both.
  return new GraphQLSchema({ ...config, query, types });
}

/** The fields by which a gateway reads the contract and follows references. */
function gatewayFields(schema: GraphQLSchema, sdl: string): QueryFields {
  const service = new GraphQLObjectType({
    name: '_Service',
    description: 'What composers need to know of this subgraph.',
    fields: { sdl: { type: new GraphQLNonNull(GraphQLString), description: 'The contract, with its directives.' } },
  });
  const any = new GraphQLScalarType({
    name: '_Any',
    description: 'A reference to a node: `__typename` and the fields of one of its keys.',
  });
  const entity = new GraphQLUnionType({
    name: '_Entity',
    description: 'What other graphs can refer to.',
    types: Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter((type) => directivesOf(type).some(({ name }) => name === 'key')),
    resolveType: ({ id }) => typeOfId(id),
  });
  const references = {
    type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(any))),
    description: `At most ${maxReferences}.`,
  };
  return {
    _service: {
      type: new GraphQLNonNull(service),
      description: 'The contract of this subgraph.',
      args: {},
      resolve: () => ({ sdl }),
    },
    _entities: {
      type: new GraphQLNonNull(new GraphQLList(entity)),
      description:
        'The nodes that references lead to, in their order; null for each that is not there. A malformed one is an error of code BAD_ID.',
      args: { representations: references },
      resolve: (_, { representations }, context) => loadReferences(context, representations),
    },
  };
}

interface AppliedDirective {
  readonly name: string;
  readonly args: Readonly<Record<string, string>>;
}

/** The directives that the types were given in `src/schema/nodes/` and `src/schema/values/`. */
function directivesOf(type: { readonly extensions: object } | undefined): readonly AppliedDirective[] {
  return (type?.extensions as { readonly directives?: readonly AppliedDirective[] } | undefined)?.directives ?? [];
}

/** The contract in SDL with its directives, which graphql's own `printSchema` leaves out. */
function printSubgraph(schema: GraphQLSchema): string {
  const used = new Set<string>();
  const withDirectives = <Node extends ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode>(node: Node): Node => {
    const directives = directivesOf(schema.getType(node.name.value));
    for (const { name } of directives) used.add(`"@${name}"`);
    return { ...node, directives: directives.map(directiveNode) };
  };
  const document = visit(parse(printSchema(schema)), {
    ObjectTypeDefinition: (node) => withDirectives(node),
    InterfaceTypeDefinition: (node) => withDirectives(node),
  });
  const link = `extend schema @link(url: "${specification}", import: [${[...used].sort().join(', ')}])`;
  return `${link}\n\n${print(document)}\n`;
}

function directiveNode({ name, args }: AppliedDirective): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: Object.entries(args ?? {}).map(([argument, value]) => ({
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: argument },
      value: { kind: Kind.STRING, value },
    })),
  };
}
