import { useAddress } from '../navigate.js';
import type { Fault } from '../page.js';
import { words } from '../strings.js';

/** Stands in place of a view that cannot be shown, and says why, with the code that the API gives. */
export function FaultPage({ fault: { status, code, message } }: { readonly fault: Fault }) {
  const at = useAddress();
  return (
    <article class="fault">
      <h1>{status === 404 ? words.fault.notFound : words.fault.title}</h1>
      <p>{message}</p>
      <p>
        {words.fault.code} <code>{code}</code>
      </p>
      <p>
        <a href={at.plain('/')}>{words.fault.home}</a>
      </p>
    </article>
  );
}
