import { useEffect, useMemo, useRef, useState } from 'react';
import type { MentionCount, MentionScope } from '../../core/contract/mentions.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { Colour } from '../../core/model/highlight.ts';
import type { TagId } from '../../core/model/ids.ts';
import { shownJournal } from '../app/journal.ts';
import { CommandKey } from '../app/keymap/CommandKey.tsx';
import { useKeys } from '../app/keymap/use-keys.ts';
import { usePane } from '../app/panes/pane-context.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { usePreferences } from '../app/queries.ts';
import { ReadProblem } from '../app/ReadProblem.tsx';
import { InStatusBar } from '../app/status-slot.ts';
import { undo } from '../app/undo.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingLine } from '../ui/LoadingLine.tsx';
import { isFree } from './is-free.ts';
import { MentionKeys } from './MentionKeys.tsx';
import styles from './Mentions.module.css';
import { MentionsHead } from './MentionsHead.tsx';
import { MentionTable } from './MentionTable.tsx';
import { mentionDeeds } from './mention-deeds.ts';
import type { ListedMention } from './mention-list.ts';
import {
  areDecided,
  countMentions,
  type MentionFilter,
  mentionRows,
  nextOpen,
  standingOf,
} from './mention-rows.ts';
import { NameFacts } from './NameFacts.tsx';
import { meaningsOf, nameOwners } from './name-owners.ts';
import { useMentionList } from './use-mention-list.ts';

export interface MentionsProps {
  readonly tag: TagSummary;
  readonly tags: ReadonlyMap<TagId, TagSummary>;
  readonly scope: MentionScope;
  readonly counts: readonly MentionCount[];
  /** Goes to the mentions of another tag. */
  readonly onGoTo: (tagId: TagId) => void;
  /** Told how many mentions are to be decided. */
  readonly onOpen: (open: number) => void;
}

/** The mentions of one tag in context, decided with single keys, and what is known of its names. */
export function Mentions({ tag, tags, scope, counts, onGoTo, onOpen }: MentionsProps) {
  const { isActive } = usePane();
  const { data: preferences } = usePreferences();
  const { state, list, own } = useMentionList(scope, tag.id);
  const [filter, setFilter] = useState<MentionFilter>('open');
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [currentKey, setCurrent] = useState<string | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  /** Counts how often the current line is to take the focus. */
  const [wanted, setWanted] = useState(0);
  const decidedHere = useRef<(readonly ListedMention[])[]>([]);
  const pending = useRef<Promise<unknown>>(Promise.resolve());
  const isDone = state.status === 'done';
  const rows = useMemo(() => {
    const lines = mentionRows(state, tag.id, filter, hidden);
    return filter === 'open' && isDone && areDecided(lines) ? [] : lines;
  }, [state, tag.id, filter, hidden, isDone]);
  const totals = useMemo(() => countMentions(state, tag.id), [state, tag.id]);
  const owners = useMemo(() => nameOwners(tags.values()), [tags]);
  const found = rows.findIndex(({ key }) => key === currentKey);
  const at = found >= 0 ? found : nextOpen(rows, -1) >= 0 ? nextOpen(rows, -1) : 0;
  const row = rows[at];
  const current = row?.kind === 'mention' ? row : undefined;

  useEffect(() => {
    if (isDone) onOpen(totals.open);
  }, [isDone, totals.open, onOpen]);

  // The first key decides, without a way to the list first; but the focus is left where somebody has put it.
  const hasRows = rows.length > 0;
  useEffect(() => {
    if (hasRows && isFree(document.activeElement)) setWanted((count) => count + 1);
  }, [hasRows]);

  // Once all is decided, Enter goes on.
  const onward = useRef<HTMLButtonElement>(null);
  const isEmpty = isDone && !hasRows;
  useEffect(() => {
    if (isEmpty && isFree(document.activeElement)) onward.current?.focus();
  }, [isEmpty]);

  const go = (to: number) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, to))];
    if (!next) return;
    setChoosing(false);
    setCurrent(next.key);
    setWanted((count) => count + 1);
  };

  const colour = (preferences?.lastColour ?? 1) as Colour;
  const deeds = mentionDeeds(list, own, colour, (mentions, done) => {
    decidedHere.current.push(mentions);
    pending.current = done;
  });
  /** The line to go on with is looked for in the lines as they will be. */
  const goOn = (decided: readonly ListedMention[]) => {
    const keys = new Set(decided.map(({ key }) => key));
    const after = rows.map((each) =>
      each.kind === 'mention' && keys.has(each.key) ? { ...each, standing: 'accepted' as const } : each,
    );
    const next = nextOpen(after, at);
    go(next);
    if (next === at && isDone) announce('All mentions here are decided');
  };
  const open = useMemo(
    () =>
      state.documents.flatMap((mentions) =>
        mentions.filter(
          (mention) =>
            !hidden.has(mention.alike) &&
            standingOf(mention, state.decided.get(mention.key), tag.id) === 'open',
        ),
      ),
    [state.documents, state.decided, hidden, tag.id],
  );
  const certain = open.filter(({ tagIds, isChosen }) => isChosen || tagIds.length === 1);
  const rest = certain.length > 0 ? certain : open;
  const alike = current
    ? open.filter(
        ({ alike, tagIds }) =>
          alike === current.mention.alike && tagIds.join() === current.mention.tagIds.join(),
      )
    : [];

  const accept = (tagId: TagId) => {
    if (!current) return false;
    if (current.standing === 'accepted' && tagId === tag.id) {
      goOn([current.mention]);
      return true;
    }
    deeds.accept([current.mention], tagId);
    announce(tagId === tag.id ? 'Accepted' : `Tagged as ${tags.get(tagId)?.name ?? 'another tag'}`);
    goOn([current.mention]);
    return true;
  };
  const refuse = () => {
    if (!current) return false;
    if (current.standing === 'accepted') announce('It is tagged. Undo, or delete the highlight in its text.');
    else if (current.standing === 'refused') {
      deeds.reopen(current.mention);
      announce('To be decided again');
    } else {
      deeds.refuse(current.mention);
      announce('Refused');
      goOn([current.mention]);
    }
    return true;
  };
  const acceptAll = (mentions: readonly ListedMention[]) => {
    if (mentions.length === 0) return false;
    deeds.accept(mentions, tag.id);
    announce(`${mentions.length} accepted`);
    goOn(mentions);
    return true;
  };
  const takeBack = () => {
    const step = shownJournal()?.undoStep;
    const last = step && own.has(step) ? decidedHere.current.pop() : undefined;
    if (last) {
      list.forget(last.map(({ key }) => key));
      setCurrent(last[0]?.key ?? null);
      setChoosing(false);
      setWanted((count) => count + 1);
    }
    // The last decision may be on its way to the library still.
    void pending.current.then(undo);
    return true;
  };
  /** The name before or after this one of which something is to be decided; over the end it goes on at the other. */
  const otherName = (direction: 1 | -1) => {
    const all = counts.filter(({ tagId }) => tags.has(tagId));
    const here = all.findIndex(({ tagId }) => tagId === tag.id);
    const round = [...all.slice(here + 1), ...all.slice(0, Math.max(0, here))];
    const others = round.filter((count) => count.open > 0);
    const other = direction === 1 ? others[0] : others.at(-1);
    return other && tags.get(other.tagId);
  };
  const step = (direction: 1 | -1) => {
    const other = otherName(direction);
    if (other) onGoTo(other.id);
    else announce('No other name is to be decided');
    return true;
  };
  const show = (mention: ListedMention) =>
    goTo({ view: 'document', id: mention.documentId, at: mention.start, end: mention.end });
  const next = isEmpty ? otherName(1) : undefined;
  const meanings = current ? meaningsOf(current.mention, tag.id, owners) : [];

  useKeys(
    {
      'names.accept': () => accept(tag.id),
      'names.refuse': refuse,
      'names.other': () => {
        if (!current || current.standing === 'accepted') return false;
        setChoosing(true);
        return true;
      },
      'names.accept-alike': () => acceptAll(alike),
      'names.next': () => step(1),
      'names.previous': () => step(-1),
      'app.undo': takeBack,
    },
    {
      isActive,
      others: ({ code, ctrlKey, metaKey, altKey, shiftKey }) => {
        if (ctrlKey || metaKey || altKey || shiftKey) return false;
        if (code === 'KeyU') return takeBack();
        const digit = /^Digit([1-9])$/.exec(code)?.[1];
        const meant = digit && meanings.length > 1 ? meanings[Number(digit) - 1] : undefined;
        return meant !== undefined && accept(meant);
      },
    },
  );

  return (
    <div className={styles.columns}>
      <section className={styles.middle} aria-label={tag.name}>
        {state.status === 'searching' && <LoadingLine label="Looking for mentions" />}
        <MentionsHead
          tag={tag}
          totals={totals}
          filter={filter}
          onFilter={(next) => {
            setFilter(next);
            setCurrent(null);
          }}
          rest={rest.length}
          areCertain={certain.length > 0}
          progress={state.status === 'searching' ? state.progress : null}
          isComplete={state.isComplete}
          onAcceptRest={() => acceptAll(rest)}
          mark={colour}
        />
        {state.status === 'failed' && <ReadProblem error={state.error} onRetry={() => list.start()} />}
        {isEmpty && (
          <EmptyState title={emptyWords(filter, totals.all)}>
            {filter === 'open' && next && (
              <Button ref={onward} onClick={() => step(1)}>
                Go on with <bdi>{next.name}</bdi>
                <CommandKey id="names.next" />
              </Button>
            )}
          </EmptyState>
        )}
        {rows.length > 0 && (
          <MentionTable
            rows={rows}
            at={at}
            wanted={wanted}
            tag={tag}
            tags={tags}
            meanings={meanings}
            isChoosing={isChoosing}
            onGo={go}
            onCurrent={(key) => {
              setCurrent(key);
              if (key !== row?.key) setChoosing(false);
            }}
            onAccept={accept}
            onRefuse={refuse}
            onChoose={setChoosing}
            onShow={show}
          />
        )}
      </section>
      <NameFacts
        tag={tag}
        tags={tags}
        mentions={state.documents}
        current={current?.mention ?? null}
        hidden={hidden}
        mark={colour}
        onHide={setHidden}
      />
      {isActive && (
        <InStatusBar>
          <span>
            {(totals.all - totals.open).toLocaleString('en')} of {totals.all.toLocaleString('en')} decided
          </span>
          <MentionKeys kind={tag.kind} />
        </InStatusBar>
      )}
    </div>
  );
}

function emptyWords(filter: MentionFilter, all: number): string {
  if (all === 0) return 'No mention of this name stands in the texts.';
  if (filter === 'open') return 'Every mention of this name is decided.';
  return filter === 'accepted' ? 'No mention is accepted yet.' : 'No mention is refused.';
}
