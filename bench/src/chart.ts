import { type QueryName, queries } from './queries.js';
import type { Results } from './results.js';
import { type ServerName, shownNames } from './servers.js';
import type { Spread } from './statistics.js';

const width = 860;
const panelWidth = 410;
const rowHeight = 19;
const labelWidth = 142;
const plotWidth = 200;

interface Dot {
  readonly label: string;
  readonly rate: Spread;
  readonly kind: 'ours' | 'limit' | 'peer';
}

const order: readonly ServerName[] = ['mercurius-jit', 'mercurius', 'yoga', 'graphql-http', 'apollo'];

/**
 * Requests a second of each server, a panel for each query, as dots over a line from the least to the most of the rounds.
 * The axis is logarithmic, so dots and not bars: the length of a bar would say nothing. Without a background, and in
 * colours that follow the reader's light or dark page.
 */
export function chartOf(results: Results): string {
  const shown = [...new Set(results.rows.map(({ query }) => query))];
  const panels = shown.map((query) => ({ query, dots: dotsOf(query, results) }));
  const rates = panels.flatMap(({ dots }) => dots.flatMap(({ rate }) => [rate.least, rate.most]));
  const [low, high] = [Math.floor(Math.log10(Math.min(...rates))), Math.ceil(Math.log10(Math.max(...rates)))];
  const x = (rate: number): number => labelWidth + ((Math.log10(rate) - low) / (high - low)) * plotWidth;
  const rows = Math.max(...panels.map(({ dots }) => dots.length));
  const panelHeight = 24 + rows * rowHeight + 34;
  const top = 46;
  const height = top + Math.ceil(panels.length / 2) * panelHeight + 30;
  const { machine, versions, date } = results;
  const drawn = panels.map(({ query, dots }, index) => {
    const at = `translate(${10 + (index % 2) * (panelWidth + 20)} ${top + Math.floor(index / 2) * panelHeight})`;
    return `<g transform="${at}">${panelOf(query, dots, x, low, high)}</g>`;
  });
  const foot = `${machine.processor}, ${machine.cores} cores, Node.js ${machine.node}, kg20x10 ${versions['kg20x10']}, Apollo Server ${versions['@apollo/server']}, Mercurius ${versions['mercurius']}, ${date.slice(0, 10)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">
<title id="title">Requests a second of each server, by query</title>
<style>${style}</style>
<text class="head" x="10" y="20">Requests a second (logarithmic; medians, lines from the slowest to the fastest round)</text>
${drawn.join('\n')}
<text class="small" x="10" y="${height - 10}">${escaped(foot)}</text>
</svg>
`;
}

function dotsOf(query: QueryName, { rows }: Results): Dot[] {
  const find = (server: ServerName, mode: 'uncached' | 'repeated'): Spread | undefined =>
    rows.find((row) => row.query === query && row.server === server && row.mode === mode)?.requestsPerSecond;
  const dots: [string, Spread | undefined, Dot['kind']][] = [
    [`${shownNames.raw} (limit)`, find('raw', 'repeated'), 'limit'],
    ['kg20x10, repeated', find('kg20x10', 'repeated'), 'ours'],
    ['kg20x10, uncached', find('kg20x10', 'uncached'), 'ours'],
    ...order.map((server): [string, Spread | undefined, Dot['kind']] => [
      shownNames[server],
      find(server, 'uncached'),
      'peer',
    ]),
  ];
  return dots.flatMap(([label, rate, kind]) => (rate === undefined ? [] : [{ label, rate, kind }]));
}

function panelOf(
  query: QueryName,
  dots: readonly Dot[],
  x: (rate: number) => number,
  low: number,
  high: number,
): string {
  const bottom = 24 + dots.length * rowHeight;
  const marks = Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step));
  const grid = marks.map(
    (mark) =>
      `<line class="grid" x1="${x(mark)}" x2="${x(mark)}" y1="20" y2="${bottom}"/><text class="small middle" x="${x(mark)}" y="${bottom + 13}">${mark.toLocaleString('en')}</text>`,
  );
  const lines = dots.map(({ label, rate, kind }, index) => {
    const y = 24 + index * rowHeight + rowHeight / 2;
    return [
      `<text class="label ${kind}" x="0" y="${y + 4}">${escaped(label)}</text>`,
      `<line class="spread ${kind}" x1="${x(rate.least).toFixed(1)}" x2="${x(rate.most).toFixed(1)}" y1="${y}" y2="${y}"/>`,
      `<circle class="dot ${kind}" cx="${x(rate.median).toFixed(1)}" cy="${y}" r="5"/>`,
      `<text class="label ${kind}" x="${labelWidth + plotWidth + 12}" y="${y + 4}">${Math.round(rate.median).toLocaleString('en')}</text>`,
    ].join('');
  });
  const title = escaped(`${query}: ${queries[query].title}`);
  return `<text class="title" x="0" y="12">${title}</text>${grid.join('')}${lines.join('')}`;
}

const style = `
text { font-family: system-ui, -apple-system, "Segoe UI", sans-serif; fill: #1f2328; }
.head { font-size: 15px; font-weight: 600; } .title { font-size: 12px; font-weight: 600; }
.label { font-size: 12px; } .small { font-size: 10.5px; fill: #59636e; } .middle { text-anchor: middle; }
.grid { stroke: #d1d9e0; } .spread { stroke-width: 2; } .label.ours { font-weight: 600; }
.dot.ours { fill: #0969da; } .spread.ours { stroke: #0969da; } .dot.peer { fill: #818b98; } .spread.peer { stroke: #818b98; }
.dot.limit { fill: #bc4c00; } .spread.limit { stroke: #bc4c00; }
@media (prefers-color-scheme: dark) {
  text { fill: #f0f6fc; } .small { fill: #9198a1; } .grid { stroke: #3d444d; }
  .dot.ours { fill: #4493f8; } .spread.ours { stroke: #4493f8; } .dot.peer { fill: #9198a1; } .spread.peer { stroke: #9198a1; }
  .dot.limit { fill: #db6d28; } .spread.limit { stroke: #db6d28; }
}`;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
