/** What a link may set: null takes a parameter away. */
export type Parameters = Readonly<Record<string, string | number | readonly (string | number)[] | null>>;

/** The parameters that go along to every other view: the two clocks. */
const carried = ['asOf', 'knownAt'] as const;

/**
 * The address of a view: its path below the server's base path, and its parameters, which are all the state that it has.
 * Links are made from the address on which they stand, so that the clocks go along.
 */
export class Address {
  /** Such as `/map`, without the base path. */
  readonly path: string;
  readonly base: string;
  readonly #parameters: URLSearchParams;

  constructor(base: string, path: string, parameters: URLSearchParams) {
    this.base = base;
    this.path = path;
    this.#parameters = parameters;
  }

  /** The address of a URL; null where that is not below the base path. */
  static of(base: string, { pathname, searchParams }: URL): Address | null {
    if (pathname !== base && !pathname.startsWith(`${base}/`)) return null;
    return new Address(base, pathname.slice(base.length) || '/', searchParams);
  }

  /** The value of a parameter; null where it is not there, or empty, as forms send what was not filled in. */
  get(name: string): string | null {
    return this.#parameters.get(name) || null;
  }

  /** The values of a parameter that may stand several times, or once with commas. */
  list(name: string): readonly string[] {
    return this.#parameters.getAll(name).flatMap((each) => each.split(',').filter((part) => part !== ''));
  }

  /** The whole numbers among the values of a parameter. */
  numbers(name: string): readonly number[] {
    return this.list(name).flatMap((each) => (/^\d{1,9}$/.test(each) ? [Number(each)] : []));
  }

  /** The days to which the clocks are set, as variables of an operation: what is not set is left out. */
  get clocks(): { readonly asOf?: string; readonly knownAt?: string } {
    return Object.fromEntries(carried.flatMap((name) => (this.get(name) === null ? [] : [[name, this.get(name)]])));
  }

  /** What the address says besides some parameters, for a form that is to keep it. */
  without(names: readonly string[]): readonly (readonly [name: string, value: string])[] {
    return [...this.#parameters].filter(([name, value]) => value !== '' && !names.includes(name));
  }

  /** A link to the same view in another state. */
  with(changes: Parameters): string {
    return this.#href(this.path, new URLSearchParams(this.#parameters), changes);
  }

  /** A link to another view. */
  to(path: string, parameters: Parameters = {}): string {
    const kept = carried.flatMap((name) => (this.get(name) === null ? [] : [[name, this.get(name) as string]]));
    return this.#href(path, new URLSearchParams(kept), parameters);
  }

  /** A link to the page of a node or claim. */
  node(id: string): string {
    return this.to(nodePath(id));
  }

  /** A link to what is no view and has no clocks, such as an export. */
  plain(path: string): string {
    return `${this.base}${path}`;
  }

  /** The address as a link to itself. */
  get href(): string {
    return this.with({});
  }

  #href(path: string, parameters: URLSearchParams, changes: Parameters): string {
    for (const [name, value] of Object.entries(changes)) {
      const text = Array.isArray(value) ? value.join(',') : value === null ? '' : String(value);
      if (text === '') parameters.delete(name);
      else parameters.set(name, text);
    }
    // Commas may stand in a query as they are, and are easier to read so.
    const query = parameters.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
    return `${this.base}${path}${query === '' ? '' : `?${query}`}`;
  }
}

/** The id that the path of a node's page names; what cannot be decoded stays as it is, and is no id. */
export function nodeIdOf({ path }: Address): string {
  const named = path.slice(nodePath('').length);
  try {
    return decodeURIComponent(named);
  } catch {
    return named;
  }
}

/** The path of a node or claim. Ids hold nothing that a path could not hold. */
export function nodePath(id: string): string {
  return `/node/${id}`;
}
