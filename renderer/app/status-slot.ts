import { type ReactNode, type ReactPortal, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';

let slot: HTMLElement | null = null;
const listeners = new Set<() => void>();

/** Makes an element the place of the status bar where a view says how it stands; for use as its `ref`. */
export function setStatusSlot(element: HTMLElement | null): void {
  slot = element;
  for (const listener of listeners) listener();
}

/** Shows something in the status bar for as long as the view that says it is mounted. Of two views only the active one does. */
export function InStatusBar({ children }: { readonly children: ReactNode }): ReactPortal | null {
  const element = useSyncExternalStore(subscribe, () => slot);
  return element && createPortal(children, element);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
