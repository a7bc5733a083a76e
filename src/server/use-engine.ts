import type { DocumentNode, ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { codeOf } from '../embed/mask-error.js';
import type { Context } from '../schema/context.js';
import { noOperation, type Prepared } from './engine.js';
import type { Note } from './exchange.js';
import { maskError } from './mask-error.js';
import type { Variables } from './measure.js';
import type { Service } from './service.js';

/** What the fast path hands over with a request that it carried out and that did not go well. */
export interface HandedOver {
  readonly ready?: ExecutionResult;
  /** Where to note what came of it. */
  readonly note?: Note;
}

/**
 * Lets GraphQL Yoga find, parse, check and carry out documents as the fast path does: by the one engine, under the same
 * limits, with the same extensions.
 */
export function useEngine(service: Service): Plugin<HandedOver, HandedOver, Context> {
  const { engine, live } = service;
  const prepared = new WeakMap<DocumentNode, Prepared>();
  return {
    async onParams({ request, params, setParams, setResult, context }) {
      if (context.ready !== undefined) {
        setResult(masked(context.ready, service.defectTaker(context.note)));
        return;
      }
      const { documentId = documentIdOf(request), ...rest } = params as typeof params & { documentId?: unknown };
      const query = await service.documents.find({ ...rest, documentId });
      if (query !== null) setParams({ ...rest, query });
      if (context.note !== undefined && query !== null) context.note.document = query;
    },
    onParse({ context, params: { source }, setParsedDocument, setParseFn }) {
      const { request } = context as unknown as { request: Request };
      const schema = service.schemaAt(pathOf(request)) ?? live.current.schema;
      const document = engine.prepare(schema, String(source));
      if (document.document === null) {
        setParseFn(() => {
          throw document.faults[0];
        });
      } else {
        prepared.set(document.document, document);
        setParsedDocument(document.document);
      }
    },
    onValidate({ params: { documentAST }, setResult }) {
      const known = prepared.get(documentAST);
      if (known !== undefined) setResult(known.faults);
    },
    onExecute({ args, setExecuteFn }) {
      const operation = prepared.get(args.document)?.operation(args.operationName) ?? null;
      setExecuteFn(async ({ variableValues, contextValue }) => {
        if (operation === null) {
          return { errors: [noOperation()] };
        }
        const graph = live.current;
        const { request } = contextValue as unknown as { request: Request };
        const { result, outcome } = await service.run(
          graph,
          operation,
          (variableValues ?? {}) as Variables,
          () => request.signal,
          null,
        );
        const { note } = contextValue as unknown as HandedOver;
        if (note !== undefined) {
          note.operation = operation.name;
          note.variables = (variableValues ?? {}) as Variables;
          Object.assign(note, outcome === null ? {} : { cost: outcome.cost, reads: outcome.reads });
        }
        const extensions = service.extensionsOf(graph, outcome);
        return { ...masked(result, service.defectTaker(note)), extensions };
      });
    },
    onExecutionResult({ result, setResult }) {
      if (result === undefined || Symbol.asyncIterator in result || Array.isArray(result)) return;
      const { extensions, ...rest } = result as ExecutionResult;
      if (extensions?.['dataset'] === undefined) {
        setResult({ ...rest, extensions: { ...service.extensionsOf(live.current, null), ...extensions } });
      }
    },
    onResultProcess({ result, serverContext: { note } }) {
      if (note === undefined || Symbol.asyncIterator in result || Array.isArray(result)) return;
      const { errors } = result as ExecutionResult;
      if (errors === undefined) return;
      note.codes = [...new Set(errors.map((error) => codeOf(error, 'INTERNAL_SERVER_ERROR')))];
    },
  };
}

function masked(result: ExecutionResult, tell: (defect: unknown) => void): ExecutionResult {
  return result.errors === undefined
    ? result
    : { ...result, errors: result.errors.map((error) => maskError(error, tell)) };
}

/** The id in the address of a GET, from which Yoga takes only what it knows. */
function documentIdOf({ method, url }: Request): string | null {
  return method === 'GET' ? new URL(url).searchParams.get('documentId') : null;
}

function pathOf({ url }: Request): string {
  return new URL(url).pathname.replace(/\/$/, '');
}
