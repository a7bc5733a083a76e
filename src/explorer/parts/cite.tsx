import { useState } from 'preact/hooks';
import { type CitationForm, citationForms } from '../../export/citation-forms.js';
import { useAddress } from '../navigate.js';
import { words } from '../strings.js';

const { cite } = words;

const forms = Object.keys(citationForms) as CitationForm[];

/**
 * How to cite what a page shows. The forms are addresses of the same page, made by the server; with script they can be
 * copied where they stand.
 */
export function Cite() {
  const at = useAddress();
  const [text, setText] = useState('');
  const [said, say] = useState('');
  const read = async (form: CitationForm): Promise<string> => {
    const response = await fetch(at.with({ format: form }));
    if (!response.ok) throw new Error(cite.failed);
    return response.text();
  };
  const show = (): void => {
    if (text === '') read('text').then(setText, () => say(cite.failed));
  };
  const copy = async (form: CitationForm): Promise<void> => {
    say('');
    try {
      const found = await read(form);
      setText(found);
      await navigator.clipboard.writeText(found);
      say(cite.copied(cite.forms[form]));
    } catch {
      // Browsers give the clipboard to pages of safe origins only; what is shown can be copied by hand.
      say(cite.failed);
    }
  };
  return (
    <details class="cite" onToggle={show}>
      <summary class="action">{cite.label}</summary>
      <div class="cite-panel">
        {text === '' ? null : <pre class="cite-text">{text}</pre>}
        <ul class="cite-forms">
          {forms.map((form) => (
            <li key={form}>
              <a
                href={at.with({ format: form })}
                type={citationForms[form]}
                rel="alternate"
                aria-label={cite.open(cite.forms[form])}
              >
                {cite.forms[form]}
              </a>
              <button
                type="button"
                class="needs-script"
                aria-label={cite.copy(cite.forms[form])}
                onClick={() => void copy(form)}
              >
                {cite.copyShort}
              </button>
            </li>
          ))}
        </ul>
        <p class="cite-said" role="status">
          {said}
        </p>
      </div>
    </details>
  );
}
