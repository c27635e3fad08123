import type { LibraryArticle } from './bench-library.ts';

/** Some values of one figure, as they came. */
export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 'MB' | 'nodes' | '%';
  readonly values: readonly number[];
  /** What is counted and what is not. */
  readonly note?: string;
  /** What a single value is made of. */
  readonly parts?: Readonly<Record<string, number>>;
}

/** One way of showing an article, in a page of its own. Each task gives its figures as they come. */
export interface Way {
  open(): AsyncIterable<Figure>;
  scroll(): AsyncIterable<Figure>;
  mark(): AsyncIterable<Figure>;
  visit(): AsyncIterable<Figure>;
  find(): AsyncIterable<Figure>;
  heap(): AsyncIterable<Figure>;
  /** Ends whatever the page is doing; false if it no longer answers. */
  interrupt(): Promise<boolean>;
  close(): Promise<void>;
}

/** The tasks of a way, in the order in which they are measured. */
export const tasks = ['open', 'scroll', 'mark', 'visit', 'find', 'heap'] as const;
export type Task = (typeof tasks)[number];

/** Makes a way ready for one article. */
export interface WayMaker {
  readonly name: string;
  start(article: LibraryArticle): Promise<Way>;
}

/** A figure that a way cannot give, with the reason. Thrown by a task. */
export class Missing extends Error {
  override readonly name = 'Missing';
}
