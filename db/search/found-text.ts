/** A document that a search has found. */
export interface FoundText {
  /** The first and the last block of its text; a later text has higher numbers. */
  readonly at: number;
  readonly last: number;
  readonly documentKey: number;
  /** Whether its title and text, or one of its highlights, hold what is asked for; else it is a note that does. */
  readonly isInText: boolean;
  /** Ids of its notes, or of its highlights where those are asked for, that hold what is asked for. */
  readonly notes: readonly string[];
  readonly highlights: readonly string[];
}
