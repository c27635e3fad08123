/** A half-open range `[start, end)` of a text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}
