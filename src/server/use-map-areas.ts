import type { Plugin } from 'graphql-yoga';
import { answerTo } from './answer.js';
import { mapAreasOf } from './map-areas.js';
import type { Service } from './service.js';

/** Answers the file of the boundaries that were brought along, as the map draws them. */
export function useMapAreas({ basePath, boundaries, live }: Service): Plugin {
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (boundaries === null || !url.pathname.startsWith(`${basePath}/assets/map-areas-`)) return;
      const { fileName, text } = await mapAreasOf(live.current, boundaries);
      // Another name is that of an earlier version, of which nothing is kept: it is no file.
      if (url.pathname !== `${basePath}/assets/${fileName}`) return;
      const answer = { status: 200, type: 'application/json; charset=utf-8', body: text };
      const response = answerTo(request, fetchAPI, answer);
      if (response.status === 200) response.headers.set('cache-control', 'public, max-age=31536000, immutable');
      endResponse(response);
    },
  };
}
