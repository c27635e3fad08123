// biome-ignore-all lint/a11y/useSemanticElements: a row of the grid in TableGrid
// biome-ignore-all lint/a11y/useFocusableInteractive: the row takes the focus, its cells do not
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles the keys of its rows
import { ChevronDown, ChevronRight, FileText } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { TableGroup, TableGrouping } from '../../core/contract/highlight-table.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import { useMarkNames } from '../app/use-mark-names.ts';
import { displayTitle } from '../library/display-title.ts';
import { countOf } from '../ui/count-of.ts';
import { KindIcon } from '../ui/KindIcon.tsx';
import { withoutWords } from './grouping-words.ts';
import styles from './TableGrid.module.css';
import { TickCell } from './TickCell.tsx';
import { countIn, type TableSelection } from './table-selection.ts';

export interface GroupLineProps {
  readonly group: TableGroup;
  readonly grouping: TableGrouping | null;
  readonly isClosed: boolean;
  readonly tags: ReadonlyMap<string, TagSummary>;
  readonly selection: TableSelection;
  readonly rowIndex: number;
  readonly top: number;
  readonly isTabStop: boolean;
  readonly onPress: (event: MouseEvent, isTick: boolean) => void;
  readonly onClose: () => void;
}

/** The head of a group: what its rows have in common, how many they are, and how many of them are chosen. */
export function GroupLine({ group, grouping, isClosed, tags, selection, ...line }: GroupLineProps) {
  const markNames = useMarkNames();
  const chosen = countIn(selection, group.key, group.count);
  const tag = group.key === null ? undefined : tags.get(group.key);
  const Chevron = isClosed ? ChevronRight : ChevronDown;
  const name = () => {
    if (group.key === null)
      return withoutWords[grouping?.by ?? 'tag'](grouping?.by === 'tag' ? grouping.kind : null);
    if (group.document) return displayTitle(group.document).text;
    if (grouping?.by === 'mark') return markNames[Number(group.key) - 1];
    return tag?.name ?? group.key;
  };
  return (
    <div
      role="row"
      aria-level={1}
      aria-rowindex={line.rowIndex}
      aria-expanded={!isClosed}
      aria-selected={chosen > 0 && chosen === group.count}
      tabIndex={line.isTabStop ? 0 : -1}
      className={styles.group}
      style={{ top: line.top }}
      onClick={(event) => line.onPress(event, false)}
      onDoubleClick={line.onClose}
    >
      <TickCell
        state={chosen === 0 ? 'none' : chosen < group.count ? 'some' : 'all'}
        onPress={(event) => line.onPress(event, true)}
      />
      <span role="gridcell" className={styles.groupName}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the row does the same with Enter and the arrows */}
        <span
          className={styles.chevron}
          onClick={(event) => {
            event.stopPropagation();
            line.onClose();
          }}
        >
          <Chevron size={14} strokeWidth={1.9} aria-hidden="true" />
        </span>
        {tag && <KindIcon kind={tag.kind} size={16} />}
        {group.document && <FileText size={16} strokeWidth={1.75} aria-hidden="true" />}
        {grouping?.by === 'mark' && (
          <i className={styles.swatch} style={{ background: `var(--hl-${group.key}-swatch)` }} />
        )}
        <bdi>{name()}</bdi>
        <small>
          {countOf(group.count, 'highlight')}
          {chosen > 0 && `, ${chosen.toLocaleString('en')} selected`}
        </small>
      </span>
    </div>
  );
}
