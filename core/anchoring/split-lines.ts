import type { Place } from './place.ts';

/** Where the lines of a text stand, without the line ends. An empty text has one. */
export function splitLines(text: string): Place[] {
  const lines: Place[] = [];
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}
