import type { HighlightInText } from '../../../core/contract/highlights.ts';
import type { TagId } from '../../../core/model/ids.ts';
import type { HighlightIndex } from '../text/highlight-index.ts';
import type { Stretch } from '../text/stretch.ts';

/** What was decided of hits by hand, by their index. A hit without a decision is taken unless it is tagged already. */
export type HitDecisions = ReadonlyMap<number, boolean>;

/** Whether a hit lies in highlights that carry all of these tags already; no tags are carried by none. */
export function carriesTags(index: HighlightIndex, hit: Stretch, tagIds: readonly TagId[]): boolean {
  if (tagIds.length === 0) return false;
  const around = index.within(hit.start, hit.end).filter((highlight) => covers(highlight, hit));
  return tagIds.every((tagId) => around.some((highlight) => highlight.tagIds.includes(tagId)));
}

function covers({ start, end }: HighlightInText, hit: Stretch): boolean {
  return start <= hit.start && hit.end <= end;
}

/** The hits that are to be tagged, in order. */
export function takenHits(
  hits: readonly Stretch[],
  tagged: readonly boolean[],
  decisions: HitDecisions,
): Stretch[] {
  return hits.filter((_, i) => decisions.get(i) ?? !tagged[i]);
}

/** A hit in its line: the words before and after it, from the same block, and itself. */
export interface HitLine {
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

/** How much is shown before and after a hit, in characters. */
export const contextLength = { before: 48, after: 96 };

/** Cuts a hit's line out of the words around it; `at` is where the hit begins in them. Whole words, one block. */
export function hitLine(words: string, at: number, length: number): HitLine {
  const before = words.slice(0, at).split('\n').at(-1) ?? '';
  const hit = words.slice(at, at + length).replace(/\s+/g, ' ');
  const after = words.slice(at + length).split('\n')[0] ?? '';
  const isCut = before.length >= contextLength.before;
  const first = isCut ? `…${before.replace(/^\S*\s/, '')}` : before;
  const last = after.length >= contextLength.after ? `${after.replace(/\s\S*$/, '')}…` : after;
  const [toHit, fromBefore] = joiners(before, hit);
  const [toAfter, fromHit] = joiners(hit, after);
  return { before: first + toHit, hit: fromBefore + hit + toAfter, after: fromHit + last };
}

const joiner = '\u200d';

/** What keeps the letters on both sides of a cut in the forms they have side by side, though they are drawn apart. */
function joiners(left: string, right: string): [afterLeft: string, beforeRight: string] {
  const isJoined = joinsOn.test(left) && joinsBack.test(right);
  return isJoined ? [joiner, joiner] : ['', ''];
}

/** Arabic letters that join the one after them: all but these, which join only the one before or none. */
const joinsOn = /(?![ءآأؤإاةدذرزوژڈڑۀەۆۇۈۋ])[\p{Script=Arabic}ـ](?<=[\p{L}ـ])\p{M}*$/u;
const joinsBack = /^(?!ء)\p{Script=Arabic}(?<=\p{L})/u;
