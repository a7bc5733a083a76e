import { words } from '../strings.js';
import type { Standing } from './shown.js';
import { Sign, type SignProps } from './sign.js';
import { Unread } from './unread.js';

const { map: text } = words;

/** What a legend has to explain: only what is shown. */
export interface LegendParts {
  readonly standings: readonly Standing[];
  readonly years: readonly { readonly year: number; readonly ordinal: number | null }[];
  /** Whether some works are more than factories. */
  readonly hasMore: boolean;
}

type Row = string | { readonly sign: Omit<SignProps, 'radius'>; readonly label: string };

/** Headings and signs, in order. */
function rowsOf({ standings, years, hasMore }: LegendParts): readonly Row[] {
  const plain = { ordinal: 0, standing: 'COMPLETED', hasMore: false } as const;
  return [
    text.legend.status,
    ...standings.map((standing): Row => ({ sign: { ...plain, standing }, label: text.claimed[standing] })),
    text.legend.year,
    ...years.map(({ year, ordinal }): Row => ({ sign: { ...plain, ordinal }, label: String(year) })),
    ...(hasMore ? [text.legend.works, { sign: { ...plain, hasMore: true }, label: text.legend.more }] : []),
  ];
}

const rowHeight = 19;

/** How high the legend in the drawing is. */
export function legendHeight(parts: LegendParts): number {
  return rowsOf(parts).length * rowHeight;
}

/** The legend within the drawing, with which it is taken along; on narrow screens it stands below. */
export function DrawnLegend({ x, y, ...parts }: LegendParts & { readonly x: number; readonly y: number }) {
  return (
    <Unread class="map-legend map-wide" transform={`translate(${x} ${y})`}>
      {rowsOf(parts).map((row, index) => {
        const line = (index + 0.5) * rowHeight;
        if (typeof row === 'string') {
          return (
            <text key={row} class="map-legend-heading" x={0} y={line + 4} font-size={12}>
              {row}
            </text>
          );
        }
        return (
          <g key={row.label}>
            <g transform={`translate(8 ${line})`}>
              <Sign {...row.sign} radius={7} />
            </g>
            <text x={22} y={line + 4} font-size={12}>
              {row.label}
            </text>
          </g>
        );
      })}
    </Unread>
  );
}

/** The legend as a list, for narrow screens. */
export function ListedLegend(parts: LegendParts) {
  return (
    <ul class="legend map-listed-legend">
      {rowsOf(parts).map((row) =>
        typeof row === 'string' ? null : (
          <li key={row.label}>
            <svg class="swatch" viewBox="-8 -8 16 16" aria-hidden="true">
              <Sign {...row.sign} radius={7.5} />
            </svg>
            {row.label}
          </li>
        ),
      )}
    </ul>
  );
}
