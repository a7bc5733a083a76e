/** An operation of a view: its text, and the id by which a server knows it. The types of its answer and variables travel along. */
export interface Operation<Answer, Variables> {
  /** `sha256:` and the hash of the text, as clients name persisted documents. */
  readonly id: string;
  readonly text: string;
  /** Never there: holds the types. */
  readonly types?: (variables: Variables) => Answer;
}
