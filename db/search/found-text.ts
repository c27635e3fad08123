import type { Candidate } from './candidate-test.ts';

/** A document that a search has found. Most say no more than which document it is: there may be many. */
export interface FoundText extends Candidate {
  /** Neither its title and text nor one of its highlights holds what is asked for, but a note. */
  readonly isNoted?: boolean;
  /** Ids of its highlights, where those are asked for, that hold what is asked for. */
  readonly highlights?: readonly string[];
  /** How many of its blocks match, where the search has counted them on its way. */
  readonly blocks?: number;
}
