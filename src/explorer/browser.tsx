import { hydrate, render } from 'preact';
import { Address, type Parameters } from './address.js';
import { App, type Shown, titleOfPage } from './app.js';
import { fetchAnswer, Outdated } from './asking.js';
import type { MapArea } from './map/boundary-match.js';
import type { Navigate } from './navigate.js';
import { dataId, type PageData, rootId } from './page.js';
import { words } from './strings.js';
import type { AnyView } from './view.js';
import { type Route, routeOf, routes } from './views.js';
import { type Ask, wholeAnswer } from './whole-answer.js';

/** The browser's part: takes over the page that the server sent, and shows further views without loading pages anew. */
const root = document.getElementById(rootId) as HTMLElement;
const sent = JSON.parse(document.getElementById(dataId)?.textContent ?? '') as PageData;
const { base } = sent;

/** What was answered, by what was asked: going back asks nothing, nor does what the answer does not depend on. */
const pages = new Map<string, PageData>();
const mostPages = 60;

let asked = 0;

const navigate: Navigate = (href, { replace = false } = {}) => {
  const url = new URL(href, location.href);
  const address = Address.of(base, url);
  const route = address === null ? undefined : routeOf(address.path);
  if (address === null || route === undefined) {
    location.assign(href);
    return;
  }
  const isElsewhere = url.pathname !== location.pathname;
  void go(address, route, () => {
    if (replace) history.replaceState(null, '', href);
    else history.pushState(null, '', href);
  }).then((arrived) => {
    if (!arrived) return;
    const part = url.hash === '' ? null : document.getElementById(url.hash.slice(1));
    const top = part?.getBoundingClientRect().top ?? 0;
    // What begins in sight already stays where it is.
    if (isElsewhere || top < 0 || top > innerHeight) part?.scrollIntoView();
    if (!isElsewhere) return;
    if (part === null) scrollTo(0, 0);
    // So that a screen reader reads on from the new page, and not from where the link was.
    document.getElementById('main')?.focus({ preventScroll: true });
  });
};

/** Shows the view of an address. Of several under way only the last is shown. */
async function go(at: Address, route: Route, arrive: () => void): Promise<boolean> {
  asked += 1;
  const own = asked;
  root.classList.add('is-loading');
  try {
    const view = await route.load();
    const data = await dataOf(view, at);
    const areas = await areasOf(view);
    if (own !== asked) return false;
    arrive();
    show({ name: route.name, view, at, data, areas });
    return true;
  } catch (error) {
    if (own !== asked) return false;
    if (error instanceof Outdated) location.assign(at.href);
    else tell(words.frame.offline);
    return false;
  } finally {
    if (own === asked) root.classList.remove('is-loading');
  }
}

function show(shown: Shown): void {
  document.title = titleOfPage(shown);
  render(<App shown={shown} navigate={navigate} />, root);
}

async function dataOf(view: AnyView, at: Address): Promise<PageData> {
  const key = keyOf(view, at);
  const known = pages.get(key);
  if (known !== undefined) return known;
  const data: PageData = { ...sent, ...(await wholeAnswer(view, at, ask)) };
  if (data.fault === null) keep(key, data);
  return data;
}

function keyOf({ operation, variables }: AnyView, at: Address): string {
  return `${operation?.id} ${operation === null ? '' : JSON.stringify(variables(at))}`;
}

function keep(key: string, data: PageData): void {
  pages.set(key, data);
  if (pages.size > mostPages) pages.delete(pages.keys().next().value as string);
}

const ask: Ask = async (operation, variables) => {
  const fetched = await fetchAnswer(base, operation, variables);
  // What was shown of another version of the data set must not stand beside this.
  if ((fetched.extensions?.dataset?.digest ?? sent.dataset.digest) !== sent.dataset.digest) throw new Outdated();
  return fetched;
};

let areasOnce: Promise<readonly MapArea[]> | undefined;

/** The boundaries that were brought along, loaded once for the first view that shows them. */
function areasOf(view: AnyView): Promise<readonly MapArea[]> | readonly MapArea[] {
  if (sent.areas === null || view.showsAreas !== true) return [];
  areasOnce ??= fetch(sent.areas).then((response) => {
    if (response.ok) return response.json() as Promise<readonly MapArea[]>;
    areasOnce = undefined;
    throw new Outdated();
  });
  return areasOnce;
}

/** Says something that has no place in the view. */
function tell(text: string): void {
  const box = document.createElement('p');
  box.setAttribute('role', 'status');
  box.className = 'notice';
  document.body.append(box);
  // After it is there, so that a screen reader reads it.
  box.textContent = text;
  setTimeout(() => box.remove(), 6000);
}

addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  const link = (event.target as Element | null)?.closest('a');
  if (link == null || link.target !== '' || link.hasAttribute('download') || link.origin !== location.origin) return;
  // A link that names a type leads to another form of the page, such as a citation.
  if (link.type !== '') return;
  const address = Address.of(base, new URL(link.href));
  if (address === null || routeOf(address.path) === undefined) return;
  // Within the page the browser finds the way itself.
  if (link.hash !== '' && link.pathname === location.pathname && link.search === location.search) return;
  event.preventDefault();
  navigate(link.href);
});

addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  const address = Address.of(base, new URL(form.action));
  if (form.method !== 'get' || address === null || routeOf(address.path) === undefined) return;
  event.preventDefault();
  const here = addressHere();
  const given = parametersOf(form);
  // Of the address on which it stands all is kept that the form says nothing of, as long as the view is the same; but
  // what is listed is another list now, which begins at its start.
  navigate(
    here.path === address.path ? here.with({ after: null, before: null, ...given }) : here.to(address.path, given),
  );
});

/** What a form says: of each of its fields all values, and that those that are empty or not ticked are not set. */
function parametersOf(form: HTMLFormElement): Parameters {
  const given = new FormData(form);
  const names = [...form.elements].flatMap((field) => field.getAttribute('name') || []);
  return Object.fromEntries(
    names.map((name) => [name, given.getAll(name).flatMap((value) => (typeof value === 'string' ? [value] : []))]),
  );
}

addEventListener('popstate', () => {
  const at = addressHere();
  const route = routeOf(at.path);
  if (route === undefined) location.reload();
  else void go(at, route, () => {});
});

function addressHere(): Address {
  return Address.of(base, new URL(location.href)) as Address;
}

document.documentElement.classList.add('has-script');
const at = addressHere();
const route = routeOf(at.path);
const view = route === undefined ? null : await route.load();
if (sent.fault === null && view !== null) keep(keyOf(view, at), sent);
const areas = view === null ? [] : await areasOf(view);
hydrate(<App shown={{ name: route?.name ?? null, view, at, data: sent, areas }} navigate={navigate} />, root);
root.dataset['ready'] = '';

// The other views, while nothing else is to be done: they are there then without a network too.
const idle = globalThis.requestIdleCallback ?? ((task: () => void) => setTimeout(task, 1000));
idle(() => {
  for (const { load } of routes) void load().catch(() => {});
});
