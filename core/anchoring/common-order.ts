/** Which elements of one list are which of another. */
export interface Matching {
  /** For each element of the first list its index in the second, or -1. Indexes grow. */
  readonly to: Int32Array;
  /** 1 for a match that stands in every reading of the difference: no other of equal length puts it elsewhere. */
  readonly isCertain: Uint8Array;
}

/** Lists that differ in more elements than this are not compared: they have nothing to do with each other. */
const mostEdits = 600;

/**
 * A longest common subsequence of two lists of numbers, after Myers, "An O(ND) difference algorithm" (1986). It is found
 * from the front and from the back: where elements repeat, the two differ, and what they differ in is not certain.
 */
export function commonOrder(a: readonly number[], b: readonly number[]): Matching {
  const none = { to: new Int32Array(a.length).fill(-1), isCertain: new Uint8Array(a.length) };
  if (a.length === 0 || b.length === 0) return none;
  const front = commonFromFront(a, b);
  const back = front && commonFromFront(a.toReversed(), b.toReversed());
  if (!back) return none;
  const isCertain = new Uint8Array(a.length);
  for (let i = 0; i < a.length; i++) {
    const other = back[a.length - 1 - i] ?? -1;
    if (other >= 0 && front[i] === b.length - 1 - other) isCertain[i] = 1;
  }
  return { to: front, isCertain };
}

function commonFromFront(a: readonly number[], b: readonly number[]): Int32Array | null {
  const most = Math.min(a.length + b.length, mostEdits);
  const middle = most + 1;
  // By diagonal, how far into `a` so many edits reach.
  const reach = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    trace.push(reach.slice(middle - edits - 1, middle + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let i = step(reach, middle + diagonal, diagonal, edits);
      while (i < a.length && i - diagonal < b.length && a[i] === b[i - diagonal]) i++;
      reach[middle + diagonal] = i;
      if (i >= a.length && i - diagonal >= b.length) return walkBack(trace, a.length, b.length);
    }
  }
  return null;
}

function walkBack(trace: readonly Int32Array[], aLength: number, bLength: number): Int32Array {
  const to = new Int32Array(aLength).fill(-1);
  let i = aLength;
  let j = bLength;
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const reach = trace[edits] ?? new Int32Array();
    const diagonal = i - j;
    const start = edits === 0 ? 0 : step(reach, edits + 1 + diagonal, diagonal, edits);
    while (i > start) {
      i--;
      j--;
      to[i] = j;
    }
    if (edits === 0) break;
    if (isInsertion(reach, edits + 1 + diagonal, diagonal, edits)) j--;
    else i--;
  }
  return to;
}

/** Where in `a` a diagonal is entered with one more edit. */
function step(reach: Int32Array, at: number, diagonal: number, edits: number): number {
  if (edits === 0) return 0;
  return isInsertion(reach, at, diagonal, edits) ? (reach[at + 1] ?? 0) : (reach[at - 1] ?? 0) + 1;
}

function isInsertion(reach: Int32Array, at: number, diagonal: number, edits: number): boolean {
  return diagonal === -edits || (diagonal !== edits && (reach[at - 1] ?? 0) < (reach[at + 1] ?? 0));
}
