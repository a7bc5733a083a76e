import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'graphql-yoga';
import type { LiveGraph } from '../embed/live.js';
import { answerTo } from './answer.js';

/** Where the build puts the file: the same for the server as it is compiled and as one file. */
const file = fileURLToPath(new URL('../../dist/components/kg-components.js', import.meta.url));

/** Answers `/kg-components.js`, the web components in one file, for pages of others as for our own. */
export function useComponents(_: LiveGraph, basePath: string): Plugin {
  // Read when first asked for: most servers never are.
  let script: Promise<string> | undefined;
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (url.pathname !== `${basePath}/kg-components.js`) return;
      script ??= readFile(file, 'utf8');
      const body = await script;
      endResponse(answerTo(request, fetchAPI, { status: 200, type: 'text/javascript; charset=utf-8', body }));
    },
  };
}
