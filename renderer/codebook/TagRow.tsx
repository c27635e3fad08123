// biome-ignore-all lint/a11y/useKeyWithClickEvents: the tree handles the keys of its lines
import { ChevronDown, ChevronRight, GitFork } from 'lucide-react';
import type { HTMLAttributes, MouseEvent } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';
import { isArabic } from '../../core/text/text-direction.ts';
import { KindIcon } from '../ui/KindIcon.tsx';
import { kindPlurals } from '../ui/kind-names.ts';
import { RolledUpCount } from './RolledUpCount.tsx';
import styles from './TagTree.module.css';
import type { TreeRow } from './tag-tree.ts';

export interface TagRowProps {
  readonly row: TreeRow;
  /** Where the line stands in the list, in pixels. */
  readonly top: number;
  readonly membersOf: ReadonlyMap<TagId, readonly TagSummary[]>;
  readonly isChosen: boolean;
  readonly isSelected: boolean;
  /** Whether Tab leads to this line. */
  readonly isStop: boolean;
  readonly isDropTarget: boolean;
  readonly drag: HTMLAttributes<HTMLElement>;
  readonly onFocus: () => void;
  readonly onPress: (event: MouseEvent) => void;
  readonly onToggle: () => void;
}

/** A line of the tree. */
export function TagRow(props: TagRowProps) {
  const { row, top, membersOf, isChosen, isSelected, isStop, isDropTarget, drag } = props;
  return (
    <div
      role="treeitem"
      data-key={row.key}
      className={row.type === 'kind' ? styles.kind : row.isAlso ? styles.also : styles.tag}
      style={{
        top,
        ...(row.type === 'tag' ? { paddingInlineStart: 6 + Math.max(0, row.level - 2) * 17 } : {}),
      }}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.isOpen ?? undefined}
      aria-selected={isChosen || isSelected}
      aria-current={isChosen ? 'page' : undefined}
      data-many={isSelected ? '' : undefined}
      data-drop={isDropTarget ? '' : undefined}
      tabIndex={isStop ? 0 : -1}
      onFocus={props.onFocus}
      onClick={props.onPress}
      {...drag}
    >
      <Turner isOpen={row.isOpen} onToggle={props.onToggle} />
      {row.type === 'kind' ? (
        <>
          <b>{kindPlurals[row.kind]}</b>
          <span className={styles.count}>{row.count.toLocaleString('en')}</span>
        </>
      ) : (
        <>
          <KindIcon kind={row.tag.kind} size={14} />
          <bdi title={row.tag.name} className={row.isAlso && !isArabic(row.tag.name) ? styles.slanted : ''}>
            {row.tag.name}
          </bdi>
          {row.isAlso && <small>also here</small>}
          {row.alias !== null && (
            <small>
              also: <bdi>{row.alias}</bdi>
            </small>
          )}
          {!row.isAlso && row.alias === null && row.tag.parentIds.length > 1 && (
            <small className={styles.parents} title={`Belongs to ${row.tag.parentIds.length} tags`}>
              <GitFork size={12} strokeWidth={2.15} aria-hidden="true" />
              {row.tag.parentIds.length}
            </small>
          )}
          {!row.isAlso && <RolledUpCount tag={row.tag} membersOf={membersOf} className={styles.count} />}
        </>
      )}
    </div>
  );
}

function Turner({ isOpen, onToggle }: { isOpen: boolean | null; onToggle: () => void }) {
  if (isOpen === null) return <span className={styles.turner} />;
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; the line itself says whether it is open
    <span
      className={styles.turner}
      onClick={(event) => {
        event.stopPropagation();
        onToggle();
      }}
    >
      <Icon size={12} strokeWidth={2.15} aria-hidden="true" />
    </span>
  );
}
