import { useState } from 'preact/hooks';
import { useAddress } from '../navigate.js';
import { words } from '../strings.js';
import type { ClockSpan } from './clock-sliders.js';
import { dayWords, numberOfDay } from './days.js';

const { frame } = words;

/** The two clocks by their parameters, in the order in which they are shown. */
const clocks = [
  { name: 'asOf', label: frame.asOf, meaning: frame.asOfMeaning },
  { name: 'knownAt', label: frame.knownAt, meaning: frame.knownAtMeaning },
] as const;

/** What makes the sliders, and between which days they go, is loaded when the clocks are first opened. */
interface Sliders extends Pick<typeof import('./clock-sliders.js'), 'ClockSlider' | 'SpanNote'> {
  readonly span: ClockSpan;
}

/** The two clocks: a form, so that they can be set without script as well; with script also sliders. */
export function Clocks() {
  const at = useAddress();
  const [sliders, setSliders] = useState<Sliders | null>(null);
  const set = clocksInWords(at.get('asOf'), at.get('knownAt'), frame.clocksSet);
  return (
    <details
      class="clocks"
      onToggle={() => {
        if (sliders === null) loadSliders(at.base).then(setSliders, () => {});
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.currentTarget.open = false;
        event.currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary title={frame.clocksHint}>
        {frame.clocks}
        {set === '' ? null : <span class="clocks-set">{set}</span>}
      </summary>
      <form method="get" action={at.plain(at.path)}>
        {clocks.map(({ name, label, meaning }) => {
          const day = at.get(name);
          return (
            <fieldset key={name} class="clock">
              <legend>{label}</legend>
              <p id={`${name}-meaning`} class="clock-meaning">
                {meaning}
              </p>
              {sliders === null ? null : <sliders.ClockSlider name={name} label={label} span={sliders.span} />}
              <p class="clock-day">
                <input
                  id={name}
                  name={name}
                  type="date"
                  value={day === null || numberOfDay(day) === null ? '' : day}
                  aria-label={label}
                  aria-describedby={`${name}-meaning`}
                />
                {day === null ? (
                  sliders === null && <span class="soft">{frame.notSet}</span>
                ) : (
                  <a href={at.with({ [name]: null })} aria-label={`${frame.clear}: ${label}`}>
                    {frame.clear}
                  </a>
                )}
              </p>
            </fieldset>
          );
        })}
        {at.without(['asOf', 'knownAt']).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {sliders === null ? null : <sliders.SpanNote span={sliders.span} />}
        <p class="clock-buttons">
          <button type="submit">{frame.set}</button>
        </p>
      </form>
    </details>
  );
}

/** Without a span there is nothing to slide over, and the fields for dates remain. */
async function loadSliders(base: string): Promise<Sliders | null> {
  const { ClockSlider, SpanNote, loadSpan } = await import('./clock-sliders.js');
  const span = await loadSpan(base);
  return span === null ? null : { ClockSlider, SpanNote, span };
}

/**
 * Says in the page itself to what the clocks are set, as that changes all that is shown, or that it changes nothing; not
 * the day that the view says already.
 */
export function ClockBanner({ isHeeded, saysDay }: { readonly isHeeded: boolean; readonly saysDay: boolean }) {
  const at = useAddress();
  const set = clocksInWords(saysDay ? null : at.get('asOf'), at.get('knownAt'), frame.clocksBanner);
  return (
    <div class="clock-banner" role="status">
      {set === '' ? null : (
        <p>
          {set} {isHeeded ? null : frame.clocksIdle}{' '}
          <a href={at.with({ asOf: null, knownAt: null })}>{frame.clearClocks}</a>
        </p>
      )}
    </div>
  );
}

function clocksInWords(
  asOf: string | null,
  knownAt: string | null,
  say: (asOf: string | null, knownAt: string | null) => string,
): string {
  return say(asOf === null ? null : dayWords(asOf), knownAt === null ? null : dayWords(knownAt));
}
