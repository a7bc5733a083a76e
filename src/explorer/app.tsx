import type { ComponentType } from 'preact';
import type { Address } from './address.js';
import { Frame } from './frame.js';
import type { MapArea } from './map/boundary-match.js';
import { type Navigate, Place } from './navigate.js';
import { notFound, type PageData } from './page.js';
import { Actions } from './parts/actions.js';
import { FaultPage } from './parts/fault.js';
import { words } from './strings.js';
import type { AnyView, Seen } from './view.js';

/** A page as it is shown: its view, where it stands, and what was answered. */
export interface Shown {
  /** Null where no view is. */
  readonly name: string | null;
  readonly view: AnyView | null;
  readonly at: Address;
  readonly data: PageData;
  /** Boundaries that were brought along; none where the view shows none. */
  readonly areas: readonly MapArea[];
}

/** The page as a whole. */
export function App({ shown, navigate }: { readonly shown: Shown; readonly navigate: Navigate }) {
  const { at, data, name, view, areas } = shown;
  const fault = faultOfPage(shown);
  return (
    <Place.Provider value={{ at, navigate }}>
      <Frame
        dataset={data.dataset}
        current={name}
        clocks={fault === null ? { isHeeded: view?.isTimeless !== true, saysDay: view?.saysDay === true } : null}
      >
        {view === null || fault !== null ? (
          <FaultPage fault={fault ?? notFound(words.fault.notFoundText)} />
        ) : (
          <Content view={view} seen={{ answer: data.answer, at, areas }} />
        )}
      </Frame>
    </Place.Provider>
  );
}

function Content({ view, seen }: { readonly view: AnyView; readonly seen: Seen<unknown> }) {
  const Page = view.Page as ComponentType<Seen<unknown>>;
  return (
    <>
      <Page {...seen} />
      <Actions view={view} seen={seen} />
    </>
  );
}

/** Why a page shows no view: the fault of the answer, or that it holds nothing. */
export function faultOfPage({ view, data, at, areas }: Shown) {
  if (data.fault !== null) return data.fault;
  const isEmpty = view === null || view.title({ answer: data.answer, at, areas }) === null;
  return isEmpty ? notFound(words.fault.notFoundText) : null;
}

/** The heading of the window. */
export function titleOfPage(shown: Shown): string {
  const { view, data, at, areas } = shown;
  const fault = faultOfPage(shown);
  const title =
    view === null || fault !== null
      ? fault?.status === 404
        ? words.fault.notFound
        : words.fault.title
      : view.title({ answer: data.answer, at, areas });
  return title === data.dataset.name ? data.dataset.name : `${title} – ${data.dataset.name}`;
}
