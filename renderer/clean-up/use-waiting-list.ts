import type { DocumentId } from '../../core/model/ids.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { useWaitingCleanUps } from '../app/queries.ts';

/** Where a document stands among those whose clean-up waits for a look. */
export interface WaitingList {
  /** From 1; null if it does not wait itself. */
  readonly position: number | null;
  readonly total: number;
  /** The one to look at after this; null if no other waits. */
  readonly next: DocumentId | null;
  readonly goNext: (() => void) | null;
  readonly goPrevious: (() => void) | null;
}

export function useWaitingList(documentId: DocumentId): WaitingList {
  const { data: ids = [] } = useWaitingCleanUps();
  const at = ids.indexOf(documentId);
  const others = ids.length - (at < 0 ? 0 : 1);
  const step = (by: 1 | -1): DocumentId | null => {
    if (others === 0) return null;
    const from = at < 0 && by === -1 ? 0 : at;
    return ids[(from + by + ids.length) % ids.length] ?? null;
  };
  const go = (id: DocumentId | null) => (id ? () => goTo({ view: 'clean-up', id }) : null);
  return {
    ...{ position: at < 0 ? null : at + 1, total: ids.length, next: step(1) },
    ...{ goNext: go(step(1)), goPrevious: go(step(-1)) },
  };
}
