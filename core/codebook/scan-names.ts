import { fold } from '../text/fold.ts';
import { groupClass, groupNouns } from './group-nouns.ts';

/** `[start, end)` of one of the texts. */
export interface FirstPlace {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** A phrase as it stands in texts. */
export interface ScannedName {
  readonly text: string;
  /** Where it stands first. */
  readonly first: FirstPlace;
  count: number;
  /** How often it stood behind a preposition of place. */
  places: number;
  readonly texts: Set<number>;
  /** What stood in brackets behind it, or in front of which it stood in brackets: `Popular Mobilization Forces (PMF)`. */
  readonly alsoKnownAs: Set<string>;
  /** What it is called after and what it is, where a noun makes a group of a name: `US` and `army`. */
  readonly group: { readonly of: string; readonly what: string } | null;
}

// `an` and `as` with a space are English.
const article = `(?:(?:al|el)[-‐ ]{1,2}|(?:ash|as|ad|an|at|ar|az|ez)[-‐])`;
const capital = String.raw`(?:(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}\p{M}\p{N}’'ʿʾʼ]*)`;
const link = String.raw`(?:of|for|de|del|della|du|des|von|van|bin|ibn|bint|abu|da|di|do)(?:[ \u00a0](?:the|la|le|los|las|der|den))?`;
const next = String.raw`[ \u00a0]?[-‐ \u00a0](?:(?:${article})?${capital}|\d{1,4}(?!\p{L})|${link}[ \u00a0](?:${article})?${capital})`;
const phrase = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${article})?${capital}(?:${next})*`, 'gu');

/** What may stand between a name and the noun that makes it a group: `-backed`, `Shiite`, `military`. */
const qualifier = String.raw`(?:[-‐](?!based)\p{Ll}+)?(?:[ \u00a0](?!(?:and|or|to|toward|towards|in|into|of|on|at|from|by|with|for|as|the|that|their|its|against|over|has|had|have|is|are|was|were|will|would|who|which)[ \u00a0])\p{Ll}+)?`;
const groupBehind = new RegExp(
  String.raw`^(?:[-‐]|${qualifier}[ \u00a0])(${groupNouns})(?![\p{L}\p{N}])`,
  'u',
);
const lowercaseGroup = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:((?:[Pp]ro|[Aa]nti)-\p{L}+)[ \u00a0](?:\p{Ll}+[ \u00a0])?|(international)[ \u00a0])(${groupNouns})(?![\p{L}\p{N}])`,
  'gu',
);

const placeWords =
  /(?:\b(?:in|at|near|from|to|into|across|toward|towards|around|outside|inside|of|en|à|dans|bei|nach|aus)\s(?:the\s|la\s|der\s)?)$/iu;
const sentenceStart = /(?:^|[.!?:;…]["”’»)]*\s+|\n\s*|["“«(]\s*|[•*–—-]\s+)$/u;

/**
 * Gathers the phrases of texts that may be names, by their words: first it learns from all texts how words are written
 * there, then it scans them. A text may be given in pieces that begin with a block each.
 */
export class NameScanner {
  readonly #found = new Map<string, ScannedName>();
  /** How much more often a word stands with a small letter than with a capital within a sentence. */
  readonly #balance = new Map<string, number>();
  #usage: Usage | null = null;

  get found(): ScannedName[] {
    return [...this.#found.values()];
  }

  learn(text: string): void {
    for (const { 0: word, index } of text.matchAll(/(?<![\p{L}\p{N}'’])\p{L}[\p{L}\p{M}]+/gu)) {
      const isCapital = /^\p{Lu}/u.test(word);
      if (isCapital && isSentenceStart(text, index)) continue;
      const key = fold(word);
      this.#balance.set(key, (this.#balance.get(key) ?? 0) + (isCapital ? -1 : 1));
    }
  }

  /** `index` tells which of the texts it is, or is a piece of that begins at `offset`. */
  scan(text: string, index: number, offset = 0): void {
    this.#usage ??= usageOf(this.#balance);
    const usage = this.#usage;
    const note = (words: string, at: number, isPlace: boolean, group: ScannedName['group']) => {
      const start = offset + at;
      return noteName(this.#found, words, { index, start, end: start + words.length }, isPlace, group);
    };
    for (const match of text.matchAll(phrase)) {
      for (const part of splitPossessives(match[0], match.index)) {
        const isAtStart = isSentenceStart(text, part.start);
        const own = isAtStart ? withoutCommonStart(part, usage) : trimmed(part, usage);
        if (!own) continue;
        const behind = groupBehind.exec(
          text.slice(own.start + own.text.length, own.start + own.text.length + 60),
        );
        const whole = behind ? own.text + behind[0] : own.text;
        const before = text.slice(Math.max(0, own.start - 14), own.start);
        const group = behind?.[1] ? { of: own.text, what: groupClass(behind[1]) } : null;
        const known = note(whole, own.start, placeWords.test(before), group);
        if (!behind) for (const [side, at] of sides(own.text)) note(side, own.start + at, false, null);
        const rest = text.slice(own.start + whole.length, own.start + whole.length + 80);
        for (const other of otherNames(rest)) known.alsoKnownAs.add(other);
      }
    }
    for (const match of text.matchAll(lowercaseGroup)) {
      const [whole, stance, kind, noun = ''] = match;
      note(whole, match.index, false, { of: stance ?? kind ?? '', what: groupClass(noun) });
    }
  }
}

function noteName(
  found: Map<string, ScannedName>,
  text: string,
  first: FirstPlace,
  isPlace: boolean,
  group: ScannedName['group'],
): ScannedName {
  const words = text.replace(/[\s\u00a0]+/gu, ' ');
  const known = found.get(words) ?? {
    ...{ text: words, first },
    count: 0,
    places: 0,
    texts: new Set<number>(),
    alsoKnownAs: new Set<string>(),
    group,
  };
  known.count++;
  if (isPlace) known.places++;
  known.texts.add(first.index);
  found.set(words, known);
  return known;
}

/** Names that a text gives for the one before: in brackets, or after “also known as”. */
function otherNames(rest: string): string[] {
  const inBrackets = /^\s?\((?:the\s)?([^()]{2,40})\)/u.exec(rest)?.[1];
  const known = /^,?\s(?:also|better|formerly)\sknown\sas\s(?:the\s)?(\p{Lu}[^,.;()]{1,40})/u.exec(rest)?.[1];
  return [inBrackets, known].flatMap((name) => (name && /^\p{Lu}/u.test(name) ? [name.trim()] : []));
}

interface Part {
  readonly start: number;
  readonly text: string;
}

/** The two sides of `Israel-Hamas` and where they begin; none of a name that is written with a hyphen. */
function sides(text: string): [side: string, at: number][] {
  const [, one, other] = /^(\p{Lu}[\p{L}\p{M}]{2,})[-‐–](\p{Lu}[\p{L}\p{M}]{2,})$/u.exec(text) ?? [];
  return one && other
    ? [
        [one, 0],
        [other, one.length + 1],
      ]
    : [];
}

const titles =
  'Vice|Prime|Deputy|President|Minister|Senator|Sen\\.|General|Gen\\.|Colonel|Col\\.|Major|Maj\\.|Lieutenant|Lt\\.|Captain|Capt\\.|Secretary|Spokesman|Spokeswoman|Spokesperson|Commander|Ayatollah|Sheikh|King|Prince';
const parting = new RegExp(`['’]s?(?=[ \\u00a0-]|$)|[ \\u00a0](?:${titles})(?=[ \\u00a0])`, 'gu');

/** `Iran’s Quds Force` are two names, and so are `US President Joe Biden`. */
function splitPossessives(text: string, start: number): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(parting)) {
    parts.push({ start: start + from, text: text.slice(from, match.index) });
    from = match.index + match[0].length + 1;
  }
  if (from < text.length) parts.push({ start: start + from, text: text.slice(from) });
  return parts.filter((part) => part.text.trim() !== '');
}

/** How a corpus writes its words: with a small letter more often than with a capital within a sentence, or the other way round. */
interface Usage {
  readonly small: ReadonlySet<string>;
  readonly capital: ReadonlySet<string>;
}

function usageOf(balance: ReadonlyMap<string, number>): Usage {
  const words = [...balance];
  return {
    small: new Set([...neverNames, ...words.flatMap(([word, more]) => (more > 0 ? [word] : []))]),
    capital: new Set(words.flatMap(([word, more]) => (more < 0 ? [word] : []))),
  };
}

const isSentenceStart = (text: string, at: number): boolean =>
  sentenceStart.test(text.slice(Math.max(0, at - 4), at)) || at === 0;

/** A phrase at the beginning of a sentence without the word that is a capital only there. */
function withoutCommonStart({ start, text }: Part, usage: Usage): Part | null {
  const first = /^(\p{Lu}[\p{L}\p{M}'’]*)([ \u00a0-]|$)/u.exec(text);
  const word = fold(first?.[1] ?? '');
  const isCommon = usage.small.has(word) || (first?.[2] === ' ' && !usage.capital.has(word));
  if (!first || !isCommon) return trimmed({ start, text }, usage);
  const rest = text.slice(first[0].length);
  return rest ? trimmed({ start: start + first[0].length, text: rest }, usage) : null;
}

/** A phrase without titles, dates and other words at its beginning that are no part of a name; null if nothing is left. */
function trimmed({ start, text }: Part, { small }: Usage): Part | null {
  let part = { start, text };
  for (let length = leadingLength(text); length > 0; length = leadingLength(part.text)) {
    part = { start: part.start + length, text: part.text.slice(length) };
  }
  const isOneWord = !/[ \u00a0-]/u.test(part.text);
  if (isOneWord && (neverNames.has(fold(part.text)) || part.text.length < 2)) return null;
  if (isOneWord && small.has(fold(part.text)) && !/^\p{Lu}{2,}$/u.test(part.text)) return null;
  return /\p{L}/u.test(part.text) ? part : null;
}

function leadingLength(text: string): number {
  const word = leading.exec(text);
  if (word) return word[0].length;
  const date = /^(\p{Lu}\p{L}+)\.?[ \u00a0]\d{1,4}(?:[ \u00a0]|$)/u.exec(text);
  return date && neverNames.has(fold(date[1] ?? '')) ? date[0].length : 0;
}

const leading =
  /^(?:The|A|An|Near|This|That|These|Those|In|On|At|As|But|And|For|From|With|By|If|When|While|After|Before|Since|President|Prime|Minister|Senator|Sen\.|General|Gen\.|Colonel|Col\.|Major|Maj\.|Lieutenant|Lt\.|Captain|Capt\.|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Secretary|Spokesman|Spokesperson|Commander)[ \u00a0]+(?=\S)/u;

const neverNames: ReadonlySet<string> = new Set(
  (
    'the a an this that these those in on at as but and for from with by if when while after before since it its he she they we you i his her their our ' +
    'however moreover meanwhile although according despite during until also yet so then there here what who which why how not no yes or nor ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'mr mrs ms dr gen col maj lt capt sgt spc sen rep gov president minister senator general colonel major captain god north south east west'
  ).split(' '),
);
