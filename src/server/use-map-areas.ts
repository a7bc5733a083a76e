import type { Plugin } from 'graphql-yoga';
import { answerTo, faultAnswer } from './answer.js';
import { mapAreasOf } from './map-areas.js';
import type { Service } from './service.js';
import type { HandedOver } from './use-engine.js';

/** Answers the file of the boundaries that were brought along, as the map draws them. */
export function useMapAreas(service: Service): Plugin<HandedOver, HandedOver> {
  const { basePath, boundaries, live } = service;
  return {
    async onRequest({ request, url, fetchAPI, endResponse, serverContext }) {
      if (boundaries === null || !url.pathname.startsWith(`${basePath}/assets/map-areas-`)) return;
      const made = await mapAreasOf(live.current, boundaries).catch((error) =>
        faultAnswer(error, service.defectTaker(serverContext.note)),
      );
      if ('status' in made) {
        endResponse(answerTo(request, fetchAPI, made));
        return;
      }
      const { fileName, text } = made;
      // Another name is that of an earlier version, of which nothing is kept: it is no file.
      if (url.pathname !== `${basePath}/assets/${fileName}`) return;
      const answer = { status: 200, type: 'application/json; charset=utf-8', body: text };
      const response = answerTo(request, fetchAPI, answer);
      if (response.status === 200) response.headers.set('cache-control', 'public, max-age=31536000, immutable');
      endResponse(response);
    },
  };
}
