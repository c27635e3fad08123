import { useLayoutEffect, useRef } from 'react';
import type { HighlightInText } from '../../../core/contract/highlights.ts';
import { usePaneLabel } from '../../app/panes/pane-context.ts';
import { Card } from './Card.tsx';
import { CardStack } from './CardStack.tsx';
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
  const modeOf = (highlight: HighlightInText) =>
    highlight.id === editing?.id ? 'editing' : highlight.id === state.selectedId ? 'selected' : 'full';
  const { scene, room, isNarrow, isStill, measure } = useScene(props, host, modeOf);
  const firstId = scene.cards.find((card) => card.highlights.length > 0)?.id;
  const hasSelectedCard = scene.cards.some((card) => card.id === state.selectedId);
  useFocusKept(host, editing?.id ?? null);

  return (
    <aside
      ref={host}
      className={styles.margin}
      aria-label={usePaneLabel('Margin notes')}
      dir={direction}
      data-still={isStill ? '' : undefined}
    >
      <Stripes stripes={scene.stripes} state={state} actions={props.actions} />
      <Leaders scene={scene} state={state} direction={direction} />
      {scene.cards.map(({ highlights, ...place }) => {
        const [highlight, ...others] = highlights;
        if (!highlight) return <DraftCard key={place.id} top={place.top} />;
        const isTabStop = hasSelectedCard ? place.id === state.selectedId : place.id === firstId;
        if (others.length > 0)
          return (
            <CardStack
              key={place.id}
              highlights={highlights}
              tags={props.tags}
              actions={props.actions}
              top={place.top}
              isTabStop={isTabStop}
              isNarrow={isNarrow}
            />
          );
        return (
          <Card
            key={place.id}
            {...props}
            highlight={highlight}
            place={place}
            mode={modeOf(highlight)}
            isTabStop={isTabStop}
            isNarrow={isNarrow}
            room={room}
            measure={measure}
          />
        );
      })}
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
