import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../asking.js';
import { useAddress, useNavigate } from '../navigate.js';
import { words } from '../strings.js';
import { type ClockSpanQuery, clockSpanOperation } from '../views/clock-span.operation.js';
import { addMonths, dayOfNumber, dayWords, numberOfDay } from './days.js';

const { frame } = words;

/** The days between which the clocks are set, as numbers. */
export interface ClockSpan {
  readonly from: number;
  readonly to: number;
}

/** Milliseconds between two views that are asked for while a slider is dragged. */
const pause = 200;

/**
 * From the first day on which the policy may have been announced to the last publication in the data set; null where the
 * data set says neither.
 */
export function spanOf({ policy, sources }: ClockSpanQuery): ClockSpan | null {
  const announced = (policy?.facts ?? [])
    .flatMap(({ values }) => values)
    .flatMap(({ value }) => ('date' in value && value.date.earliest !== null ? [value.date.earliest] : []))
    .sort()[0];
  const published = sources.nodes[0]?.published;
  const [from, to] = [announced, published?.latest ?? published?.earliest].map((day) =>
    day == null ? null : numberOfDay(day),
  );
  return from == null || to == null || from >= to ? null : { from, to };
}

/** Asks for the span of the data set that is shown. */
export async function loadSpan(base: string): Promise<ClockSpan | null> {
  const { answer } = await ask(base, clockSpanOperation, {});
  return answer === null ? null : spanOf(answer);
}

/** Says where the ends of the sliders come from. */
export function SpanNote({ span: { from, to } }: { readonly span: ClockSpan }) {
  const [first, last] = [from, to].map((number) => dayWords(dayOfNumber(number))) as [string, string];
  return <p class="clock-span">{frame.clockSpan(first, last)}</p>;
}

/**
 * A clock as a slider: the view follows while it is moved. All of one movement is one step of the history, so that going
 * back leads to where it began.
 */
export function ClockSlider(props: {
  readonly name: 'asOf' | 'knownAt';
  readonly label: string;
  readonly span: ClockSpan;
}) {
  const { name, label, span } = props;
  const at = useAddress();
  const navigate = useNavigate();
  const day = at.get(name);
  const [moved, setMoved] = useState<number | null>(null);
  const here = useRef(at);
  here.current = at;
  const wanted = useRef(span.to);
  /** The address at which the movement began; null while there is none. */
  const began = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  // The view has followed.
  useEffect(() => {
    if (moved !== null && day === dayOfNumber(moved)) setMoved(null);
  }, [day, moved]);

  const current = moved ?? (day === null ? null : numberOfDay(day));
  const shown = Math.min(span.to, Math.max(span.from, current ?? span.to));
  const follow = (): void => {
    timer.current = null;
    const href = here.current.with({ [name]: dayOfNumber(wanted.current) });
    navigate(href, { replace: here.current.href !== began.current });
  };
  const move = (number: number): void => {
    wanted.current = Math.min(span.to, Math.max(span.from, number));
    began.current ??= here.current.href;
    setMoved(wanted.current);
    timer.current ??= setTimeout(follow, pause);
  };
  const begin = (): void => {
    began.current = null;
  };
  return (
    <div class="clock-slider">
      <input
        type="range"
        min={span.from}
        max={span.to}
        step={1}
        value={shown}
        aria-label={frame.clockSlider(label)}
        aria-valuetext={current === null ? frame.notSet : dayWords(dayOfNumber(current))}
        onFocus={begin}
        onPointerDown={begin}
        onBlur={begin}
        onInput={(event) => move(Number(event.currentTarget.value))}
        onKeyDown={(event) => {
          if (event.key !== 'PageUp' && event.key !== 'PageDown') return;
          event.preventDefault();
          move(addMonths(shown, event.key === 'PageUp' ? 1 : -1));
        }}
      />
      <span class="clock-words" aria-hidden="true">
        {current === null ? frame.notSet : dayWords(dayOfNumber(current))}
      </span>
    </div>
  );
}
