import { ArrowDownWideNarrow, CaseSensitive, SlidersHorizontal, WholeWord } from 'lucide-react';
import type { SearchAnswer, SearchFacets } from '../../core/contract/search-answer.ts';
import type { Query } from '../../core/search/query.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { NamesSwitch } from './NamesSwitch.tsx';
import styles from './SearchBar.module.css';
import { hitTotal } from './search-totals.ts';
import type { TagsById } from './tags-by-id.ts';

export type Sort = 'best' | 'newest';
const sortNames: Record<Sort, string> = { best: 'Best match', newest: 'Newest' };

export interface SearchBarProps {
  readonly query: Query;
  readonly answer: SearchAnswer | undefined;
  readonly facets: SearchFacets | undefined;
  readonly tags: TagsById;
  readonly sort: Sort;
  readonly wholeWords: boolean;
  readonly areFacetsShown: boolean;
  readonly onEdit: (query: Query) => void;
  readonly onSort: (sort: Sort) => void;
  readonly onWholeWords: (isOn: boolean) => void;
  readonly onFacets: () => void;
}

/** How the query is taken, how much it finds, and in which order that stands. */
export function SearchBar(props: SearchBarProps) {
  const { query, answer, facets, tags, sort, wholeWords, areFacetsShown } = props;
  const { onEdit, onSort, onWholeWords, onFacets } = props;
  const hits = facets && hitTotal(facets);
  const hasHits = hits !== undefined && hits.count > 0;
  return (
    <div className={styles.bar}>
      <span className={styles.narrow}>
        <IconButton label="Filters" aria-expanded={areFacetsShown} onClick={onFacets}>
          <SlidersHorizontal aria-hidden="true" />
        </IconButton>
      </span>
      {answer && answer.names.length > 0 && (
        <NamesSwitch names={answer.names} query={query} tags={tags} onEdit={onEdit} />
      )}
      <p role="status" className={styles.total}>
        {answer && answer.total.count > 0 && (
          <>
            {hasHits && (
              <>
                <b>
                  {hits.isComplete ? '' : 'over '}
                  {countOf(hits.count, 'hit')}
                </b>{' '}
                in{' '}
              </>
            )}
            {answer.total.isComplete ? '' : 'over '}
            {countOf(answer.total.count, 'document')}
          </>
        )}
      </p>
      <IconButton
        label={query.matchCase ? 'Ignore capitals' : 'Match case'}
        aria-pressed={query.matchCase}
        onClick={() => onEdit({ ...query, matchCase: !query.matchCase })}
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
    </div>
  );
}
