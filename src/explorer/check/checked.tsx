import { useEffect, useRef, useState } from 'preact/hooks';
import type { CitationState } from '../../dataset/passage-check.js';
import { useAddress } from '../navigate.js';
import { downloadCsv } from '../parts/download.js';
import { NodeLink } from '../parts/node-link.js';
import { words } from '../strings.js';
import type { ViewTable } from '../view.js';
import { Refused } from './citations.js';
import { CopyText, entryId } from './copy-text.js';
import { PassageList } from './passage-list.js';
import { placeAmong } from './rows.js';
import {
  type CheckedCopy,
  CheckFailure,
  type CheckFault,
  type CheckStep,
  checkFile,
  countsOf,
  type HeldSource,
} from './run.js';

const { check: text } = words;

const states: readonly CitationState[] = ['VERIFIED', 'MOVED', 'ORPHANED', 'UNCHECKED'];

type Outcome =
  | { readonly kind: 'running'; readonly step: CheckStep }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'done'; readonly copy: CheckedCopy };

const reading: Outcome = { kind: 'running', step: { step: 'READING', part: null } };

/** What came of a file, or how far it is. */
export function Checked(props: {
  readonly file: File;
  readonly sources: readonly HeldSource[];
  readonly chosen: string | null;
}) {
  const { file, sources, chosen } = props;
  const { base } = useAddress();
  const [told, setTold] = useState<{ readonly of: File; readonly outcome: Outcome } | null>(null);
  // What was told of another file is nothing that could be said of this one.
  const outcome = told?.of === file ? told.outcome : reading;
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const show = (next: Outcome): void => {
      // Of a file that another has taken the place of nothing is told any more.
      if (!signal.aborted) setTold({ of: file, outcome: next });
    };
    show(reading);
    checkFile({ file, chosen, sources, base, signal, told: (step) => show({ kind: 'running', step }) }).then(
      (copy) => show({ kind: 'done', copy }),
      (error: unknown) => show({ kind: 'failed', message: messageOf(error) }),
    );
    return () => controller.abort();
  }, [file, chosen, base, sources]);
  return (
    <section class="checked" aria-label={text.result}>
      <div role="status">
        {outcome.kind === 'running' ? <Progress step={outcome.step} /> : null}
        {outcome.kind === 'done' ? <Summary file={file} copy={outcome.copy} /> : null}
      </div>
      {outcome.kind === 'failed' ? (
        <p class="check-failed" role="alert">
          <strong>{file.name}</strong>: {outcome.message}
        </p>
      ) : null}
      {outcome.kind === 'done' ? <Result key={file.name} copy={outcome.copy} /> : null}
    </section>
  );
}

function messageOf(error: unknown): string {
  if (error instanceof CheckFailure) return text.faults[error.fault satisfies CheckFault];
  return error instanceof Refused ? error.message : text.offline;
}

function Progress({ step: { step, part } }: { readonly step: CheckStep }) {
  return (
    <p>
      <label>
        {text.steps[step]} <progress value={part ?? undefined} max={1} />
      </label>
    </p>
  );
}

function Summary({ file, copy }: { readonly file: File; readonly copy: CheckedCopy }) {
  const { source, isSame, passages, chosenBy, lines } = copy;
  const counts = countsOf(passages);
  const isOther = counts.VERIFIED + counts.MOVED === 0;
  return (
    <>
      <h2>{text.resultOf(file.name)}</h2>
      <p>
        {text.heldAgainst} <NodeLink id={source.id} name={source.title} />
        {chosenBy === 'PERSON' ? null : <span class="soft"> ({text.chosenBy[chosenBy]})</span>}.{' '}
        {isSame ? text.same : text.changed}{' '}
        {states.flatMap((state) => (counts[state] > 0 ? text.counted(state, counts[state]) : [])).join(', ')}.
      </p>
      {isOther ? <p class="check-failed">{text.otherDocument}</p> : null}
      {counts.VERIFIED < counts.MOVED + counts.ORPHANED && !isOther ? <Shifts lines={lines} /> : null}
    </>
  );
}

/** What often moves all passages of a copy. */
function Shifts({ lines }: { readonly lines: readonly string[] }) {
  const hasMark = lines[0]?.startsWith('\ufeff') === true;
  const hasReturns = lines.some((line) => line.endsWith('\r'));
  if (!hasMark && !hasReturns) return null;
  return (
    <p class="soft">
      {hasMark ? text.byteOrderMark : null} {hasReturns ? text.carriageReturns : null}
    </p>
  );
}

function Result({ copy }: { readonly copy: CheckedCopy }) {
  const { passages, starts, source } = copy;
  const [state, setState] = useState<CitationState | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const [turn, setTurn] = useState(0);
  const counts = countsOf(passages);
  const lineOf = (at: number): number => placeAmong(starts, at) + 1;
  const entry = useRef<number | null>(null);
  // A passage that was chosen in the text is shown in the list, with its claims.
  useEffect(() => {
    if (entry.current === null) return;
    const element = document.getElementById(entryId(entry.current));
    entry.current = null;
    element?.scrollIntoView({ block: 'nearest' });
    element?.querySelector('button')?.focus({ preventScroll: true });
  });
  return (
    <>
      <ul class="facets" aria-label={text.states.label}>
        <li>
          <button type="button" aria-pressed={state === null} onClick={() => setState(null)}>
            {words.search.all}
          </button>
        </li>
        {states
          .filter((each) => counts[each] > 0)
          .map((each) => (
            <li key={each}>
              <button
                type="button"
                aria-pressed={state === each}
                title={text.meanings[each]}
                onClick={() => setState(each)}
              >
                {text.states[each]} <span class="facet-count">{counts[each]}</span>
              </button>
            </li>
          ))}
        <li class="facets-last">
          <button
            type="button"
            onClick={() => downloadCsv(`check-${source.id.replace(/^Source:/, '')}`, tableOf(copy))}
          >
            {text.csv}
          </button>
        </li>
      </ul>
      <div class="checked-columns">
        <CopyText
          copy={copy}
          chosen={chosen}
          turn={turn}
          choose={(passage) => {
            entry.current = passage;
            setChosen(passage);
            if (state !== null && passages[passage]?.found.state !== state) setState(null);
          }}
        />
        <PassageList
          passages={passages}
          state={state}
          chosen={chosen}
          lineOf={lineOf}
          choose={(passage) => {
            setChosen(passage);
            setTurn((before) => before + 1);
          }}
        />
      </div>
    </>
  );
}

/** The result as a table: a row for each citation, as `kg20x10 verify --json` has them. */
function tableOf({ passages, starts }: CheckedCopy): ViewTable {
  return {
    columns: text.columns,
    rows: passages.flatMap(({ found, start, end, digest, now, claims }) =>
      claims.map(({ id, pointer, label, statement }) => [
        found.state,
        id,
        pointer,
        label,
        start ?? null,
        end ?? null,
        digest ?? null,
        now?.start ?? null,
        now?.end ?? null,
        now === null ? null : placeAmong(starts, now.start) + 1,
        found.matches ?? null,
        statement,
      ]),
    ),
  };
}
