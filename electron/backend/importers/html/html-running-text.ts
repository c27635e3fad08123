import type { Core } from './html-core.ts';
import type { PageBlock } from './html-zones.ts';

/** What is known of a page besides its blocks. */
export interface PageFacts {
  readonly title: string | null;
  readonly authors: readonly string[];
  /** What the page says of its article in a sentence or two. */
  readonly description: string | null;
}

/** A page of which is known where its running text stands. */
export interface RunningText {
  readonly blocks: readonly PageBlock[];
  readonly core: Core;
  readonly facts: PageFacts;
  /** Of each block whether it stands in the core. */
  readonly inside: readonly boolean[];
  /** Where the running text begins and ends; -1 if there is none. */
  readonly first: number;
  readonly last: number;
}
