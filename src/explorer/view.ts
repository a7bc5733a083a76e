import type { ComponentType } from 'preact';
import type { Address } from './address.js';
import type { MapArea } from './map/boundary-match.js';
import type { Operation } from './operation.js';

/** What the page of a view is made from. */
export interface Seen<Answer> {
  readonly answer: Answer;
  readonly at: Address;
  /** Boundaries that were brought along, for a view that shows them; else none. */
  readonly areas: readonly MapArea[];
}

/** A table of what a view shows, for people who read with a screen reader and for files. */
export interface ViewTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/**
 * A view: the operation behind it, and its page. The address alone decides the variables, and the answer and the address
 * alone the page, so that a server and a browser make the same of them.
 */
export interface View<Answer, Variables> {
  /** Null where a view asks for nothing. */
  readonly operation: Operation<Answer, Variables> | null;
  variables(at: Address): Variables;
  /** The variables of the next page of a list, and null after the last. */
  rest?(answer: Answer): Partial<Variables> | null;
  /** Puts a further page after what was answered before. */
  join?(answer: Answer, further: Answer): Answer;
  /** Whether its page shows one page of the list at a time; else it shows the list as a whole, as a file always does. */
  readonly isPaged?: true;
  /** The heading of the window; null where the answer holds nothing to show: there is no such page. */
  title(seen: Seen<Answer>): string | null;
  readonly Page: ComponentType<Seen<Answer>>;
  /** Whether the clocks change nothing in it. */
  readonly isTimeless?: true;
  /** Whether it says itself as of which day it is. */
  readonly saysDay?: true;
  /** What *Download* writes as CSV, where there is something. */
  table?(seen: Seen<Answer>): ViewTable;
  /** What *Download* writes as GeoJSON. */
  geojson?(seen: Seen<Answer>): object;
  /** Whether it shows the boundaries that were brought along. */
  readonly showsAreas?: true;
  /** Whether the page has a drawing, with the id `drawingId`, that can be taken along. */
  readonly hasDrawing?: true;
}

// biome-ignore lint/suspicious/noExplicitAny: the views of a table differ in their answers
export type AnyView = View<any, any>;
