import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExecutionResult } from 'graphql';
import type { MaybePromise } from '../graph/store.js';
import type { KnowledgeGraph } from '../index.js';
import { whenReady } from '../loaders/loaders.js';
import type { AnswerCache, FinishedAnswer } from './answer-cache.js';
import { takesCoding } from './content-coding.js';
import type { Operation } from './engine.js';
import type { Exchange, Note } from './exchange.js';
import { finish } from './finished-answer.js';
import { commonHeaders, corsHeaders, dataPolicy } from './headers.js';
import type { Variables } from './measure.js';
import type { Answered, Service } from './service.js';
import type { SharedAnswers } from './shared-answers.js';
import { inSpanOf } from './tracing.js';
import type { HandedOver } from './use-engine.js';
import { JsonText } from './writer.js';

const json = 'application/json';
const graphqlJson = 'application/graphql-response+json';

/**
 * Answers the requests that nearly all clients send, a query by POST as JSON or by GET, without the machinery that knows
 * every other form: from the finished answers, or by the engine. Whatever is out of the ordinary, and every answer with
 * an error, it hands over to GraphQL Yoga, with what came of the operation if it was carried out. So there is one text
 * of each refusal, and nothing is answered here that Yoga would refuse.
 */
export class FastPath {
  readonly #service: Service;
  readonly #answers: AnswerCache;
  readonly #shared: SharedAnswers | null;
  readonly #underWay = new Map<string, UnderWay>();
  readonly #heads = new Map<string, readonly string[]>();
  /** The media type of the answer by the header Accept, as far as Yoga has said. */
  readonly #forms = new Map<string, string>([
    ['', json],
    ['*/*', json],
    [json, json],
    [graphqlJson, graphqlJson],
    // As GraphQL over HTTP would have clients ask.
    [`${graphqlJson}, ${json};q=0.9`, graphqlJson],
  ]);

  constructor(service: Service, answers: AnswerCache, shared: SharedAnswers | null) {
    this.#service = service;
    this.#answers = answers;
    this.#shared = shared;
  }

  /** Remembers in which form Yoga answered a header Accept, so that those who send it can be answered here. */
  learn(accept: string | undefined, contentType: string | null): void {
    const type = contentType?.split(';')[0];
    if (accept === undefined || accept.length > 200 || this.#forms.size >= mostForms) return;
    if (type === json || type === graphqlJson) this.#forms.set(accept, type);
  }

  /**
   * The answer to a request, or what to hand over with it. `path` has no query; `text` is the body of a POST, one
   * character for each byte, and of a GET the query of its address.
   */
  answer(exchange: Exchange, path: string, text: string): MaybePromise<FinishedAnswer | HandedOver> {
    const { request, response, note } = exchange;
    const type = this.#forms.get(request.headers.accept ?? '');
    if (type === undefined || !isOrdinary(request)) return {};
    const gzip = takesCoding(request.headers['accept-encoding'], 'gzip');
    const graph = this.#service.live.current;
    const key = `${request.method === 'GET' ? 'G' : 'P'}${gzip ? 'z' : '-'}${type} ${path}\n${text}`;
    const known = this.#answers.get(graph, key);
    if (known !== undefined) {
      note.cached = true;
      return known;
    }
    const underWay = this.#underWay.get(key);
    if (underWay !== undefined && underWay.graph === graph && !underWay.isLeft) return underWay.join(response);
    const params = request.method === 'GET' ? paramsOfAddress(text) : paramsOfBody(text);
    if (params === null) return {};
    const isGet = request.method === 'GET';
    const asked: Asked = { graph, key, path, params, type, gzip, isGet, underWay: new UnderWay(graph), note };
    const work = () => inSpanOf(exchange, () => this.#answerOf(asked));
    const shared = this.#shared?.find(graph, key);
    const answer =
      shared === undefined
        ? work()
        : shared.then((found) => {
            // Nobody is there to be answered.
            if (asked.underWay.isLeft) return {};
            if (found === undefined) return work();
            this.#answers.keep(graph, key, found);
            note.cached = true;
            return found;
          });
    if (!(answer instanceof Promise)) return answer;
    // The same question of others meanwhile is answered by the same work.
    this.#underWay.set(key, asked.underWay);
    asked.underWay.answer = answer.finally(() => {
      if (this.#underWay.get(key) === asked.underWay) this.#underWay.delete(key);
    });
    return asked.underWay.join(response);
  }

  #answerOf(asked: Asked): MaybePromise<FinishedAnswer | HandedOver> {
    const { documents } = this.#service;
    const { query, documentId, extensions } = asked.params;
    if (query != null && documentId === undefined && extensions === undefined) {
      return documents.isAllowed(query) ? this.#carryOut(asked, query) : {};
    }
    return documents.find(asked.params).then(
      (document) => (document === null ? {} : this.#carryOut(asked, document)),
      // What is wrong with the name of a document Yoga says.
      () => ({}),
    );
  }

  #carryOut(asked: Asked, document: string): MaybePromise<FinishedAnswer | HandedOver> {
    const { graph, path, params, underWay, note } = asked;
    const schema = this.#service.schemaAt(path);
    if (schema === null) return {};
    note.document = document;
    const prepared = this.#service.engine.prepare(schema, document);
    if (prepared.faults.length > 0) return { ready: { errors: prepared.faults } };
    const operation = prepared.operation(params.operationName);
    if (operation === null || operation.kind !== 'query') return {};
    const text = new JsonText();
    text.add('{"data":');
    const variables = params.variables ?? {};
    note.operation = operation.name;
    note.variables = variables;
    return whenReady(this.#service.run(graph, operation, variables, underWay.signal, text), (answered) => {
      note.cost = answered.outcome?.cost;
      note.reads = answered.outcome?.reads;
      return this.#finish(asked, operation, answered, text);
    });
  }

  #finish(
    { graph, key, params, type, gzip, isGet }: Asked,
    operation: Operation,
    { result, outcome, written }: Answered,
    text: JsonText,
  ): MaybePromise<FinishedAnswer | HandedOver> {
    const extensions = this.#service.extensionsOf(graph, outcome);
    if (result.errors !== undefined) return { ready: { ...result, extensions } satisfies ExecutionResult };
    const end = `,"extensions":${JSON.stringify(extensions)}}`;
    if (written) text.add(end);
    const answer = finish({
      body: written ? text.finish() : `{"data":${JSON.stringify(result.data)}${end}`,
      head: this.#headOf(type, isGet, params.query == null),
      gzip,
      tagged: isGet,
      digest: graph.dataset.digest,
      operation: operation.name,
      ...(outcome === null ? {} : { cost: outcome.cost }),
    });
    const keep = (finished: FinishedAnswer): FinishedAnswer => {
      this.#answers.keep(graph, key, finished);
      this.#shared?.keep(graph, key, finished);
      return finished;
    };
    return answer instanceof Promise ? answer.then(keep) : keep(answer);
  }

  /** The headers of an answer of a form, the same for all of it. */
  #headOf(type: string, isGet: boolean, persisted: boolean): readonly string[] {
    const form = `${type} ${isGet} ${persisted}`;
    let head = this.#heads.get(form);
    if (head === undefined) {
      head = Object.entries({
        'content-type': `${type}; charset=utf-8`,
        ...commonHeaders,
        'content-security-policy': dataPolicy,
        ...(this.#service.origins === '*' ? corsHeaders('*', null) : {}),
        ...(isGet ? { vary: 'Accept, Accept-Encoding', 'cache-control': cacheControl(persisted) } : {}),
      }).flat();
      this.#heads.set(form, head);
    }
    return head;
  }
}

/**
 * How long others may keep an answer of GET. Of a document that is named, a cache near the readers may for minutes, and
 * give it while it asks whether it still stands; of any other it may be kept, but not given unasked.
 */
export function cacheControl(persisted: boolean): string {
  return persisted ? 'public, max-age=60, s-maxage=300, stale-while-revalidate=86400' : 'public, no-cache';
}

/** What is asked, and in which form. */
interface Asked {
  readonly graph: KnowledgeGraph;
  readonly key: string;
  readonly path: string;
  readonly params: Params;
  readonly type: string;
  readonly gzip: boolean;
  readonly isGet: boolean;
  readonly underWay: UnderWay;
  readonly note: Note;
}

/** How many headers Accept are remembered; there are few clients, and whoever makes up headers gets Yoga. */
const mostForms = 200;

function isOrdinary({ method, headers }: IncomingMessage): boolean {
  if (method === 'GET') return true;
  const type = headers['content-type'];
  return (
    method === 'POST' &&
    headers['content-encoding'] === undefined &&
    (type === json || (type !== undefined && /^application\/json; ?charset=utf-8$/i.test(type)))
  );
}

/** The parameters of a request, each of the type that it must have. */
interface Params {
  readonly query?: string | null;
  readonly variables?: Variables | null;
  readonly operationName?: string | null;
  readonly documentId?: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

const checks: Readonly<Record<keyof Params, (value: unknown) => boolean>> = {
  query: (value) => value == null || typeof value === 'string',
  variables: (value) => value == null || isObject(value),
  operationName: (value) => value == null || typeof value === 'string',
  documentId: (value) => typeof value === 'string',
  extensions: isObject,
};

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Null for what is not as it should be: what is wrong with it Yoga says. */
function paramsOf(given: unknown): Params | null {
  if (!isObject(given)) return null;
  for (const [name, value] of Object.entries(given as object)) {
    if (!Object.hasOwn(checks, name) || !checks[name as keyof Params](value)) return null;
  }
  return given as Params;
}

function paramsOfBody(latin1: string): Params | null {
  try {
    return paramsOf(JSON.parse(Buffer.from(latin1, 'latin1').toString()));
  } catch {
    return null;
  }
}

function paramsOfAddress(search: string): Params | null {
  const params: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    if (Object.hasOwn(params, name)) return null;
    if (name !== 'variables' && name !== 'extensions') {
      params[name] = value;
      continue;
    }
    try {
      params[name] = JSON.parse(value) as unknown;
    } catch {
      return null;
    }
  }
  return paramsOf(params);
}

/** Work for one answer, for which several may wait. */
class UnderWay {
  readonly graph: KnowledgeGraph;
  answer: Promise<FinishedAnswer | HandedOver> | null = null;
  #waiting = 0;
  /** Whether all who waited have gone, so that the work is stopped. */
  isLeft = false;
  #controller: AbortController | null = null;

  constructor(graph: KnowledgeGraph) {
    this.graph = graph;
  }

  /** Waits too. When all who waited have gone, the work is stopped. */
  join(response: ServerResponse): Promise<FinishedAnswer | HandedOver> {
    this.#waiting += 1;
    response.once('close', () => {
      this.#waiting -= 1;
      if (this.#waiting > 0) return;
      this.isLeft = true;
      this.#controller?.abort();
    });
    return this.answer as Promise<FinishedAnswer | HandedOver>;
  }

  /** Fires when nobody waits any more. */
  readonly signal = (): AbortSignal => {
    this.#controller ??= new AbortController();
    if (this.isLeft) this.#controller.abort();
    return this.#controller.signal;
  };
}
