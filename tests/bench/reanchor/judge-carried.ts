import type { Carried } from '../../../core/anchoring/carry-anchors.ts';
import type { Place } from '../../../core/anchoring/place.ts';
import type { EditedText } from './edit-text.ts';

/** How well passages were carried to the next version of their text. */
export interface Verdict {
  /** More than half of its letters are in the next version, near each other. */
  survived: number;
  right: number;
  /** Survived and was not shown, or as flagged in another place. */
  lostThoughSurviving: number;
  wrongFlagged: number;
  /** Shown, without a flag, where its letters are not: this must never be. */
  wrongUnflagged: number;
  deleted: number;
  lostAsDeleted: number;
  /** Less than half of it is left, and that, or something like it, is shown. */
  shownThoughDeleted: number;
  flagged: number;
  /** Of those whose words have not changed at all. */
  intact: number;
  intactRight: number;
  intactUnflagged: number;
}

/** Compares what became of passages with the truth. */
export function judgeCarried(
  text: EditedText,
  passages: readonly Place[],
  carried: readonly Carried[],
): Verdict {
  const verdict: Verdict = {
    ...{ survived: 0, right: 0, lostThoughSurviving: 0, wrongFlagged: 0, wrongUnflagged: 0 },
    ...{
      deleted: 0,
      lostAsDeleted: 0,
      shownThoughDeleted: 0,
      flagged: 0,
      intact: 0,
      intactRight: 0,
      intactUnflagged: 0,
    },
  };
  passages.forEach((passage, i) => {
    const one = carried[i];
    if (!one) return;
    const truth = trueLetters(text, passage);
    const near = nearLetters(truth.map(({ to }) => to).filter((to) => to >= 0));
    const isIntact = isSame(text, truth);
    const isWrong =
      one.kind === 'exact' &&
      (!truth.every(({ to }) => to >= one.start && to < one.end) || !holdsOnly(text, one, truth.length));
    if (one.kind === 'changed') verdict.flagged++;
    if (isWrong) verdict.wrongUnflagged++;
    const isRight = one.kind !== 'lost' && !isWrong && isAt(one, near, passage);
    if (isIntact) {
      verdict.intact++;
      if (isRight) verdict.intactRight++;
      if (one.kind === 'exact' && isRight) verdict.intactUnflagged++;
    }
    if (near.length * 2 > truth.length) {
      verdict.survived++;
      if (isRight) verdict.right++;
      else if (one.kind === 'lost') verdict.lostThoughSurviving++;
      else verdict.wrongFlagged++;
    } else {
      verdict.deleted++;
      if (one.kind === 'lost') verdict.lostAsDeleted++;
      else verdict.shownThoughDeleted++;
    }
  });
  return verdict;
}

/** The letters of a passage, no white space, with their true places. */
function trueLetters({ before, to }: EditedText, { start, end }: Place): { to: number }[] {
  const letters: { to: number }[] = [];
  for (let at = start; at < end; at++) {
    if (before.charAt(at).trim() !== '') letters.push({ to: to[at] ?? -1 });
  }
  return letters;
}

/** The largest group of places without a hole of more than this many letters. */
function nearLetters(places: readonly number[]): number[] {
  const groups: number[][] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && place - last <= 400) groups.at(-1)?.push(place);
    else groups.push([place]);
  }
  return groups.reduce((best, group) => (group.length > best.length ? group : best), []);
}

function isSame({ after }: EditedText, truth: readonly { to: number }[]): boolean {
  const [first, last] = [truth[0]?.to ?? -1, truth.at(-1)?.to ?? -1];
  if (truth.some(({ to }, i) => to < 0 || to <= (truth[i - 1]?.to ?? -1))) return false;
  return after.slice(first, last + 1).replace(/\s+/g, '').length === truth.length;
}

function holdsOnly({ after }: EditedText, { start, end }: Place, letters: number): boolean {
  return after.slice(start, end).replace(/\s+/g, '').length === letters;
}

/** Whether a place holds most of what is left of a passage and is not mainly something else. */
function isAt(place: Place, near: readonly number[], passage: Place): boolean {
  const held = near.filter((at) => at >= place.start && at < place.end).length;
  const hull = near.length > 0 ? (near.at(-1) ?? 0) - (near[0] ?? 0) + 1 : 0;
  const most = Math.max(hull, passage.end - passage.start) * 1.5 + 40;
  return held * 2 > near.length && place.end - place.start <= most;
}
