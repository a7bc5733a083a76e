// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII.
const ascii = /^[\u0000-\u007f]*$/;

/** Folds a text for comparison: no case, no marks, white space and punctuation as single spaces. */
export function fold(text: string): string {
  // Most texts are ASCII, which has no marks and no compatibility forms.
  if (ascii.test(text))
    return text
      .toLowerCase()
      .replace(/['`]/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’ʼ`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Letters that the schemes for writing Korean in Latin letters use for one another, each with the one that stands for
 * them here: aspirated and plain, voiced and voiceless, and the vowels that the Revised scheme writes with two letters.
 */
const interchangeable: readonly (readonly [RegExp, string])[] = [
  [/sh/g, 's'],
  [/eo/g, 'o'],
  [/eu/g, 'u'],
  [/ae/g, 'e'],
  [/([ptkc])h/g, '$1'],
  [/j/g, 'c'],
  [/b/g, 'p'],
  [/d/g, 't'],
  [/g/g, 'k'],
  [/l/g, 'r'],
  // Letters only: 100 is not 10.
  [/(\p{L})\1/gu, '$1'],
];

const hangul = /[\uac00-\ud7a3]/g;
const initials = ['k', 'k', 'n', 't', 't', 'r', 'm', 'p', 'p', 's', 's', '', 'c', 'c', 'c', 'k', 't', 'p', 'h'];
const vowels = [
  'a',
  'e',
  'ya',
  'ye',
  'o',
  'e',
  'yo',
  'ye',
  'o',
  'wa',
  'we',
  'oe',
  'yo',
  'u',
  'wo',
  'we',
  'wi',
  'yu',
  'u',
  'ui',
  'i',
];
const finals = [
  '',
  'k',
  'k',
  'k',
  'n',
  'n',
  'n',
  't',
  'r',
  'k',
  'm',
  'r',
  'r',
  'r',
  'p',
  'r',
  'm',
  'p',
  'p',
  't',
  't',
  'ng',
  't',
  't',
  'k',
  't',
  'p',
  't',
];

/**
 * Folds a name so that its spellings meet: Yontan, Yonthan, Yŏnt'an and 연탄 give the same, and so do 20×10 and 20x10.
 * Coarser than `fold`: two different names can meet as well, so it finds candidates and proves nothing.
 */
export function foldName(text: string): string {
  const latin = text
    .normalize('NFC')
    .replace(/×/g, 'x')
    // Further signs that are printed for the apostrophe of McCune and Reischauer.
    .replace(/[‘ʻ′´]/g, "'")
    .replace(hangul, (syllable) => {
      // Hangul syllables are numbered (initial x 21 + vowel) x 28 + final (Unicode Standard, section 3.12).
      const index = syllable.charCodeAt(0) - 0xac00;
      const [initial, vowel, final] = [Math.floor(index / 588), Math.floor((index % 588) / 28), index % 28];
      return `${initials[initial]}${vowels[vowel]}${finals[final]}`;
    });
  return interchangeable.reduce((name, [letters, one]) => name.replace(letters, one), fold(latin));
}

/** A word of a text: folded, and where it stands in the text as written, in UTF-16 units (end exclusive). */
export interface FoldedWord {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Letters, digits and marks, with apostrophes between them: Yŏnt'an is one word, and so is 20×10. */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}×]*(?:['’‘ʼʻ`′´][\p{L}\p{N}\p{M}]+)*/gu;

/**
 * What stands after the name of a place in Korean, with the word that the sources print for it in English: so 연탄군 and
 * Yŏnt'an-gun meet Yontan County, and 평안북도 meets North Pyongan Province.
 */
const administrative: Readonly<Record<string, string>> = {
  군: 'county',
  gun: 'county',
  kun: 'county',
  시: 'city',
  si: 'city',
  도: 'province',
  do: 'province',
  북도: 'north province',
  bukto: 'north province',
  pukto: 'north province',
  남도: 'south province',
  namdo: 'south province',
  구역: 'district',
  guyok: 'district',
  kuyok: 'district',
};
/** Two syllables at least before it: shorter words that end so are mostly no places. */
const hangulPlace = /^([\uac00-\ud7a3]{2,}?)(군|시|북도|남도|도|구역)$/;

/** The words of a text, each folded as `foldName` folds. */
export function foldedWords(text: string, foldWord: (word: string) => string = foldName): FoldedWord[] {
  const words: FoldedWord[] = [];
  for (const found of text.matchAll(word)) {
    const [written] = found;
    const start = found.index;
    const end = start + written.length;
    const place = hangulPlace.exec(written);
    if (place) {
      const middle = start + (place[1] as string).length;
      addWord(words, foldWord(place[1] as string), start, middle);
      addWord(words, foldWord(administrative[place[2] as string] as string), middle, end);
    } else {
      const suffix = text[start - 1] === '-' ? administrative[fold(written)] : undefined;
      addWord(words, foldWord(suffix ?? written), start, end);
    }
  }
  return words;
}

/** Mostly one word; a sign such as ½ is folded to several. */
function addWord(words: FoldedWord[], folded: string, start: number, end: number): void {
  if (!folded.includes(' ')) {
    if (folded !== '') words.push({ term: folded, start, end });
    return;
  }
  for (const term of folded.split(' ')) if (term !== '') words.push({ term, start, end });
}
