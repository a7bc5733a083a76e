import type { Execute } from './ask.js';
import { GraphElement } from './element.js';
import { h, part, type Tree } from './tree.js';
import { append } from './tree-dom.js';

/** A part of a list, as GraphQL answers it. */
interface Page<Item> {
  readonly nodes: readonly Item[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** A list that is shown page by page. */
export abstract class PagedElement<Item> extends GraphElement {
  #items: readonly Item[] = [];

  /** What a member of the list is, as it is counted. */
  protected abstract readonly noun: readonly [one: string, many: string];
  /** What is said where there are none. */
  protected abstract readonly silence: string;
  protected abstract page(execute: Execute, after: string | null): Promise<Page<Item>>;
  protected abstract itemView(item: Item): Tree;
  /** What stands above the list, about all of it that is shown. */
  protected abstract headView(items: readonly Item[]): Tree;

  protected async load(execute: Execute): Promise<unknown> {
    const page = await this.page(execute, null);
    this.#items = page.nodes;
    this.show([
      h('div', part('head')),
      h('ol', { part: 'list', role: 'list' }, ...page.nodes.map((item) => this.itemView(item))),
      h('div', part('foot')),
    ]);
    this.#finish(page);
    return page;
  }

  async #more(execute: Execute, after: string): Promise<unknown> {
    const page = await this.page(execute, after);
    const [, list] = this.shown;
    this.#items = [...this.#items, ...page.nodes];
    append(
      list as HTMLElement,
      page.nodes.map((item) => this.itemView(item)),
    );
    this.#finish(page);
    this.say(`${page.nodes.length} more, ${this.#counted(page.totalCount)}`);
    // The button may be gone, or far below: who pressed it goes on with what it brought.
    const first = list?.children[this.#items.length - page.nodes.length] as HTMLElement | undefined;
    first?.setAttribute('tabindex', '-1');
    first?.focus();
    return page;
  }

  /** Brings what stands around the list in step with it. */
  #finish({ totalCount, pageInfo: { hasNextPage, endCursor } }: Page<Item>): void {
    const [head, , foot] = this.shown as [HTMLElement, HTMLElement, HTMLElement];
    head.replaceChildren();
    append(head, this.headView(this.#items));
    foot.replaceChildren();
    append(foot, [
      h('p', part('count'), this.#counted(totalCount)),
      hasNextPage ? h('button', { type: 'button', part: 'button more' }, 'Show more') : null,
    ]);
    foot
      .querySelector('button')
      ?.addEventListener('click', () => this.attempt((execute) => this.#more(execute, endCursor ?? ''), foot));
  }

  #counted(total: number): string {
    const [one, many] = this.noun;
    if (total === 0) return this.silence;
    return `${this.#items.length} of ${total} ${total === 1 ? one : many}`;
  }
}
