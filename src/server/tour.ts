/** One operation of the guided tour. */
export interface TourOperation {
  /** Its file name without the ending, such as `01-one-project`. */
  readonly name: string;
  readonly query: string;
}
