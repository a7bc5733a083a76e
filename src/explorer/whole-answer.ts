import type { Address } from './address.js';
import type { Operation } from './operation.js';
import { type Answered, type Fault, faultOf } from './page.js';
import type { AnyView } from './view.js';

/** Carries an operation out: here, or by asking the server. */
export type Ask = (operation: Operation<unknown, unknown>, variables: object) => Promise<Answered>;

/** How many pages of a list may be asked for, one after the other: for a page, and for a file. */
const mostPages = { page: 20, file: 200 };

/**
 * The answer that a view is made from: that of its operation, and of further pages where its list is wanted as a whole, as
 * it always is in a file.
 */
export async function wholeAnswer(
  view: AnyView,
  at: Address,
  ask: Ask,
  use: 'page' | 'file' = 'page',
): Promise<{ readonly answer: unknown; readonly fault: Fault | null }> {
  if (view.operation === null) return { answer: null, fault: null };
  const first = view.variables(at) as object;
  let answer: unknown = null;
  for (let page = 0, variables: object | null = first; variables !== null && page < mostPages[use]; page += 1) {
    const asked: Answered = await ask(view.operation, variables);
    const fault = faultOf(asked);
    if (fault !== null) return { answer: null, fault };
    answer = page === 0 ? asked.data : view.join?.(answer, asked.data);
    const rest = (use === 'page' && view.isPaged === true ? null : view.rest?.(asked.data)) ?? null;
    variables = rest === null ? null : { ...first, ...rest };
  }
  return { answer, fault: null };
}
