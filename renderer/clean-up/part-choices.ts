import type { CleanUpPart } from '../../core/contract/captures.ts';
import type { ClutterReason, Fate } from '../../core/model/source-part.ts';

/** Fates that the analyst has given to parts, by their index; a part that is not named keeps the one it has. */
export type Changes = ReadonlyMap<number, Fate>;

export const noChanges: Changes = new Map();

const kept: Fate = { kind: 'kept' };
const byHand: Fate = { kind: 'removed', reason: 'by-hand' };

/** What becomes of a part as the choices stand. */
export const fateOf = (parts: readonly CleanUpPart[], changes: Changes, index: number): Fate =>
  changes.get(index) ?? parts[index]?.fate ?? kept;

/** Keeps parts as text, or takes them out again: to where they were, or as removed by hand. */
export function setKept(
  parts: readonly CleanUpPart[],
  changes: Changes,
  indexes: readonly number[],
  isKept: boolean,
): Changes {
  const next = new Map(changes);
  for (const index of indexes) {
    const proposed = parts[index]?.fate ?? kept;
    if ((proposed.kind === 'kept') === isKept) next.delete(index);
    else next.set(index, isKept ? kept : byHand);
  }
  return next;
}

/** Parts that share a reason to be left out, or that stand in fields. */
export interface Reason {
  readonly reason: ClutterReason | 'moved';
  /** The indexes of all its parts, in order. */
  readonly parts: readonly number[];
  /** How many of them are left out as the choices stand. */
  readonly hidden: number;
}

/** What is left out and why, what was moved to fields first, then the reasons with the most parts. */
export function listReasons(parts: readonly CleanUpPart[], changes: Changes): Reason[] {
  const byReason = new Map<Reason['reason'], number[]>();
  parts.forEach((part, index) => {
    const proposed = part.fate.kind === 'kept' ? fateOf(parts, changes, index) : part.fate;
    if (proposed.kind === 'kept') return;
    const reason = proposed.kind === 'moved' ? 'moved' : proposed.reason;
    const indexes = byReason.get(reason);
    if (indexes) indexes.push(index);
    else byReason.set(reason, [index]);
  });
  const reasons = [...byReason].map(([reason, indexes]) => ({
    ...{ reason, parts: indexes },
    hidden: indexes.filter((index) => fateOf(parts, changes, index).kind !== 'kept').length,
  }));
  const weight = ({ reason, parts: indexes }: Reason) => (reason === 'moved' ? Infinity : indexes.length);
  return reasons.toSorted((a, b) => weight(b) - weight(a));
}

/** How much of a source is text, in fields, and left out: parts and words. */
export interface Balance {
  readonly kept: { readonly parts: number; readonly words: number; readonly headings: number };
  readonly moved: { readonly parts: number; readonly words: number };
  readonly removed: { readonly parts: number; readonly words: number };
}

export function balanceOf(parts: readonly CleanUpPart[], changes: Changes): Balance {
  const balance = {
    kept: { parts: 0, words: 0, headings: 0 },
    moved: { parts: 0, words: 0 },
    removed: { parts: 0, words: 0 },
  };
  parts.forEach(({ words, type }, index) => {
    const { kind } = fateOf(parts, changes, index);
    balance[kind].parts += 1;
    balance[kind].words += words;
    if (kind === 'kept' && type === 'heading') balance.kept.headings += 1;
  });
  return balance;
}
