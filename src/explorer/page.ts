import type { MapArea } from './map/boundary-match.js';

/** What a page is made from besides its view: sent along with it, so that a browser goes on from there. */
export interface PageData {
  readonly base: string;
  readonly dataset: DatasetSummary;
  /** Where the boundaries are that were brought along for the map; null where none were. */
  readonly areas: string | null;
  readonly answer: unknown;
  /** Why nothing can be shown; null where something can. */
  readonly fault: Fault | null;
}

/** Boundaries that were brought along: the address of their file, and what is in it. */
export interface PageAreas {
  readonly href: string;
  readonly areas: readonly MapArea[];
}

export interface DatasetSummary {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly digest: string;
}

/** Data as the text of an element `script`, which is not run. Nothing in it can end the element. */
export function dataText(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** What went wrong, as the API says it. */
export interface Fault {
  /** Of HTTP. */
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** The id of the element in which the page stands, and of that which holds its data. */
export const rootId = 'explorer';
export const dataId = 'page-data';

/** An answer of GraphQL. */
export interface Answered {
  readonly data?: unknown;
  readonly errors?:
    | readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[]
    | undefined;
}

/** The fault of an answer of GraphQL: its first error, which decides, as a page that lacks a part would mislead. */
export function faultOf({ errors }: Answered): Fault | null {
  const [error] = errors ?? [];
  if (error === undefined) return null;
  const code = typeof error.extensions?.['code'] === 'string' ? error.extensions['code'] : 'INTERNAL_SERVER_ERROR';
  return { status: statusOf(code), code, message: error.message };
}

function statusOf(code: string): number {
  if (code === 'INTERNAL_SERVER_ERROR') return 500;
  return ['OVERLOADED', 'TIMEOUT', 'UNAVAILABLE'].includes(code) ? 503 : 400;
}

/** Of an address at which nothing stands. */
export function notFound(message: string): Fault {
  return { status: 404, code: 'NOT_FOUND', message };
}
