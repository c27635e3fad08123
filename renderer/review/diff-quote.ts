import type { DiffRun } from '../../core/contract/captures.ts';

/** Beyond so many pairs of words the comparison would be felt; then one quote stands after the other. */
const mostPairs = 1_000_000;

/** What has become of a quote, word by word: what was taken out of it before what came in its place. */
export function diffQuote(before: string, after: string): DiffRun[] {
  const a = words(before);
  const b = words(after);
  if (a.length * b.length > mostPairs) {
    return merged([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  }
  const runs: DiffRun[] = [];
  const lengths = commonLengths(a, b);
  const longest = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [old, now] = [a[i], b[j]];
    if (old !== undefined && old === now) {
      runs.push({ kind: 'kept', text: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (now === undefined || longest(i + 1, j) >= longest(i, j + 1))) {
      runs.push({ kind: 'removed', text: old });
      i += 1;
    } else {
      runs.push({ kind: 'added', text: now ?? '' });
      j += 1;
    }
  }
  return merged(runs);
}

/** Words, and what stands between them. */
const words = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}’']+|\s+|./gsu) ?? [];

/** By place in both, how many words of what follows are common and in the same order. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, below] = [rows[i], rows[i + 1]];
    if (!row || !below) break;
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

/** Runs of one kind as one; a space alone between two changes belongs to both. */
function merged(runs: readonly DiffRun[]): DiffRun[] {
  const result: DiffRun[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) result.push({ kind: 'removed', text: removed });
    if (added) result.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  runs.forEach((run, at) => {
    const isBetween = run.kind === 'kept' && /^\s+$/.test(run.text) && runs[at + 1]?.kind !== 'kept';
    if (run.kind === 'removed') removed += run.text;
    else if (run.kind === 'added') added += run.text;
    else if (isBetween && removed && added && at + 1 < runs.length) {
      removed += run.text;
      added += run.text;
    } else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'kept') result[result.length - 1] = { kind: 'kept', text: last.text + run.text };
      else result.push(run);
    }
  });
  flush();
  return result;
}
