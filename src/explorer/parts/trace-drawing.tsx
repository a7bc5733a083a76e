import { useEffect, useMemo, useState } from 'preact/hooks';
import { useAddress } from '../navigate.js';
import { words } from '../strings.js';
import { textLines } from '../text-lines.js';
import type { TraceGraph, TraceLayer, TraceNode } from '../trace-graph.js';
import { layOut, type Measures, type PlacedEdge, type PlacedNode, type TraceLayout } from '../trace-layout.js';
import { drawingId } from './download.js';

/** How a trace is drawn: from left to right where there is room, and from top to bottom where there is little. */
interface Way {
  readonly isWide: boolean;
  readonly measures: Measures;
  /** Characters on a line, and lines in a box. */
  readonly text: Readonly<Record<TraceLayer, { readonly widest: number; readonly most: number }>>;
}

const wide: Way = {
  isWide: true,
  measures: {
    sizes: {
      value: { along: 128, across: 54 },
      claim: { along: 32, across: 32 },
      document: { along: 164, across: 38 },
      voice: { along: 124, across: 38 },
      origin: { along: 124, across: 54 },
    },
    gapAcross: 8,
    gapAlong: { least: 28, most: 64 },
    room: 1110,
  },
  text: {
    value: { widest: 17, most: 3 },
    claim: { widest: 4, most: 1 },
    document: { widest: 23, most: 2 },
    voice: { widest: 18, most: 2 },
    origin: { widest: 15, most: 3 },
  },
};

const narrow: Way = {
  isWide: false,
  measures: {
    sizes: {
      value: { along: 58, across: 74 },
      claim: { along: 32, across: 32 },
      document: { along: 72, across: 74 },
      voice: { along: 58, across: 74 },
      origin: { along: 58, across: 96 },
    },
    gapAcross: 8,
    gapAlong: { least: 48, most: 48 },
    room: 0,
  },
  text: {
    value: { widest: 10, most: 3 },
    claim: { widest: 4, most: 1 },
    document: { widest: 10, most: 4 },
    voice: { widest: 10, most: 3 },
    origin: { widest: 13, most: 3 },
  },
};

/** A place on a page where a drawing would not fit from left to right. */
const little = '(max-width: 48rem)';
const margin = 2;
const headRoom = 26;
const lineHeight = 14;

/** A trace, drawn in both ways: a page without script shows the one for which there is room. */
export function TraceDrawing(props: {
  readonly graph: TraceGraph;
  /** The same without its documents, for little room: the claims are numbered as in the list, which names them. */
  readonly short: TraceGraph;
  readonly label: string;
}) {
  const { graph, short, label } = props;
  const [shown, setShown] = useState<'both' | 'wide' | 'narrow'>('both');
  useEffect(() => {
    const query = matchMedia(little);
    const choose = (): void => setShown(query.matches ? 'narrow' : 'wide');
    choose();
    query.addEventListener('change', choose);
    return () => query.removeEventListener('change', choose);
  }, []);
  return (
    <>
      {shown === 'narrow' ? null : <Drawing graph={graph} label={label} way={wide} isTaken={true} />}
      {shown === 'wide' ? null : <Drawing graph={short} label={label} way={narrow} isTaken={shown === 'narrow'} />}
    </>
  );
}

function Drawing(props: {
  readonly graph: TraceGraph;
  readonly label: string;
  readonly way: Way;
  /** Whether it is the one that is taken along as a file. */
  readonly isTaken: boolean;
}) {
  const { graph, label, way, isTaken } = props;
  const layout = useMemo(() => layOut(graph, way.measures), [graph, way]);
  const [chosen, setChosen] = useState<string | null>(null);
  const related = useMemo(() => (chosen === null ? null : relatedTo(chosen, graph)), [chosen, graph]);
  const numbers = new Map(
    graph.nodes.filter(({ layer }) => layer === 'claim').map(({ id }, index) => [id, index + 1] as const),
  );
  const { width, height } = sizeOf(layout, way);
  return (
    <div class={way.isWide ? 'trace-wide scrolls' : 'trace-narrow scrolls'}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing whose nodes are links, and no set of fields */}
      <svg
        id={isTaken ? drawingId : undefined}
        class={width > 1000 ? 'trace-drawing is-long' : 'trace-drawing'}
        role="group"
        aria-label={label}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        onMouseLeave={() => setChosen(null)}
      >
        {layout.layers.map(({ layer, along }) => (
          <text
            key={layer}
            class="trace-layer"
            x={way.isWide ? margin + along : margin}
            y={way.isWide ? 14 : along + headRoom - 8}
          >
            {words.trace.layers[layer]}
          </text>
        ))}
        {layout.edges.map((placed) => (
          <path
            key={`${placed.edge.from} ${placed.edge.to}`}
            class={edgeClass(placed, related)}
            d={pathOf(placed, way)}
          />
        ))}
        {layout.nodes.map((placed) => (
          <Box
            key={placed.node.id}
            placed={placed}
            way={way}
            number={numbers.get(placed.node.id) ?? null}
            isFaint={related !== null && !related.has(placed.node.id)}
            choose={setChosen}
          />
        ))}
      </svg>
    </div>
  );
}

function Box(props: {
  readonly placed: PlacedNode;
  readonly way: Way;
  /** The number of a claim in the list. */
  readonly number: number | null;
  readonly isFaint: boolean;
  readonly choose: (id: string | null) => void;
}) {
  const { placed, way, number, isFaint, choose } = props;
  const { node, along, across } = placed;
  const at = useAddress();
  const size = way.measures.sizes[node.layer];
  const [boxWidth, boxHeight] = way.isWide ? [size.along, size.across] : [size.across, size.along];
  const [x, y] = way.isWide
    ? [margin + along, headRoom + across - size.across / 2]
    : [margin + across - size.across / 2, headRoom + along];
  const { widest, most } = way.text[node.layer];
  const label = number === null ? node.label : String(number);
  const lines = textLines(label, widest, most);
  const first = y + boxHeight / 2 - ((lines.length - 1) * lineHeight) / 2 + 4;
  const content = (
    <>
      <title>{`${words.trace.one[node.layer]}: ${titleOf(node)}`}</title>
      <rect
        x={x}
        y={y}
        width={boxWidth}
        height={boxHeight}
        rx={node.layer === 'origin' || node.layer === 'claim' ? boxHeight / 2 : 6}
      />
      <text text-anchor="middle">
        {lines
          .map((line, index) => ({ line, y: first + index * lineHeight }))
          .map(({ line, y }) => (
            <tspan key={y} x={x + boxWidth / 2} y={y}>
              {line}
            </tspan>
          ))}
      </text>
    </>
  );
  const look = `trace-node trace-${node.layer}${node.link === null ? ' is-nobody' : ''}${isFaint ? ' is-faint' : ''}`;
  if (node.link === null) {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: what is shown on hovering the list below tells as well
      <g class={look} onMouseEnter={() => choose(node.id)}>
        {content}
      </g>
    );
  }
  return (
    <a
      class={look}
      href={at.node(node.link)}
      onMouseEnter={() => choose(node.id)}
      onFocus={() => choose(node.id)}
      onBlur={() => choose(null)}
    >
      {content}
    </a>
  );
}

function titleOf({ label, detail }: TraceNode): string {
  return detail === null ? label : `${detail} (${label})`;
}

function sizeOf({ along, across }: TraceLayout, { isWide }: Way): { readonly width: number; readonly height: number } {
  const [width, height] = isWide ? [along, across] : [across, along];
  return { width: Math.ceil(Math.max(width, 180) + 2 * margin), height: Math.ceil(height + headRoom + margin) };
}

/** A line through its points: bent between the layers, and straight within them. */
function pathOf({ points }: PlacedEdge, { isWide }: Way): string {
  const shift = ([along, across]: readonly [number, number]): readonly [number, number] =>
    isWide ? [margin + along, headRoom + across] : [headRoom + along, margin + across];
  const point = (along: number, across: number): string => (isWide ? `${along} ${across}` : `${across} ${along}`);
  return points
    .map(shift)
    .map(([along, across], index, all) => {
      const before = all[index - 1];
      if (before === undefined) return `M${point(along, across)}`;
      const [alongBefore, acrossBefore] = before;
      if (acrossBefore === across) return `L${point(along, across)}`;
      const middle = (alongBefore + along) / 2;
      return `C${point(middle, acrossBefore)} ${point(middle, across)} ${point(along, across)}`;
    })
    .join('');
}

function edgeClass({ edge }: PlacedEdge, related: ReadonlySet<string> | null): string {
  const isFaint = related !== null && !(related.has(edge.from) && related.has(edge.to));
  return `trace-edge${edge.isBroken ? ' is-broken' : ''}${isFaint ? ' is-faint' : ''}`;
}

/** All that leads to a node and to which it leads. */
function relatedTo(id: string, { edges }: TraceGraph): ReadonlySet<string> {
  const related = new Set([id]);
  const follow = (from: 'from' | 'to', to: 'from' | 'to'): void => {
    const found = [id];
    for (let each = found.pop(); each !== undefined; each = found.pop()) {
      for (const edge of edges) {
        if (edge[from] !== each || related.has(edge[to])) continue;
        related.add(edge[to]);
        found.push(edge[to]);
      }
    }
  };
  follow('from', 'to');
  follow('to', 'from');
  return related;
}
