import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useAddress } from '../navigate.js';
import { drawingId } from '../parts/download.js';
import { words } from '../strings.js';
import type { MapArea } from './boundary-match.js';
import { Card } from './card.js';
import { nextMark } from './keys.js';
import { lineHeight, type PlacedLabel } from './labels.js';
import { layOut, type MapLayout, type MapPlace, type MapProvince, narrow, wide } from './layout.js';
import { DrawnLegend, type LegendParts, legendHeight } from './legend.js';
import { outlines } from './outlines.js';
import { frame, type Point } from './projection.js';
import { isMoreThanFactories, type ShownProject } from './shown.js';
import { Sign } from './sign.js';
import { Unread } from './unread.js';

const { map: text } = words;

interface FigureProps {
  readonly projects: readonly ShownProject[];
  /** These and those that another day would show: the layout is that of all, so that nothing jumps as time goes on. */
  readonly everyProject: readonly ShownProject[];
  readonly provinces: readonly { readonly id: string; readonly name: string }[];
  /** Outlines of counties that were brought along; none where the provinces are drawn. */
  readonly areas: readonly MapArea[];
  readonly legend: LegendParts;
  /** The place of a year among those of the policy; null for another. */
  readonly ordinalOf: (year: number) => number | null;
}

/** The map: the land, a sign for each project at the point of its locality, their names, and a card of what one points at. */
export function Figure(props: FigureProps) {
  const { projects, legend } = props;
  const [active, setActive] = useState<string | null>(null);
  const leaving = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const project = projects.find(({ id }) => id === active) ?? null;
  const layouts = useLayouts(props);
  const show = (id: string | null): void => {
    clearTimeout(leaving.current);
    setActive(id);
  };
  // So that the pointer can move on to the card, and what one cannot hold still does not flicker.
  const leave = (): void => {
    clearTimeout(leaving.current);
    leaving.current = setTimeout(() => setActive(null), 250);
  };
  useEffect(() => () => clearTimeout(leaving.current), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setActive(null);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const pointed = { active, show, leave };
  return (
    <figure class="map-figure">
      {/* biome-ignore lint/a11y/useSemanticElements: no other element groups within a drawing */}
      <svg
        id={drawingId}
        class="map"
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="group"
        aria-label={text.drawing(projects.length)}
      >
        <Land {...props} />
        <Layer {...props} {...pointed} layout={layouts.wide} part="map-wide" />
        <Layer {...props} {...pointed} layout={layouts.narrow} part="map-narrow" />
        <DrawnLegend {...legend} x={505} y={frame.height - 16 - legendHeight(legend)} />
      </svg>
      <Card
        project={project}
        at={project === null ? undefined : layouts.wide.marks.get(project.id)}
        show={show}
        leave={leave}
      />
    </figure>
  );
}

/** The layouts of a map at both sizes, as long as the same places are shown. */
function useLayouts({ everyProject, provinces }: FigureProps): {
  readonly wide: MapLayout;
  readonly narrow: MapLayout;
} {
  const key = everyProject.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says which places there are
  return useMemo(() => {
    const places = placesOf(everyProject);
    const named = namesOf(provinces);
    return { wide: layOut(places, named, wide), narrow: layOut(places, named, narrow) };
  }, [key]);
}

function placesOf(projects: readonly ShownProject[]): readonly MapPlace[] {
  const places = new Map<string, MapPlace & { marks: string[] }>();
  for (const { id, locality } of projects) {
    if (locality.coordinates === null) continue;
    const known = places.get(locality.id);
    if (known !== undefined) {
      known.marks.push(id);
      continue;
    }
    const { latitude, longitude } = locality.coordinates;
    const label = text.shortName(locality.name);
    places.set(locality.id, {
      id: locality.id,
      label,
      province: locality.province?.id ?? null,
      longitude,
      latitude,
      marks: [id],
    });
  }
  return [...places.values()];
}

function namesOf(provinces: FigureProps['provinces']): readonly MapProvince[] {
  const known = new Map(provinces.map(({ id, name }) => [id, name]));
  for (const { id } of outlines) {
    const name = text.otherOutlines[id];
    if (name !== undefined && !known.has(id)) known.set(id, name);
  }
  return [...known].map(([id, name]) => ({ id, lines: text.shortName(name).split(' ') }));
}

function Land({ areas, projects }: FigureProps) {
  if (areas.length === 0) {
    return (
      <Unread class="land">
        {outlines.map(({ id, path }) => (
          <path key={id} class="province" d={path} />
        ))}
      </Unread>
    );
  }
  const shown = new Set(projects.map(({ locality }) => locality.id));
  return (
    <Unread class="land">
      {areas.map(({ name, path, places }) => (
        <path key={path} class={places.some((id) => shown.has(id)) ? 'county has-works' : 'county'} d={path}>
          {name === null ? null : <title>{name}</title>}
        </path>
      ))}
    </Unread>
  );
}

interface LayerProps extends FigureProps {
  readonly layout: MapLayout;
  /** Which of the two sizes it is for; the style sheet shows one of them. */
  readonly part: string;
  readonly active: string | null;
  readonly show: (id: string) => void;
  readonly leave: () => void;
}

/** Everything whose size depends on how large the map is shown. */
function Layer({ projects, layout, part, ordinalOf, active, show, leave }: LayerProps) {
  const at = useAddress();
  const placed = projects.filter(({ id }) => layout.marks.has(id));
  const [entry, setEntry] = useState<string | null>(null);
  const shownPlaces = new Set(placed.map(({ locality }) => locality.id));
  const [hasScript, setHasScript] = useState(false);
  const touched = useRef(false);
  useEffect(() => setHasScript(true), []);
  const first = placed.some(({ id }) => id === entry) ? entry : (placed[0]?.id ?? null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = (event.target as Element).closest('[data-id]')?.getAttribute('data-id') ?? null;
    const next =
      from === null
        ? null
        : nextMark(new Map(placed.map(({ id }) => [id, layout.marks.get(id) as Point])), from, event.key);
    if (next === null) return;
    event.preventDefault();
    (event.currentTarget as Element).querySelector<SVGElement>(`[data-id="${next}"]`)?.focus();
  };
  return (
    <g class={part}>
      <Labels labels={layout.labels.filter(({ id }) => id.startsWith('Province:'))} kind="map-provinces" />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the links within */}
      <g class="marks" onKeyDown={onKeyDown}>
        {placed.map((project) => {
          const { id, year, standing } = project;
          const { x, y } = layout.marks.get(id) as { x: number; y: number };
          return (
            <g key={id} transform={`translate(${round(x)} ${round(y)})`}>
              <a
                class={id === active ? 'mark is-active' : 'mark'}
                href={at.node(id)}
                data-id={id}
                // With script the marks are one stop of the tabulator, and arrows lead from one to the next.
                tabindex={hasScript ? (id === first ? 0 : -1) : undefined}
                aria-label={text.mark(project.name, text.claimed[standing], project.kinds)}
                onMouseEnter={() => show(id)}
                onMouseLeave={leave}
                onFocus={() => {
                  setEntry(id);
                  show(id);
                }}
                onBlur={leave}
                onPointerDown={({ pointerType }) => {
                  touched.current = pointerType === 'touch' && active !== id;
                }}
                onClick={(event) => {
                  // A finger cannot point without touching: the first touch shows the card, which leads on.
                  if (!touched.current) return;
                  event.preventDefault();
                  touched.current = false;
                  show(id);
                }}
              >
                <Sign
                  ordinal={ordinalOf(year)}
                  standing={standing}
                  hasMore={isMoreThanFactories(project)}
                  radius={layout.sizes.mark}
                />
              </a>
            </g>
          );
        })}
      </g>
      <Labels labels={layout.labels.filter(({ id }) => shownPlaces.has(id))} kind="map-places" />
    </g>
  );
}

/** Names, which the marks and the table say as well. */
function Labels({ labels, kind }: { readonly labels: readonly PlacedLabel[]; readonly kind: string }) {
  return (
    <Unread class={kind}>
      {labels.map(({ id, lines, size, anchor, x, y }) => (
        <text key={id} x={round(x)} y={round(y)} font-size={size} text-anchor={anchor}>
          {lines.length === 1
            ? lines[0]
            : lines.map((line, index) => (
                <tspan key={line} x={round(x)} dy={index === 0 ? 0 : round(lineHeight * size)}>
                  {line}
                </tspan>
              ))}
        </text>
      ))}
    </Unread>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
