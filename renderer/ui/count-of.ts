// Made once: to make one takes longer than to write a thousand numbers.
const numbers = new Intl.NumberFormat('en');

/** A number with its noun: `1 document`, `131 documents`. */
export const countOf = (count: number, noun: string, plural = `${noun}s`): string =>
  `${numbers.format(count)} ${count === 1 ? noun : plural}`;
