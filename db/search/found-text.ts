/** A document that a search has found. */
export interface FoundText {
  /** The first and the last block of its text; a later text has higher numbers. */
  readonly at: number;
  readonly last: number;
  readonly documentKey: number;
  /** Whether its title and text, or one of its highlights, hold what is asked for; else it is a note that does. */
  readonly isInText: boolean;
  /** Ids of its highlights, where those are asked for, that hold what is asked for. */
  readonly highlights: readonly string[];
  /** How many of its blocks match, where the search has counted them on its way. */
  readonly blocks?: number;
}
