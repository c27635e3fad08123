/** The most that is shown on either side of a passage, in UTF-16 code units. */
const most = 160;

/** How a sentence ends: not with an initial or a short form in capitals. */
const sentenceEnd = /(?<=[\p{Ll}\p{Lo}\p{N}]{2}[.!?؟。…]["”’»)\]]*)\s+/gu;

/** How many letters before its end tell whether a sentence ends. */
const lettersThatTell = 8;

/**
 * What stands before and after a passage of a block: whole words, up to the ends of its sentence; `…` stands where the
 * sentence goes on.
 */
export function wordsAround(block: string, start: number, end: number): { before: string; after: string } {
  const from = Math.max(0, start - most);
  const behind = block.slice(from, start);
  const wordFrom = from === 0 ? 0 : Math.max(0, behind.search(/(?<=\s)\S/u));
  const lastEnd = [...behind.matchAll(sentenceEnd)].at(-1);
  const sentenceFrom = lastEnd ? lastEnd.index + lastEnd[0].length : -1;
  const before = behind.slice(Math.max(wordFrom, sentenceFrom)).replace(/^[\uDC00-\uDFFF]/u, '');
  const isCutBefore = from > 0 && sentenceFrom < wordFrom;

  const ahead = block.slice(end, end + most);
  // The sentence may end with the passage itself, whose last letters tell.
  const told = block.slice(Math.max(start, end - lettersThatTell), end);
  const ends = [...(told + ahead).matchAll(sentenceEnd)].map(({ index }) => index - told.length);
  const firstEnd = ends.find((index) => index >= 0) ?? -1;
  const isCutAfter = firstEnd < 0 && end + most < block.length;
  const lastWord = isCutAfter ? ahead.search(/\s\S*$/u) : -1;
  const length = firstEnd >= 0 ? firstEnd : lastWord > 0 ? lastWord : ahead.length;
  const after = ahead.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '');
  return { before: isCutBefore ? `…${before}` : before, after: isCutAfter ? `${after}…` : after };
}
