import type { Plugin } from 'graphql-yoga';
import { dataId, dataText } from '../explorer/page.js';
import { Html, html } from '../export/markup.js';
import { graphiqlPolicy } from './headers.js';
import type { Service } from './service.js';
import { addressesOf } from './web-files.js';

/**
 * Answers browsers that open `/graphql` with GraphiQL, the guided tour in its tabs; all of it served from here. An
 * operation and variables in the address are opened in a tab of their own. Where its files are not at hand there is no page.
 */
export function useGraphiql({ live, basePath, tour }: Service): Plugin {
  const endpoint = `${basePath}/graphql`;
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (request.method !== 'GET' || url.pathname.replace(/\/$/, '') !== endpoint) return;
      if (!request.headers.get('accept')?.includes('text/html')) return;
      const files = await addressesOf(basePath, 'src/graphiql/main.ts');
      const icon = await addressesOf(basePath, 'src/explorer/icon.svg');
      if (files === null || icon === null) return;
      const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="${icon.script}" type="image/svg+xml">
<title>GraphiQL – ${live.current.dataset.name}</title>
${files.styles.map((href) => html`<link rel="stylesheet" href="${href}">\n`)}<script type="module" src="${files.script}"></script>
</head>
<body>
<div id="graphiql"></div>
<script id="${dataId}" type="application/json">${new Html(dataText({ endpoint, tour }))}</script>
</body>
</html>
`;
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': graphiqlPolicy };
      endResponse(new fetchAPI.Response(page.text, { headers }));
    },
  };
}
