import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { words } from '../strings.js';
import { blocksOf, piecesOfRow, placeAmong, type RowPiece } from './rows.js';
import type { CheckedCopy } from './run.js';

const { check: text } = words;

/**
 * The copy with the numbers of its lines and the passages marked in it. Each mark leads to the entry of its passage. Until a
 * block of rows comes near the window it is one text, which costs little.
 */
export function CopyText(props: {
  readonly copy: CheckedCopy;
  readonly chosen: number | null;
  /** How often a passage was chosen from the list, so that the text goes there again. */
  readonly turn: number;
  readonly choose: (passage: number) => void;
}) {
  const { copy, chosen, turn, choose } = props;
  const { lines, starts, passages } = copy;
  const box = useRef<HTMLElement>(null);
  const blocks = useMemo(() => blocksOf(lines, starts, passages), [lines, starts, passages]);
  const [near, setNear] = useState<ReadonlySet<number>>(new Set([0]));
  const target = chosen === null ? null : (passages[chosen]?.now ?? null);
  const blockStarts = useMemo(() => blocks.map(([first]) => first?.start ?? 0), [blocks]);
  const targetBlock = target === null ? null : placeAmong(blockStarts, target.start);

  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.flatMap(({ isIntersecting, target: block }) =>
          isIntersecting ? [Number((block as HTMLElement).dataset['block'])] : [],
        );
        if (seen.length > 0) setNear((before) => new Set([...before, ...seen]));
      },
      { root: box.current, rootMargin: '400px' },
    );
    for (const block of box.current?.children ?? []) observer.observe(block);
    return () => observer.disconnect();
  }, []);

  const wanted = useRef(chosen);
  wanted.current = chosen;
  useEffect(() => {
    if (turn === 0 || wanted.current === null) return;
    box.current?.querySelector(`[data-passage~="${wanted.current}"]`)?.scrollIntoView({ block: 'center' });
  }, [turn]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <section ref={box} class="copy-text" aria-label={text.copy} tabIndex={0}>
      {blocks.map((rows, block) => (
        <div key={rows[0]?.start} class="copy-block" data-block={block}>
          {near.has(block) || block === targetBlock
            ? rows.map(({ start, line, text: words, passages: onRow }) => (
                <p key={start} class="copy-line" data-line={line ?? undefined}>
                  {piecesOfRow(words, start, onRow).map((piece) => (
                    <PieceText key={piece.start} piece={piece} copy={copy} chosen={chosen} choose={choose} />
                  ))}
                </p>
              ))
            : rows.map((row) => row.text).join('\n')}
        </div>
      ))}
    </section>
  );
}

/** A piece of the text; where passages stand in it, it leads to the entry of the shortest. */
function PieceText(props: {
  readonly piece: RowPiece;
  readonly copy: CheckedCopy;
  readonly chosen: number | null;
  readonly choose: (passage: number) => void;
}) {
  const { piece, copy, chosen, choose } = props;
  const [first] = piece.passages;
  if (first === undefined) return <>{piece.text}</>;
  const hasMoved = piece.passages.some((each) => copy.passages[each]?.found.state === 'MOVED');
  const isChosen = chosen !== null && piece.passages.includes(chosen);
  return (
    <a
      href={`#${entryId(isChosen ? chosen : first)}`}
      class={`passage passage-${hasMoved ? 'moved' : 'verified'}${isChosen ? ' is-chosen' : ''}`}
      data-passage={piece.passages.join(' ')}
      onClick={(event) => {
        event.preventDefault();
        choose(nextOf(piece.passages, chosen));
      }}
    >
      {piece.text}
    </a>
  );
}

/** Where several passages stand, choosing again goes on to the next. */
function nextOf(passages: readonly number[], chosen: number | null): number {
  const at = chosen === null ? -1 : passages.indexOf(chosen);
  return passages[(at + 1) % passages.length] as number;
}

/** The id of the entry of a passage in the list. */
export function entryId(passage: number): string {
  return `passage-${passage}`;
}
