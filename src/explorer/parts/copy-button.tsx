import { useState } from 'preact/hooks';
import { words } from '../strings.js';

/** Copies a text; says so on itself. Only there where script is. */
export function CopyButton({ text }: { readonly text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <button type="button" class="needs-script copy" onClick={copy} aria-live="polite">
      {copied ? words.claimPage.copied : words.claimPage.copy}
    </button>
  );
}
