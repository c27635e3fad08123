/** How much of a text a hit shows before its first match, and in all. */
const before = 80;
const snippetLength = 240;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What of a text is shown of a hit: a stretch of whole words around the first match, or its beginning. */
export function cutSnippet(text: string, matches: readonly Range[]) {
  const { start, end } = snippetAround(text, matches[0]);
  const inside = matches.filter((match) => match.start >= start && match.end <= end);
  return {
    snippet: text.slice(start, end),
    isCut: { start: start > 0, end: end < text.length },
    matches: inside.map((match) => ({ start: match.start - start, end: match.end - start })),
    others: matches.length - inside.length,
  };
}

function snippetAround(text: string, match: Range | undefined): Range {
  const wanted = Math.max(0, (match?.start ?? 0) - before);
  const start = wanted === 0 ? 0 : afterSpace(text, wanted, match?.start ?? wanted);
  const least = Math.min(text.length, Math.max(start + snippetLength, match?.end ?? 0));
  const space = text.slice(least, least + before + 1).search(/\s/);
  const end = space === -1 ? Math.max(least, Math.min(text.length, least)) : least + space;
  return { start, end: endOfCharacter(text, end) };
}

/** The first place after white space from `from` on, `limit` if there is none before it. */
function afterSpace(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).search(/\s/);
  return space === -1 ? limit : from + space + 1;
}

const endOfCharacter = (text: string, end: number): number =>
  /^[\udc00-\udfff]/.test(text.slice(end, end + 1)) ? end + 1 : end;
