import { ArrowDownWideNarrow, CaseSensitive, WholeWord } from 'lucide-react';
import { memo } from 'react';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';

export type Sort = 'best' | 'newest';
const sortNames: Record<Sort, string> = { best: 'Best match', newest: 'Newest' };

export interface SearchTogglesProps {
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
  readonly sort: Sort;
  readonly onMatchCase: (isOn: boolean) => void;
  readonly onWholeWords: (isOn: boolean) => void;
  readonly onSort: (sort: Sort) => void;
}

/** How the words of a query are taken, and in which order its hits stand. */
export const SearchToggles = memo(function SearchToggles(props: SearchTogglesProps) {
  const { matchCase, wholeWords, sort, onMatchCase, onWholeWords, onSort } = props;
  return (
    <>
      <IconButton
        label={matchCase ? 'Ignore capitals' : 'Match case'}
        aria-pressed={matchCase}
        onClick={() => onMatchCase(!matchCase)}
      >
        <CaseSensitive aria-hidden="true" />
      </IconButton>
      <IconButton
        label={wholeWords ? 'Take the last word as unfinished' : 'Whole words only'}
        aria-pressed={wholeWords}
        onClick={() => onWholeWords(!wholeWords)}
      >
        <WholeWord aria-hidden="true" />
      </IconButton>
      <Menu
        entries={(['best', 'newest'] as const).map((each) => ({
          label: sortNames[each],
          icon: <ArrowDownWideNarrow aria-hidden="true" />,
          onSelect: () => onSort(each),
        }))}
      >
        <Button kind="quiet" aria-label={`Sorted by: ${sortNames[sort]}`}>
          <ArrowDownWideNarrow aria-hidden="true" />
          {sortNames[sort]}
        </Button>
      </Menu>
    </>
  );
});
