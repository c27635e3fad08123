import { useSyncExternalStore } from 'react';
import type { DocumentId, HighlightId } from '../../core/model/ids.ts';

/** Whether a document’s list “To place” stands open, and which of its highlights is looked at. */
export interface ReviewPanel {
  readonly isOpen: boolean;
  readonly currentId: HighlightId | null;
}

const closed: ReviewPanel = { isOpen: false, currentId: null };
const panels = new Map<DocumentId, ReviewPanel>();
const listeners = new Set<() => void>();

/** Opens or closes the list of a document, or chooses one of it. */
export function setReviewPanel(id: DocumentId, change: Partial<ReviewPanel>): void {
  panels.set(id, { ...closed, ...panels.get(id), ...change });
  for (const listener of listeners) listener();
}

/** How a document’s list stands; draws anew when that changes. */
export const useReviewPanel = (id: DocumentId): ReviewPanel =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => panels.get(id) ?? closed,
  );
