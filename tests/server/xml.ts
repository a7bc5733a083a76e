import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom';

/** Parses a document of XML, and stops at whatever is not well-formed or no character of XML 1.0. */
export function xml(text: string): Element {
  if (/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(text))
    throw new Error('no character of XML');
  const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'application/xml').documentElement;
  if (root === null) throw new Error('no element');
  return root;
}

/** The elements directly below one, of a name where that is given. */
export function childrenOf(element: Element, name?: string): Element[] {
  return [...element.childNodes].filter(
    (node): node is Element => node.nodeType === 1 && (name === undefined || (node as Element).localName === name),
  );
}

/** The text of the one element of a name directly below another. */
export function textIn(element: Element, name: string): string {
  const [found, more] = childrenOf(element, name);
  if (found === undefined || more !== undefined) throw new Error(`${element.localName} has not one ${name}`);
  return found.textContent ?? '';
}
