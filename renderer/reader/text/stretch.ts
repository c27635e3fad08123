/** A half-open stretch of text, from `start` up to but not including `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The stretch without the white space at its ends; null if there is nothing else. */
export function trimStretch(text: string, { start, end }: Stretch): Stretch | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = from + words.trim().length;
  return from < to ? { start: from, end: to } : null;
}

/** Whether a stretch holds a letter or a figure. */
export const hasWords = (text: string, { start, end }: Stretch): boolean =>
  /[\p{L}\p{N}]/u.test(text.slice(start, end));
