/** A part of a text, half-open, in UTF-16 units, as JavaScript cuts texts. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** A text cut at the ends of ranges; what lies in one is marked. Ranges may overlap, in any order. */
export function piecesOf(
  text: string,
  ranges: readonly Range[],
): readonly { readonly start: number; readonly text: string; readonly isMarked: boolean }[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  let at = 0;
  const pieces = merged.flatMap(({ start, end }) => {
    const before = { start: at, text: text.slice(at, start), isMarked: false };
    at = end;
    return [before, { start, text: text.slice(start, end), isMarked: true }];
  });
  return [...pieces, { start: at, text: text.slice(at), isMarked: false }].filter((piece) => piece.text !== '');
}

/** A text in which ranges are marked. */
export function MarkedText({ text, ranges }: { readonly text: string; readonly ranges: readonly Range[] }) {
  return (
    <>
      {piecesOf(text, ranges).map(({ start, text: piece, isMarked }) =>
        isMarked ? <mark key={start}>{piece}</mark> : piece,
      )}
    </>
  );
}

/** The ranges of a text among the matches of a hit. */
export function rangesIn(text: string, matches: readonly (Range & { readonly text: string })[]): readonly Range[] {
  return matches.filter((match) => match.text === text);
}
