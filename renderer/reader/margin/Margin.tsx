import { useLayoutEffect, useRef } from 'react';
import type { Highlight } from '../../../core/model/highlight.ts';
import { Card } from './Card.tsx';
import { DraftCard } from './DraftCard.tsx';
import { Leaders } from './Leaders.tsx';
import styles from './Margin.module.css';
import type { MarginProps } from './margin-props.ts';
import { Stripes } from './Stripes.tsx';
import { useScene } from './use-scene.ts';

/** Stripes, leaders and cards beside the text. */
export function Margin(props: MarginProps) {
  const { state, editing, direction } = props;
  const host = useRef<HTMLElement>(null);
  const modeOf = (highlight: Highlight) =>
    highlight.id === editing?.id ? 'editing' : highlight.id === state.selectedId ? 'selected' : 'full';
  const { scene, room, isNarrow, isStill, measure } = useScene(props, host, modeOf);
  const firstId = scene.cards.find((card) => card.highlight !== null)?.id;
  const hasSelectedCard = scene.cards.some((card) => card.id === state.selectedId);
  useFocusKept(host, editing?.id ?? null);

  return (
    <aside
      ref={host}
      className={styles.margin}
      aria-label="Margin notes"
      dir={direction}
      data-still={isStill ? '' : undefined}
    >
      <Stripes stripes={scene.stripes} state={state} actions={props.actions} />
      <Leaders leaders={scene.leaders} highlights={props.highlights} state={state} direction={direction} />
      {scene.cards.map(({ highlight, ...place }) =>
        highlight ? (
          <Card
            key={place.id}
            {...props}
            highlight={highlight}
            place={place}
            mode={modeOf(highlight)}
            isTabStop={hasSelectedCard ? place.id === state.selectedId : place.id === firstId}
            isNarrow={isNarrow}
            room={room}
            measure={measure}
          />
        ) : (
          <DraftCard key={place.id} top={place.top} />
        ),
      )}
    </aside>
  );
}

/** When a card's editor closes while it has the focus, the card takes it, not the page. */
function useFocusKept(host: React.RefObject<HTMLElement | null>, editingId: string | null): void {
  const before = useRef(editingId);
  useLayoutEffect(() => {
    const closed = before.current;
    before.current = editingId;
    if (!closed || editingId !== null) return;
    const hasFocus = document.activeElement === document.body || document.activeElement === null;
    if (hasFocus)
      host.current?.querySelector<HTMLElement>(`[data-card="${closed}"]`)?.focus({ preventScroll: true });
  }, [editingId, host]);
}
