import { type Execute, endpoint, GraphFault } from './ask.js';
import { style } from './style.js';
import { h, part, type Tree } from './tree.js';
import { append } from './tree-dom.js';

/** On a server there are no elements; a module that is imported there must not fail for it. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

let sheet: CSSStyleSheet | undefined;

/** Made when first needed, once for all elements. No style stands in a page, so that a strict policy has nothing to refuse. */
function styleSheet(): CSSStyleSheet {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
  }
  return sheet;
}

/** What the elements tell, by their events. */
export interface GraphElementEvents {
  /** There is an answer, and it is shown. */
  'kg-load': CustomEvent<{ readonly data: unknown }>;
  /** There is none, for the reason that the code names. */
  'kg-error': CustomEvent<{ readonly code: string; readonly message: string }>;
}

/** The attributes that all elements know. */
export const commonAttributes = ['endpoint', 'local', 'level', 'known-at'];

/**
 * What the elements have in common: when they ask and whom, what is shown meanwhile and where there is no answer. What
 * stands within the element is shown until there is an answer, and beside an error.
 */
export abstract class GraphElement extends Base {
  readonly #status: HTMLElement;
  readonly #body: HTMLElement;
  #execute: Execute | null = null;
  #asked: AbortController | null = null;
  #isDue = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styleSheet()];
    // Its own words are English, whatever the page speaks.
    append(root, [h('p', { part: 'status', role: 'status', lang: 'en' }), h('div', { lang: 'en' }, h('slot'))]);
    [this.#status, this.#body] = [...root.children] as [HTMLElement, HTMLElement];
  }

  /** Who answers in place of an endpoint, such as `execute` of `kg20x10` over a graph in the page. */
  get execute(): Execute | null {
    return this.#execute;
  }

  set execute(execute: Execute | null) {
    this.#execute = execute;
    this.#askSoon();
  }

  connectedCallback(): void {
    // What a page has set before it knew the element.
    if (Object.hasOwn(this, 'execute')) {
      const { execute } = this;
      Reflect.deleteProperty(this, 'execute');
      this.execute = execute;
    }
    this.#askSoon();
  }

  disconnectedCallback(): void {
    this.#asked?.abort();
  }

  attributeChangedCallback(): void {
    this.#askSoon();
  }

  /** Asks, and shows the answer by `show`; answers what came of it. */
  protected abstract load(execute: Execute): Promise<unknown>;

  protected show(tree: Tree): void {
    this.#body.replaceChildren();
    append(this.#body, tree);
  }

  /** The parts of what is shown, in their order. */
  protected get shown(): HTMLElement[] {
    return [...this.#body.children] as HTMLElement[];
  }

  /** Says something to those who listen; the eye sees only what it waits for. */
  protected say(text: string, isSeen = false): void {
    this.#status.textContent = text;
    this.#status.setAttribute('part', isSeen ? 'status' : 'status hidden');
  }

  /** Not by the name of the attribute: React sets whatever property an element has by that name. */
  protected get headingLevel(): number {
    const level = Number(this.getAttribute('level') ?? 3);
    return [2, 3, 4, 5, 6].includes(level) ? level : 3;
  }

  /** An attribute that cannot be done without. */
  protected required(name: string): string {
    const value = this.getAttribute(name);
    if (value === null || value === '') {
      throw new GraphFault('MISSING_ATTRIBUTE', `<${this.localName}> needs the attribute “${name}”.`);
    }
    return value;
  }

  /** A number as a variable; what is none goes to the graph as it is, and is refused there. */
  protected numberOr(name: string, otherwise: number): number | string {
    const value = this.getAttribute(name);
    if (value === null) return otherwise;
    return /^\d+$/.test(value) ? Number(value) : value;
  }

  /** Asks, and tells what came of it: by an event, and a fault in its place, from where it can be tried again. */
  protected async attempt(
    work: (execute: Execute) => Promise<unknown>,
    place: HTMLElement = this.#body,
  ): Promise<void> {
    this.#asked?.abort();
    const asked = new AbortController();
    this.#asked = asked;
    this.#body.setAttribute('aria-busy', 'true');
    try {
      const execute = this.#executeFor(asked.signal);
      // Without a graph yet, the page is going to give one.
      if (execute === null) return;
      this.#tell('kg-load', { data: await work(execute) });
    } catch (error) {
      if (!asked.signal.aborted) this.#fail(error, place, () => this.attempt(work, place));
    } finally {
      if (this.#asked === asked) this.#body.removeAttribute('aria-busy');
    }
  }

  /** Attributes that change together are asked for once. */
  #askSoon(): void {
    if (this.#isDue || !this.isConnected) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (!this.isConnected) return;
      this.say('Loading…', this.childNodes.length === 0);
      void this.attempt(async (execute) => {
        const data = await this.load(execute);
        this.say('');
        return data;
      });
    });
  }

  #executeFor(signal: AbortSignal): Execute | null {
    if (this.#execute !== null || this.hasAttribute('local')) return this.#guarded(signal);
    const given = this.getAttribute('endpoint');
    // Beside the script, wherever that was served from.
    const [address, base] = given === null ? ['graphql', import.meta.url] : [given, document.baseURI];
    if (!URL.canParse(address, base)) throw new GraphFault('BAD_ENDPOINT', `“${address}” is no address.`);
    return endpoint(new URL(address, base), signal);
  }

  /** The graph in the page, whose late answer is of no use any more once something else was asked. */
  #guarded(signal: AbortSignal): Execute | null {
    const execute = this.#execute;
    if (execute === null) return null;
    return async (document, variables) => {
      const answer = await execute(document, variables);
      signal.throwIfAborted();
      return answer;
    };
  }

  #fail(error: unknown, place: HTMLElement, again: () => void): void {
    const isKnown = error instanceof GraphFault;
    if (!isKnown) console.error(error);
    const { code, message } = isKnown ? error : new GraphFault('BAD_ANSWER', 'The answer could not be shown.');
    this.say('');
    place.replaceChildren();
    append(place, [
      place === this.#body ? h('slot') : null,
      h('div', { part: 'error', role: 'alert' }, h('strong', part('code'), code), ' ', message),
      passing.has(code) ? h('button', { type: 'button', part: 'button' }, 'Try again') : null,
    ]);
    place.querySelector('button')?.addEventListener('click', again);
    this.#tell('kg-error', { code, message });
  }

  #tell<Name extends keyof GraphElementEvents>(name: Name, detail: GraphElementEvents[Name]['detail']): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** The codes of what may be over in a moment. */
const passing: ReadonlySet<string> = new Set(['NETWORK', 'OVERLOADED', 'RATE_LIMITED', 'TIMEOUT', 'UNAVAILABLE']);
