import { labelOfCode } from '../../vocabulary/enums.js';
import { useAddress } from '../navigate.js';
import { NodeLink } from '../parts/node-link.js';
import { DateText } from '../parts/value.js';
import { words } from '../strings.js';
import { isMoreThanFactories, type ShownProject } from './shown.js';
import { Sign } from './sign.js';
import { type SortColumn, sorted, sortOf } from './sorted.js';

const { map: text } = words;

const columns: readonly (SortColumn | 'works')[] = [
  'locality',
  'province',
  'year',
  'status',
  'works',
  'begun',
  'finished',
];

/** All that the map shows, and what it cannot place, as a table. Its headings sort it, by links. */
export function Table(props: {
  readonly projects: readonly ShownProject[];
  readonly ordinalOf: (year: number) => number | null;
}) {
  const at = useAddress();
  const sort = sortOf(at);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section class="scrolls" tabIndex={0} aria-labelledby="map-table">
      <table class="map-table">
        <caption id="map-table">{text.tableCaption(props.projects.length)}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const isSorted = sort.column === column;
              const turned = isSorted && !sort.descending ? `-${column}` : column;
              return (
                <th
                  key={column}
                  scope="col"
                  aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
                >
                  {column === 'works' ? (
                    text.columns.works
                  ) : (
                    <a href={at.with({ sort: turned === 'locality' ? null : turned })}>{text.columns[column]}</a>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted(props.projects, sort).map((project) => {
            const { id, locality, year, standing, kinds, begun, finished } = project;
            return (
              <tr key={id}>
                <th scope="row">
                  <a href={at.node(id)}>{locality.name}</a>
                </th>
                <td>{locality.province === null ? null : <NodeLink {...locality.province} />}</td>
                <td>{year}</td>
                <td class="map-table-status">
                  <svg class="swatch" viewBox="-8 -8 16 16" aria-hidden="true">
                    <Sign
                      ordinal={props.ordinalOf(year)}
                      standing={standing}
                      hasMore={isMoreThanFactories(project)}
                      radius={7.5}
                    />
                  </svg>
                  {text.standing[standing]}
                </td>
                <td>{kinds.map(labelOfCode).join(', ')}</td>
                <td class="map-table-day">{begun === null ? null : <DateText date={begun} />}</td>
                <td class="map-table-day">{finished === null ? null : <DateText date={finished} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
