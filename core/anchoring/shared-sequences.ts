import { sequenceHash } from './split-words.ts';

/** So many numbers in a row that stand once in each of two lists, and where they begin. */
export interface SharedSequence {
  readonly from: number;
  readonly to: number;
}

/** The sequences of a length that stand once in each list, in the order of the first list. */
export function sharedSequences(
  a: readonly number[],
  b: readonly number[],
  length: number,
): SharedSequence[] {
  if (a.length < length || b.length < length) return [];
  const inA = new SequenceTable(a, length);
  const inB = new SequenceTable(b, length);
  const shared: SharedSequence[] = [];
  for (let from = 0; from + length <= a.length; from++) {
    if (inA.find(a, from) !== from) continue;
    const to = inB.find(a, from);
    if (to >= 0) shared.push({ from, to });
  }
  return shared;
}

/** Where the sequences of a list begin. A hash table in one array: maps are slow for a million of them. */
class SequenceTable {
  readonly #ids: readonly number[];
  readonly #length: number;
  /** One more than the place of a sequence; 0 where there is none; negative for one that comes again. */
  readonly #slots: Int32Array;

  constructor(ids: readonly number[], length: number) {
    this.#ids = ids;
    this.#length = length;
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * ids.length + 1)));
    for (let start = 0; start + length <= ids.length; start++) {
      const slot = this.#slotOf(ids, start);
      this.#slots[slot] = this.#slots[slot] === 0 ? start + 1 : -Math.abs(this.#slots[slot] ?? 0);
    }
  }

  /** Where the sequence at a place of `ids` stands in the list; -1 if it does not, or not only once. */
  find(ids: readonly number[], start: number): number {
    return Math.max(0, this.#slots[this.#slotOf(ids, start)] ?? 0) - 1;
  }

  #slotOf(ids: readonly number[], start: number): number {
    const mask = this.#slots.length - 1;
    let slot = sequenceHash(ids, start, this.#length) & mask;
    while (this.#slots[slot] !== 0 && !this.#isAt(Math.abs(this.#slots[slot] ?? 0) - 1, ids, start)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #isAt(place: number, ids: readonly number[], start: number): boolean {
    for (let i = 0; i < this.#length; i++) if (this.#ids[place + i] !== ids[start + i]) return false;
    return true;
  }
}
