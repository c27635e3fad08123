import { useCallback, useDeferredValue, useMemo, useRef } from 'react';
import type { QueryProblem } from '../../core/contract/search-answer.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import { printQuery } from '../../core/search/print-query.ts';
import type { Query } from '../../core/search/query.ts';
import type { Opening } from '../app/panes/open-tabs.ts';
import { PaneMain } from '../app/panes/PaneMain.tsx';
import { usePane } from '../app/panes/pane-context.ts';
import { openIn } from '../app/panes/window-navigation.ts';
import { useTags } from '../app/queries.ts';
import { useSearchAnswer, useSearchFacets } from '../app/search-queries.ts';
import { LoadingLine } from '../ui/LoadingLine.tsx';
import { useRested } from '../ui/use-rested.ts';
import { useSteady } from '../ui/use-steady.ts';
import { FacetPanel, FacetsToCome } from './facets/FacetPanel.tsx';
import { hitPlace } from './hit-place.ts';
import { HitPreview } from './preview/HitPreview.tsx';
import { Problems } from './query/Problems.tsx';
import { QueryChips } from './query/QueryChips.tsx';
import { QueryField } from './query/QueryField.tsx';
import { saysMore } from './query/query-parts.ts';
import { useKnownValues } from './query/use-known-values.ts';
import { useUnderstood } from './query/use-understood.ts';
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
import { useWhile } from './use-while.ts';

const noTags: readonly TagSummary[] = [];
const noProblems: readonly QueryProblem[] = [];

/**
 * Searches all that the library holds, as one types: the query with what was understood of it, the hits, and one in its text.
 * A key has its field drawn alone, an answer what it changes; the rest follows when there is time.
 */
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
  // The hits of the next key do not wait for counts and a passage that nobody will see.
  const answered = isAnswered ? query : '';
  const isRested = useRested(answered, 200) === answered && isAnswered;
  const facetCounts = useSearchFacets(asked, { enabled: isRested });
  const facets = query.trim() === '' ? undefined : facetCounts.data;
  const { data: tagList = noTags } = useTags();
  const tags = useMemo(() => new Map(tagList.map((tag) => [tag.id, tag])), [tagList]);
  const known = useKnownValues(tagList, facets);

  const understood = useUnderstood(text, options.wholeWords);
  const { parts } = understood;
  // While a quotation is being typed, nobody needs to be told that it is not closed.
  const rested = useRested(text, 600);
  const edit = useCallback((next: Query) => ask(printQuery(next)), [ask]);
  const change = useSteady((by: (query: Query) => Query) => edit(by(understood.query)));

  // biome-ignore lint/correctness/useExhaustiveDependencies: the pages are the same as long as the answer is
  const documents = useMemo(() => pages.flatMap((each) => each.documents), [answer.data, query]);
  const hits = useHitList(documents, page?.asked);
  const { rows, selected } = hits;
  const hit = selected && selected.type !== 'more' ? selected.hit : null;
  const shownHit = useDeferredValue(useWhile(hit, isRested, null));
  const shownFacets = useDeferredValue(facets);

  const open = useSteady((wanted: Hit, how: Opening) => {
    rememberSearch(text);
    keep();
    openIn(hitPlace(wanted), how);
  });
  const openSelected = useSteady(() => hit && open(hit, 'here'));
  const toField = useCallback(() => field.current?.focus(), []);
  const toList = useCallback(() => list.current?.focus(), []);
  const toHits = useSteady(() => {
    rememberSearch(text);
    if (rows.length > 0) toList();
  });
  const step = useSteady((by: 1 | -1) => {
    const next = rows[nextStop(rows, selected ? rows.indexOf(selected) : -1, by)];
    if (next) hits.select(next);
  });
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
          query={understood.printed}
          proposed={parts.map(({ words }) => words).join(', ')}
          onSaved={useSteady(() => {
            edit(understood.query);
            (rows.length > 0 ? list : field).current?.focus();
          })}
        />
      </header>
      <QueryChips parts={parts} onEdit={edit} />
      <Problems
        problems={page?.asked.query === rested && rested === text ? page.problems : noProblems}
        onShow={useCallback(({ start, end }: QueryProblem) => {
          field.current?.focus();
          field.current?.setSelectionRange(start, end);
        }, [])}
      />
      <SearchBar
        query={understood.query}
        answer={page}
        facets={exact}
        tags={tags}
        sort={options.sort}
        wholeWords={options.wholeWords}
        areFacetsShown={options.facets}
        onEdit={edit}
        onSort={useCallback((sort) => setOptions({ sort }), [setOptions])}
        onWholeWords={useCallback((wholeWords) => setOptions({ wholeWords }), [setOptions])}
        onFacets={useSteady(() => setOptions({ facets: !options.facets }))}
      />
      <div className={styles.body} data-preview={hit ? '' : undefined}>
        {hasFacets &&
          (shownFacets ? (
            <FacetPanel facets={shownFacets} narrowed={understood.narrowed} tags={tags} onChange={change} />
          ) : (
            <FacetsToCome />
          ))}
        <SearchOutcome
          listRef={list}
          text={understood.text}
          query={query}
          asksFor={understood.query.expression}
          parts={parts}
          error={answer.error}
          answer={page}
          hits={hits}
          tags={tags}
          onAsk={ask}
          onEdit={edit}
          onRetry={useSteady(() => void answer.refetch())}
          onOpen={open}
          onLeave={toField}
          onEnd={useSteady(() => {
            if (answer.hasNextPage && !answer.isFetchingNextPage && !answer.isPlaceholderData)
              void answer.fetchNextPage();
          })}
        />
        {hit && (
          <HitPreview
            hit={hit}
            shown={shownHit}
            tags={tags}
            tagList={tagList}
            total={exact && hitTotal(exact).count > 0 ? shortTotal(hitTotal(exact)) : null}
            isActive={isActive}
            onStep={step}
            onOpen={openSelected}
            onLeave={toList}
          />
        )}
      </div>
      {isActive && (
        <SearchStatus facets={exact} tookMs={isAnswered ? page.tookMs : undefined} hasHits={hit !== null} />
      )}
    </PaneMain>
  );
}
