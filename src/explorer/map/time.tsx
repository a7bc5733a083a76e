import { useEffect, useState } from 'preact/hooks';
import { useAddress, useNavigate } from '../navigate.js';
import { dayWords } from '../parts/days.js';
import { words } from '../strings.js';

const { map: text } = words;

/** Milliseconds that each step is shown; longer for those who ask for less motion. */
const pace = { usual: 1100, calm: 2600 };

/**
 * The way through time: months in which something happened, and now. It sets the clock `asOf` in the address, as the form of
 * the clocks does, so that every step is a page of its own; the links beside it work without script.
 */
export function Time({ months }: { readonly months: readonly string[] }) {
  const at = useAddress();
  const navigate = useNavigate();
  const [playing, setPlaying] = useState(false);
  const asOf = at.get('asOf');
  const now = months.length;
  const step =
    asOf === null
      ? now
      : Math.max(
          months.findLastIndex((month) => month <= asOf),
          0,
        );
  const hrefOf = (index: number): string => at.with({ asOf: months[index] ?? null });
  const { href } = at;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each address asks for the next, once
  useEffect(() => {
    if (!playing) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const timer = setTimeout(
      () => {
        if (step + 1 >= now) setPlaying(false);
        navigate(hrefOf(step + 1), { replace: true });
      },
      calm ? pace.calm : pace.usual,
    );
    return () => clearTimeout(timer);
  }, [playing, href]);
  if (months.length === 0) return null;
  const toggle = (): void => {
    setPlaying(!playing);
    if (!playing && step === now) navigate(hrefOf(0), { replace: true });
  };
  const shown = asOf === null ? text.now : text.asOf(dayWords(asOf));
  return (
    <fieldset class="map-time">
      <legend class="visually-hidden">{text.time}</legend>
      <button type="button" class="map-play needs-script" aria-pressed={playing} onClick={toggle}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d={playing ? 'M3 2h4v12H3zM9 2h4v12H9z' : 'M3 1.5 14 8 3 14.5z'} />
        </svg>
        {playing ? text.pause : text.play}
      </button>
      <a class="map-step" href={hrefOf(Math.max(step - 1, 0))} aria-label={text.earlier}>
        ‹
      </a>
      <input
        class="map-slider needs-script"
        type="range"
        min={0}
        max={now}
        step={1}
        value={step}
        aria-label={text.time}
        aria-valuetext={shown}
        onInput={({ currentTarget }) => {
          setPlaying(false);
          navigate(hrefOf(Number(currentTarget.value)), { replace: true });
        }}
      />
      <a class="map-step" href={hrefOf(Math.min(step + 1, now))} aria-label={text.later}>
        ›
      </a>
      <span class="map-day">{shown}</span>
    </fieldset>
  );
}
