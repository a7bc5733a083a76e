import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, parse } from 'graphql';
import { argumentsOf } from './arguments.js';
import type { TourText } from './door.js';
import { evidenceOf } from './evidence.js';
import { answered, refused } from './result.js';
import { answerSchema, type Call, readOnly, type Tool } from './tool.js';
import { type TraceableDocument, withIds } from './with-ids.js';

/** How an answer is told. */
interface Manner {
  /** Whether what its nodes are called is cited. */
  readonly citesNames?: boolean;
  /** Takes out of an answer what says the same again. */
  readonly shorten?: (data: object) => object;
}

/** What is said of an operation that is made a tool. */
interface Telling extends Manner {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** An operation of the tour as a tool: called as the operation is, described by its comment and by the schema. */
export function tourTool(schema: GraphQLSchema, { query }: TourText): Tool {
  const document = parse(query);
  const operation = operationIn(document);
  const words = (operation.name?.value ?? '').replace(/(?<!^)(?=[A-Z])/g, ' ').toLowerCase();
  return operationTool(schema, document, {
    name: words.replaceAll(' ', '_'),
    title: words.replace(/^./, (letter) => letter.toUpperCase()),
    description: [commentOf(query), ...rootDescriptions(schema, operation)].join('\n'),
  });
}

/** An operation as a tool: its variables are the arguments, its answer comes with what stands behind it. */
export function operationTool(schema: GraphQLSchema, document: DocumentNode, telling: Telling): Tool {
  const { name, title, description } = telling;
  const { schema: inputSchema, faultsOf } = argumentsOf(schema, operationIn(document));
  const traceable = withIds(schema, document);
  return {
    definition: { name, title, description, inputSchema, outputSchema: answerSchema, annotations: readOnly },
    faultsOf,
    call: (call) => carryOut(call, traceable, call.given, telling),
  };
}

/** Carries an operation out, and answers with its data and what stands behind it. */
export async function carryOut(
  { door, graph, signal }: Call,
  { text, asked }: TraceableDocument,
  variables: Readonly<Record<string, unknown>>,
  { citesNames = false, shorten = (data) => data }: Manner = {},
) {
  const { data: whole, errors = [] } = await door.run(graph, text, variables, signal);
  const data = whole == null ? whole : shorten(whole);
  const isEmpty = data == null || Object.values(data).every((value) => value === null);
  if (isEmpty && errors.length > 0) return refused(errors);
  return answered(graph.dataset, data, await evidenceOf(graph, data, asked, { names: citesNames }), errors);
}

function operationIn(document: DocumentNode): OperationDefinitionNode {
  return document.definitions.find((each) => each.kind === 'OperationDefinition') as OperationDefinitionNode;
}

/** The comment at the head of an operation. */
function commentOf(query: string): string {
  const lines = query.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  return lines
    .slice(0, end)
    .map((line) => line.replace(/^#\s*/, ''))
    .join(' ');
}

/** What the schema says of the fields at the root of an operation, each once. */
function rootDescriptions(schema: GraphQLSchema, operation: OperationDefinitionNode): string[] {
  const fields = schema.getQueryType()?.getFields() ?? {};
  const names = operation.selectionSet.selections.flatMap((each) => (each.kind === 'Field' ? [each.name.value] : []));
  return [...new Set(names)].map((name) => `${name}: ${fields[name]?.description ?? ''}`);
}
