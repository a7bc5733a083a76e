import type { Tree } from './tree.js';

const svg = 'http://www.w3.org/2000/svg';

/** Puts a tree into a node of a page, element by element: no text is ever read as markup. */
export function append(parent: Element | DocumentFragment, tree: Tree): void {
  if (tree === null) return;
  if (typeof tree === 'string') {
    parent.append(tree);
  } else if (!('tag' in tree)) {
    for (const each of tree) append(parent, each);
  } else {
    const inSvg = tree.tag === 'svg' || ('namespaceURI' in parent && parent.namespaceURI === svg);
    const element = inSvg ? document.createElementNS(svg, tree.tag) : document.createElement(tree.tag);
    for (const [name, value] of Object.entries(tree.attributes)) {
      if (value !== null && value !== false) element.setAttribute(name, value === true ? '' : value);
    }
    append(element, tree.children);
    parent.append(element);
  }
}
