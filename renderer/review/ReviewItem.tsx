import { Check, CornerDownRight, MapPin, TextSelect, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useMemo } from 'react';
import { diffWords } from '../../core/anchoring/diff-words.ts';
import type { ToReview } from '../../core/contract/captures.ts';
import type { TextRange } from '../../core/model/highlight.ts';
import { textDirection } from '../../core/text/text-direction.ts';
import { confirmHighlights, deleteHighlight, type PlaceInVersion, placeHighlight } from '../app/commands.ts';
import { CommandKey } from '../app/keymap/CommandKey.tsx';
import { isCommand } from '../app/keymap/keymap-store.ts';
import { Button } from '../ui/Button.tsx';
import { DiffText } from '../versions/DiffText.tsx';
import styles from './ReviewItem.module.css';

export interface ReviewItemProps {
  readonly item: ToReview;
  readonly language: string | null;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
  /** Goes to a passage in the text. */
  readonly onShow: (range: TextRange) => void;
  /** Puts it onto the selected words; null where no text is open. */
  readonly onPlaceHere: (() => void) | null;
  /** Whether words are selected in the text. */
  readonly hasSelection: boolean;
  /** Called before it leaves the list. */
  readonly onDone: () => void;
}

/** A highlight that waits: what it was, what it is now or where it may belong, and what can be done. */
export function ReviewItem(props: ReviewItemProps) {
  const { item, language, isCurrent, onChoose, onShow, onDone } = props;
  const { id, state, quote, formerQuote, candidates, note } = item;
  const runs = useMemo(() => diffWords(formerQuote, quote), [formerQuote, quote]);
  const isChanged = state === 'changed';
  const confirm = () => {
    onDone();
    void confirmHighlights([id]);
  };
  const remove = () => {
    onDone();
    void deleteHighlight(id);
  };
  const place = (candidate: PlaceInVersion) => {
    onDone();
    void placeHighlight(id, candidate);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) focusNeighbour(event.currentTarget, step);
    else if (event.key === 'Enter' && isChanged) onShow(item);
    else if (event.key === 'Delete') remove();
    else if (isChanged && isCommand(event.nativeEvent, 'review.confirm')) confirm();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <article
      className={styles.item}
      data-review={id}
      data-entry={isCurrent && !props.onPlaceHere ? '' : undefined}
      aria-label={isChanged ? `Changed: ${formerQuote}` : `No place: ${formerQuote}`}
      aria-current={isCurrent ? 'true' : undefined}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={onChoose}
      onClick={onChoose}
      onKeyDown={onKeyDown}
    >
      <p className={styles.state} data-state={state}>
        <i style={{ background: `var(--hl-${item.colour}-ink)` }} />
        {isChanged ? 'Words have changed' : 'No place in this text'}
      </p>
      <p className={styles.quote} dir={textDirection(formerQuote)} lang={language ?? undefined}>
        {isChanged ? <DiffText runs={runs} /> : formerQuote}
      </p>
      {note && (
        <p className={styles.note} dir="auto">
          {note.body}
        </p>
      )}
      {isCurrent && (
        <>
          {candidates.length > 0 && (
            <ul className={styles.candidates} aria-label="Where it may belong">
              {candidates.map(({ versionId, range, quote: words }) => (
                <li key={range.start}>
                  <button type="button" dir={textDirection(words)} onClick={() => onShow(range)}>
                    <CornerDownRight aria-hidden="true" />
                    <span lang={language ?? undefined}>
                      <DiffText runs={diffWords(formerQuote, words)} />
                    </span>
                  </button>
                  <Button onClick={() => place({ versionId, range })}>
                    <MapPin aria-hidden="true" />
                    Place here
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <div className={styles.actions}>
            {isChanged && (
              <Button kind="primary" onClick={confirm}>
                <Check aria-hidden="true" />
                Confirm
                <CommandKey id="review.confirm" tone="accent" />
              </Button>
            )}
            {isChanged && <Button onClick={() => onShow(item)}>Show</Button>}
            {props.onPlaceHere && (
              <Button disabled={!props.hasSelection} onClick={props.onPlaceHere}>
                <TextSelect aria-hidden="true" />
                {isChanged ? 'Move to the selection' : 'Place on the selection'}
                <CommandKey id="review.place" />
              </Button>
            )}
            <Button kind="quiet" aria-label="Delete the highlight" onClick={remove}>
              <Trash2 aria-hidden="true" />
            </Button>
          </div>
          {props.onPlaceHere && !props.hasSelection && (
            <p className={styles.hint}>
              {isChanged
                ? 'Other words? Select them in the text.'
                : 'Select the words in the text that it belongs to.'}
            </p>
          )}
        </>
      )}
    </article>
  );
}

function focusNeighbour(item: HTMLElement, step: number): void {
  const items = [...document.querySelectorAll<HTMLElement>('[data-review]')];
  items[items.indexOf(item) + step]?.focus();
}
