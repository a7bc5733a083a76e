import type { ComponentChildren } from 'preact';
import { useAddress } from './navigate.js';
import type { DatasetSummary } from './page.js';
import { ClockBanner, Clocks } from './parts/clocks.js';
import { SearchField } from './parts/search-field.js';
import { words } from './strings.js';
import { routes } from './views.js';

const { frame } = words;

/** What stands around every view: where one can go, the search, the clocks, and which data set this is. */
export function Frame(props: {
  readonly dataset: DatasetSummary;
  readonly current: string | null;
  /**
   * Whether what is shown depends on the clocks, and whether it says itself as of which day it is; null where nothing is
   * shown.
   */
  readonly clocks: { readonly isHeeded: boolean; readonly saysDay: boolean } | null;
  readonly children: ComponentChildren;
}) {
  const at = useAddress();
  const { dataset, current, clocks, children } = props;
  return (
    <>
      <a class="skip" href="#main">
        {frame.skip}
      </a>
      <header class="top">
        <div class="top-row">
          <a class="brand" href={at.to('/')}>
            <span class="brand-mark" aria-hidden="true">
              20<span>×</span>10
            </span>
            <span class="brand-name">{dataset.name.replace(/^20×10\s*/, '')}</span>
          </a>
          <SearchField />
        </div>
        <nav class="tabs" aria-label={frame.navigation}>
          <ul>
            {routes
              .filter(({ name }) => name in frame.views)
              .map(({ name, path }) => (
                <li key={name}>
                  <a href={at.to(path ?? '/')} aria-current={name === current ? 'page' : undefined}>
                    {frame.views[name]}
                  </a>
                </li>
              ))}
          </ul>
          <Clocks />
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        {clocks === null ? null : <ClockBanner {...clocks} />}
        {children}
      </main>
      <footer class="bottom">
        <p>{frame.note}</p>
        <p>
          {frame.version(dataset.version, dataset.licence)} · <a href={at.plain('/graphql')}>{frame.graphiql}</a> ·{' '}
          <span class="digest">
            {frame.digest} <code>{dataset.digest}</code>
          </span>
        </p>
      </footer>
    </>
  );
}
