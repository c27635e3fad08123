/** A half-open range `[start, end)` of a text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A range without the white space at its ends; all of it if it holds nothing else. */
export function trimPlace(text: string, { start, end }: Place): Place {
  const words = text.slice(start, end);
  if (words.trim() === '') return { start, end };
  return {
    start: start + words.length - words.trimStart().length,
    end: end - words.length + words.trimEnd().length,
  };
}

/** How many code units of a range are no white space. */
export function countLetters(text: string, { start, end }: Place): number {
  return text.slice(start, end).replace(/\s+/g, '').length;
}
