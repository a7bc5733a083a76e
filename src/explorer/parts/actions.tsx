import { useState } from 'preact/hooks';
import { Address } from '../address.js';
import { fetchAnswer } from '../asking.js';
import { useAddress } from '../navigate.js';
import { words } from '../strings.js';
import type { AnyView, Seen, ViewTable } from '../view.js';
import { wholeAnswer } from '../whole-answer.js';
import { Cite } from './cite.js';
import { downloadCsv, downloadGeojson, downloadPng, downloadSvg } from './download.js';

const { actions } = words;

/** What can be done with any view: its query in GraphiQL, and what it shows as files. */
export function Actions({ view, seen }: { readonly view: AnyView; readonly seen: Seen<unknown> }) {
  const at = useAddress();
  const { operation } = view;
  const name =
    at.path
      .split('/')
      .filter((part) => part !== '')
      .join('-')
      .replace(/[^\w.-]+/g, '-') || 'overview';
  const [failed, setFailed] = useState(false);
  const saveTable = async (): Promise<void> => {
    const table = await tableOf(view, seen).catch(() => null);
    setFailed(table === null);
    if (table !== null) downloadCsv(name, table);
  };
  return (
    <ul class="actions" aria-label={actions.label}>
      {operation === null ? null : (
        <li>
          <a class="action" href={queryHref(at.base, operation.text, view.variables(at))} title={actions.queryHint}>
            {actions.query}
          </a>
        </li>
      )}
      <li class="action-cite">
        <Cite key={at.href} />
      </li>
      {view.table === undefined ? null : (
        <li class="needs-script">
          <button type="button" class="action" onClick={saveTable}>
            {actions.csv}
          </button>
          {failed ? <span role="alert"> {actions.failed}</span> : null}
        </li>
      )}
      {view.geojson === undefined ? null : (
        <li class="needs-script">
          <button
            type="button"
            class="action"
            onClick={() => view.geojson && downloadGeojson(name, view.geojson(seen))}
          >
            {actions.geojson}
          </button>
        </li>
      )}
      {view.hasDrawing !== true ? null : (
        <>
          <li class="needs-script">
            <button type="button" class="action" onClick={() => downloadSvg(name)}>
              {actions.svg}
            </button>
          </li>
          <li class="needs-script">
            <button type="button" class="action" onClick={() => downloadPng(name)}>
              {actions.png}
            </button>
          </li>
        </>
      )}
    </ul>
  );
}

/** The table of a view, with all of its list, of which the page may show a part; null where it cannot be had. */
async function tableOf(view: AnyView, seen: Seen<unknown>): Promise<ViewTable | null> {
  if (view.isPaged !== true) return view.table?.(seen) ?? null;
  const { at } = seen;
  const start = Address.of(at.base, new URL(at.with({ after: null, before: null }), location.href));
  if (start === null) return null;
  const { answer, fault } = await wholeAnswer(
    view,
    start,
    (operation, variables) => fetchAnswer(at.base, operation, variables),
    'file',
  );
  return fault === null ? (view.table?.({ ...seen, answer }) ?? null) : null;
}

/** The address of GraphiQL with an operation and its variables in place. */
function queryHref(base: string, query: string, variables: object): string {
  const parameters = new URLSearchParams({ query });
  if (Object.keys(variables).length > 0) parameters.set('variables', JSON.stringify(variables, null, 2));
  // What may stand in a query as it is stays so: addresses are shorter, and servers take them up to a length only.
  const text = String(parameters).replace(/%(?:21|24|28|29|2C|3A|40)/g, decodeURIComponent);
  return `${base}/graphql?${text}`;
}
