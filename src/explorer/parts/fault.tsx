import { useAddress } from '../navigate.js';
import type { Fault } from '../page.js';
import { words } from '../strings.js';

/** Stands in place of a view that cannot be shown, and says why, with the code that the API gives. */
export function FaultPage({ fault: { status, code, message } }: { readonly fault: Fault }) {
  const at = useAddress();
  const advice = words.fault.advice[code];
  const isOfDays = code === 'BAD_DATE' || code === 'BAD_RANGE';
  return (
    <article class="fault">
      <h1>{status === 404 ? words.fault.notFound : words.fault.title}</h1>
      <p>{message}</p>
      {advice === undefined ? null : <p>{advice}</p>}
      <p>
        {words.fault.code} <code>{code}</code>
      </p>
      {isOfDays && Object.keys(at.clocks).length > 0 ? (
        <p>
          <a href={at.with({ asOf: null, knownAt: null })}>{words.frame.clearClocks}</a>
        </p>
      ) : null}
      {isOfDays && (at.get('from') !== null || at.get('to') !== null) ? (
        <p>
          <a href={at.with({ from: null, to: null })}>{words.fault.clearDays}</a>
        </p>
      ) : null}
      {code === 'BAD_USER_INPUT' ? (
        <p>
          <a href={at.to(at.path, { node: at.get('node') })}>{words.fault.clearChosen}</a>
        </p>
      ) : null}
      {code === 'BAD_CURSOR' ? (
        <p>
          <a href={at.with({ after: null, before: null })}>{words.fault.start}</a>
        </p>
      ) : null}
      <p>
        <a href={at.plain('/')}>{words.fault.home}</a>
      </p>
    </article>
  );
}
