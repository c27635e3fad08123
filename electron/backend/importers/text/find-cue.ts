import type { ClutterReason } from '../../../../core/model/source-part.ts';
import {
  anywhere,
  beginnings,
  besideNetworks,
  networkWords,
  sectionNames,
  wholeLines,
} from './clutter-words.ts';

/** A piece of furniture and what it is. */
export interface Cue {
  readonly reason: ClutterReason;
  /** Whether the whole line is a known phrase, and not only its beginning or a part of it. */
  readonly isWhole: boolean;
  /** Whether it could as well be a heading of the text. */
  readonly couldHead: boolean;
}

const reasons: readonly ClutterReason[] = [
  'advertising',
  'related',
  'comments',
  'sharing',
  'notices',
  'footer',
  'navigation',
];
const split = (phrases: string) =>
  phrases
    .split('|')
    .map((phrase) => foldCue(phrase, false))
    .filter(Boolean);
const whole = new Map<string, ClutterReason>();
for (const reason of [...reasons].reverse()) {
  for (const phrase of split(wholeLines[reason] ?? '')) whole.set(foldCue(phrase), reason);
}
const headings = new Set(split(sectionNames).map((name) => foldCue(name)));
const starts = reasons.flatMap((reason) =>
  split(beginnings[reason] ?? '').map((phrase) => [phrase, reason] as const),
);
const parts = reasons.flatMap((reason) =>
  split(anywhere[reason] ?? '').map((phrase) => [phrase, reason] as const),
);
const networks = new Set(networkWords.split(/\s+/).map((word) => foldCue(word)));
const companions = new Set([...networks, ...besideNetworks.split(/\s+/).map((word) => foldCue(word))]);

const longestLine = 90;
const longestNotice = 700;

/** What piece of a page's furniture a line's words name, or null if they are none that is known. */
export function findCue(text: string): Cue | null {
  if (text.length > longestNotice) return null;
  const words = foldCue(text);
  if (words.length <= longestLine) {
    const exact = whole.get(words) ?? whole.get(words.replace(/^\d+ | \d+$/g, ''));
    if (exact) return { reason: exact, isWhole: true, couldHead: exact === 'footer' || headings.has(words) };
    const list = words.split(' ');
    if (
      list.some((word) => networks.has(word)) &&
      list.every((word) => companions.has(word) || /^\d+k?$/.test(word))
    ) {
      return list.every(
        (word) => word === 'x' || word === 'ok' || word === 'line' || word === 'mix' || !networks.has(word),
      )
        ? null
        : { reason: 'sharing', isWhole: true, couldHead: false };
    }
  }
  const line = foldCue(text, false);
  const isShort = line.length <= 160;
  const begun = isShort
    ? starts.find(([phrase]) => line.startsWith(phrase) && isWordEnd(line, phrase))
    : undefined;
  if (begun) return { reason: begun[1], isWhole: false, couldHead: false };
  const held = parts.find(([phrase]) => line.includes(phrase));
  return held ? { reason: held[1], isWhole: false, couldHead: false } : null;
}

function isWordEnd(line: string, phrase: string): boolean {
  return !/[\p{L}\p{N}]$/u.test(phrase) || !/^[\p{L}\p{N}]/u.test(line.slice(phrase.length));
}

/** Lower case without marks; with `bare`, nothing but words parted by single spaces. */
export function foldCue(text: string, bare = true): string {
  const folded = text
    .normalize('NFKD')
    .replace(/[\p{Mn}\u200b-\u200f\u00ad]/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')
    .replace(/[’‘'`´]/g, ' ');
  const words = bare ? folded.replace(/[^\p{L}\p{N}]+/gu, ' ') : folded.replace(/\s+/g, ' ');
  return words.trim();
}
