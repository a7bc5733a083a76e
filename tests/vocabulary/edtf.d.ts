/** The part of the `edtf` package that is used here; it brings types that its exports do not reach. */
declare module 'edtf' {
  /** Parses a string. Throws SyntaxError where it is not EDTF. */
  export default function edtf(text: string): { readonly edtf: string; readonly min: number; readonly max: number };
}
