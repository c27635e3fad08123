import { hasWords, type Stretch, trimStretch } from './stretch.ts';

/** Signs after which a clause ends, where white space follows: figures such as 1,000 and 14:30 stay whole. */
const enders = /[,;:،؛、，；：]["”’»)\]]*(?=\s)/gu;
const dashes = /\s[-–—]+(?=\s)|[—―]/gu;
const brackets = /\([^()]*\)/gu;
/** Words that begin a clause without a sign before them. */
const joining =
  /(?<=\s)(?:because|although|though|while|whereas|unless|but|which|who|whom|whose|so that|in order to|لكن|ولكن|لأن|لأنه|بينما|رغم|مما|حيث|اما|ولی|زیرا|چون|אבל|אך|אלא|למרות|בעוד)(?=\s)/giu;
/** Signs that part clauses and belong to none of them. */
const leading = /^[\s,;:،؛、，；：–—―-]+/u;
const trailing = /[\s,;:،؛、，；：–—―-]+$/u;
const fewestWords = 3;

/**
 * The clauses of a sentence, in order and apart, without the signs that part them. A piece of fewer than three words
 * (an item of a list, a word between commas) stays with the pieces on either side.
 */
export function clausesOf(text: string, sentence: Stretch): Stretch[] {
  const words = text.slice(sentence.start, sentence.end);
  const cuts = new Set<number>([0, words.length]);
  for (const { index, 0: sign } of words.matchAll(enders)) cuts.add(index + sign.length);
  for (const { index } of words.matchAll(dashes)) cuts.add(index);
  for (const { index, 0: inside } of words.matchAll(brackets)) {
    if (isShort(words, { start: index, end: index + inside.length })) continue;
    cuts.add(index);
    cuts.add(index + inside.length);
  }
  for (const { index } of words.matchAll(joining)) cuts.add(index);
  const places = [...cuts].sort((a, b) => a - b);
  const pieces = places
    .slice(0, -1)
    .map((start, i) => ({ start, end: places[i + 1] ?? words.length }))
    .filter((piece) => hasWords(words, piece));
  const clauses = joinShort(words, pieces).flatMap((piece) => withoutEdges(words, piece) ?? []);
  return clauses.map(({ start, end }) => ({ start: start + sentence.start, end: end + sentence.start }));
}

function joinShort(words: string, pieces: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  pieces.forEach((piece, i) => {
    const last = joined.at(-1);
    const before = pieces[i - 1];
    if (last && before && (isShort(words, piece) || isShort(words, before)))
      joined[joined.length - 1] = { start: last.start, end: piece.end };
    else joined.push(piece);
  });
  return joined;
}

const isShort = (words: string, { start, end }: Stretch): boolean =>
  (words.slice(start, end).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)?.length ?? 0) < fewestWords;

function withoutEdges(words: string, whole: Stretch): Stretch | null {
  const piece = words.slice(whole.start, whole.end);
  const before = leading.exec(piece)?.[0].length ?? 0;
  const after = trailing.exec(piece.slice(before))?.[0].length ?? 0;
  const inner = trimStretch(words, { start: whole.start + before, end: whole.end - after });
  const isBracketed = inner && /^\([^()]*\)$/u.test(words.slice(inner.start, inner.end));
  return isBracketed ? { start: inner.start + 1, end: inner.end - 1 } : inner;
}
