import { SlidersHorizontal } from 'lucide-react';
import { memo, useMemo } from 'react';
import type { SearchAnswer, SearchFacets } from '../../core/contract/search-answer.ts';
import type { Query } from '../../core/search/query.ts';
import { countOf } from '../ui/count-of.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useSteady } from '../ui/use-steady.ts';
import { NamesSwitch } from './NamesSwitch.tsx';
import styles from './SearchBar.module.css';
import { SearchToggles, type Sort } from './SearchToggles.tsx';
import { hitTotal } from './search-totals.ts';
import type { TagsById } from './tags-by-id.ts';

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
export const SearchBar = memo(function SearchBar(props: SearchBarProps) {
  const { query, answer, facets, tags, sort, wholeWords, areFacetsShown } = props;
  const { onEdit, onSort, onWholeWords, onFacets } = props;
  const hits = facets && hitTotal(facets);
  const hasHits = hits !== undefined && hits.count > 0;
  const filters = useMemo(
    () => (
      <span className={styles.narrow}>
        <IconButton label="Filters" aria-expanded={areFacetsShown} onClick={onFacets}>
          <SlidersHorizontal aria-hidden="true" />
        </IconButton>
      </span>
    ),
    [areFacetsShown, onFacets],
  );
  const onMatchCase = useSteady((matchCase: boolean) => onEdit({ ...query, matchCase }));
  return (
    <div className={styles.bar}>
      {filters}
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
      <SearchToggles
        {...{ matchCase: query.matchCase, wholeWords, sort, onMatchCase, onWholeWords, onSort }}
      />
    </div>
  );
});
