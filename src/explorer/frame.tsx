import type { ComponentChildren } from 'preact';
import { useAddress } from './navigate.js';
import type { DatasetSummary } from './page.js';
import { words } from './strings.js';
import { routes } from './views.js';

const { frame } = words;

/** What stands around every view: where one can go, the search, the clocks, and which data set this is. */
export function Frame(props: {
  readonly dataset: DatasetSummary;
  readonly current: string | null;
  readonly children: ComponentChildren;
}) {
  const at = useAddress();
  const { dataset, current, children } = props;
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
          <search>
            <form class="search" action={at.plain('/search')} method="get">
              <label class="visually-hidden" for="search">
                {frame.search}
              </label>
              <input
                id="search"
                name="text"
                type="search"
                placeholder={frame.searchHint}
                autocomplete="off"
                maxLength={200}
              />
              <button type="submit">{frame.search}</button>
            </form>
          </search>
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

/** The two clocks: a form, so that they can be set without script as well. */
function Clocks() {
  const at = useAddress();
  const asOf = at.get('asOf');
  const knownAt = at.get('knownAt');
  const set = frame.clocksSet(asOf, knownAt);
  return (
    <details class="clocks">
      <summary title={frame.clocksHint}>
        {frame.clocks}
        {set === '' ? null : <span class="clocks-set">{set}</span>}
      </summary>
      <form method="get" action={at.plain(at.path)}>
        <p>
          <label for="asOf">{frame.asOf}</label>
          <input id="asOf" name="asOf" type="date" value={asOf ?? ''} aria-describedby="asOf-meaning" />
          <small id="asOf-meaning">{frame.asOfMeaning}</small>
        </p>
        <p>
          <label for="knownAt">{frame.knownAt}</label>
          <input id="knownAt" name="knownAt" type="date" value={knownAt ?? ''} aria-describedby="knownAt-meaning" />
          <small id="knownAt-meaning">{frame.knownAtMeaning}</small>
        </p>
        <p>
          <button type="submit">{frame.set}</button> <a href={at.with({ asOf: null, knownAt: null })}>{frame.reset}</a>
        </p>
      </form>
    </details>
  );
}
