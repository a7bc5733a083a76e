import type { Plugin } from 'graphql-yoga';
import { answerTo, errorBody } from './answer.js';
import { takesCoding } from './content-coding.js';
import type { Service } from './service.js';
import { webFiles } from './web-files.js';

/**
 * Answers `/assets/NAME` with what the build made for browsers, compressed as it was then. A name holds a hash of what is
 * in it, so that it never has to be asked for again.
 */
export function useWebFiles({ basePath }: Service): Plugin {
  const prefix = `${basePath}/assets/`;
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (!url.pathname.startsWith(prefix)) return;
      const file = await (await webFiles())?.read(url.pathname.slice(prefix.length));
      if (file == null || (request.method !== 'GET' && request.method !== 'HEAD')) {
        const body = errorBody('NOT_FOUND', 'There is no such file.');
        endResponse(answerTo(request, fetchAPI, { status: 404, type: 'application/json; charset=utf-8', body }));
        return;
      }
      const accepted = request.headers.get('accept-encoding');
      const encoding = takesCoding(accepted, 'br') ? 'br' : takesCoding(accepted, 'gzip') ? 'gzip' : null;
      const bytes = encoding === 'br' ? file.brotli : encoding === 'gzip' ? file.gzip : await gunzipped(file.gzip);
      const headers = {
        'content-type': file.type,
        'content-length': String(bytes.byteLength),
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'Accept-Encoding',
        ...(encoding === null ? {} : { 'content-encoding': encoding }),
      };
      endResponse(new fetchAPI.Response(request.method === 'HEAD' ? null : (bytes as BodyInit), { headers }));
    },
  };
}

async function gunzipped(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
