/** Particles that Arabic writes onto the next word: and, then; in, like, for; the. */
const arabic = /^[وف]?(?:[بكل]|)(?:ال|لل)?/u;

/** Those of Hebrew: and, the, in, to, from, that, like. */
const hebrew = /^[והבלמשכ]{1,2}/u;

/** What is left of a word must be long enough to be a name. */
const shortestStem = 3;

/**
 * How many code units of a word may be particles that are written onto a name, each count that is possible; none for words
 * of scripts that have no such particles.
 */
export function stemStarts(text: string, start: number, end: number): number[] {
  const first = text.charCodeAt(start);
  const particles =
    first >= 0x0600 && first <= 0x06ff ? arabic : first >= 0x05d0 && first <= 0x05ea ? hebrew : null;
  if (!particles) return [];
  const most = particles.exec(text.slice(start, Math.min(end, start + 5)))?.[0].length ?? 0;
  const counts: number[] = [];
  for (let count = 1; count <= most && end - start - count >= shortestStem; count++) counts.push(count);
  return counts;
}
