// biome-ignore-all lint/a11y/useSemanticElements: a whole line is the box to tick
import { ArrowRight, ChevronsUpDown, CornerUpLeft, Minus, UnfoldVertical } from 'lucide-react';
import type { CleanUpPart } from '../../core/contract/captures.ts';
import type { ClutterReason } from '../../core/model/source-part.ts';
import { countOf } from '../ui/count-of.ts';
import styles from './PreviewLine.module.css';
import { type Changes, fateOf } from './part-choices.ts';
import { lineSpan, type PreviewMode, type PreviewRow } from './preview-rows.ts';
import { fieldNames, reasonNames } from './reason-names.ts';

export interface PreviewLineProps {
  readonly row: PreviewRow;
  readonly parts: readonly CleanUpPart[];
  readonly changes: Changes;
  readonly mode: PreviewMode;
  readonly language: string | null;
  /** Whether Tab leads to it. */
  readonly isStop: boolean;
  /** Whether it is the last of its group. */
  readonly isLast: boolean;
  readonly onToggle: (part: number) => void;
  readonly onKeep: (parts: readonly number[], isKept: boolean) => void;
  readonly onOpen: (parts: readonly number[]) => void;
}

/** One row of the preview: a group's head, a part of the source, or what stands for folded ones. */
export function PreviewLine(props: PreviewLineProps) {
  const { row, parts, isStop, onKeep, onOpen } = props;
  const focus = {
    'data-row': row.key,
    'data-entry': isStop ? '' : undefined,
    tabIndex: isStop ? 0 : -1,
  };
  switch (row.kind) {
    case 'group':
      return (
        <div className={styles.group}>
          <strong>
            <Minus aria-hidden="true" />
            <span className={styles.reasons} title={groupName(row.reasons)}>
              {groupName(row.reasons)}
            </span>
          </strong>
          <span>{lineSpan(parts, row.parts) || countOf(row.parts.length, 'block')}</span>
          <button
            type="button"
            {...focus}
            aria-label={`Keep ${groupName(row.reasons)}, ${lineSpan(parts, row.parts) || countOf(row.parts.length, 'block')}`}
            onClick={() => onKeep(row.parts, true)}
          >
            <CornerUpLeft aria-hidden="true" />
            Keep
          </button>
        </div>
      );
    case 'fold':
      return row.isKept ? (
        <button type="button" {...focus} className={styles.keptFold} onClick={() => onOpen(row.parts)}>
          <UnfoldVertical aria-hidden="true" />
          {countOf(row.parts.length, 'block')} kept, unchanged
          <span>{lineSpan(parts, row.parts)}</span>
        </button>
      ) : (
        <button
          type="button"
          {...focus}
          className={styles.fold}
          data-last={props.isLast}
          onClick={() => onOpen(row.parts)}
        >
          <span className={styles.number}>
            <ChevronsUpDown aria-hidden="true" />
          </span>
          {countOf(row.parts.length, 'more line')}
        </button>
      );
    case 'part':
      return <PartLine {...props} row={row} part={row.part} />;
  }
}

/** The reasons of a group in short: `Footer, Related posts and more`. */
function groupName(reasons: readonly ClutterReason[]): string {
  const names = reasons.slice(0, 2).map((reason) => reasonNames[reason]);
  return `${names.join(', ')}${reasons.length > 2 ? ' and more' : ''}`;
}

function PartLine({
  row,
  part,
  parts,
  changes,
  mode,
  language,
  isStop,
  isLast,
  onToggle,
}: PreviewLineProps & {
  row: Extract<PreviewRow, { kind: 'part' }>;
  part: number;
}) {
  const found = parts[part];
  if (!found) return null;
  const fate = fateOf(parts, changes, part);
  const Words = fate.kind === 'removed' && mode !== 'original' ? 's' : 'span';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the preview handles the keys of its rows
    <div
      data-row={row.key}
      data-entry={isStop ? '' : undefined}
      tabIndex={isStop ? 0 : -1}
      role="checkbox"
      aria-checked={fate.kind === 'kept'}
      className={styles.part}
      data-fate={fate.kind}
      data-mode={mode}
      data-type={found.type}
      data-changed={changes.has(part)}
      data-last={isLast}
      onClick={() => onToggle(part)}
    >
      <span className={styles.number}>{found.line}</span>
      <Words className={styles.words} dir="auto" lang={language ?? undefined}>
        {found.text}
        {isCut(found) && '…'}
      </Words>
      {fate.kind === 'moved' && (
        <span className={styles.aside}>
          <ArrowRight aria-hidden="true" />
          {fieldNames[fate.field]}
        </span>
      )}
      {fate.kind === 'removed' && fate.reason !== row.reason && (
        <span className={styles.reason}>{reasonNames[fate.reason]}</span>
      )}
      {changes.has(part) && fate.kind === 'kept' && <span className={styles.aside}>Kept by hand</span>}
    </div>
  );
}

/** The contract gives the beginning of a long part. */
const longest = 4000;
const isCut = ({ text }: CleanUpPart): boolean => text.length >= longest;
