import { analyse } from 'chardet';
import { type LetterOrder, latinLetters, ownScripts } from './letter-frequencies.ts';

/** Encodings of one byte a letter for scripts other than Latin. */
const ownScriptEncodings = [
  ...[
    'windows-1256',
    'iso-8859-6',
    'windows-1255',
    'iso-8859-8-i',
    'windows-1251',
    'koi8-u',
    'koi8-r',
    'ibm866',
    'iso-8859-5',
  ],
  ...['x-mac-cyrillic', 'windows-1253', 'iso-8859-7', 'windows-874'],
];
/** Encodings of Latin letters; of two that read alike, the one named first wins. */
const latinEncodings = [
  'windows-1252',
  'windows-1250',
  'windows-1254',
  'iso-8859-2',
  'windows-1257',
  'macintosh',
];
const wideEncodings = [
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'iso-2022-jp',
  'iso-2022-kr',
  'iso-2022-cn',
];

/** How many bytes are looked at. */
const sampleSize = 128 * 1024;
/** What a text in the right encoding reaches at least, of at most about 1. */
const plausible = 0.55;

/**
 * The encoding of bytes that are no UTF-8, by what each candidate would make of them: letters as frequent as in a
 * language, in words of one script, with capitals only where words begin. Null when none makes sense.
 */
export function guessEncoding(bytes: Uint8Array): string | null {
  const sample = sampleOf(bytes);
  const isLatin = meanRun(sample) < 1.7;
  const ranked = (isLatin ? latinEncodings : ownScriptEncodings)
    .map((label) => ({ label, score: score(sample, label, isLatin) }))
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  const wide = guessWide(bytes);
  if (wide && (!best || best.score < plausible + (isLatin ? 0.3 : 0))) return wide;
  return best && best.score >= (isLatin ? 0.3 : plausible * 0.6) ? best.label : null;
}

/** The lines that hold high bytes, as far as the sample goes: the markup of a page tells nothing. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleSize) return bytes;
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return bytes.subarray(Math.max(0, first - 64), Math.max(0, first - 64) + sampleSize);
}

/** How many high bytes follow each other on average; in Latin script they stand alone among ASCII letters. */
function meanRun(bytes: Uint8Array): number {
  let runs = 0;
  let high = 0;
  bytes.forEach((byte, i) => {
    if (byte < 0x80) return;
    high++;
    if (i === 0 || (bytes[i - 1] ?? 0) < 0x80) runs++;
  });
  return runs === 0 ? 0 : high / runs;
}

function score(bytes: Uint8Array, label: string, isLatin: boolean): number {
  let text: string;
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return -1;
  }
  const foreign = text.match(/[^\p{ASCII}]/gu) ?? [];
  if (foreign.length === 0 || /[\u0080-\u009f]/.test(text)) return foreign.length === 0 ? 0 : -0.5;
  const languages = isLatin ? latinLetters : ownScripts;
  return (
    Math.max(...languages.map((language) => likeness(text, foreign, language, isLatin))) -
    disorder(text, isLatin)
  );
}

/** How well the characters beyond ASCII fit a language: the mean of their letters' weights; signs of writing are neutral. */
function likeness(
  text: string,
  foreign: readonly string[],
  { letters }: LetterOrder,
  isLatin: boolean,
): number {
  const order = [...letters];
  const weights = new Map(order.map((letter, i) => [letter, isLatin ? 1 : 1 - (0.6 * i) / order.length]));
  let sum = 0;
  for (const character of foreign) {
    const lower = character.toLowerCase();
    sum +=
      weights.get(lower) ??
      (/[\p{P}\u00a0\p{M}\u200c-\u200f\u0640€§°©®№«»]/u.test(character)
        ? 0.5
        : /\p{L}/u.test(character)
          ? -0.2
          : -0.6);
  }
  return sum / foreign.length - (isLatin && !/[A-Za-z]/.test(text) ? 0.5 : 0);
}

/** How often words mix scripts, hold signs between letters or have capitals inside, as a share of the words. */
function disorder(text: string, isLatin: boolean): number {
  const words = text.match(/[^\s\p{ASCII}][^\s]*|[A-Za-z]+[^\s\p{ASCII}][^\s]*/gu) ?? [];
  if (words.length === 0) return 0;
  const bad = words.filter(
    (word) =>
      /\p{Ll}\p{Lu}/u.test(word) ||
      /\p{L}[^\p{L}\p{M}\p{N}\p{P}\s\u200c-\u200f\u00ad<>=|+^`$~]\p{L}/u.test(word) ||
      (!isLatin &&
        /[A-Za-z](?=[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}])|[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}](?=[A-Za-zÀ-ÿ])/u.test(
          word,
        )) ||
      (isLatin && /[\p{L}][¿¡°±²³¹º¼½¾¶·¸×÷¤¦](?=\p{L})/u.test(word)),
  );
  return (bad.length / words.length) * 0.8;
}

/** An East Asian encoding, where chardet sees one and its text is made of that region's letters. */
function guessWide(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, sampleSize);
  for (const { name, confidence } of analyse(sample).slice(0, 6)) {
    const label = name.toLowerCase().replace('shift-jis', 'shift_jis');
    if (!wideEncodings.includes(label) || confidence < 10) continue;
    try {
      // A sample may end inside a letter.
      const text = new TextDecoder(label).decode(sample, { stream: true });
      const foreign = text.match(/[^\p{ASCII}]/gu) ?? [];
      const own = foreign.filter((one) =>
        /[\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef]/u.test(one),
      );
      if (foreign.length > 0 && own.length >= foreign.length * 0.97) return label;
    } catch {
      // A label that chardet knows and this runtime does not.
    }
  }
  return null;
}
