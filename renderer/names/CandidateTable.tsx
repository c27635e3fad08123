import { useMemo } from 'react';
import type { ProposedName } from '../../core/contract/mentions.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagKind } from '../../core/model/tag.ts';
import { CandidateLine } from './CandidateLine.tsx';
import { LineList } from './LineList.tsx';

export interface CandidateTableProps {
  readonly rows: readonly ProposedName[];
  readonly at: number;
  /** Another number each time the line at hand is to take the focus. */
  readonly wanted: number;
  readonly selected: ReadonlySet<string>;
  readonly tags: readonly TagSummary[];
  readonly isSpelling: boolean;
  /** How many names a key acts on. */
  readonly count: number;
  readonly onGo: (to: number) => void;
  readonly onCurrent: (name: string) => void;
  readonly onToggle: (name: string) => void;
  /** Without a kind each name is taken in as it is shown. */
  readonly onAccept: (kind?: TagKind) => void;
  readonly onSpelling: (isSpelling: boolean) => void;
  readonly onSpell: (tag: TagSummary) => void;
  readonly onDismiss: () => void;
}

const heights = { line: 46, current: 150 };

/** Proposed names below each other; Space selects. */
export function CandidateTable(props: CandidateTableProps) {
  const { rows, at, wanted, selected, onGo, onCurrent, onToggle, onAccept } = props;
  const keys = useMemo(() => rows.map(({ name }) => name), [rows]);
  return (
    <LineList
      label="Proposed names"
      keys={keys}
      at={at}
      wanted={wanted}
      page={10}
      heightOf={(index) => (index === at ? heights.current : heights.line)}
      onGo={(to, { shiftKey }) => {
        const row = rows[at];
        if (shiftKey && row && !selected.has(row.name)) onToggle(row.name);
        onGo(to);
      }}
      onCurrent={onCurrent}
      onKey={({ key }, isOnLine) => {
        const row = rows[at];
        if (!isOnLine || !row || (key !== ' ' && key !== 'Enter')) return false;
        if (key === ' ') onToggle(row.name);
        else onAccept();
        return true;
      }}
    >
      {(index) => {
        const row = rows[index];
        return (
          row && (
            <CandidateLine
              {...props}
              proposal={row}
              isCurrent={index === at}
              isSelected={selected.has(row.name)}
            />
          )
        );
      }}
    </LineList>
  );
}
