import type { Plugin } from 'graphql-yoga';
import type { LiveGraph } from '../embed/live.js';
import { exportFormats } from '../export/formats.js';
import type { KnowledgeGraph } from '../index.js';
import { answerTo } from './answer.js';
import { escapeHtml, linksBelow } from './html.js';

/** A page for people at `/`: what is served, in which version, and where to go from here. */
export function useLandingPage(live: LiveGraph, basePath: string): Plugin {
  return {
    onRequest({ request, url, fetchAPI, endResponse }) {
      if (url.pathname !== `${basePath}/` && url.pathname !== basePath) return;
      const body = linksBelow(basePath, landingPage(live.current));
      endResponse(answerTo(request, fetchAPI, { status: 200, type: 'text/html; charset=utf-8', body }));
    },
  };
}

function landingPage({ dataset }: KnowledgeGraph): string {
  const rows = dataset.counts
    .map(({ type, count }) => `<tr><th scope="row">${escapeHtml(type)}</th><td>${count}</td></tr>`)
    .join('\n');
  const formats = exportFormats.map(({ name }) => `<a href="/export/${name}">${name}</a>`).join(', ');
  const policy = `/node/${dataset.policy}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(dataset.name)}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<main>
<h1>${escapeHtml(dataset.name)}</h1>
<p>What public sources say about the DPRK’s Regional Development 20×10 Policy. Every value leads to the claims behind
it, to who made them, and to the place in the document where they were read.</p>
<ul>
<li><a href="/graphql">Ask it in GraphiQL</a>, with a guided tour in its tabs</li>
<li><a href="${escapeHtml(policy)}">The policy and the claims about it</a></li>
<li>Take the data with you: ${formats}</li>
<li><a href="/health">Whether the server is up</a></li>
</ul>
<h2>What it holds</h2>
<table>
${rows}
</table>
<p>Version ${escapeHtml(dataset.version)}, licence ${escapeHtml(dataset.licence)}, content <code>${escapeHtml(dataset.digest)}</code></p>
</main>
</body>
</html>
`;
}
