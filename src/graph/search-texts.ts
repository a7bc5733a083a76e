import type { Claim } from '../dataset/read.js';
import type { PropertyName } from '../vocabulary/properties.js';
import { type FoldedWord, fold, foldedWords } from './fold.js';
import { entityOf } from './read.js';
import type { NodeRecord } from './records.js';

/** What kind of text can be found, from the best evidence of what a node is to the weakest. */
export type TextKind = 'name' | 'label' | 'title' | 'statement';

/** The fields of which the relevance of a text is made: that of its kind, and the words of its place. */
export const searchFields = ['name', 'label', 'title', 'statement', 'place'] as const satisfies (TextKind | 'place')[];
export type SearchField = (typeof searchFields)[number];

/** A text of a node, from which all that a search looks at follows. */
export interface NodeText {
  readonly node: string;
  /** Its place among the texts of its node. */
  readonly nth: number;
  readonly text: string;
  readonly kind: TextKind;
  /** Null for a statement, and for a label that was made from other claims. */
  readonly property: PropertyName | null;
  /** Folded words that tell its node from others of the name: those of the province in which it lies. */
  readonly place: readonly string[];
}

/** A text of a node, as it is searched. */
export interface SearchText extends NodeText {
  /** All terms under which it is found, with the words of the text that each stands for. */
  readonly words: readonly FoldedWord[];
  /** In the forms in which a whole name is compared with the query; a statement is not. */
  readonly whole: Whole | null;
}

/** A whole text, folded for comparison. */
export interface Whole {
  /** As `fold` folds. */
  readonly exact: string;
  /** The folded words without spaces: 김정은 is written as one word, Kim Jong Un as three. */
  readonly spelling: string;
}

type FoldWord = (word: string) => string;

/** A text as it is searched. Words may be folded by a function that has folded most of them before. */
export function searchText(text: NodeText, foldWord?: FoldWord): SearchText {
  const words = foldedWords(text.text, foldWord);
  return text.kind === 'statement'
    ? { ...text, words, whole: null }
    : { ...text, words: [...words, ...joined(words)], whole: wholeOf(text.text, words) };
}

/** A text and its words as a whole. */
export function wholeOf(text: string, words: readonly FoldedWord[]): Whole {
  return { exact: fold(text), spelling: words.map(({ term }) => term).join('') };
}

/** The statement of a claim. */
export function statementOf({ id, statement }: Pick<Claim, 'id' | 'statement'>): NodeText {
  return { node: id, nth: 0, text: statement, kind: 'statement', property: null, place: [] };
}

const propertyOfKind: Record<NodeRecord['names'][number]['kind'], PropertyName> = {
  NAME: 'NAME',
  ALIAS: 'ALIAS',
  FORMER: 'FORMER_NAME',
  MISPRINT: 'MISPRINT',
};

/** The names, the titles and the label of a node, each once. */
export function textsOf(
  node: NodeRecord,
  nodeOf: (id: string) => NodeRecord | null | undefined,
  foldWord: FoldWord,
): NodeText[] {
  const texts = new Map<string, Pick<NodeText, 'kind' | 'property'>>();
  for (const name of node.names) {
    if (!texts.has(name.text)) texts.set(name.text, { kind: 'name', property: propertyOfKind[name.kind] });
  }
  for (const title of node.values.TITLE ?? []) {
    if ('text' in title && !texts.has(title.text)) texts.set(title.text, { kind: 'title', property: 'TITLE' });
  }
  // What no source calls it: its place and year, or its kind and project.
  if (!texts.has(node.label)) texts.set(node.label, { kind: 'label', property: null });
  const place = provinceNames(node, nodeOf).flatMap((name) => foldedWords(name, foldWord).map(({ term }) => term));
  return [...texts].map(([text, told], nth) => ({ node: node.id, nth, text, ...told, place }));
}

/** What the province is called in which a locality, a project or a facility lies. */
function provinceNames(node: NodeRecord, nodeOf: (id: string) => NodeRecord | null | undefined): string[] {
  const locality = node.links['locality']?.[0] ?? entityOf(node, 'IN_LOCALITY') ?? node.id;
  const province = nodeOf(entityOf(nodeOf(locality) ?? node, 'LOCATED_IN') ?? '');
  return province?.names.map((name) => name.text) ?? [];
}

/** Words of a name that others write as one: two and three in a row, as in Kim Jong-un, Kim Jongun and 김정은. */
function joined(words: readonly FoldedWord[]): FoldedWord[] {
  return words.flatMap((first, at) =>
    [2, 3].flatMap((count) => {
      const run = words.slice(at, at + count);
      const end = run.at(-1)?.end;
      if (run.length < count || end === undefined) return [];
      return [{ term: run.map(({ term }) => term).join(''), start: first.start, end }];
    }),
  );
}
