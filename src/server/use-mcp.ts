import type { FetchAPI, Plugin } from 'graphql-yoga';
import type { AllowedOrigins } from './headers.js';
import { doorOf } from './mcp-door.js';
import type { Service } from './service.js';
import type { HandedOver } from './use-engine.js';

/** A request that is not answered, with a code and that of JSON-RPC. */
class Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly rpcCode: number;

  constructor(status: number, code: string, message: string, rpcCode = -32_000) {
    this.status = status;
    this.code = code;
    this.message = message;
    this.rpcCode = rpcCode;
  }
}

/**
 * Answers assistants at `/mcp` by the Model Context Protocol: streamable HTTP without sessions, one message in a request and
 * its answer as JSON. What that takes is loaded when the first of them comes.
 */
export function useMcp(service: Service): Plugin<HandedOver, HandedOver> {
  const path = `${service.basePath}/mcp`;
  return {
    async onRequest({ request, url, fetchAPI, endResponse, serverContext: { note } }) {
      if (url.pathname.replace(/\/$/, '') !== path || request.method === 'OPTIONS') return;
      const message = refusalOf(request, service.origins) ?? (await messageIn(request, service.limits.body));
      const door = doorOf(service, note);
      if (message instanceof Refusal) {
        door.tellRefusal([message.code]);
        endResponse(refusalAnswer(message, fetchAPI));
        return;
      }
      const { answerMessage } = await import('../mcp/http.js');
      const answer = await answerMessage(door, request, message);
      const refusal = await refusalIn(answer);
      if (refusal !== null) door.tellRefusal([refusal.code]);
      endResponse(refusal === null ? await whole(answer, fetchAPI) : refusalAnswer(refusal, fetchAPI));
    },
  };
}

/**
 * Why a request is not even read. A page of others that may not read the answers may not ask either: so none gets at this
 * server by having its own name lead to it (DNS rebinding), as a browser says where a page comes from.
 */
function refusalOf({ method, headers }: Request, origins: AllowedOrigins): Refusal | null {
  if (method !== 'POST') {
    return new Refusal(
      405,
      'METHOD_NOT_ALLOWED',
      `${method} is not possible here; there are no sessions and no streams.`,
    );
  }
  const origin = headers.get('origin');
  if (origin !== null && origins !== '*' && !origins.includes(origin)) {
    return new Refusal(403, 'ORIGIN_NOT_ALLOWED', 'Pages of this origin may not ask here.');
  }
  return null;
}

/** The message in the body of a request; several at once would be one request to the limit of its client. */
async function messageIn(request: Request, most: number): Promise<unknown> {
  const text = await textIn(request, most);
  if (text === null) {
    return new Refusal(413, 'REQUEST_ENTITY_TOO_LARGE', `The body is longer than ${most} bytes.`);
  }
  try {
    const message = JSON.parse(text) as unknown;
    if (!Array.isArray(message)) return message;
    return new Refusal(400, 'BAD_REQUEST', 'One message at a time, not a list of them.', -32_600);
  } catch {
    return new Refusal(400, 'BAD_REQUEST', 'The body is not JSON.', -32_700);
  }
}

/** The body as a text; null where it is longer than it may be. */
async function textIn({ body, headers }: Request, most: number): Promise<string | null> {
  if (Number(headers.get('content-length') ?? 0) > most) return null;
  const decoder = new TextDecoder();
  let [text, length] = ['', 0];
  const reader = body?.getReader();
  for (let read = await reader?.read(); read !== undefined && !read.done; read = await reader?.read()) {
    length += read.value.byteLength;
    if (length > most) return null;
    text += decoder.decode(read.value, { stream: true });
  }
  return text + decoder.decode();
}

/** The codes of what the transport refuses, by status; a body of another type, which any page may send, is among it. */
const transportCodes: Readonly<Record<number, string>> = { 406: 'NOT_ACCEPTABLE', 415: 'UNSUPPORTED_MEDIA_TYPE' };

/** What the transport refused, which has no code of ours yet. */
async function refusalIn(answer: Response): Promise<Refusal | null> {
  if (answer.status < 400 || answer.body === null) return null;
  const { error } = (await answer.json()) as { readonly error: { readonly code: number; readonly message: string } };
  return new Refusal(answer.status, transportCodes[answer.status] ?? 'BAD_REQUEST', error.message, error.code);
}

function refusalAnswer({ status, code, message, rpcCode }: Refusal, { Response }: FetchAPI): Response {
  const body = { jsonrpc: '2.0', error: { code: rpcCode, message, data: { code } }, id: null };
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(status === 405 ? { allow: 'POST, OPTIONS' } : {}),
    },
  });
}

/** The answer as the HTTP layer makes them. */
async function whole(answer: Response, { Response }: FetchAPI): Promise<Response> {
  const { status, headers, body } = answer;
  return new Response(body === null ? null : await answer.text(), { status, headers: Object.fromEntries(headers) });
}
