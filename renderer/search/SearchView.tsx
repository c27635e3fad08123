import { memo, useCallback, useDeferredValue, useMemo, useRef } from 'react';
import { parseQuery } from '../../core/search/parse-query.ts';
import { printQuery } from '../../core/search/print-query.ts';
import type { Query } from '../../core/search/query.ts';
import type { Opening } from '../app/panes/open-tabs.ts';
import { PaneMain } from '../app/panes/PaneMain.tsx';
import { usePane } from '../app/panes/pane-context.ts';
import { openIn } from '../app/panes/window-navigation.ts';
import { useTags } from '../app/queries.ts';
import { useSearchAnswer, useSearchFacets } from '../app/search-queries.ts';
import { LoadingLine } from '../ui/LoadingLine.tsx';
import { FacetPanel, FacetsToCome } from './facets/FacetPanel.tsx';
import { hitPlace } from './hit-place.ts';
import { HitPreview } from './preview/HitPreview.tsx';
import { Problems } from './query/Problems.tsx';
import { QueryChips } from './query/QueryChips.tsx';
import { QueryField } from './query/QueryField.tsx';
import { queryParts, saysMore } from './query/query-parts.ts';
import { useKnownValues } from './query/use-known-values.ts';
import { rememberSearch } from './recent-searches.ts';
import { type Hit, nextStop } from './results/result-rows.ts';
import { SearchOutcome } from './results/SearchOutcome.tsx';
import { SaveSearch } from './SaveSearch.tsx';
import { SearchBar } from './SearchBar.tsx';
import { SearchStatus } from './SearchStatus.tsx';
import styles from './SearchView.module.css';
import { useSearchOptions } from './search-options.ts';
import { hitTotal, shortTotal } from './search-totals.ts';
import { useFirstFocus } from './use-first-focus.ts';
import { useHitList } from './use-hit-list.ts';
import { useQueryText } from './use-query-text.ts';
import { useRested } from './use-rested.ts';

const Facets = memo(FacetPanel);

/** Searches all that the library holds, as one types: the query with what was understood of it, the hits, and one in its text. */
export function SearchView({ query: placeQuery }: { query: string }) {
  const { isActive } = usePane();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { text, asked: query, type, ask, keep } = useQueryText(placeQuery);
  const [options, setOptions] = useSearchOptions();
  const asked = { query, isTyping: !options.wholeWords, sort: options.sort };
  const answer = useSearchAnswer(asked);
  const pages = query.trim() === '' ? [] : (answer.data?.pages ?? []);
  const [page] = pages;
  const isAnswered = page !== undefined && !answer.isPlaceholderData;
  // The hits of the next key do not wait for counts that nobody will see.
  const answered = isAnswered ? query : '';
  const isRested = useRested(answered, 200) === answered;
  const facetCounts = useSearchFacets(asked, { enabled: isAnswered && isRested });
  const facets = query.trim() === '' ? undefined : facetCounts.data;
  const { data: tagList = [] } = useTags();
  const tags = useMemo(() => new Map(tagList.map((tag) => [tag.id, tag])), [tagList]);
  const known = useKnownValues(tagList, facets);

  const understood = useMemo(() => parseQuery(text, !options.wholeWords).query, [text, options.wholeWords]);
  const parts = useMemo(() => queryParts(understood), [understood]);
  // While a quotation is being typed, nobody needs to be told that it is not closed.
  const rested = useRested(text, 600);
  const edit = useCallback((next: Query) => ask(printQuery(next)), [ask]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the pages are the same as long as the answer is
  const documents = useMemo(() => pages.flatMap((each) => each.documents), [answer.data, query]);
  const hits = useHitList(documents, page?.asked);
  const { rows, selected } = hits;
  const hit = selected && selected.type !== 'more' ? selected.hit : null;

  // The hits are drawn first; what goes with them follows, unless the next key comes before.
  const shownHit = useDeferredValue(hit);
  const shownFacets = useDeferredValue(facets);
  const shownQuery = useDeferredValue(understood);

  const open = (wanted: Hit, how: Opening) => {
    rememberSearch(text);
    keep();
    openIn(hitPlace(wanted), how);
  };
  const toHits = () => {
    rememberSearch(text);
    if (rows.length > 0) list.current?.focus();
  };
  const step = (by: 1 | -1) => {
    const next = rows[nextStop(rows, selected ? rows.indexOf(selected) : -1, by)];
    if (next) hits.select(next);
  };
  useFirstFocus(field, list, rows.length > 0);

  // Where nothing is found, what was chosen can still be taken off.
  const hasFacets = page !== undefined && (page.total.count > 0 || saysMore(parts));
  const exact = isAnswered && !facetCounts.isPlaceholderData ? facets : undefined;
  return (
    <PaneMain
      className={styles.view}
      aria-label="Search"
      data-answered={page?.asked.query ?? ''}
      data-facets={options.facets}
    >
      {answer.isFetching && !answer.isFetchingNextPage && <LoadingLine label="Searching" />}
      <h1 className={styles.spoken}>Search</h1>
      <header className={styles.head}>
        <QueryField
          fieldRef={field}
          text={text}
          known={known}
          onType={type}
          onAsk={ask}
          onEnter={toHits}
          onLeave={keep}
        />
        <SaveSearch
          query={printQuery(understood)}
          proposed={parts.map(({ words }) => words).join(', ')}
          onSaved={() => {
            edit(understood);
            (rows.length > 0 ? list : field).current?.focus();
          }}
        />
      </header>
      <QueryChips parts={parts} onEdit={edit} />
      <Problems
        problems={page?.asked.query === rested && rested === text ? page.problems : []}
        onShow={({ start, end }) => {
          field.current?.focus();
          field.current?.setSelectionRange(start, end);
        }}
      />
      <SearchBar
        query={understood}
        answer={page}
        facets={exact}
        tags={tags}
        sort={options.sort}
        wholeWords={options.wholeWords}
        areFacetsShown={options.facets}
        onEdit={edit}
        onSort={(sort) => setOptions({ sort })}
        onWholeWords={(wholeWords) => setOptions({ wholeWords })}
        onFacets={() => setOptions({ facets: !options.facets })}
      />
      <div className={styles.body} data-preview={hit ? '' : undefined}>
        {hasFacets &&
          (shownFacets ? (
            <Facets facets={shownFacets} query={shownQuery} tags={tags} onEdit={edit} />
          ) : (
            <FacetsToCome />
          ))}
        <SearchOutcome
          listRef={list}
          text={text}
          query={query}
          asksFor={understood.expression}
          parts={parts}
          error={answer.error}
          answer={page}
          hits={hits}
          tags={tags}
          onAsk={ask}
          onEdit={edit}
          onRetry={() => void answer.refetch()}
          onOpen={open}
          onLeave={() => field.current?.focus()}
          onEnd={() => {
            if (answer.hasNextPage && !answer.isFetchingNextPage && !answer.isPlaceholderData)
              void answer.fetchNextPage();
          }}
        />
        {hit && shownHit && (
          <HitPreview
            hit={hit}
            shown={shownHit}
            tags={tags}
            tagList={tagList}
            total={exact && hitTotal(exact).count > 0 ? shortTotal(hitTotal(exact)) : null}
            isActive={isActive}
            onStep={step}
            onOpen={() => open(hit, 'here')}
            onLeave={() => list.current?.focus()}
          />
        )}
      </div>
      {isActive && (
        <SearchStatus facets={exact} tookMs={isAnswered ? page.tookMs : undefined} hasHits={hit !== null} />
      )}
    </PaneMain>
  );
}
