import { parseDateTest } from './date-test.ts';
import { hasWords } from './has-words.ts';
import type { Lexeme } from './lex-query.ts';
import type { Parser } from './parse-query.ts';
import { type Expression, searchScopes, tagFields, wordFields } from './query.ts';

type Bare = Extract<Lexeme, { kind: 'bare' }>;

/** A word, the beginning of one (`halt*`) or a part of one (`*alt*`). Null, and told, if it holds nothing to look for. */
export function parseBare(parser: Parser, lexeme: Bare, isUnfinished: boolean): Expression | null {
  const { text } = lexeme;
  if (!hasWords(text)) {
    parser.report(lexeme, `“${text}” holds no letter or digit, so there is nothing to look for.`);
    return null;
  }
  if (/^NEAR(\/\d+)?$/.test(text)) {
    parser.report(lexeme, `“${text}” was searched as a word. Words near each other: NEAR(one other, 5).`);
  }
  const [, before = '', inner = '', after = ''] = /^(\**)(.*?)(\**)$/su.exec(text) ?? [];
  const kept = inner.replaceAll('*', ' ');
  if (kept !== inner) {
    parser.report(lexeme, '“*” stands for letters at the beginning or end of a word only.');
    return { kind: 'phrase', text: kept };
  }
  if (before !== '' && after === '') {
    parser.report(lexeme, `“${text}” was searched as “${text}*”: anywhere within a word.`);
  }
  if (before !== '') return { kind: 'part', text: inner };
  return { kind: after !== '' || isUnfinished ? 'prefix' : 'word', text: inner };
}

/** The most words that `NEAR` may stand apart, and how many they may if it says nothing. */
const farthest = 1000;
const usualDistance = 10;

/** `NEAR(word "a phrase", 8)`; what stands before the bracket is taken already. */
export function parseNear(parser: Parser, near: Bare): Expression | null {
  parser.take();
  const items: { text: string; isAfterComma: boolean }[] = [];
  let end = near.end + 1;
  let isAfterComma = false;
  let lexeme = parser.take();
  for (; lexeme && lexeme.kind !== 'close'; lexeme = parser.take()) {
    end = lexeme.end;
    if (lexeme.kind === 'quoted') items.push({ text: lexeme.text, isAfterComma });
    if (lexeme.kind !== 'bare') continue;
    for (const [i, text] of lexeme.text.split(',').entries()) {
      isAfterComma ||= i > 0;
      if (text === '') continue;
      items.push({ text, isAfterComma });
      isAfterComma = false;
    }
  }
  if (lexeme) end = lexeme.end;
  else parser.report(near, 'The bracket after “NEAR” is not closed.');
  const last = items.at(-1);
  const isNumbered = items.length > 1 && last?.isAfterComma === true && /^\d{1,9}$/.test(last.text);
  const distance = isNumbered ? Math.min(farthest, Number(last.text)) : usualDistance;
  const texts = (isNumbered ? items.slice(0, -1) : items).map(({ text }) => text).filter(hasWords);
  if (texts.length > 1) return { kind: 'near', texts, distance };
  parser.report({ start: near.start, end }, '“NEAR” needs at least two words in its brackets.');
  const [only] = texts;
  return only === undefined ? null : { kind: 'phrase', text: only };
}

/**
 * `field:value`. Null for one that says something about the whole query, or that was not understood; `none` if it is not a
 * field at all, and words.
 */
export function parseField(parser: Parser, lexeme: Bare): Expression | null | 'none' {
  const [, named = '', sign = '', rest = ''] = /^(\p{L}+):(=?)(.*)$/su.exec(lexeme.text) ?? [];
  if (named === '') return 'none';
  const name = named.toLowerCase();
  if (!isField(name)) {
    if (!/^\/\//u.test(rest)) {
      parser.report(lexeme, `There is no field “${named}”. Its words are searched.`);
    }
    return 'none';
  }
  const place = { start: lexeme.start, end: lexeme.end };
  let value = rest;
  if (rest === '' && parser.next?.kind === 'quoted' && parser.next.start === lexeme.end) {
    value = parser.next.text;
    place.end = parser.next.end;
    if (parser.next.isOpen) parser.report(parser.next, 'The quotation marks are not closed.');
    parser.take();
  }
  const tagField = tagFields.find((field) => field === name);
  const isAboutDate = name === 'date';
  const text = (isAboutDate ? sign + value : value).trim();
  if (text === '') {
    parser.report(
      place,
      `After “${name}:” something is expected; what has spaces stands in quotation marks.`,
    );
    return null;
  }
  if (tagField) return { kind: 'tag', field: tagField, name: text, isExact: sign === '=' };
  return parseValue(parser, name, text, place);
}

/** Other names that fields go by. */
const otherNames: Record<string, string> = { color: 'mark', colour: 'mark', lang: 'language' };

const settings = ['in', 'case', 'names'];

const isField = (name: string) =>
  [...tagFields, ...wordFields, 'date', 'mark', ...settings].some((field) => field === name) ||
  Object.hasOwn(otherNames, name);

function parseValue(
  parser: Parser,
  named: string,
  text: string,
  place: { start: number; end: number },
): Expression | null {
  const name = otherNames[named] ?? named;
  const field = wordFields.find((one) => one === name);
  if (field) {
    if (hasWords(text)) return { kind: 'field', field, text };
    parser.report(place, `“${text}” holds no letter or digit, so there is nothing to look for.`);
    return null;
  }
  if (name === 'mark') return { kind: 'mark', name: text };
  if (name === 'date') {
    const test = parseDateTest(text);
    if (test) return { kind: 'date', test };
    parser.report(place, `“${text}” is no date. Write 2024, 2024-02, 2023..2024, >=2024 or none.`);
    return null;
  }
  setWhole(parser, name, text.toLowerCase(), place);
  return null;
}

/** What is said of the whole query, wherever it stands. */
function setWhole(parser: Parser, name: string, text: string, place: { start: number; end: number }): void {
  if (name === 'case') {
    if (text === 'match') parser.matchCase = true;
    else parser.report(place, 'Write “case:match” for letters that stand as they are typed.');
  } else if (name === 'names') {
    if (text === 'all' || text === 'typed') parser.names = text;
    else parser.report(place, 'Write “names:all” for all names of a tag, “names:typed” for the one typed.');
  } else {
    for (const wanted of text.split(',')) {
      const scope = searchScopes.find((one) => one === wanted || `${one}s` === wanted);
      if (scope) parser.scopes.add(scope);
      else parser.report(place, `“in:” knows ${searchScopes.join(', ')}, not “${wanted}”.`);
    }
  }
}
