import {
  CaseSensitive,
  ChevronDown,
  ChevronUp,
  ListChecks,
  Search,
  SpellCheck2,
  WholeWord,
  X,
} from 'lucide-react';
import { type KeyboardEvent, type RefObject, useSyncExternalStore } from 'react';
import { maxQueryLength } from '../../../core/contract/find.ts';
import { maxPassages } from '../../../core/contract/highlights.ts';
import type { FindOptions } from '../../../core/text/find-pattern.ts';
import { errorSentence } from '../../app/error-sentence.ts';
import { usePaneLabel } from '../../app/panes/pane-context.ts';
import { Button } from '../../ui/Button.tsx';
import { countOf } from '../../ui/count-of.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { LoadingLine } from '../../ui/LoadingLine.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import styles from './FindBar.module.css';
import type { FindSession, FindState } from './find-session.ts';
import { countWords, relaxations, wrapWords } from './find-words.ts';

export interface FindBarProps {
  readonly find: FindSession;
  readonly input: RefObject<HTMLInputElement | null>;
  /** Opens the list in which the hits are looked through before they are tagged. */
  readonly onReview: () => void;
  readonly onClose: () => void;
}

/** Looks for something in one document while it is typed. */
export function FindBar({ find, input, onReview, onClose }: FindBarProps) {
  const state = useSyncExternalStore(find.subscribe, find.get);
  const { query, options, found, status } = state;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    find.step(event.shiftKey ? -1 : 1);
  };
  const toggle = (option: keyof FindOptions) =>
    find.change({ options: { ...options, [option]: !options[option] } });
  return (
    <div className={styles.frame}>
      <search
        aria-label={usePaneLabel('Find')}
        data-region=""
        dir="ltr"
        className={styles.bar}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          onClose();
        }}
      >
        {status === 'searching' && <LoadingLine label="Searching" />}
        <label className={styles.field} data-empty={status === 'done' && found.count === 0 ? '' : undefined}>
          <Search aria-hidden="true" />
          <input
            ref={input}
            className={styles.input}
            aria-label="Find in this document"
            placeholder="Find in this document"
            dir="auto"
            spellCheck={false}
            autoComplete="off"
            maxLength={maxQueryLength}
            value={query}
            onChange={(event) => find.change({ query: event.target.value })}
            onKeyDown={onKeyDown}
          />
          <span className={styles.count}>{countWords(state)}</span>
        </label>
        <div className={styles.group}>
          <IconButton
            size="small"
            label="Previous match"
            command="find.previous"
            disabled={found.count === 0}
            onClick={() => find.step(-1)}
          >
            <ChevronUp />
          </IconButton>
          <IconButton
            size="small"
            label="Next match"
            command="find.next"
            disabled={found.count === 0}
            onClick={() => find.step(1)}
          >
            <ChevronDown />
          </IconButton>
        </div>
        <fieldset aria-label="How to compare" className={`${styles.group} ${styles.options}`}>
          <IconButton
            size="small"
            label="Match case"
            aria-pressed={options.matchCase}
            onClick={() => toggle('matchCase')}
          >
            <CaseSensitive />
          </IconButton>
          <IconButton
            size="small"
            label="Whole words"
            aria-pressed={options.wholeWords}
            onClick={() => toggle('wholeWords')}
          >
            <WholeWord />
          </IconButton>
          <IconButton
            size="small"
            label="Ignore accents and spelling variants"
            aria-pressed={!options.matchAccents}
            onClick={() => toggle('matchAccents')}
          >
            <SpellCheck2 />
          </IconButton>
        </fieldset>
        <Said state={state} find={find} />
        <span className={styles.space} />
        <ReviewButton state={state} onReview={onReview} />
        <IconButton size="small" label="Close" keys="Escape" onClick={onClose}>
          <X />
        </IconButton>
      </search>
    </div>
  );
}

/** What there is to say about a search besides its count. */
function Said({ state, find }: { readonly state: FindState; readonly find: FindSession }) {
  const { status, found, options, query, error } = state;
  if (status === 'failed')
    return (
      <span className={styles.said} role="alert">
        {errorSentence(error)}
        <Button kind="link" onClick={() => find.again()}>
          Try again
        </Button>
      </span>
    );
  if (status !== 'done') return null;
  if (found.count > 0) return <span className={styles.said}>{wrapWords(state)}</span>;
  const strict = relaxations.find(({ option }) => options[option]);
  return (
    <span className={styles.said}>
      <span className={styles.nothing}>
        Nothing matches “<bdi>{query}</bdi>”.
      </span>
      {strict && (
        <Button kind="link" onClick={() => find.change({ options: { ...options, [strict.option]: false } })}>
          {strict.offer}
        </Button>
      )}
    </span>
  );
}

function ReviewButton({ state, onReview }: { readonly state: FindState; readonly onReview: () => void }) {
  const { found, status } = state;
  if (found.count === 0 || status !== 'done') return null;
  const isTooMany = found.count > maxPassages;
  const words = `Review and tag ${isTooMany ? 'matches' : countOf(found.count, 'match', 'matches')}`;
  const button = (
    <span className={styles.review}>
      <Button kind="quiet" disabled={isTooMany} aria-label={words} onClick={onReview}>
        <ListChecks aria-hidden="true" />
        <span>{words}</span>
      </Button>
    </span>
  );
  if (!isTooMany) return button;
  const most = maxPassages.toLocaleString('en-GB');
  return (
    <Tooltip label={`These are more than ${most} matches. Look for something longer.`}>{button}</Tooltip>
  );
}
