import { scaleUtc } from 'd3-scale';
import { useRef, useState } from 'preact/hooks';
import { dateText } from '../../vocabulary/date-text.js';
import { useAddress, useNavigate } from '../navigate.js';
import { drawingId } from '../parts/download.js';
import { dateOf, dayOf, spanOf } from '../parts/span.js';
import { words } from '../strings.js';
import { kinds, type TimelineEvent } from './timeline.js';
import { inRows } from './timeline-rows.js';

const { timeline: text } = words;

/** The measures of the drawing, in its own units. */
const width = 1100;
const left = 118;
const right = 12;
const top = 26;
const rowHeight = 7.5;
const laneGap = 18;
/** How wide the name of a month may be. */
const tickLabel = 40;
const radius = 3.1;

/**
 * The events in lanes by kind. A day is a point; where only a span of days is known the whole span is drawn, as the event
 * may have been on any day of it. A part of the time can be chosen by drawing across it.
 */
export function TimelineDrawing({ events }: { readonly events: readonly TimelineEvent[] }) {
  const at = useAddress();
  const spans = events.map((event) => ({ event, span: spanOf(event.date) as [number, number] }));
  if (spans.length === 0) return null;
  const chosen = [at.get('from'), at.get('to')].map((date) => (date === null ? null : dayOf(date)));
  const first = chosen[0] ?? Math.min(...spans.map(({ span }) => Math.max(span[0], dayOf('2024-01-01'))));
  const last = Math.max(first + 1, chosen[1] ?? Math.max(...spans.map(({ span }) => span[1])));
  const scale = scaleUtc()
    .domain([new Date(dateOf(first)), new Date(dateOf(last + 1))])
    .range([left, width - right]);
  const x = (day: number): number => Math.min(width - right, Math.max(left, scale(new Date(dateOf(day)))));
  let y = top;
  const lanes = kinds.flatMap((kind) => {
    const own = spans.filter(({ event }) => event.kind === kind);
    if (own.length === 0) return [];
    const placed = inRows(
      own.map(({ event, span }) => ({
        item: event,
        from: x(span[0]),
        to: Math.max(x(span[0]) + 2 * radius, x(span[1] + 1)),
      })),
      1.5,
    );
    const rows = Math.max(...placed.map(({ row }) => row)) + 1;
    const lane = { kind, placed, y, height: rows * rowHeight };
    y += lane.height + laneGap;
    return [lane];
  });
  const height = y;
  const ticks = scale.ticks(12);
  const format = scale.tickFormat(12);
  return (
    <figure class="timeline-figure">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard */}
      <section class="scrolls" tabIndex={0} aria-label={text.drawing}>
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: the region has the label, and a title would show over every mark */}
        <svg id={drawingId} class="timeline-drawing" viewBox={`0 0 ${width} ${height}`}>
          {ticks.map((tick) => (
            <g key={tick.toISOString()}>
              <line class="tick" x1={scale(tick)} x2={scale(tick)} y1={top - 8} y2={height - laneGap} />
              {/* Not where the drawing ends before it. */}
              {scale(tick) > width - right - tickLabel ? null : (
                <text class="tick-label" x={scale(tick) + 3} y={12}>
                  {format(tick)}
                </text>
              )}
            </g>
          ))}
          <Brush scale={scale} height={height} />
          {lanes.map((lane) => (
            <g key={lane.kind}>
              <text class="lane-label" x={0} y={lane.y + Math.min(lane.height, 14) - 2}>
                {text.kindNames[lane.kind]}
              </text>
              <line class="lane" x1={left} x2={width - right} y1={lane.y - laneGap / 2} y2={lane.y - laneGap / 2} />
              {lane.placed.map(({ item, from, to, row }) => (
                <a key={item.id} href={at.node(item.node.id)} aria-label={`${dateText(item.date.edtf)}: ${item.title}`}>
                  <title>{`${dateText(item.date.edtf)}: ${item.title}`}</title>
                  <rect
                    class={`event event-${lane.kind.toLowerCase()} ${item.date.precision === 'DAY' ? '' : 'event-unsure'}`}
                    x={from}
                    y={lane.y + row * rowHeight}
                    width={to - from}
                    height={2 * radius}
                    rx={radius}
                  />
                </a>
              ))}
            </g>
          ))}
        </svg>
      </section>
      <figcaption class="soft">
        {text.caption} <span class="needs-script">{text.brush}</span>
      </figcaption>
    </figure>
  );
}

type Scale = ReturnType<typeof scaleUtc<number>>;

/** Lies behind the marks: who draws across it chooses that part of the time. With a keyboard the two dates do the same. */
function Brush({ scale, height }: { readonly scale: Scale; readonly height: number }) {
  const at = useAddress();
  const navigate = useNavigate();
  const area = useRef<SVGRectElement>(null);
  const [drawn, setDrawn] = useState<readonly [number, number] | null>(null);
  const placeOf = (event: PointerEvent): number => {
    const svg = area.current?.ownerSVGElement;
    if (svg == null) return left;
    const { left: start, width: shown } = svg.getBoundingClientRect();
    return Math.min(width - right, Math.max(left, ((event.clientX - start) / shown) * width));
  };
  const end = (): void => {
    setDrawn(null);
    if (drawn === null) return;
    const [from, to] = [...drawn].sort((a, b) => a - b) as [number, number];
    if (to - from < 6) return;
    const day = (place: number): string => scale.invert(place).toISOString().slice(0, 10);
    navigate(at.with({ from: day(from), to: day(to) }));
  };
  return (
    <>
      <rect
        ref={area}
        class="brush"
        x={left}
        y={0}
        width={width - right - left}
        height={height}
        onPointerDown={(event) => {
          event.preventDefault();
          (event.target as Element).setPointerCapture(event.pointerId);
          setDrawn([placeOf(event), placeOf(event)]);
        }}
        onPointerMove={(event) => drawn !== null && setDrawn([drawn[0], placeOf(event)])}
        onPointerUp={end}
        onPointerCancel={() => setDrawn(null)}
      />
      {drawn === null ? null : (
        <rect class="brushed" x={Math.min(...drawn)} y={0} width={Math.abs(drawn[1] - drawn[0])} height={height} />
      )}
    </>
  );
}
