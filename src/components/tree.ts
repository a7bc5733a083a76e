/**
 * What is shown, as plain data: a text, nothing, a list, or an element with its attributes. The elements turn it into DOM
 * (`tree-dom.ts`), a server into HTML (`tree-html.ts`); in neither can a text of the graph become markup.
 */
export type Tree = string | null | readonly Tree[] | TreeElement;

interface TreeElement {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly Tree[];
}

/** An attribute that is null or false is not there; one that is true is there without a value. */
export type Attributes = Readonly<Record<string, string | boolean | null>>;

export function h(tag: string, attributes: Attributes = {}, ...children: readonly Tree[]): TreeElement {
  return { tag, attributes, children };
}

/** What the style and pages of others know the element by: the names of its parts. */
export const part = (name: string): Attributes => ({ part: name });

/** A link to an address of the web; of any other address only its text, as addresses come from claims. */
export function link(address: string | null, ...text: readonly Tree[]): Tree {
  if (address === null || !/^https?:\/\//i.test(address)) return h('span', {}, ...text);
  return h('a', { href: address, part: 'link' }, ...text);
}

/** Members with something between each two. */
export function joined(members: readonly Tree[], between: Tree): Tree {
  return members.flatMap((member, index) => (index === 0 ? [member] : [between, member]));
}
