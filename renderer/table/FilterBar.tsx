import { ArrowDownUp, Check, ChevronDown, Plus, Rows3, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { TableSort } from '../../core/contract/highlight-table.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { SearchInput } from '../ui/SearchInput.tsx';
import styles from './FilterBar.module.css';
import { FilterDialog } from './FilterDialog.tsx';
import { useFilterChips } from './filter-chips.ts';
import { groupingLabel, groupings, sortLabels } from './grouping-words.ts';
import type { TableState } from './table-state.ts';

const restMs = 250;
const sorts = Object.keys(sortLabels) as TableSort['by'][];

export interface FilterBarProps {
  readonly state: TableState;
  readonly tags: ReadonlyMap<string, TagSummary>;
  readonly onChange: (parts: Partial<TableState>) => void;
}

/** What is filtered by, one chip for each part, and how the rows are grouped and sorted. */
export function FilterBar({ state, tags, onChange }: FilterBarProps) {
  const { filter, grouping, sort } = state;
  const [typed, setTyped] = useState(filter.text);
  const [isAdding, setAdding] = useState(false);
  const sent = useRef(filter.text);
  const chips = useFilterChips(filter, tags);

  // What is typed becomes the filter once the typing rests; a filter that was changed elsewhere becomes what is typed.
  useEffect(() => {
    if (typed === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      onChange({ filter: { ...filter, text: typed } });
    }, restMs);
    return () => clearTimeout(timer);
  });
  if (filter.text !== sent.current) {
    sent.current = filter.text;
    setTyped(filter.text);
  }

  const tick = (isOn: boolean) => (isOn ? <Check aria-hidden="true" /> : <span className={styles.noTick} />);
  return (
    <div className={styles.bar}>
      <SearchInput label="Filter highlights" value={typed} onChange={setTyped} />
      <ul className={styles.chips} aria-label="Filters that are set">
        {chips.map(({ key, words, without }) => (
          <li key={key} className={styles.chip}>
            <bdi title={words}>{words}</bdi>
            <button
              type="button"
              aria-label={`Remove filter ${words}`}
              onClick={() => onChange({ filter: without })}
            >
              <X size={12} strokeWidth={2.15} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <Button kind="quiet" onClick={() => setAdding(true)}>
        <Plus aria-hidden="true" />
        Filter
      </Button>
      <span className={styles.space} />
      <Menu
        entries={groupings.map(({ label, grouping: next }) => ({
          label,
          icon: tick(label === groupingLabel(grouping)),
          onSelect: () => onChange({ grouping: next, closed: [] }),
        }))}
      >
        <Button>
          <Rows3 aria-hidden="true" />
          Group: {groupingLabel(grouping)}
          <ChevronDown aria-hidden="true" />
        </Button>
      </Menu>
      <Menu
        entries={[
          ...sorts.map((by) => ({
            label: sortLabels[by],
            icon: tick(by === sort.by),
            onSelect: () => onChange({ sort: { ...sort, by } }),
          })),
          {
            label: sort.direction === 'ascending' ? 'Descending' : 'Ascending',
            icon: <ArrowDownUp aria-hidden="true" />,
            onSelect: () =>
              onChange({
                sort: { ...sort, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' },
              }),
          },
        ]}
      >
        <Button aria-label={`Sort: ${sortLabels[sort.by]}`}>
          <ArrowDownUp aria-hidden="true" />
          {sortLabels[sort.by]}
          <ChevronDown aria-hidden="true" />
        </Button>
      </Menu>
      {isAdding && (
        <FilterDialog
          tags={[...tags.values()]}
          onClose={() => setAdding(false)}
          onAdd={(id) => {
            setAdding(false);
            onChange({ filter: { ...filter, tags: [...filter.tags, [id]] } });
          }}
        />
      )}
    </div>
  );
}
