import { fold } from '../../../core/text/fold.ts';
import { keyNames } from '../../ui/keys.ts';

/** What a line of keys is found by. */
export interface KeyLine {
  readonly label: string;
  readonly keys: readonly string[];
}

/** The lines that a typed text may mean: each of its words is in the label, or is a key of the line. */
export function findLines<T extends KeyLine>(lines: readonly T[], typed: string): T[] {
  const words = fold(typed.trim())
    .split(/[\s+]+/)
    .filter(Boolean);
  return lines.filter(({ label, keys }) => {
    const folded = fold(label);
    const named = new Set(keys.flatMap((key) => [...key.split('+'), ...keyNames(key)].map(fold)));
    return words.every((word) => named.has(word) || (word.length > 1 && folded.includes(word)));
  });
}
