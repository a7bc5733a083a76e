import type { Element } from '@xmldom/xmldom';
import { expect } from 'vitest';
import { childrenOf, textIn, xml } from './xml.js';

/** An entry of a feed. */
export interface AtomEntry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly kind: string;
  readonly version: string;
  readonly links: Readonly<Record<string, string>>;
  readonly content: string;
}

/** A page of a feed. */
export interface AtomFeed {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly links: Readonly<Record<string, string>>;
  readonly entries: readonly AtomEntry[];
}

const namespace = 'http://www.w3.org/2005/Atom';
/** RFC 3339, as RFC 4287 (3.3) narrows it. */
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Reads a document of Atom, and holds it against what RFC 4287 requires of one (4.1.1, 4.1.2, 4.1.3, 4.2). */
export function readAtom(text: string): AtomFeed {
  const root = xml(text);
  expect([root.localName, root.namespaceURI]).toEqual(['feed', namespace]);
  for (const element of [...root.getElementsByTagName('*')]) expect(element.namespaceURI).toBe(namespace);
  const entries = childrenOf(root, 'entry').map(entryOf);
  const { id, title, updated, links } = commonOf(root);
  // An author of the feed stands for all its entries; it must have a name.
  expect(
    childrenOf(root, 'author')
      .map((author) => textIn(author, 'name'))
      .filter((name) => name !== ''),
  ).toHaveLength(1);
  expect(links['self']).toBeDefined();
  // In one document no two entries are the same at the same time.
  expect(new Set(entries.map((entry) => `${entry.id} ${entry.updated}`)).size).toBe(entries.length);
  return { id, title, updated, links, entries };
}

function commonOf(element: Element): Pick<AtomFeed, 'id' | 'title' | 'updated' | 'links'> {
  const id = textIn(element, 'id');
  const updated = textIn(element, 'updated');
  // An id is an absolute IRI; a date says its offset.
  expect(URL.canParse(id), id).toBe(true);
  expect(updated).toMatch(instant);
  const links = childrenOf(element, 'link').map((link) => {
    const href = link.getAttribute('href') ?? '';
    expect(URL.canParse(href), href).toBe(true);
    expect(link.getAttribute('type') ?? 'text/html').toMatch(/^[\w.+-]+\/[\w.+-]+$/);
    return [link.getAttribute('rel') ?? 'alternate', href] as const;
  });
  // One link of each relation, and so no two alternates of one type and language.
  expect(new Set(links.map(([rel]) => rel)).size).toBe(links.length);
  return { id, title: textIn(element, 'title'), updated, links: Object.fromEntries(links) };
}

function entryOf(element: Element): AtomEntry {
  const [kind, version] = childrenOf(element, 'category').map((category) => category.getAttribute('term') ?? '');
  const [content] = childrenOf(element, 'content');
  expect(content?.getAttribute('type')).toBe('html');
  expect(childrenOf(content as Element)).toEqual([]);
  expect(textIn(element, 'published')).toBe(textIn(element, 'updated'));
  return { ...commonOf(element), kind: kind ?? '', version: version ?? '', content: textIn(element, 'content') };
}
