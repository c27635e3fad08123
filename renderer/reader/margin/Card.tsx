import { type KeyboardEvent, memo, useLayoutEffect, useRef } from 'react';
import type { HighlightInText } from '../../../core/contract/highlights.ts';
import { useMarkNames } from '../../app/use-mark-names.ts';
import { describeHighlight } from '../describe-highlight.ts';
import { lightUp } from '../light-up.ts';
import { useReading } from '../reading.ts';
import styles from './Card.module.css';
import { CardActions, removeHighlight } from './CardActions.tsx';
import { CardEditor } from './CardEditor.tsx';
import { CardText, FoldedText } from './CardText.tsx';
import { cardElementId } from './card-element.ts';
import type { PlacedCard } from './layout-cards.ts';
import type { MarginProps } from './margin-props.ts';
import { cardKey } from './use-scene.ts';

export interface CardProps extends MarginProps {
  readonly highlight: HighlightInText;
  readonly place: PlacedCard;
  readonly mode: 'full' | 'selected' | 'editing';
  readonly isTabStop: boolean;
  readonly isNarrow: boolean;
  /** The room from the text's edge to the window's. */
  readonly room: number;
  readonly measure: (id: string, key: string, height: number) => void;
}

const cardStart = 68;
const openCard = { start: 58, width: 356 };
const edge = 8;

/** Whether a card would be drawn as it is: most are, whenever the margin is laid out anew. */
function isSameCard(a: CardProps, b: CardProps): boolean {
  return (
    a.highlight === b.highlight &&
    a.place.top === b.place.top &&
    a.place.folded === b.place.folded &&
    a.mode === b.mode &&
    a.isTabStop === b.isTabStop &&
    a.isNarrow === b.isNarrow &&
    a.room === b.room &&
    a.tags === b.tags &&
    a.actions === b.actions &&
    a.measure === b.measure &&
    (a.mode === 'full' || (a.editing === b.editing && a.highlights === b.highlights))
  );
}

/** A highlight's tags and note beside its passage: folded, in full, selected or open for editing. */
export const Card = memo(function Card(props: CardProps) {
  const { highlight, place, mode, tags, actions, isNarrow, room } = props;
  const { id } = highlight;
  const names = useMarkNames();
  const { tabId, unconfirmed } = useReading();
  const isUnconfirmed = unconfirmed.has(id);
  const card = useRef<HTMLElement>(null);
  useMeasured(card, props);

  const isOpen = mode !== 'full';
  const start = isOpen ? Math.min(openCard.start, room - openCard.width - edge) : cardStart;
  const width = isOpen ? openCard.width : isNarrow ? Math.max(120, room - cardStart - edge) : undefined;

  return (
    <article
      ref={card}
      id={cardElementId(tabId, id)}
      data-card={id}
      data-unconfirmed={isUnconfirmed ? '' : undefined}
      data-mode={place.folded ? 'folded' : mode}
      className={styles.card}
      style={{ top: place.top, insetInlineStart: start, width }}
      aria-label={`${isUnconfirmed ? 'To check. ' : ''}${describeHighlight(highlight, tags, 0, names)}`}
      aria-current={isOpen ? 'true' : undefined}
      tabIndex={props.isTabStop ? 0 : -1}
      onClick={() => mode === 'full' && actions.select(id)}
      onDoubleClick={() => mode !== 'editing' && actions.edit({ id, field: 'note' })}
      onPointerEnter={() => lightUp(highlight)}
      onPointerLeave={() => lightUp(null)}
      onKeyDown={(event) => onCardKey(event, props)}
    >
      <span className={styles.rule} style={{ background: `var(--hl-${highlight.colour}-ink)` }} />
      {isUnconfirmed && <span className={styles.check}>Words changed. Check</span>}
      {place.folded ? (
        <FoldedText highlight={highlight} tags={tags} />
      ) : mode === 'editing' ? (
        <CardEditor {...props} field={props.editing?.field ?? 'note'} />
      ) : (
        <>
          <CardText highlight={highlight} tags={tags} />
          {mode === 'selected' && <CardActions highlight={highlight} actions={actions} />}
        </>
      )}
    </article>
  );
}, isSameCard);

/** Tells the layout the card's height, as often as it changes. */
function useMeasured(card: React.RefObject<HTMLElement | null>, props: CardProps): void {
  const { highlight, place, mode, measure } = props;
  const key = cardKey(highlight, mode);
  const isFull = !place.folded;
  useLayoutEffect(() => {
    const element = card.current;
    if (!element || !isFull) return;
    const tell = () => measure(highlight.id, key, element.offsetHeight);
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    return () => observer.disconnect();
  }, [card, highlight.id, key, isFull, measure]);
}

function onCardKey(event: KeyboardEvent<HTMLElement>, { highlight, mode, actions }: CardProps): void {
  if (event.target !== event.currentTarget) return;
  const { id } = highlight;
  switch (event.key) {
    case 'Enter':
      if (mode === 'full') actions.select(id);
      else actions.edit({ id, field: 'note' });
      break;
    case 'Escape':
      actions.returnToText();
      break;
    case 'Delete':
      removeHighlight(highlight, actions);
      break;
    case 'ArrowDown':
    case 'ArrowUp':
      focusNeighbour(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
      break;
    default:
      return;
  }
  event.preventDefault();
  event.stopPropagation();
}

function focusNeighbour(card: HTMLElement, step: 1 | -1): void {
  const cards = [...(card.parentElement?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
  cards[cards.indexOf(card) + step]?.focus();
}
