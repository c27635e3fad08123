import type { DiffRun } from '../contract/captures.ts';
import { alignWords } from './align-words.ts';
import { joinPieces, wordPieces } from './shared-pieces.ts';
import { WordSplitter } from './split-words.ts';

/**
 * What is different between two texts, by words. The kept and the removed runs are the first text, the kept and the added
 * ones the second, letter for letter.
 */
export function diffWords(before: string, after: string): DiffRun[] {
  const splitter = new WordSplitter();
  const words = splitter.words(before, 0, before.length);
  const others = splitter.words(after, 0, after.length);
  const { to } = alignWords(words, others);
  const runs: DiffRun[] = [];
  const add = (kind: DiffRun['kind'], text: string) => {
    const last = runs.at(-1);
    if (text === '') return;
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text };
    else runs.push({ kind, text });
  };
  const change = (removed: string, added: string) => {
    const lead = sharedSpace(removed, added);
    const [rest, other] = [removed.slice(lead.length), added.slice(lead.length)];
    const tail = reverse(sharedSpace(reverse(rest), reverse(other)));
    add('kept', lead);
    add('removed', rest.slice(0, rest.length - tail.length));
    add('added', other.slice(0, other.length - tail.length));
    add('kept', tail);
  };
  let [from, until] = [0, 0];
  for (const piece of joinPieces(
    before,
    after,
    wordPieces(words, others, to, () => true),
  )) {
    change(before.slice(from, piece.from), after.slice(until, piece.to));
    add('kept', before.slice(piece.from, piece.from + piece.length));
    from = piece.from + piece.length;
    until = piece.to + piece.length;
  }
  change(before.slice(from), after.slice(until));
  return runs;
}

/** The white space that both texts begin with. */
function sharedSpace(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length] && one[length]?.trim() === '') length++;
  return one.slice(0, length);
}

/** By code units: halves of pairs are put back in order by the same again. */
function reverse(text: string): string {
  return text.split('').reverse().join('');
}
