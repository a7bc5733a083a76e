import 'graphiql/setup-workers/vite';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
// Part by part, and so without the fonts of the whole: 300 kB, and readers have their own.
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './page.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

/** What the page tells: where operations are sent, and those of the guided tour. */
interface PageData {
  readonly endpoint: string;
  readonly tour: readonly { readonly name: string; readonly query: string }[];
}

const data = JSON.parse(document.getElementById('page-data')?.textContent ?? '') as PageData;
const asked = new URLSearchParams(location.search);
const query = asked.get('query');
const variables = asked.get('variables');
const tabs = [...(query === null ? [] : [{ query, variables }]), ...data.tour.map(({ query }) => ({ query }))];

createRoot(document.getElementById('graphiql') as HTMLElement).render(
  createElement(GraphiQL, {
    fetcher: createGraphiQLFetcher({ url: data.endpoint }),
    defaultTabs: tabs.map((tab) => ({ headers: null, variables: null, ...tab })),
    // Where tabs were kept, those above are not taken: an operation in the address is opened beside what was open before.
    ...(query === null ? {} : { initialQuery: query, initialVariables: variables ?? '' }),
    // Read-only and public: nothing is gained by headers.
    isHeadersEditorEnabled: false,
    shouldPersistHeaders: false,
  }),
);
