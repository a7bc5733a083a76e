import { type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import { LiveGraph } from '../embed/live.js';
import { viewDocuments } from '../explorer/documents.js';
import type { Boundary } from '../explorer/map/boundaries.js';
import type { MaybePromise } from '../graph/store.js';
import type { KnowledgeGraph } from '../index.js';
import type { Budget } from '../loaders/budget.js';
import { whenReady } from '../loaders/loaders.js';
import { buildSubgraph } from '../schema/federation/subgraph.js';
import { AskedDocuments } from './asked-document.js';
import { Engine, type Operation, type Outcome } from './engine.js';
import type { Note } from './exchange.js';
import { Gate } from './gate.js';
import type { AllowedOrigins } from './headers.js';
import { type Documents, KnownDocuments } from './known-documents.js';
import { type Limits, standardLimits } from './limits.js';
import type { Variables } from './measure.js';
import type { TourOperation } from './tour.js';
import { traced } from './tracing.js';
import type { JsonText } from './writer.js';

/** What can be set of a handler. */
export interface HandlerOptions {
  /** The operations that GraphiQL shows as its tabs, in order. @default none */
  readonly tour?: readonly TourOperation[];
  /**
   * Documents by id that clients may name instead of sending them, as relay-compiler and graphql-codegen write them.
   * Those of the tour and of the pages can be named as well. @default none
   */
  readonly documents?: Documents;
  /** Whether every other document is refused, with UNTRUSTED_DOCUMENT. @default false */
  readonly trustedOnly?: boolean;
  /** The path below which it stands in a server of others, such as `/kg`, without a slash at its end. @default the root */
  readonly basePath?: string;
  /** Areas for the map, such as counties, as `readBoundaries` reads them. @default outlines of provinces alone */
  readonly boundaries?: readonly Boundary[];
  /** Limits other than the standard ones; see docs/operations.md. */
  readonly limits?: Partial<Limits>;
  /** Which pages of others may read the answers. @default any */
  readonly origins?: AllowedOrigins;
  /** Whether it takes requests: what `/ready` says. @default always */
  readonly isReady?: () => boolean;
  /** Told of each defect of the server itself, of which clients learn only that it happened. @default console.error */
  readonly onDefect?: (defect: unknown) => void;
}

/** What all parts of one server share. */
export class Service {
  readonly live: LiveGraph;
  readonly engine: Engine;
  readonly documents: AskedDocuments;
  readonly gate: Gate;
  readonly limits: Limits;
  readonly origins: AllowedOrigins;
  readonly basePath: string;
  /** Null where none were brought along. */
  readonly boundaries: readonly Boundary[] | null;
  readonly tour: readonly TourOperation[];
  readonly isReady: () => boolean;
  readonly #onDefect: (defect: unknown) => void;

  /** Throws a TypeError for a base path of another form. */
  constructor(graph: KnowledgeGraph | LiveGraph, options: HandlerOptions) {
    const { tour = [], documents = {}, trustedOnly = false, basePath = '', limits = {}, origins = '*' } = options;
    if (!/^(?:\/[\w.~-]+)*$/.test(basePath)) {
      throw new TypeError(`${JSON.stringify(basePath)} is not a base path such as "/kg"`);
    }
    this.live = graph instanceof LiveGraph ? graph : new LiveGraph(graph);
    this.limits = { ...standardLimits, ...limits };
    this.engine = new Engine(this.limits);
    this.documents = new AskedDocuments(new KnownDocuments(tour, { ...viewDocuments, ...documents }), trustedOnly);
    this.gate = new Gate(this.limits.running, this.limits.waiting);
    this.origins = origins;
    this.basePath = basePath;
    this.boundaries = options.boundaries ?? null;
    this.tour = tour;
    this.isReady = options.isReady ?? (() => true);
    this.#onDefect = options.onDefect ?? ((defect) => console.error(defect));
  }

  /** The schema that answers at a path; null where no GraphQL is answered. */
  schemaAt(path: string): GraphQLSchema | null {
    if (path === `${this.basePath}/graphql`) return this.live.current.schema;
    return path === `${this.basePath}/subgraph` ? buildSubgraph() : null;
  }

  /** Takes defects: for the note of their exchange, where that is known, or else for whoever runs the process. */
  defectTaker(note: Note | undefined): (defect: unknown) => void {
    if (note === undefined) return this.#onDefect;
    return (defect) => {
      note.defects ??= [];
      note.defects.push(defect);
    };
  }

  /**
   * Carries an operation out over a graph, when its turn comes. Answers at once where it can. With a text, the data is
   * added to that as JSON where it is all at hand; `written` then says so.
   */
  run(
    graph: KnowledgeGraph,
    operation: Operation,
    variables: Variables,
    signal: () => AbortSignal,
    text: JsonText | null,
  ): MaybePromise<Answered> {
    const entered = this.gate.enter(signal);
    const go = (): MaybePromise<Answered> =>
      traced('execute', { 'graphql.operation.type': operation.kind }, (span) =>
        whenReady(this.#run(graph, operation, variables, signal, text), (answered) => {
          if (operation.name !== null) span.setAttribute('graphql.operation.name', operation.name);
          const { cost = 0, reads = 0 } = answered.outcome ?? {};
          span.setAttributes({ 'kg20x10.cost': cost, 'kg20x10.reads': reads });
          return answered;
        }),
      );
    if (entered === true) return go();
    if (entered === false) return turnedAway();
    return entered.then((mayEnter) => (mayEnter ? go() : turnedAway()));
  }

  #run(
    graph: KnowledgeGraph,
    operation: Operation,
    variables: Variables,
    signal: () => AbortSignal,
    text: JsonText | null,
  ): MaybePromise<Answered> {
    const run = {
      variables,
      signal,
      createContext: (budget: Budget) => graph.createContext(budget),
      claims: graph.claimCount,
    };
    const finished = (outcome: Outcome, written = false): Answered => ({ result: outcome.result, outcome, written });
    let running = false;
    try {
      const written = text !== null && graph.answersAtOnce ? operation.write(run, text) : null;
      if (written !== null) return finished(written, true);
      const outcome = operation.run(run);
      if (!(outcome instanceof Promise)) return finished(outcome);
      running = true;
      return outcome.then((each) => finished(each)).finally(() => this.gate.leave());
    } finally {
      if (!running) this.gate.leave();
    }
  }

  /** What every answer says of itself: which version of the data set gave it, and what it cost, where that was worked out. */
  extensionsOf(graph: KnowledgeGraph, outcome: Outcome | null): Record<string, unknown> {
    const { version, digest } = graph.dataset;
    return {
      dataset: { version, digest },
      ...(outcome === null ? {} : { cost: { cost: outcome.cost, limit: this.limits.cost } }),
    };
  }
}

/** What came of an operation; no outcome where it was not carried out. */
export interface Answered {
  readonly result: ExecutionResult;
  readonly outcome: Outcome | null;
  /** Whether its data was added to the text instead. */
  readonly written: boolean;
}

function turnedAway(): Answered {
  return { result: { errors: [overloaded()] }, outcome: null, written: false };
}

function overloaded(): GraphQLError {
  return new GraphQLError('Too many operations are waiting. Try again soon.', {
    extensions: { code: 'OVERLOADED', http: { status: 503, headers: { 'retry-after': '1' } } },
  });
}
