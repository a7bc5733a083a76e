/**
 * A text as lines of a drawing, which does not break lines itself: at most so many, each of at most so many characters of
 * Latin; letters of East Asia take the room of two. What does not fit ends with an ellipsis.
 */
export function textLines(text: string, widest: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/).flatMap((word) => piecesOf(word, widest));
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer) <= widest) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return kept.map((each, index) => (index === most - 1 ? `${fitting(each, widest - 1)}…` : each));
}

function piecesOf(word: string, widest: number): string[] {
  const pieces: string[] = [];
  let rest = word;
  while (widthOf(rest) > widest) {
    const piece = fitting(rest, widest);
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return [...pieces, rest];
}

/** The longest beginning of a text that is no wider, of one letter at least. */
function fitting(text: string, widest: number): string {
  let fits = '';
  for (const letter of text) {
    if (fits !== '' && widthOf(fits + letter) > widest) break;
    fits += letter;
  }
  return fits;
}

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += /[\u1100-\u11ff\u2e80-\uffef]/.test(letter) ? 2 : 1;
  return width;
}
