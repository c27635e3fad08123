import { SearchX } from 'lucide-react';
import { memo, type Ref } from 'react';
import type { Expression, Query } from '../../../core/search/query.ts';
import type { Opening } from '../../app/panes/open-tabs.ts';
import { goTo } from '../../app/panes/window-navigation.ts';
import { ReadProblem } from '../../app/ReadProblem.tsx';
import type { AnswerPage } from '../../app/search-queries.ts';
import { TagChip } from '../../ui/TagChip.tsx';
import { NothingFound } from '../NothingFound.tsx';
import type { QueryPart } from '../query/query-parts.ts';
import { SearchHelp } from '../SearchHelp.tsx';
import type { TagsById } from '../tags-by-id.ts';
import type { HitList } from '../use-hit-list.ts';
import { ResultList } from './ResultList.tsx';
import type { Hit } from './result-rows.ts';
import styles from './SearchOutcome.module.css';

export interface SearchOutcomeProps {
  readonly listRef: Ref<HTMLDivElement>;
  readonly text: string;
  readonly query: string;
  /** What the hits must hold; null for a query of which nothing was understood that could be looked for. */
  readonly asksFor: Expression | null;
  readonly parts: readonly QueryPart[];
  readonly error: Error | null;
  /** The answer that is shown: the last one, until that to the query has come. */
  readonly answer: AnswerPage | undefined;
  readonly hits: HitList;
  readonly tags: TagsById;
  readonly onAsk: (query: string) => void;
  readonly onEdit: (query: Query) => void;
  readonly onRetry: () => void;
  readonly onOpen: (hit: Hit, how: Opening) => void;
  readonly onLeave: () => void;
  readonly onEnd: () => void;
}

/** What became of a search: its hits, that there are none, what went wrong; or what can be searched for. */
export const SearchOutcome = memo(function SearchOutcome(props: SearchOutcomeProps) {
  const { listRef, text, query, parts, error, answer, hits, tags } = props;
  if (query.trim() === '') return <SearchHelp onAsk={props.onAsk} />;
  if (error)
    return (
      <div className={styles.outcome}>
        <ReadProblem icon={<SearchX />} error={error} onRetry={props.onRetry} />
      </div>
    );
  if (!answer) return <div className={styles.outcome} />;
  const found = answer.tags.flatMap(({ tagId }) => tags.get(tagId) ?? []);
  return (
    <div className={styles.outcome}>
      {found.length > 0 && (
        <ul className={styles.tags} aria-label="Tags that match">
          {found.map((tag) => (
            <li key={tag.id}>
              <TagChip tag={tag} onPress={() => goTo({ view: 'dossier', id: tag.id })} />
            </li>
          ))}
        </ul>
      )}
      {hits.rows.length > 0 ? (
        <ResultList
          listRef={listRef}
          query={answer.asked.query}
          rows={hits.rows}
          tags={tags}
          selectedKey={hits.selected?.key ?? null}
          onSelect={hits.select}
          onFold={hits.fold}
          onMore={hits.readMore}
          onOpen={props.onOpen}
          onLeave={props.onLeave}
          onEnd={props.onEnd}
        />
      ) : (
        <NothingFound text={text} asksFor={props.asksFor} parts={parts} onEdit={props.onEdit} />
      )}
    </div>
  );
});
