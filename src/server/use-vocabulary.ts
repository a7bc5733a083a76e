import type { Plugin } from 'graphql-yoga';
import type { LiveGraph } from '../embed/live.js';
import { vocabularyQuads } from '../export/dataset-terms.js';
import { rdfText } from '../export/rdf.js';
import { termsUnder } from '../export/terms.js';
import { answerTo } from './answer.js';

/** Answers `/vocabulary`, to which the terms of the exports lead, with their meanings in Turtle. */
export function useVocabulary(live: LiveGraph, basePath: string): Plugin {
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (url.pathname !== `${basePath}/vocabulary`) return;
      const { baseUri } = live.current.dataset;
      let body = '';
      for await (const chunk of rdfText(terms(baseUri), 'text/turtle', baseUri)) body += chunk;
      endResponse(answerTo(request, fetchAPI, { status: 200, type: 'text/turtle; charset=utf-8', body }));
    },
  };
}

/** The vocabulary as the one page that it is. */
async function* terms(baseUri: string) {
  yield vocabularyQuads(termsUnder(baseUri));
}
