/** Folds a text for comparison: no case, no marks, white space and punctuation as single spaces. */
export function fold(text: string): string {
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
  [/eo/g, 'o'],
  [/eu/g, 'u'],
  [/ae/g, 'e'],
  [/([ptkc])h/g, '$1'],
  [/j/g, 'c'],
  [/b/g, 'p'],
  [/d/g, 't'],
  [/g/g, 'k'],
  [/l/g, 'r'],
  [/(.)\1/g, '$1'],
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
 * Folds a name so that its spellings meet: Yontan, Yonthan, Yŏnt'an and 연탄 give the same. Coarser than `fold`: two
 * different names can meet as well, so it finds candidates and proves nothing.
 */
export function foldName(text: string): string {
  const latin = text.normalize('NFC').replace(hangul, (syllable) => {
    // Hangul syllables are numbered (initial x 21 + vowel) x 28 + final (Unicode Standard, section 3.12).
    const index = syllable.charCodeAt(0) - 0xac00;
    const [initial, vowel, final] = [Math.floor(index / 588), Math.floor((index % 588) / 28), index % 28];
    return `${initials[initial]}${vowels[vowel]}${finals[final]}`;
  });
  return interchangeable.reduce((name, [letters, one]) => name.replace(letters, one), fold(latin));
}
