import type { LastSearch } from './find-session.ts';

const first: LastSearch = {
  query: '',
  options: { matchCase: false, matchAccents: false, wholeWords: false },
};
let last = first;

/** What was looked for last in any document since the window was opened. */
export const lastSearch = (): LastSearch => last;

/** Keeps what is looked for, for the next document. */
export function keepSearch({ query, options }: LastSearch): void {
  last = { query, options };
}
