import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { CheckCheck } from 'lucide-react';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { Colour } from '../../core/model/highlight.ts';
import { toHash } from '../app/place.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { KindIcon } from '../ui/KindIcon.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { MarkMenu } from './MarkMenu.tsx';
import styles from './MentionsHead.module.css';
import type { MentionListState } from './mention-list.ts';
import { filters, type MentionCounts, type MentionFilter } from './mention-rows.ts';

export interface MentionsHeadProps {
  readonly tag: TagSummary;
  readonly totals: MentionCounts;
  readonly filter: MentionFilter;
  readonly onFilter: (filter: MentionFilter) => void;
  /** How many mentions “accept the rest” takes. */
  readonly rest: number;
  /** Whether these may mean nothing else. */
  readonly areCertain: boolean;
  readonly progress: MentionListState['progress'];
  readonly isComplete: boolean;
  readonly onAcceptRest: () => void;
  /** What accepting marks the words with. */
  readonly mark: Colour;
}

const filterNames = { open: 'To decide', accepted: 'Accepted', refused: 'Refused', all: 'All' };

/** The name, how far its mentions are decided, which are shown, and what decides the rest at once. */
export function MentionsHead(props: MentionsHeadProps) {
  const { tag, totals, filter, onFilter, rest, areCertain, progress, isComplete, onAcceptRest, mark } = props;
  const decided = totals.all - totals.open;
  const counted = { ...totals, refused: totals.refused + totals.other };
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <KindIcon kind={tag.kind} size={16} />
        <h1>
          <a href={toHash({ view: 'dossier', id: tag.id })}>
            <bdi>{tag.name}</bdi>
          </a>
        </h1>
        <span
          className={styles.bar}
          role="img"
          aria-label={`${decided} of ${totals.all} decided`}
          style={{ '--share': totals.all === 0 ? 0 : decided / totals.all } as React.CSSProperties}
        />
      </div>
      <p className={styles.sentence} role="status">
        {countOf(totals.all, 'mention')} in {countOf(totals.documents, 'document')},{' '}
        {totals.accepted.toLocaleString('en')} accepted,{' '}
        <strong>{totals.open.toLocaleString('en')} to decide</strong>
        {progress &&
          ` · looking, ${progress.documents.toLocaleString('en')} of ${countOf(progress.of, 'document')}`}
        {!isComplete && ' · there are more: decide these first, or look in one document'}
      </p>
      <div className={styles.tools}>
        <ToggleGroup
          className={styles.filters}
          aria-label="Mentions shown"
          value={[filter]}
          onValueChange={([next]) => {
            const chosen = filters.find((each) => each === next);
            if (chosen) onFilter(chosen);
          }}
        >
          {filters.map((each) => (
            <Toggle key={each} value={each}>
              {filterNames[each]} <span>{counted[each].toLocaleString('en')}</span>
            </Toggle>
          ))}
        </ToggleGroup>
        <span className={styles.accept}>
          <MarkMenu value={mark} />
          <Tooltip
            label={
              areCertain
                ? 'Those that may mean something else stay; one step of undo'
                : 'Also those that may mean something else; one step of undo'
            }
          >
            <Button disabled={rest === 0} onClick={() => rest > 0 && onAcceptRest()}>
              <CheckCheck aria-hidden="true" />
              Accept the rest{rest > 0 && `, ${rest.toLocaleString('en')}`}
            </Button>
          </Tooltip>
        </span>
      </div>
    </header>
  );
}
