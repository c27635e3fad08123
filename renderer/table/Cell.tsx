import type { TableRow } from '../../core/contract/highlight-table.ts';
import type { TableColumn } from '../../core/contract/library.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagKind } from '../../core/model/tag.ts';
import { useMarkNames } from '../app/use-mark-names.ts';
import { displayTitle } from '../library/display-title.ts';
import { showDay } from '../library/show-day.ts';
import { estimateBasis, showSourceDate } from '../library/show-source-date.ts';
import { TagChip } from '../ui/TagChip.tsx';
import styles from './TableGrid.module.css';

export interface CellProps {
  readonly column: TableColumn;
  readonly row: TableRow;
  readonly tags: ReadonlyMap<string, TagSummary>;
}

/** What a column says of a highlight. */
export function Cell({ column, row, tags }: CellProps) {
  switch (column) {
    case 'mark':
      return <Mark colour={row.colour} />;
    case 'note':
      return row.note && <bdi dir="auto">{row.note}</bdi>;
    case 'date': {
      const isUnknown = row.document.publishedOn === null && row.document.dateEstimate === null;
      return (
        <span className={isUnknown ? styles.unknown : undefined} title={estimateBasis(row.document)}>
          {showSourceDate(row.document)}
        </span>
      );
    }
    case 'document': {
      const { text, isWorking } = displayTitle(row.document);
      return (
        <>
          <bdi title={text} className={isWorking ? styles.working : undefined}>
            {text}
          </bdi>
          <span>{row.page === null ? `¶ ${row.paragraph}` : `p. ${row.page}`}</span>
        </>
      );
    }
    case 'added':
      return showDay(row.createdAt);
    default:
      return <Tags kind={column} row={row} tags={tags} />;
  }
}

function Mark({ colour }: Pick<TableRow, 'colour'>) {
  const names = useMarkNames();
  return (
    <>
      <i className={styles.swatch} style={{ background: `var(--hl-${colour}-ink)` }} />
      {names[colour - 1]}
    </>
  );
}

/** The first tag of a kind, and how many more there are. */
function Tags({ kind, row, tags }: Omit<CellProps, 'column'> & { readonly kind: TagKind }) {
  const own = row.tagIds.flatMap((id) => tags.get(id) ?? []).filter((tag) => tag.kind === kind);
  const [first, ...others] = own;
  if (!first) return null;
  return (
    <>
      <TagChip tag={first} />
      {others.length > 0 && (
        <span className={styles.others} title={others.map(({ name }) => name).join(', ')}>
          +{others.length}
        </span>
      )}
    </>
  );
}
