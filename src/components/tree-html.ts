import type { Tree } from './tree.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text that can stand in HTML, also within a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] as string);
}

/** A tree as HTML. Its parts become classes, as parts are of use in a shadow tree only: `value` as `kg-value`. */
export function htmlOf(tree: Tree): string {
  if (tree === null) return '';
  if (typeof tree === 'string') return escapeHtml(tree);
  if (!('tag' in tree)) return tree.map(htmlOf).join('');
  const attributes = Object.entries(tree.attributes).map(([name, value]) => {
    if (value === null || value === false) return '';
    if (value === true) return ` ${name}`;
    if (name !== 'part') return ` ${name}="${escapeHtml(value)}"`;
    return ` class="${value.replace(/\S+/g, 'kg-$&')}"`;
  });
  return `<${tree.tag}${attributes.join('')}>${htmlOf(tree.children)}</${tree.tag}>`;
}
