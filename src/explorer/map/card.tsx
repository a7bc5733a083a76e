import { useEffect, useRef } from 'preact/hooks';
import { labelOfCode } from '../../vocabulary/enums.js';
import { NodeLink } from '../parts/node-link.js';
import { DateText } from '../parts/value.js';
import { words } from '../strings.js';
import { frame, type Point } from './projection.js';
import type { ShownProject } from './shown.js';

const { map: text } = words;

/** Kilometres of a degree along a meridian. */
const kilometresOfDegree = 111;

/** What there is to say of the mark at which one points: beside it, or below the map where that is narrow. */
export function Card(props: {
  readonly project: ShownProject | null;
  readonly at: Point | undefined;
  readonly show: (id: string) => void;
  readonly leave: () => void;
}) {
  const { project, at, show, leave } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current === null || at === undefined) return;
    // Set here, as a page may not bring styles along in its attributes.
    const { style, classList } = box.current;
    style.setProperty('--card-x', `${(100 * at.x) / frame.width}%`);
    style.setProperty('--card-y', `${(100 * at.y) / frame.height}%`);
    classList.toggle('is-left', at.x > frame.width * 0.55);
    classList.toggle('is-above', at.y > frame.height * 0.6);
  }, [at]);
  if (project === null) return null;
  const { locality, standing, kinds, begun, finished } = project;
  const precision = locality.coordinates?.precision ?? null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps what the pointer rests on
    <div
      class="map-card"
      ref={box}
      onMouseEnter={() => show(project.id)}
      onMouseLeave={leave}
      onFocusIn={() => show(project.id)}
      onFocusOut={leave}
    >
      <p class="map-card-name">
        <NodeLink id={project.id} name={project.name} />
      </p>
      <p>
        <NodeLink id={locality.id} name={locality.name} />
        {locality.province === null ? null : (
          <>
            , <NodeLink {...locality.province} />
          </>
        )}
      </p>
      <dl>
        <dt>{text.columns.status}</dt>
        <dd>{text.claimed[standing]}</dd>
        <dt>{text.columns.works}</dt>
        <dd>{kinds.map(labelOfCode).join(', ')}</dd>
        {begun === null ? null : (
          <>
            <dt>{text.columns.begun}</dt>
            <dd>
              <DateText date={begun} />
            </dd>
          </>
        )}
        {finished === null ? null : (
          <>
            <dt>{text.columns.finished}</dt>
            <dd>
              <DateText date={finished} />
            </dd>
          </>
        )}
      </dl>
      {precision === null ? null : <p class="soft">{text.precision(Math.ceil(precision * kilometresOfDegree))}</p>}
    </div>
  );
}
