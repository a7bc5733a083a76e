import { claimType } from '../vocabulary/kinds.js';
import { nodePath } from './address.js';
import type { AnyView } from './view.js';

/** A view that can be loaded: a browser loads it when it is asked for. */
export interface Route {
  readonly name: string;
  /** Its path, where it has a fixed one and shows something without parameters. */
  readonly path?: string;
  /** Whether a path, below the base path, is one of its own. */
  readonly matches: (path: string) => boolean;
  readonly load: () => Promise<AnyView>;
}

function fixed(name: string, path: string, load: Route['load']): Route {
  return { name, path, matches: (asked) => asked === path, load };
}

/** Every view: those of the navigation in its order, then the others. */
export const routes: readonly Route[] = [
  fixed('overview', '/', async () => (await import('./views/overview.js')).overview),
  fixed('map', '/map', async () => (await import('./views/map.js')).map),
  fixed('timeline', '/timeline', async () => (await import('./views/timeline.js')).timeline),
  fixed('contests', '/contests', async () => (await import('./views/contests.js')).contests),
  fixed('sources', '/sources', async () => (await import('./views/sources.js')).sources),
  fixed('check', '/check', async () => (await import('./views/check.js')).check),
  fixed('search', '/search', async () => (await import('./views/search.js')).search),
  {
    name: 'trace',
    matches: (path) => path === '/trace',
    load: async () => (await import('./views/trace.js')).trace,
  },
  {
    name: 'claim',
    matches: (path) => path.startsWith(nodePath(`${claimType}:`)),
    load: async () => (await import('./views/claim.js')).claim,
  },
  {
    name: 'source',
    matches: (path) => path.startsWith(nodePath('Source:')),
    load: async () => (await import('./views/source.js')).source,
  },
  {
    name: 'node',
    matches: (path) => path.startsWith(nodePath('')),
    load: async () => (await import('./views/node.js')).node,
  },
];

/** The view of a path; undefined where none is. */
export function routeOf(path: string): Route | undefined {
  return routes.find(({ matches }) => matches(path));
}
