import type { DiffBlock } from '../contract/captures.ts';
import type { ParagraphGap } from './align-paragraphs.ts';
import { alignWords } from './align-words.ts';
import { diffWords } from './diff-words.ts';
import { noWords, WordSplitter, type Words } from './split-words.ts';

/** A block with the paragraph of the new text that it begins at, or stands before. */
export interface PlacedBlock {
  readonly at: number;
  readonly block: DiffBlock;
}

/** Of the shorter of two paragraphs so much has to stand in the other, if the one is an edit of the other. */
const leastShare = 0.4;

/** Paragraphs of which the later ones are an edit of the former: `[from, fromEnd)` and `[to, toEnd)` of a gap. */
interface Edit {
  from: number;
  fromEnd: number;
  to: number;
  toEnd: number;
}

/** What is different between two unchanged paragraphs: what is gone, what is new, and what was edited. */
export function diffGap(
  gap: ParagraphGap,
  before: readonly string[],
  after: readonly string[],
): PlacedBlock[] {
  const old = gap.from.map((index) => before[index] ?? '');
  const now = gap.to.map((index) => after[index] ?? '');
  const blocks: PlacedBlock[] = [];
  const placeOf = (index: number) => gap.to[index] ?? gap.until;
  let last: Pick<Edit, 'fromEnd' | 'toEnd'> = { fromEnd: 0, toEnd: 0 };
  const addBetween = (from: number, to: number) => {
    for (const text of old.slice(last.fromEnd, from)) {
      blocks.push({ at: placeOf(last.toEnd), block: { kind: 'removed', text } });
    }
    now.slice(last.toEnd, to).forEach((text, i) => {
      blocks.push({ at: placeOf(last.toEnd + i), block: { kind: 'added', text } });
    });
  };
  for (const edit of findEdits(old, now)) {
    addBetween(edit.from, edit.to);
    const was = old.slice(edit.from, edit.fromEnd).join('\n');
    const is = now.slice(edit.to, edit.toEnd).join('\n');
    blocks.push({ at: placeOf(edit.to), block: { kind: 'changed', runs: diffWords(was, is) } });
    last = edit;
  }
  addBetween(old.length, now.length);
  return blocks;
}

/** Which paragraphs are edits of which, in order. */
function findEdits(old: readonly string[], now: readonly string[]): Edit[] {
  if (old.length === 0 || now.length === 0) return [];
  const splitter = new WordSplitter();
  const [words, lineOf, letters] = splitAll(splitter, old);
  const [others, otherLineOf, otherLetters] = splitAll(splitter, now);
  const { to } = alignWords(words, others);
  const links = new Map<string, { from: number; to: number; shared: number }>();
  to.forEach((index, i) => {
    const [from, until] = [lineOf[i], otherLineOf[index]];
    if (from === undefined || until === undefined) return;
    const key = `${from} ${until}`;
    const link = links.get(key) ?? { from, to: until, shared: 0 };
    link.shared += (words.ends[i] ?? 0) - (words.starts[i] ?? 0);
    links.set(key, link);
  });
  const edits: Edit[] = [];
  for (const { from, to, shared } of links.values()) {
    if (shared < leastShare * Math.min(letters[from] ?? 0, otherLetters[to] ?? 0)) continue;
    const last = edits.at(-1);
    if (last && (from < last.fromEnd || to < last.toEnd)) {
      last.fromEnd = Math.max(last.fromEnd, from + 1);
      last.toEnd = Math.max(last.toEnd, to + 1);
    } else edits.push({ from, fromEnd: from + 1, to, toEnd: to + 1 });
  }
  return edits;
}

/** The words of some paragraphs, the paragraph of each, and how many letters each paragraph has. */
function splitAll(splitter: WordSplitter, texts: readonly string[]): [Words, number[], number[]] {
  const words = noWords();
  const lineOf: number[] = [];
  const letters = texts.map((text, line) => {
    const first = words.ids.length;
    splitter.split(text, 0, text.length, words);
    let total = 0;
    for (let i = first; i < words.ids.length; i++) {
      lineOf.push(line);
      total += (words.ends[i] ?? 0) - (words.starts[i] ?? 0);
    }
    return total;
  });
  return [words, lineOf, letters];
}
