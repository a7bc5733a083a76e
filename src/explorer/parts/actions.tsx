import { useAddress } from '../navigate.js';
import { words } from '../strings.js';
import type { AnyView, Seen } from '../view.js';
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
          <button type="button" class="action" onClick={() => view.table && downloadCsv(name, view.table(seen))}>
            {actions.csv}
          </button>
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

/** The address of GraphiQL with an operation and its variables in place. */
function queryHref(base: string, query: string, variables: object): string {
  const parameters = new URLSearchParams({ query });
  if (Object.keys(variables).length > 0) parameters.set('variables', JSON.stringify(variables, null, 2));
  // What may stand in a query as it is stays so: addresses are shorter, and servers take them up to a length only.
  const text = String(parameters).replace(/%(?:21|24|28|29|2C|3A|40)/g, decodeURIComponent);
  return `${base}/graphql?${text}`;
}
