import { useEffect, useRef, useState } from 'preact/hooks';
import { useAddress, useNavigate } from '../navigate.js';
import { words } from '../strings.js';
import type { Seen, View } from '../view.js';
import { type CheckQuery, type CheckQueryVariables, checkOperation } from './check.operation.js';

const { check: text } = words;

/** A copy of a document held against the citations of the document, in the browser. */
export const check: View<CheckQuery, CheckQueryVariables> = {
  operation: checkOperation,
  variables: () => ({}),
  title: () => text.title,
  Page: CheckPage,
  isTimeless: true,
};

/** What holds a copy against the citations is loaded when a file is chosen. */
type Checking = typeof import('../check/checked.js');

function CheckPage({ answer, at }: Seen<CheckQuery>) {
  const { nodes } = answer.sources;
  const [checking, setChecking] = useState<Checking | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const chosen = nodes.find(({ id }) => id === at.get('source'))?.id ?? null;
  const take = (taken: File | null | undefined): void => {
    if (taken == null) return;
    setFile(taken);
    if (checking === null) import('../check/checked.js').then(setChecking, () => {});
  };
  return (
    <article class="check-page">
      <h1>{text.title}</h1>
      <p>{text.what}</p>
      <p class="check-private">
        <strong>{text.stays}</strong> {text.staysMore}
      </p>
      <FileField sources={nodes} chosen={chosen} take={take} />
      {file === null || checking === null ? null : <checking.Checked file={file} sources={nodes} chosen={chosen} />}
      <section class="check-other">
        <h2>{text.commandTitle}</h2>
        <p class="needs-no-script">{text.needsScript}</p>
        <p>{text.command}</p>
        <pre>
          <code>{text.commandLine}</code>
        </pre>
      </section>
      <section>
        <h2>{text.documents}</h2>
        <ul class="check-sources">
          {nodes.map((source) => (
            <li key={source.id}>
              <SourceLine source={source} />
            </li>
          ))}
        </ul>
        <p class="soft">{text.layout}</p>
      </section>
    </article>
  );
}

function SourceLine({ source }: { readonly source: CheckQuery['sources']['nodes'][number] }) {
  const at = useAddress();
  return (
    <>
      <a href={at.node(source.id)}>{source.title}</a>
      {source.publisher === null ? null : <span class="soft">, {source.publisher.name}</span>}
      <br />
      <code>{fileNameOf(source.id)}</code>
      {source.url === null ? null : (
        <>
          {' '}
          · <a href={source.url}>{text.page}</a>
        </>
      )}
    </>
  );
}

/** Under which name the command line looks for the text of a source, and a page too. */
function fileNameOf(id: string): string {
  return `${id.replace(/^Source:/, '')}.txt`;
}

/** Where a file is chosen, or dropped anywhere on the page, and of which document it is a copy. */
function FileField(props: {
  readonly sources: CheckQuery['sources']['nodes'];
  readonly chosen: string | null;
  readonly take: (file: File | null | undefined) => void;
}) {
  const { sources, chosen, take } = props;
  const at = useAddress();
  const navigate = useNavigate();
  const [isOver, setOver] = useState(false);
  const taking = useRef(take);
  taking.current = take;
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const drop = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(false);
      taking.current(event.dataTransfer.files[0]);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    addEventListener('dragleave', leave);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
      removeEventListener('dragleave', leave);
    };
  }, []);
  return (
    <div class={isOver ? 'check-file needs-script is-over' : 'check-file needs-script'}>
      <p>
        <label for="copy-file">{text.file}</label>
        <input
          id="copy-file"
          type="file"
          accept=".txt,.md,text/plain"
          aria-describedby="copy-file-hint"
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            // So that the same file can be chosen again after it was edited.
            event.currentTarget.value = '';
          }}
        />
        <small id="copy-file-hint">{text.fileHint}</small>
      </p>
      <p>
        <label for="copy-source">{text.source}</label>
        <select
          id="copy-source"
          value={chosen ?? ''}
          onChange={(event) => navigate(at.with({ source: event.currentTarget.value }), { replace: true })}
        >
          <option value="">{text.guess}</option>
          {sources.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </p>
    </div>
  );
}
