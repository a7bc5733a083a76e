import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { coded, codeOf } from '../embed/mask-error.js';
import { UnavailableError } from '../graph/errors.js';
import { maxPageSize } from '../graph/slice.js';
import type { MaybePromise } from '../graph/store.js';
import { Budget } from '../loaders/budget.js';
import type { Context } from '../schema/context.js';
import type { Limits } from './limits.js';
import { type CostOf, measure, type Shape, type Variables } from './measure.js';
import { traced } from './tracing.js';
import { compileWriter, type JsonText, type Writer } from './writer.js';

/** A document as a client sent it, parsed, checked and measured. */
export interface Prepared {
  readonly document: DocumentNode | null;
  /** What is wrong with it, each with a code; nothing where it can be carried out. */
  readonly faults: readonly GraphQLError[];
  /** The operation of a name, or the only one; null where there is none, or several and no name. */
  operation(name: string | null | undefined): Operation | null;
}

/** How many texts that were asked for once are remembered. */
const mostAsked = 1000;

/**
 * Carries operations out. What depends on the document alone is done once for each text that is asked for again, and
 * kept, those used last up to a number of characters: parsing, validation, the counts that limits are about, and compiling.
 */
export class Engine {
  readonly limits: Limits;
  readonly #kept = new Map<GraphQLSchema, Map<string, Prepared>>();
  readonly #asked = new Set<string>();
  #characters = 0;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  /** Prepares a document for a schema. Nothing is kept of one that is refused. */
  prepare(schema: GraphQLSchema, text: string): Prepared {
    const kept = this.#kept.get(schema) ?? new Map<string, Prepared>();
    this.#kept.set(schema, kept);
    const known = kept.get(text);
    if (known !== undefined) {
      if (this.#characters > this.limits.documents / 2) {
        // A map keeps the order in which its keys came, so what is used goes to its end; not while nothing has to go.
        kept.delete(text);
        kept.set(text, known);
      }
      return known;
    }
    const prepared = traced('prepare', {}, () => this.#prepare(schema, text));
    if (prepared.faults.length > 0 || text.length > this.limits.documents || !this.#isAskedAgain(text)) return prepared;
    kept.set(text, prepared);
    this.#characters += text.length;
    for (const documents of this.#kept.values()) {
      for (const oldest of documents.keys()) {
        if (this.#characters <= this.limits.documents) return prepared;
        documents.delete(oldest);
        this.#characters -= oldest.length;
      }
    }
    return prepared;
  }

  /** Whether a text was asked for lately. Many are but once, and what is kept of a document is fifty times its text. */
  #isAskedAgain(text: string): boolean {
    if (this.#asked.delete(text)) return true;
    this.#asked.add(text);
    if (this.#asked.size > mostAsked) this.#asked.delete(this.#asked.values().next().value as string);
    return false;
  }

  #prepare(schema: GraphQLSchema, text: string): Prepared {
    let document: DocumentNode;
    try {
      document = parse(text, { maxTokens: this.limits.tokens });
    } catch (error) {
      return refused(null, [parseFault(error as GraphQLError, this.limits.tokens)]);
    }
    const faults = validate(schema, document, undefined, { maxErrors: 20 });
    if (faults.length > 0) return refused(document, faults.map(validationFault));
    const operations = new Map<OperationDefinitionNode, Operation>();
    for (const definition of document.definitions) {
      if (definition.kind !== 'OperationDefinition') continue;
      const operation = new Operation(schema, document, definition, this.limits);
      if (operation.faults.length > 0) return refused(document, operation.faults);
      operations.set(definition, operation);
    }
    return {
      document,
      faults: [],
      operation: (name) => {
        const definition = getOperationAST(document, name);
        return definition == null ? null : (operations.get(definition) ?? null);
      },
    };
  }
}

function refused(document: DocumentNode | null, faults: readonly GraphQLError[]): Prepared {
  return { document, faults: faults.map((fault) => withStatus(fault, true)), operation: () => null };
}

/**
 * An error for which nothing was carried out: a bad request (400). With `spec` only in answers of the type
 * application/graphql-response+json, as GraphQL over HTTP has it for documents that are refused.
 */
function withStatus(error: GraphQLError, spec: boolean): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    extensions: { ...error.extensions, http: { status: 400, ...(spec ? { spec } : {}) } },
  });
}

function parseFault(error: GraphQLError, mostTokens: number): GraphQLError {
  if (error.message.includes('Document contains more')) {
    return limitFault('TOO_MANY_TOKENS', `The document has more than ${mostTokens} tokens.`);
  }
  return coded(error, 'GRAPHQL_PARSE_FAILED');
}

/** A fault of a value that a scalar refused has its code already. */
function validationFault(error: GraphQLError): GraphQLError {
  return coded(error, codeOf(error, 'GRAPHQL_VALIDATION_FAILED'));
}

function limitFault(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** What an operation is to be carried out with. */
export interface Run {
  readonly variables: Variables;
  readonly createContext: (budget: Budget) => Context;
  /** How many claims the data set holds. */
  readonly claims: number;
  /** Fires when nobody waits for the answer any more; asked for only where the graph does not answer at once. */
  readonly signal: () => AbortSignal;
}

/** What came of a run. */
export interface Outcome {
  readonly result: ExecutionResult;
  /** In the units of `src/schema/cost.ts`. */
  readonly cost: number;
  /** How many reads it took. */
  readonly reads: number;
}

/** An operation of a document that is valid. */
export class Operation {
  readonly name: string | null;
  readonly kind: OperationDefinitionNode['operation'];
  /** Which limits it breaks whatever its variables are. */
  readonly faults: readonly GraphQLError[];
  readonly #schema: GraphQLSchema;
  readonly #document: DocumentNode;
  readonly #definition: OperationDefinitionNode;
  readonly #limits: Limits;
  readonly #costOf: CostOf;
  /** Null where it cannot be compiled; undefined before that is tried. */
  #writer: Writer | null | undefined;

  constructor(schema: GraphQLSchema, document: DocumentNode, definition: OperationDefinitionNode, limits: Limits) {
    this.name = definition.name?.value ?? null;
    this.kind = definition.operation;
    this.#schema = schema;
    this.#document = document;
    this.#definition = definition;
    this.#limits = limits;
    const { shape, costOf } = measure(schema, document, definition);
    this.#costOf = costOf;
    this.faults = faultsOf(shape, limits);
  }

  /** What it costs, and why it is refused with these variables; null where it is not. */
  costOf(variables: Variables, claims: number): { readonly cost: number; readonly fault: GraphQLError | null } {
    const { cost, page } = this.#costOf(variables, claims);
    const { cost: most, page: longest } = this.#limits;
    if (cost > most) {
      const message = `The operation costs ${Math.min(cost, 1e9)}; the most that one may cost is ${most}. Ask for fewer or shorter pages.`;
      return { cost, fault: new GraphQLError(message, { extensions: { code: 'TOO_COSTLY', cost, limit: most } }) };
    }
    // Above what any page may have it is the list itself that refuses, in its place.
    if (page > longest && page <= maxPageSize) {
      return {
        cost,
        fault: limitFault('BAD_PAGE_SIZE', `A page has ${page} rows; here it may have at most ${longest}.`),
      };
    }
    return { cost, fault: null };
  }

  /**
   * Carries it out. Answers at once where the graph does. Where it has to be stopped, or the store cannot be read now,
   * there is no data and one error: of a part of an answer nobody could tell what is missing.
   */
  run({ variables, createContext, claims, signal }: Run): MaybePromise<Outcome> {
    const { cost, fault } = this.costOf(variables, claims);
    if (fault !== null) return { result: { errors: [withStatus(fault, true)] }, cost, reads: 0 };
    const budget = this.#budget();
    const finished = (result: ExecutionResult): Outcome => ended(budget, result, cost);
    const result = execute({
      schema: this.#schema,
      document: this.#document,
      operationName: this.name,
      variableValues: variables,
      contextValue: createContext(budget),
    });
    if (result instanceof Promise) return inTime(result, budget, this.#limits.time, signal()).then(finished);
    return finished(result.data === undefined ? notCarriedOut(result) : result);
  }

  /**
   * Carries it out over data that is all at hand, and adds the data of the answer to a text, several times as fast. Null
   * where that is not possible, or something goes wrong: then it is to be `run`, and what was added is worth nothing.
   */
  write({ variables, createContext, claims }: Run, text: JsonText): Outcome | null {
    if (this.#writer === undefined) this.#writer = compileWriter(this.#schema, this.#document, this.#definition);
    const { cost, fault } = this.costOf(variables, claims);
    if (this.#writer === null || fault !== null) return null;
    const budget = this.#budget();
    try {
      this.#writer(variables, createContext(budget), text);
    } catch {
      // Whatever it was, `run` meets it again and says it; but for a budget that is spent.
      return budget.stopped === null ? null : ended(budget, {}, cost);
    }
    return ended(budget, {}, cost);
  }

  #budget(): Budget {
    return new Budget({ reads: this.#limits.reads, milliseconds: this.#limits.time });
  }
}

function ended(budget: Budget, result: ExecutionResult, cost: number): Outcome {
  const { stopped, reads } = budget;
  const reason = stopped ?? unavailableIn(result);
  return { result: reason === null ? result : { errors: [stoppedError(reason)] }, cost, reads };
}

/** The error of a store that could not be read, where that is why a part of an answer is missing. */
function unavailableIn({ errors = [] }: ExecutionResult): Error | null {
  return errors.find(({ originalError }) => originalError instanceof UnavailableError)?.originalError ?? null;
}

function faultsOf(shape: Shape, limits: Limits): GraphQLError[] {
  const rules = [
    ['depth', 'TOO_DEEP', 'is nested', 'levels deep'],
    ['aliases', 'TOO_MANY_ALIASES', 'has', 'aliases'],
    ['directives', 'TOO_MANY_DIRECTIVES', 'has', 'directives'],
    ['rootFields', 'TOO_MANY_ROOT_FIELDS', 'has', 'fields at its root'],
  ] as const;
  return rules
    .filter(([name]) => shape[name] > limits[name])
    .map(([name, code, verb, what]) =>
      limitFault(code, `The operation ${verb} ${Math.min(shape[name], 1e9)} ${what}; the most is ${limits[name]}.`),
    );
}

/** A request whose variables are refused is a bad one, in whatever form the answer is given. */
function notCarriedOut({ errors = [] }: ExecutionResult): ExecutionResult {
  return {
    errors: errors.map((error) => {
      return withStatus(coded(error, codeOf(error, 'BAD_USER_INPUT')), false);
    }),
  };
}

function stoppedError(reason: Error): GraphQLError {
  return new GraphQLError(reason.message, { originalError: reason });
}

/** Waits for a result until the time is over or nobody waits any more; from then on its reads are refused. */
function inTime(
  result: Promise<ExecutionResult>,
  budget: Budget,
  milliseconds: number,
  signal: AbortSignal,
): Promise<ExecutionResult> {
  return new Promise((resolve, reject) => {
    const stop = (reason: Error): void => {
      budget.stop(reason);
      resolve({});
    };
    const timer = setTimeout(() => stop(budget.timeout()), milliseconds);
    const leave = (): void => stop(limitFault('CLIENT_GONE', 'Nobody waits for the answer any more.'));
    signal.addEventListener('abort', leave, { once: true });
    if (signal.aborted) leave();
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', leave);
    };
    result.then(resolve, reject).finally(done);
  });
}

/** Of a document without an operation of the name asked for, or with several and no name. */
export function noOperation(): GraphQLError {
  return new GraphQLError('Could not determine what operation to execute.', {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
  });
}
