import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import styles from './Outline.module.css';

export interface OutlineProps {
  /** In a narrow pane it lies over the text, for as long as it is needed. */
  readonly state: 'beside' | 'drawer' | 'closed';
  /** Closes the drawer. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Holds the outline: beside the text, or as a drawer that Esc and the choice of a heading close. */
export function Outline({ state, onClose, children }: OutlineProps) {
  const element = useRef<HTMLDivElement>(null);
  const isDrawer = state === 'drawer';
  useEffect(() => {
    if (!isDrawer) return;
    const drawer = element.current;
    const first = drawer?.querySelector<HTMLElement>('[aria-current]') ?? drawer?.querySelector('button');
    first?.focus();
    const onPointerDown = ({ target }: PointerEvent) => {
      if (target instanceof Element && !drawer?.contains(target) && !target.closest('[role="toolbar"]'))
        onClose();
    };
    addEventListener('pointerdown', onPointerDown);
    return () => removeEventListener('pointerdown', onPointerDown);
  }, [isDrawer, onClose]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list inside is what is pressed
    <div
      ref={element}
      className={styles.outline}
      data-state={state}
      onKeyDown={isDrawer ? onKeyDown : undefined}
      onClick={({ target }) => isDrawer && target instanceof Element && target.closest('li') && onClose()}
    >
      {children}
    </div>
  );
}
