import { useAddress } from '../navigate.js';
import { drawingId } from '../parts/download.js';
import { words } from '../strings.js';
import type { OverviewPolicy, OverviewProject } from './overview.js';

const { overview: text } = words;

/** How a project stands, as far as it is claimed for the day. */
export type Standing = keyof typeof text.status;

const order: readonly Standing[] = ['COMPLETED', 'UNDER_CONSTRUCTION', 'ANNOUNCED', 'UNKNOWN'];

export function standingOf({ status }: Pick<OverviewProject, 'status'>): Standing {
  return status ?? 'UNKNOWN';
}

/** The measures of the drawing: squares in two columns for each year. */
const side = 15;
const step = 17;
const across = 2;
const between = 10;
const foot = 42;

/** The projects of each year as squares, in front of the places that its target has. */
export function Progress({ policy }: { readonly policy: OverviewPolicy }) {
  const at = useAddress();
  const { years, projects, annualTarget, durationYears } = policy;
  const first = years[0]?.year;
  if (first === undefined) return null;
  const shown = Array.from({ length: Math.max(durationYears ?? 0, years.length) }, (_, index) => first + index);
  const ofYear = (year: number): readonly OverviewProject[] =>
    projects.nodes
      .filter((project) => project.year === year)
      .sort(
        (a, b) =>
          Number(b.countsTowardTarget !== false) - Number(a.countsTowardTarget !== false) ||
          order.indexOf(standingOf(a)) - order.indexOf(standingOf(b)) ||
          a.locality.name.localeCompare(b.locality.name, 'en'),
      );
  const most = Math.max(annualTarget ?? 0, ...shown.map((year) => ofYear(year).length));
  const rows = Math.ceil(most / across);
  const columnWidth = across * step + between;
  const [width, height] = [shown.length * columnWidth - between, rows * step + foot];
  const placeOf = (column: number, index: number) => ({
    x: column * columnWidth + (index % across) * step,
    y: (rows - 1 - Math.floor(index / across)) * step,
    width: side,
    height: side,
    rx: 2,
  });
  const inWords = years
    .map((each) => text.yearInWords(each.year, each.completed, each.underConstruction, each.target))
    .join(' ');
  return (
    <section>
      <h2>{text.progress}</h2>
      {annualTarget === null ? null : <p class="soft">{text.progressText(annualTarget)}</p>}
      <Legend />
      <figure aria-label={text.drawing(inWords)}>
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: the figure has the label, and a title would show over every square */}
        <svg id={drawingId} class="progress" viewBox={`-1 -1 ${width + 2} ${height + 2}`}>
          {shown.map((year, column) => {
            const all = ofYear(year);
            const tally = years.find((each) => each.year === year);
            const target = tally?.target ?? annualTarget ?? 0;
            return (
              <g key={year}>
                {Array.from({ length: Math.max(0, target - all.length) }, (_, index) => {
                  const place = placeOf(column, all.length + index);
                  return <rect key={`${place.x} ${place.y}`} class="place-free" {...place} />;
                })}
                {all.map((project, index) => {
                  const { id, locality, countsTowardTarget } = project;
                  const standing = standingOf(project);
                  const outside = countsTowardTarget === false;
                  const name = `${locality.name}, ${year}: ${text.status[standing]}${outside ? `. ${text.notCounted}` : ''}`;
                  return (
                    <a key={id} href={at.node(id)} aria-label={name}>
                      <title>{name}</title>
                      <rect class={`standing-${standing.toLowerCase()}`} {...placeOf(column, index)} />
                      {outside ? (
                        <circle
                          class="not-counted"
                          cx={placeOf(column, index).x + side / 2}
                          cy={placeOf(column, index).y + side / 2}
                          r={3}
                        />
                      ) : null}
                    </a>
                  );
                })}
                <text
                  class="progress-year"
                  x={column * columnWidth + step - 1}
                  y={rows * step + 14}
                  text-anchor="middle"
                >
                  {year}
                </text>
                {tally === undefined ? null : (
                  <text
                    class="progress-tally"
                    x={column * columnWidth + step - 1}
                    y={rows * step + 29}
                    text-anchor="middle"
                  >
                    {`${tally.completed}/${tally.target ?? '–'}`}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      </figure>
      <details class="rule">
        <summary>{text.rule}</summary>
        <p>{years[0]?.rule}</p>
        <p>{inWords}</p>
      </details>
    </section>
  );
}

/** What the colours and signs of projects mean. */
function Legend() {
  return (
    <ul class="legend">
      {order.map((standing) => (
        <li key={standing}>
          <svg class="swatch" viewBox="0 0 15 15" aria-hidden="true">
            <rect class={`standing-${standing.toLowerCase()}`} x="0.5" y="0.5" width="14" height="14" rx="2" />
          </svg>
          {text.status[standing]}
        </li>
      ))}
      <li>
        <svg class="swatch" viewBox="0 0 15 15" aria-hidden="true">
          <rect class="standing-completed" x="0.5" y="0.5" width="14" height="14" rx="2" />
          <circle class="not-counted" cx="7.5" cy="7.5" r="3" />
        </svg>
        {text.notCounted}
      </li>
      <li>
        <svg class="swatch" viewBox="0 0 15 15" aria-hidden="true">
          <rect class="place-free" x="0.5" y="0.5" width="14" height="14" rx="2" />
        </svg>
        {text.place}
      </li>
    </ul>
  );
}
