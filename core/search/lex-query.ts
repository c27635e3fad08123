/** A piece of a query with its place, `[start, end)` of it. */
export type Lexeme = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'open' | 'close' | 'minus' }
  /** What stands in quotation marks; `isOpen` if they are not closed. */
  | { readonly kind: 'quoted'; readonly text: string; readonly isOpen: boolean }
  /** What stands without spaces, quotation marks and brackets. */
  | { readonly kind: 'bare'; readonly text: string }
);

const closing: Record<string, string> = { '"': '"', '“': '”', '„': '“', '«': '»' };
const quoteMarks = new Set(['"', '“', '”', '„', '«', '»']);

/** Cuts a query into its pieces; only spaces, and hyphens right after brackets or quotation marks, belong to none. */
export function lexQuery(query: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  for (let at = 0; at < query.length; ) {
    const character = query[at] ?? '';
    const isHyphen = /^[-−–—]$/u.test(character);
    if (/\s/u.test(character) || (isHyphen && !isAfterGap(lexemes.at(-1), at))) at++;
    else {
      const lexeme = lexAt(query, at, isHyphen);
      lexemes.push(lexeme);
      at = lexeme.end;
    }
  }
  return lexemes;
}

/** Whether a hyphen here stands before something and not within it. */
const isAfterGap = (before: Lexeme | undefined, at: number) =>
  before === undefined || before.end < at || before.kind === 'open' || before.kind === 'minus';

function lexAt(query: string, start: number, isHyphen: boolean): Lexeme {
  const character = query[start] ?? '';
  const one = { start, end: start + 1 };
  if (character === '(') return { kind: 'open', ...one };
  if (character === ')') return { kind: 'close', ...one };
  if (isHyphen && /[^\s)]/u.test(query[start + 1] ?? ' ')) return { kind: 'minus', ...one };
  if (quoteMarks.has(character)) return lexQuoted(query, start);
  let end = start + 1;
  while (end < query.length && !/[\s()]/u.test(query[end] ?? '') && !quoteMarks.has(query[end] ?? '')) end++;
  return { kind: 'bare', text: query.slice(start, end), start, end };
}

/** Within straight quotation marks, two of them are one that belongs to the text. */
function lexQuoted(query: string, start: number): Lexeme {
  const close = closing[query[start] ?? ''] ?? '"';
  let text = '';
  let at = start + 1;
  for (; at < query.length; at++) {
    const character = query[at] ?? '';
    const isClosing = character === close || (close === '”' && character === '"');
    if (isClosing && character === '"' && query[at + 1] === '"') at++;
    else if (isClosing) return { kind: 'quoted', text, isOpen: false, start, end: at + 1 };
    text += character;
  }
  return { kind: 'quoted', text, isOpen: true, start, end: at };
}
