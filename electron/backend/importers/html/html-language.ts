import { detectLanguage } from '../detect-language.ts';

/** The scripts that languages are written in, for those of which pages are most often said to be in another. */
const scripts: readonly (readonly [languages: RegExp, letters: RegExp])[] = [
  [/^(ar|fa|ur|ps|ckb)\b/, /\p{Script=Arabic}/gu],
  [/^(he|iw|yi)\b/, /\p{Script=Hebrew}/gu],
  [/^(ru|uk|bg|mk|be)\b/, /\p{Script=Cyrillic}/gu],
  [/^(zh|ja)\b/, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  [/^ko\b/, /\p{Script=Hangul}/gu],
  [/^(en|fr|de|es|it|pt|nl|sv|no|nb|da|fi|pl|tr|id|cs|ro|hu)\b/, /\p{Script=Latin}/gu],
];

const leastShare = 0.3;
/** A shorter text does not tell its language against what the page says. */
const leastSure = 1000;
/** Languages that are easily taken for one another. */
const alike = [
  'no nb nn da sv',
  'hr sr bs sl',
  'id ms',
  'cs sk',
  'es gl ca pt',
  'ru uk be bg mk',
  'ar fa ur ps ckb',
  'af nl',
  'he iw yi',
  'tl fil',
  'zh yue ja',
];

/** A language with where it was read; no evidence if that is where the page says it. */
export interface FoundLanguage {
  readonly value: string;
  readonly evidence: string | null;
}

/** The language of a page's text: what the page says, unless the text is in other letters; else what the text itself tells. */
export async function readLanguage(said: string | null, text: string): Promise<FoundLanguage | null> {
  const found = await detectLanguage(text);
  const base = said?.split('-', 1)[0]?.toLowerCase();
  const isShort = text.length < leastSure;
  if (said && (found === null || found === base || (isShort && fits(said, text)))) {
    return { value: said, evidence: null };
  }
  if (found && said && areAlike(found, base ?? '')) return { value: said, evidence: null };
  if (found && said) return { value: found, evidence: `the text itself; the page says “${said}”` };
  if (found) return { value: found, evidence: 'the text itself' };
  return said ? { value: said, evidence: null } : null;
}

function areAlike(one: string, other: string): boolean {
  return alike.some((group) => [one, other].every((each) => group.split(' ').includes(each)));
}

function fits(language: string, text: string): boolean {
  const letters = scripts.find(([languages]) => languages.test(language.toLowerCase()))?.[1];
  const sample = text.slice(0, 20_000);
  const all = sample.match(/\p{L}/gu)?.length ?? 0;
  return !letters || all < 100 || (sample.match(letters)?.length ?? 0) >= all * leastShare;
}
