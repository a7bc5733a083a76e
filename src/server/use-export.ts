import type { FetchAPI, Plugin } from 'graphql-yoga';
import { type ExportFormat, exportFormat, exportFormats, fileNameOf } from '../export/formats.js';
import type { KnowledgeGraph } from '../index.js';
import { answerTo, errorBody, faultAnswer } from './answer.js';
import { maskError } from './mask-error.js';
import type { Service } from './service.js';
import type { HandedOver } from './use-engine.js';

const type = 'application/json; charset=utf-8';

/** Answers `/export/<format>` with the data set in that format, sent as it is made. */
export function useExport(service: Service): Plugin<HandedOver, HandedOver> {
  const { live, basePath } = service;
  const prefix = `${basePath}/export/`;
  return {
    async onRequest({ request, url, fetchAPI, endResponse, serverContext }) {
      // Without a format the answer tells which there are.
      if (!`${url.pathname}/`.startsWith(prefix)) return;
      const graph = live.current;
      const name = url.pathname.slice(prefix.length);
      const format = exportFormat(name);
      if (format === undefined) {
        const names = exportFormats.map((each) => each.name).join(', ');
        const message = `There is no format ${JSON.stringify(name.slice(0, 80))}. The formats are ${names}.`;
        endResponse(answerTo(request, fetchAPI, { status: 404, type, body: errorBody('UNKNOWN_FORMAT', message) }));
      } else if (request.method !== 'GET') {
        // For HEAD, and the refusal of any other method, nothing need be made.
        const answer = answerTo(request, fetchAPI, { status: 200, type: format.mediaType, body: '' });
        if (answer.status === 200) answer.headers.set('content-disposition', disposition(format, graph));
        endResponse(answer);
      } else {
        endResponse(await exported(graph, format, fetchAPI, service.defectTaker(serverContext.note)));
      }
    },
  };
}

function disposition(format: ExportFormat, graph: KnowledgeGraph): string {
  return `attachment; filename="${fileNameOf(format, graph)}"`;
}

/** How much is made before the head is sent, in UTF-16 units: a fault by then is answered as one. */
const headStart = 2 ** 18;

async function exported(
  graph: KnowledgeGraph,
  format: ExportFormat,
  fetchAPI: FetchAPI,
  tell: (defect: unknown) => void,
): Promise<Response> {
  const chunks = format.write(graph)[Symbol.asyncIterator]();
  let start: { text: string; done: boolean };
  try {
    start = await startOf(chunks);
  } catch (error) {
    const { status, type, body, headers } = faultAnswer(error, tell);
    return new fetchAPI.Response(body, { status, headers: { 'content-type': type, ...headers } });
  }
  return new fetchAPI.Response(streamOf(start, chunks, fetchAPI, tell), {
    headers: {
      'content-type': format.mediaType,
      'content-disposition': disposition(format, graph),
    },
  });
}

/** The first chunks: all of a short export, and of a long one more than a page of what the store holds. */
async function startOf(chunks: AsyncIterator<string>): Promise<{ text: string; done: boolean }> {
  let text = '';
  while (text.length < headStart) {
    const { done, value } = await chunks.next();
    if (done) return { text, done };
    text += value;
  }
  return { text, done: false };
}

/** The chunks as bytes, each made when the reader has taken the one before. A fault breaks the answer off. */
function streamOf(
  start: { readonly text: string; readonly done: boolean },
  chunks: AsyncIterator<string>,
  { ReadableStream, TextEncoder }: FetchAPI,
  tell: (defect: unknown) => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(start.text));
      if (start.done) controller.close();
    },
    async pull(controller) {
      try {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        controller.error(maskError(error, tell));
      }
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}
