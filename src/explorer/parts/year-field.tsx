import { useAddress } from '../navigate.js';

/** A field of a form for a year, of four digits; `hint` stands in it where none is chosen. */
export function YearField({ label, hint }: { readonly label: string; readonly hint: string }) {
  const year = useAddress().get('year');
  return (
    <label>
      <span>{label}</span>
      <input
        key={year}
        class="short"
        name="year"
        inputMode="numeric"
        pattern="[0-9]{4}"
        placeholder={hint}
        value={year ?? ''}
      />
    </label>
  );
}
