import type { CleanUpPart } from '../../core/contract/captures.ts';
import type { ClutterReason } from '../../core/model/source-part.ts';
import { type Changes, fateOf } from './part-choices.ts';

/** What of a source is shown: its text alone, with what is left out, or all of it as it came. */
export type PreviewMode = 'article' | 'removals' | 'original';

/** One line of the preview. Every row has one thing that can be focused and pressed. */
export type PreviewRow =
  /** Stands above removed parts that follow each other, with their reasons, that of most of them first. */
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly reasons: readonly ClutterReason[];
      readonly parts: readonly number[];
      readonly isFolded: boolean;
    }
  /** `reason` is that of most of the group it stands in, if it stands in one. */
  | { readonly kind: 'part'; readonly key: string; readonly part: number; readonly reason?: ClutterReason }
  /** Stands for parts that are not shown until it is pressed. */
  | {
      readonly kind: 'fold';
      readonly key: string;
      readonly parts: readonly number[];
      readonly isKept: boolean;
    };

/** A group of up to so many parts is shown whole. */
const wholeGroup = 4;
/** Of a longer one so many are shown. */
const shownOfGroup = 2;
/** Kept text shows this much before and after what is left out. */
const shownOfText = 1;

/** Where reasons alternate, fewer parts than these are no group of their own. */
const leastGroup = 3;

/** The rows of a preview. `opened` are parts that are shown wherever they stand; so are those that were changed. */
export function previewRows(
  parts: readonly CleanUpPart[],
  changes: Changes,
  mode: PreviewMode,
  opened: ReadonlySet<number>,
): PreviewRow[] {
  if (mode === 'original') return parts.map((_, index) => partRow(index));
  const rows: PreviewRow[] = [];
  for (const run of joinShortRuns(runsOf(parts, changes))) {
    if (run.kind === 'kept') {
      const isFoldable = mode === 'removals' && run.parts.length > 2 * shownOfText + 1;
      const isShown = (part: number, at: number) =>
        at < shownOfText || at >= run.parts.length - shownOfText || opened.has(part) || changes.has(part);
      rows.push(...withFolds(run.parts, !isFoldable ? () => true : isShown, true));
    } else if (mode === 'removals') {
      const [first = 0] = run.parts;
      if (run.kind === 'moved') {
        rows.push(...run.parts.map(partRow));
        continue;
      }
      const isShown = (part: number, at: number) =>
        run.parts.length <= wholeGroup || at < shownOfGroup || opened.has(part) || changes.has(part);
      const reasons = reasonsOf(parts, changes, run.parts);
      const [reason = run.kind] = reasons;
      const lines = withFolds(run.parts, isShown, false);
      const isFolded = lines.some(({ kind }) => kind === 'fold');
      rows.push({ kind: 'group', key: `group ${first}`, reasons, parts: run.parts, isFolded });
      rows.push(...lines.map((line) => (line.kind === 'part' ? { ...line, reason } : line)));
    }
  }
  return rows;
}

interface Run {
  readonly kind: 'kept' | 'moved' | ClutterReason;
  readonly parts: number[];
}

/** Parts that follow each other and have the same fate. */
function runsOf(parts: readonly CleanUpPart[], changes: Changes): Run[] {
  const runs: Run[] = [];
  parts.forEach((_, index) => {
    const fate = fateOf(parts, changes, index);
    const kind = fate.kind === 'removed' ? fate.reason : fate.kind;
    const last = runs.at(-1);
    if (last?.kind === kind) last.parts.push(index);
    else runs.push({ kind, parts: [index] });
  });
  return runs;
}

/** Why parts are left out, the most frequent reason first. */
function reasonsOf(
  parts: readonly CleanUpPart[],
  changes: Changes,
  indexes: readonly number[],
): ClutterReason[] {
  const counts = new Map<ClutterReason, number>();
  for (const index of indexes) {
    const fate = fateOf(parts, changes, index);
    if (fate.kind === 'removed') counts.set(fate.reason, (counts.get(fate.reason) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([reason]) => reason);
}

/** Removed runs that are short join the one before them, or else the one after. */
function joinShortRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  let isOpen = false;
  for (const run of runs) {
    const last = joined.at(-1);
    const isRemoved = run.kind !== 'kept' && run.kind !== 'moved' && run.kind !== 'by-hand';
    const isOne =
      run.kind === last?.kind || run.parts.length < leastGroup || (last?.parts.length ?? 0) < leastGroup;
    if (last && isRemoved && isOpen && isOne) {
      const kind = run.parts.length > last.parts.length ? run.kind : last.kind;
      joined[joined.length - 1] = { kind, parts: [...last.parts, ...run.parts] };
    } else joined.push(run);
    isOpen = isRemoved;
  }
  return joined;
}

function withFolds(
  parts: readonly number[],
  isShown: (part: number, at: number) => boolean,
  isKept: boolean,
): PreviewRow[] {
  const rows: PreviewRow[] = [];
  let hidden: number[] = [];
  const fold = () => {
    const [first] = hidden;
    // One line alone is shown: its fold would take as much room.
    if (hidden.length === 1 && first !== undefined) rows.push(partRow(first));
    else if (first !== undefined) rows.push({ kind: 'fold', key: `fold ${first}`, parts: hidden, isKept });
    hidden = [];
  };
  parts.forEach((part, at) => {
    if (isShown(part, at)) {
      fold();
      rows.push(partRow(part));
    } else hidden.push(part);
  });
  fold();
  return rows;
}

const partRow = (part: number): PreviewRow => ({ kind: 'part', key: `part ${part}`, part });

/** The lines of the source that parts stand on: `Line 9`, `Lines 3–78`; empty where the source has none to count. */
export function lineSpan(parts: readonly CleanUpPart[], indexes: readonly number[]): string {
  const first = parts[indexes[0] ?? -1]?.line;
  const last = parts[indexes.at(-1) ?? -1]?.line;
  if (!first || !last) return '';
  return first === last ? `Line ${first}` : `Lines ${first}–${last}`;
}
