import type { JSX } from 'preact';
import { renderToStringAsync } from 'preact-render-to-string';
import type { Address } from './address.js';
import { App, faultOfPage, type Shown, titleOfPage } from './app.js';
import {
  type DatasetSummary,
  dataId,
  dataText,
  type Fault,
  notFound,
  type PageAreas,
  type PageData,
  rootId,
} from './page.js';
import { words } from './strings.js';
import type { Route } from './views.js';
import { type Ask, wholeAnswer } from './whole-answer.js';

/** An element for the head of a page, such as a link to a feed. */
export interface HeadElement {
  readonly tag: 'meta' | 'link' | 'script';
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands in it, which must be no program. */
  readonly text?: string;
}

/** What the browser loads with a page: addresses below the base path. */
export interface PageFiles {
  readonly script: string | null;
  readonly style: string | null;
  readonly icon: string | null;
  /** Further parts of the program that the page will need at once. */
  readonly modules: readonly string[];
}

/** What a page is rendered from. */
interface Rendering {
  readonly route: Route | undefined;
  readonly at: Address;
  readonly dataset: DatasetSummary;
  readonly files: PageFiles;
  readonly head: readonly HeadElement[];
  /** Boundaries that were brought along; null where none were. */
  readonly areas: PageAreas | null;
  readonly ask: Ask;
  /** Why it cannot be made whole, whatever is answered; null where it can. */
  readonly fault: Fault | null;
}

/** Renders a page as HTML, as it can be read without script; with it, the browser goes on from there. */
export async function renderPage(rendering: Rendering): Promise<{ readonly status: number; readonly body: string }> {
  const { route, at, dataset, files, head } = rendering;
  const view = route === undefined ? null : await route.load();
  const { answer, fault } =
    view === null || rendering.fault !== null
      ? { answer: null, fault: rendering.fault ?? notFound(words.fault.notFoundText) }
      : await wholeAnswer(view, at, rendering.ask);
  const data: PageData = { base: at.base, dataset, areas: rendering.areas?.href ?? null, answer, fault };
  const areas = (view?.showsAreas && rendering.areas?.areas) || [];
  const shown: Shown = { name: route?.name ?? null, view, at, data, areas };
  const body = await renderToStringAsync(
    <html lang="en" prefix="og: https://ogp.me/ns#">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{titleOfPage(shown)}</title>
        {files.style === null ? null : <link rel="stylesheet" href={files.style} />}
        {files.icon === null ? null : <link rel="icon" href={files.icon} type="image/svg+xml" />}
        {files.modules.map((href) => (
          <link key={href} rel="modulepreload" href={href} />
        ))}
        {files.script === null ? null : <script type="module" src={files.script} />}
        {head.map(headElement)}
      </head>
      <body>
        <div id={rootId}>
          <App shown={shown} navigate={() => {}} />
        </div>
        <DataBlock id={dataId} type="application/json" text={dataText(data)} />
      </body>
    </html>,
  );
  return { status: faultOfPage(shown)?.status ?? 200, body: `<!doctype html>\n${body}` };
}

function headElement({ tag: Tag, attributes, text }: HeadElement): JSX.Element {
  if (text !== undefined)
    return <DataBlock {...attributes} type={attributes['type'] ?? ''} text={text.replaceAll('<', '\\u003c')} />;
  return <Tag {...attributes} />;
}

/** Data in an element `script`, which is not run. */
function DataBlock({ text, ...attributes }: { readonly id?: string; readonly type: string; readonly text: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: data, in which every < is escaped
  return <script {...attributes} dangerouslySetInnerHTML={{ __html: text }} />;
}
