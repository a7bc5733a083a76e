import type { Plugin } from 'graphql-yoga';
import type { LiveGraph } from '../embed/live.js';
import { answerTo } from './answer.js';

/** Answers `/style.css`, the style of our pages: so that no style needs to stand in a page, where others could put theirs. */
export function useStyle(_: LiveGraph, basePath: string): Plugin {
  return {
    onRequest({ request, url, fetchAPI, endResponse }) {
      if (url.pathname !== `${basePath}/style.css`) return;
      endResponse(answerTo(request, fetchAPI, { status: 200, type: 'text/css; charset=utf-8', body: style }));
    },
  };
}

const style = `body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
code, dd, li, blockquote { overflow-wrap: anywhere; }
dt { font-weight: 600; }
dd { margin: 0 0 0.5rem 1rem; }
h3 { margin-bottom: 0; }
h4 { margin: 0.5rem 0 0; }
table { border-collapse: collapse; }
th, td { text-align: left; padding: 0.1rem 1rem 0.1rem 0; }
td { font-variant-numeric: tabular-nums; text-align: right; }
@media (prefers-color-scheme: dark) { body { background: #111; color: #eee; } a { color: #9cf; } }
`;
