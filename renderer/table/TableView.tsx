import { useMemo, useRef, useState } from 'react';
import type { TableGrouping, TableRow } from '../../core/contract/highlight-table.ts';
import { defaultPreferences, type TableColumn } from '../../core/contract/library.ts';
import { groupKeys } from '../../core/contract/table-group-keys.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import { useKeys } from '../app/keymap/use-keys.ts';
import { PaneMain } from '../app/panes/PaneMain.tsx';
import { usePane } from '../app/panes/pane-context.ts';
import { useLibraryInfo, usePreferences, useTags } from '../app/queries.ts';
import { ReadProblem } from '../app/ReadProblem.tsx';
import { InStatusBar } from '../app/status-slot.ts';
import { editHighlights } from '../app/table-commands.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingLine } from '../ui/LoadingLine.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';
import { inOrder } from './columns.ts';
import { Facets } from './Facets.tsx';
import { FilterBar } from './FilterBar.tsx';
import { groupingWords } from './grouping-words.ts';
import { MarkDialog } from './MarkDialog.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { TableExportMenu } from './TableExportMenu.tsx';
import { TableGrid } from './TableGrid.tsx';
import styles from './TableView.module.css';
import { TagDialog } from './TagDialog.tsx';
import { TableLines } from './table-lines.ts';
import { useTableGroups } from './table-queries.ts';
import { choiceOf, choose, nothing, sizeOf } from './table-selection.ts';
import { allHighlights, isOpen } from './table-state.ts';
import { useTableSelection } from './use-table-selection.ts';
import { useTableState } from './use-table-state.ts';

/** Every highlight of the library as a table: filtered, grouped, sorted, and changed many at a time. */
export function TableView({ shown: place }: { shown: string | undefined }) {
  const { isActive } = usePane();
  const [state, change] = useTableState(place);
  const { filter, grouping, sort, closed } = state;
  const wanted = useMemo(() => ({ filter, grouping }), [filter, grouping]);
  const { query, shown } = useTableGroups(wanted);
  const { data: info } = useLibraryInfo();
  const { data: tagList } = useTags();
  const tags = useMemo(() => new Map<string, TagSummary>(tagList?.map((tag) => [tag.id, tag])), [tagList]);
  const columns = inOrder(usePreferences().data?.tableColumns ?? defaultPreferences.tableColumns);
  const [selection, setSelection] = useTableSelection(shown);
  const [dialog, setDialog] = useState<'tag' | 'mark' | null>(null);

  const first = query.data?.pages[0];
  const total = first?.highlights ?? 0;
  const lines = useMemo(() => {
    const groups = query.data?.pages.flatMap((page) => page.groups) ?? [];
    const names = new Set(closed);
    return new TableLines(groups, {
      hasHeads: shown.grouping !== null,
      hasMore: query.hasNextPage,
      isClosed: ({ key }) => shown.grouping !== null && names.has(groupName(shown.grouping, key)),
    });
  }, [query.data, query.hasNextPage, shown, closed]);

  const chosen = sizeOf(selection, total);
  const keysOf = (row: TableRow) => groupKeys(row, row.document, grouping, (id) => tags.get(id)?.kind);
  const choice = choiceOf(selection, shown.filter, total);
  const active = useRef<TableRow | undefined>(undefined);
  const remove = async (removed = choice) => {
    if (await editHighlights(removed, { kind: 'delete' }, '')) setSelection(nothing);
  };
  /** Without a choice the row that has the focus is meant. */
  const withChosen = (act: () => void) => () => {
    const row = active.current;
    if (chosen === 0 && row) setSelection(choose(nothing, [{ id: row.id, groups: keysOf(row) }], true));
    if (chosen > 0 || row) act();
    return chosen > 0 || row !== undefined;
  };
  useKeys(
    {
      'reader.tag': withChosen(() => setDialog('tag')),
      'table.mark': withChosen(() => setDialog('mark')),
      'reader.colour': withChosen(() => setDialog('mark')),
      'item.delete': () => {
        const row = active.current;
        if (chosen > 0) void remove();
        else if (row) void remove({ ids: [row.id] });
        return chosen > 0 || row !== undefined;
      },
    },
    { isActive },
  );

  const all = info?.highlights ?? 0;
  const counted =
    isOpen(filter) || total === all
      ? countOf(total, 'highlight')
      : `${total.toLocaleString('en')} of ${countOf(all, 'highlight')}`;
  return (
    <PaneMain className={styles.view} aria-label="Highlights">
      {query.isFetching && <LoadingLine label="Reading the highlights" />}
      <header className={styles.header}>
        <div>
          <h1>Highlights</h1>
          <p aria-live="polite">{first && `${counted}${groupingWords(grouping)}`}</p>
        </div>
        <span className={styles.space} />
        <ColumnMenu shown={columns} />
        <TableExportMenu
          choice={choiceOf({ kind: 'all', except: new Map() }, shown.filter, total)}
          state={state}
        />
      </header>
      <div className={styles.panes}>
        <Facets filter={filter} tags={tags} onChange={(next) => change({ filter: next })} />
        <div className={styles.main}>
          <FilterBar state={state} tags={tags} onChange={change} />
          {query.isError ? (
            <ReadProblem error={query.error} onRetry={query.refetch} />
          ) : total > 0 ? (
            <TableGrid
              wanted={shown}
              sort={sort}
              lines={lines}
              total={total}
              columns={columns.filter((column) => column !== groupedColumn(shown.grouping))}
              tags={tags}
              selection={selection}
              onSelect={setSelection}
              onSort={(next) => change({ sort: next })}
              onClose={(group, isClosed) => {
                if (!grouping) return;
                const name = groupName(grouping, group.key);
                change({ closed: isClosed ? [...closed, name] : closed.filter((one) => one !== name) });
              }}
              onMore={() => void query.fetchNextPage()}
              onActive={(row) => {
                active.current = row;
              }}
            />
          ) : (
            first && (
              <div className={styles.nothing}>
                {isOpen(filter) ? (
                  <EmptyState title="No highlights yet. Open a document and select a passage to mark it." />
                ) : (
                  <EmptyState title="No highlight passes these filters.">
                    <Button onClick={() => change({ filter: allHighlights.filter })}>
                      Clear the filters
                    </Button>
                  </EmptyState>
                )}
              </div>
            )
          )}
          {chosen > 0 && (
            <SelectionBar
              chosen={chosen}
              total={total}
              choice={choice}
              state={state}
              onTag={() => setDialog('tag')}
              onMark={() => setDialog('mark')}
              onDelete={() => void remove()}
              onLeave={() => setSelection(nothing)}
            />
          )}
        </div>
      </div>
      {dialog === 'tag' && (
        <TagDialog
          choice={choice}
          tags={tagList ?? []}
          onClose={() => setDialog(null)}
          onDone={(edit, tag) => {
            setDialog(null);
            // Those that lose a tag may not pass the filter any more.
            if (edit.kind === 'removeTag') setSelection(nothing);
            else if (selection.kind === 'some' && grouping?.by === 'tag' && tag.kind === grouping.kind) {
              const keys = [...selection.keys.values()].map(({ id, groups }) => ({
                id,
                groups: [...groups.filter((group) => group !== null && group !== tag.id), tag.id],
              }));
              setSelection(choose(nothing, keys, true));
            }
          }}
        />
      )}
      {dialog === 'mark' && (
        <MarkDialog
          choice={choice}
          onClose={() => setDialog(null)}
          onDone={() => {
            setDialog(null);
            setSelection(nothing);
          }}
        />
      )}
      {isActive && first && (
        <InStatusBar>
          {counted}
          {chosen > 0 && ` · ${chosen.toLocaleString('en')} selected`}
        </InStatusBar>
      )}
    </PaneMain>
  );
}

/** The column that says what the heads of the groups say. */
const groupedColumn = (grouping: TableGrouping | null): TableColumn | null => {
  if (grouping === null) return null;
  if (grouping.by === 'tag') return grouping.kind;
  return grouping.by === 'year' ? null : grouping.by;
};

/** How a closed group is remembered. */
const groupName = (grouping: TableGrouping, key: string | null): string =>
  `${grouping.by} ${'kind' in grouping ? grouping.kind : ''} ${key ?? ''}`;
