/** A half-open stretch of canonical text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

type Granularity = 'word' | 'sentence';

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(granularity: Granularity, language: string | null): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const known = segmenters.get(key);
  if (known) return known;
  const made = new Intl.Segmenter(language ?? undefined, { granularity });
  segmenters.set(key, made);
  return made;
}

/** The block of `text` around `offset`, that is the stretch between two "\n". */
export function blockAround(text: string, offset: number): Stretch {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, end: end < 0 ? text.length : end };
}

/** The word or sentence at `offset`, without the white space after it; null in an empty block. */
export function unitAt(
  text: string,
  offset: number,
  granularity: Granularity,
  language: string | null = null,
): Stretch | null {
  const block = blockAround(text, Math.min(offset, text.length));
  const words = text.slice(block.start, block.end);
  if (words.length === 0) return null;
  const at = Math.min(Math.max(0, offset - block.start), words.length - 1);
  const found = segmenter(granularity, language).segment(words).containing(at);
  if (!found) return null;
  const length = found.segment.trimEnd().length || found.segment.length;
  return { start: block.start + found.index, end: block.start + found.index + length };
}

/** The sentence after the place, or before it, across blocks; null at the end of the text. */
export function nextSentence(
  text: string,
  offset: number,
  direction: 1 | -1,
  language: string | null = null,
): Stretch | null {
  const here = unitAt(text, offset, 'sentence', language);
  let at = direction === 1 ? (here?.end ?? offset) : (here?.start ?? offset) - 1;
  while (at >= 0 && at < text.length && /\s/.test(text.charAt(at))) at += direction;
  return at < 0 || at >= text.length ? null : unitAt(text, at, 'sentence', language);
}

/**
 * A dragged selection grown to whole words once it leaves the word in which it began; within that word, and for an
 * empty one, it stays as it is.
 */
export function snapToWords(text: string, selected: Stretch, language: string | null = null): Stretch {
  const first = unitAt(text, selected.start, 'word', language);
  if (!first || selected.end <= first.end) return selected;
  const last = unitAt(text, selected.end - 1, 'word', language);
  const isWord = (unit: Stretch) => /[\p{L}\p{N}]/u.test(text.slice(unit.start, unit.end));
  return {
    start: isWord(first) ? first.start : selected.start,
    end: last && isWord(last) ? Math.max(last.end, selected.end) : selected.end,
  };
}

/** A range without the white space at its ends; null if there is nothing else. */
export function trimmed(text: string, { start, end }: Stretch): Stretch | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = from + words.trim().length;
  return from < to ? { start: from, end: to } : null;
}
