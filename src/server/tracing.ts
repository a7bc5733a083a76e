import {
  type Attributes,
  context,
  isSpanContextValid,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import type { Exchange, Observer } from './exchange.js';

/** Makes spans where a process has an SDK of OpenTelemetry; where it has none, each call here costs next to nothing. */
const tracer = trace.getTracer('kg20x10');

const spans = new WeakMap<Exchange, Span>();

/**
 * Does work for an exchange, within its span. That begins when the exchange did, and belongs to the trace that the client
 * names in its header traceparent.
 */
export function inSpanOf<Result>(exchange: Exchange, work: () => Result): Result {
  const begun = spans.get(exchange);
  if (begun !== undefined) return context.with(trace.setSpan(context.active(), begun), work);
  const { request, route, started } = exchange;
  const parent = propagation.extract(ROOT_CONTEXT, request.headers);
  const span = tracer.startSpan(
    `${request.method} /${route}`,
    {
      kind: SpanKind.SERVER,
      startTime: started,
      attributes: {
        'http.request.method': request.method as string,
        'url.path': (request.url as string).split('?', 1)[0] as string,
        'http.route': `/${route}`,
      },
    },
    parent,
  );
  if (!isSpanContextValid(span.spanContext())) return work();
  spans.set(exchange, span);
  return context.with(trace.setSpan(parent, span), work);
}

/** Ends the span of an exchange that has one. */
export const spanEnder: Observer = {
  exchanged(exchange) {
    const span = spans.get(exchange);
    if (span === undefined) return;
    const { response, note } = exchange;
    if (response.headersSent) span.setAttribute('http.response.status_code', response.statusCode);
    for (const defect of note.defects ?? []) span.recordException(defect instanceof Error ? defect : String(defect));
    if (response.statusCode >= 500 || note.defects !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(performance.now());
  },
};

/** Does work within a span of its own, which ends with it: at once, or when the promise that comes of it does. */
export function traced<Result>(name: string, attributes: Attributes, work: (span: Span) => Result): Result {
  const span = tracer.startSpan(name, { attributes });
  if (!isSpanContextValid(span.spanContext())) return work(span);
  const failed = (error: unknown): never => {
    span.recordException(error instanceof Error ? error : String(error));
    span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
    throw error;
  };
  let result: Result;
  try {
    result = context.with(trace.setSpan(context.active(), span), work, undefined, span);
  } catch (error) {
    return failed(error);
  }
  if (!(result instanceof Promise)) {
    span.end();
    return result;
  }
  return result.then((value) => {
    span.end();
    return value;
  }, failed) as Result;
}
