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

/** A figure that did not come, with the reason. */
export interface MissingFigure {
  readonly name: string;
  readonly missing: string;
}

export type Figures = AsyncIterable<Figure | MissingFigure>;

/** One way of showing an article, in a page of its own. Each task gives its figures as they come. */
export interface Way {
  open(): Figures;
  scroll(): Figures;
  mark(): Figures;
  visit(): Figures;
  find(): Figures;
  heap(): Figures;
  /** Ends whatever the page is doing; false if it no longer answers. */
  interrupt(): Promise<boolean>;
  close(): Promise<void>;
}

/** The tasks of a way, in the order in which they are measured, with what is missing if one fails. */
export const tasks = [
  ['open', 'open'],
  ['scroll', 'scroll frames'],
  ['mark', 'key press to painted'],
  ['visit', 'go to a highlight'],
  ['find', 'find, first hit'],
  ['heap', 'heap'],
] as const;
export type Task = (typeof tasks)[number][0];

/** Makes a way ready for one article. */
export interface WayMaker {
  readonly name: string;
  start(article: LibraryArticle): Promise<Way>;
}

/** A task that a way cannot do, with the reason. */
export class Missing extends Error {
  override readonly name = 'Missing';
}
