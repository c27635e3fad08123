import type { SharedText, VersionMap } from './map-versions.ts';
import { countLetters, type Place } from './place.ts';
import { type SharedIndex, shift } from './shared-index.ts';

/** How far around a passage the text is looked at, and how many letters there have to be where they should. */
const contextReach = 100;
const lettersThatProve = 16;

/** So many changes beside a passage, and so much text, are looked at for words like its own. */
const mostChanges = 8;
const farthestTold = 5000;

/** Says whether a passage certainly stands where its words are found again. */
export class PlaceProof {
  readonly #before: string;
  readonly #after: string;
  readonly #map: VersionMap;
  readonly #index: SharedIndex;

  constructor(before: string, after: string, map: VersionMap, index: SharedIndex) {
    this.#before = before;
    this.#after = after;
    this.#map = map;
    this.#index = index;
  }

  /** Whether nothing is doubtful about a passage all of which is in these pieces: they, the text around, and lookalikes. */
  holds(passage: Place, pieces: readonly SharedText[]): boolean {
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (!first || !last || pieces.some((piece) => !piece.isCertain)) return false;
    if (pieces.every((piece) => this.#map.knows(piece))) return true;
    const opens =
      this.#before.slice(0, passage.start).trim() === '' && this.#after.slice(0, first.to).trim() === '';
    const around =
      this.#lettersInPlace({ start: passage.start - contextReach, end: passage.start }, shift(first)) +
      this.#lettersInPlace({ start: passage.end, end: passage.end + contextReach }, shift(last));
    return (opens || around >= lettersThatProve) && this.#isTold(passage);
  }

  /** How many letters of a stretch are shared and have about this shift. */
  #lettersInPlace({ start, end }: Place, expected: number): number {
    return this.#index
      .piecesOf({ start: Math.max(0, start), end })
      .filter((piece) => piece.isCertain && Math.abs(shift(piece) - expected) <= contextReach)
      .map(({ from, length }) => countLetters(this.#before, { start: from, end: from + length }))
      .reduce((total, letters) => total + letters, 0);
  }

  /**
   * Whether nothing that was lost or is new can be taken for a passage: nothing looks like it, or text that stands nowhere
   * else parts it, on both sides, from whatever does. In "a, a, b", of which one a is taken out, b cannot say which.
   */
  #isTold(passage: Place): boolean {
    if (this.#map.tells(passage.start, passage.end)) return true;
    const words = bareWords(this.#before.slice(passage.start, passage.end));
    return this.#isParted(passage.start, words, -1) && this.#isParted(passage.end, words, 1);
  }

  /** Whether text that tells comes, on one side of a passage, before a change that has the passage's words. */
  #isParted(edge: number, words: string, direction: 1 | -1): boolean {
    let index = this.#index.indexAt(direction > 0 ? edge - 1 : edge);
    let at = edge;
    for (let changes = 0; changes < mostChanges && Math.abs(at - edge) < farthestTold; index += direction) {
      const piece = this.#index.at(index);
      if (!piece) return true;
      const end = direction > 0 ? piece.from + piece.length : piece.from;
      if (piece.isCertain && this.#map.tells(Math.min(at, end), Math.max(at, end), direction)) return true;
      const { lost, got } = this.#index.changeBefore(direction > 0 ? index + 1 : index);
      const change = [this.#before.slice(lost.start, lost.end), this.#after.slice(got.start, got.end)];
      if (change.some((text) => isWordsOf(text, words))) return false;
      const next = this.#index.at(index + direction);
      if (!next) return true;
      // Where only white space was changed, the text goes on.
      if (next.isCertain && change.every((text) => text.trim() === '')) continue;
      at = direction > 0 ? next.from : next.from + next.length;
      changes++;
    }
    return false;
  }
}

/** Words without the signs between them. */
function bareWords(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

/** Whether a change holds the words of a passage, or the greater part of them from one end. */
function isWordsOf(change: string, words: string): boolean {
  const bare = bareWords(change);
  const most = Math.ceil(words.length / 2);
  return bare.includes(words.slice(0, most)) || bare.includes(words.slice(-most));
}
