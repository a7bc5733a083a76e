import type { SourceKind, SourceOrder } from '../../client/schema-types.js';
import { labelOfCode } from '../../vocabulary/enums.js';
import type { Address } from '../address.js';
import { useAddress } from '../navigate.js';
import { languageName } from '../parts/languages.js';
import { NodeLink } from '../parts/node-link.js';
import { fromStart, Pager, pageAsked } from '../parts/pager.js';
import { DateText } from '../parts/value.js';
import { YearField } from '../parts/year-field.js';
import { words } from '../strings.js';
import type { Seen, View } from '../view.js';
import { type SourcesQuery, type SourcesQueryVariables, sourcesOperation } from './sources.operation.js';

const { sources: text } = words;

const pageSize = 50;
/** The first stands where none is chosen: backwards, what has no first possible day would come first. */
const orders = ['PUBLISHED', 'PUBLISHED_DESC', 'TITLE'] as const;

/** All documents. */
export const sources: View<SourcesQuery, SourcesQueryVariables> = {
  operation: sourcesOperation,
  variables: (at) => {
    const [year, held] = [yearOf(at), heldOf(at)];
    return {
      ...pageAsked(at, pageSize),
      ...(at.get('kind') === null ? {} : { kinds: at.list('kind') as SourceKind[] }),
      ...(held === null ? {} : { held }),
      ...(at.get('language') === null ? {} : { languages: [...at.list('language')] }),
      ...(year === null ? {} : { from: `${year}-01-01`, to: `${year}-12-31` }),
      orderBy: (at.get('order') ?? orders[0]) as SourceOrder,
    };
  },
  isPaged: true,
  rest: ({ sources: { pageInfo } }) => (pageInfo.hasNextPage ? { after: pageInfo.endCursor } : null),
  join: (answer, { sources }) => ({
    ...answer,
    sources: { ...sources, nodes: [...answer.sources.nodes, ...sources.nodes] },
  }),
  title: () => words.frame.views['sources'] ?? '',
  Page: Sources,
  isTimeless: true,
  table: ({ answer }) => ({
    columns: text.columns,
    rows: answer.sources.nodes.map(({ id, title, publisher, kind, published, language, held, asserts }) => [
      id,
      title,
      publisher?.name ?? null,
      kind,
      published?.edtf ?? null,
      language,
      held ? words.value.yes : words.value.no,
      asserts.totalCount,
    ]),
  }),
};

/** Whether an address asks for documents of which a copy was held, or for the others; null where for all. */
function heldOf(at: Address): boolean | null {
  const held = at.get('held');
  return held === 'yes' ? true : held === 'no' ? false : null;
}

/** The year that an address asks for; null where it asks for none, or for what is no year. */
function yearOf(at: Address): string | null {
  const year = at.get('year');
  return year !== null && /^\d{4}$/.test(year) ? year : null;
}

function Sources({ answer }: Seen<SourcesQuery>) {
  const at = useAddress();
  const { sources: list, ...byKind } = answer;
  const counts = Object.entries(byKind).map(([kind, { totalCount }]) => ({ kind, count: totalCount }));
  return (
    <article class="sources-page">
      <h1>{text.heading}</h1>
      <p class="lead">{text.lead}</p>
      <Kinds counts={counts} />
      <form id="list" class="filters" method="get" action={at.plain(at.path)}>
        {at.get('kind') === null ? null : <input type="hidden" name="kind" value={at.list('kind').join(',')} />}
        <YearField label={text.year} hint={text.yearHint} />
        <label>
          <span>{text.language}</span>
          <input
            key={at.get('language')}
            class="short"
            name="language"
            placeholder={text.languageHint}
            value={at.list('language').join(',')}
          />
        </label>
        <label>
          <span>{text.held}</span>
          <select key={at.get('held')} name="held">
            <option value="">{text.any}</option>
            {(['yes', 'no'] as const).map((each) => (
              <option key={each} value={each} selected={at.get('held') === each}>
                {text.heldOptions[each]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{text.order}</span>
          <select key={at.get('order')} name="order">
            {orders.map((each, index) => (
              <option key={each} value={index === 0 ? '' : each} selected={at.get('order') === each}>
                {text.orders[each]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{text.filter}</button>
        {isFiltered(at) ? <a href={at.to(at.path)}>{text.clear}</a> : null}
      </form>
      <p class="soft" role="status">
        {text.shown(list.nodes.length, list.totalCount)}
      </p>
      <div class="scrolls">
        <table class="stacks sources-table">
          <caption class="visually-hidden">{text.heading}</caption>
          <thead>
            <tr>
              <th scope="col">{text.document}</th>
              <th scope="col">{text.kind}</th>
              <th scope="col">{text.published}</th>
              <th scope="col">{text.language}</th>
              <th scope="col">{text.text}</th>
              <th scope="col" class="number">
                {text.claims}
              </th>
            </tr>
          </thead>
          <tbody>
            {list.nodes.map(({ id, title, publisher, kind, published, language, held, asserts }) => (
              <tr key={id}>
                <th scope="row">
                  <NodeLink id={id} name={title} />
                  {publisher === null ? null : (
                    <small class="under">
                      <NodeLink {...publisher} />
                    </small>
                  )}
                </th>
                <td>
                  <span class="chip">{labelOfCode(kind)}</span>
                </td>
                <td>
                  {published === null ? <span class="unknown">{text.undated}</span> : <DateText date={published} />}
                </td>
                <td>
                  {language === null ? (
                    <span class="unknown">{words.value.unknown}</span>
                  ) : (
                    <a
                      class="quiet"
                      href={at.with({ ...fromStart(), language })}
                      title={text.only(languageName(language))}
                    >
                      {languageName(language)}
                    </a>
                  )}
                </td>
                <td class={held ? 'is-held' : 'soft'}>{held ? text.heldShort : text.notHeldShort}</td>
                <td class="number">
                  {asserts.totalCount.toLocaleString('en-GB')}{' '}
                  <span class="unit">{text.claimsUnit(asserts.totalCount)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager page={list.pageInfo} list="list" label={text.heading} />
    </article>
  );
}

function isFiltered(at: Address): boolean {
  return ['kind', 'held', 'language', 'year', 'order'].some((name) => at.get(name) !== null);
}

/** How many documents there are of each kind, each a link that chooses the kind or lets go of it. */
function Kinds({ counts }: { readonly counts: readonly { readonly kind: string; readonly count: number }[] }) {
  const at = useAddress();
  const chosen = new Set(at.list('kind'));
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const sorted = [...counts]
    .filter(({ kind, count }) => count > 0 || chosen.has(kind))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
  const toggled = (kind: string) =>
    chosen.has(kind) ? [...chosen].filter((each) => each !== kind) : [...chosen, kind].sort();
  return (
    <section aria-label={text.kinds}>
      <ul class="kinds">
        {sorted.map(({ kind, count }) => (
          <li key={kind}>
            <a
              class={chosen.has(kind) ? 'kinds-one is-chosen-kind' : 'kinds-one'}
              aria-current={chosen.has(kind) ? 'true' : undefined}
              href={at.with({ ...fromStart(), kind: toggled(kind) })}
            >
              <span>{labelOfCode(kind)}</span>
              <svg class="kinds-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(100 * count) / most} height="1" />
              </svg>
              <b>{count.toLocaleString('en-GB')}</b>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
