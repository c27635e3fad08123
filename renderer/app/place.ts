import { useSyncExternalStore } from 'react';
import type { DocumentId, HighlightId, TagId } from '../../core/model/ids.ts';

/** Where the user is. It lives in the address's fragment, so that Back and Forward are the browser's own. */
export type Place =
  | { view: 'library' }
  | { view: 'document'; id: DocumentId; highlightId?: HighlightId; at?: number }
  | { view: 'codebook'; id?: TagId }
  | { view: 'dossier'; id: TagId }
  | { view: 'search'; query: string };

/** What was searched for since the window was opened. A browser keeps addresses, so they name these by number only. */
const queries: string[] = [];

function numberOf(query: string): number {
  if (!queries.includes(query)) queries.push(query);
  return queries.indexOf(query);
}

export function toHash(place: Place): string {
  if (place.view === 'search') return place.query === '' ? '#/search' : `#/search?n=${numberOf(place.query)}`;
  const { view, ...rest } = place;
  const parameters = new URLSearchParams(
    Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
  const query = parameters.toString();
  return `#/${view}${query ? `?${query}` : ''}`;
}

/** The place a fragment names; anything unknown is the library. */
export function fromHash(hash: string): Place {
  const [view, query] = hash.replace(/^#\//, '').split('?');
  const parameters = new URLSearchParams(query ?? '');
  const id = parameters.get('id');
  switch (view) {
    case 'document': {
      if (!id) return { view: 'library' };
      const highlightId = parameters.get('highlightId');
      const at = parameters.get('at');
      return {
        view,
        id: id as DocumentId,
        ...(highlightId ? { highlightId: highlightId as HighlightId } : {}),
        ...(at ? { at: Number(at) } : {}),
      };
    }
    case 'codebook':
      return id ? { view, id: id as TagId } : { view };
    case 'dossier':
      return id ? { view, id: id as TagId } : { view: 'library' };
    case 'search':
      return { view, query: queries[Number(parameters.get('n') ?? Number.NaN)] ?? '' };
    default:
      return { view: 'library' };
  }
}

/** Goes to a place; `replace` leaves no step to go back to. */
export function goTo(place: Place, how: 'push' | 'replace' = 'push'): void {
  const hash = toHash(place);
  if (hash === location.hash) return;
  if (how === 'push') location.hash = hash;
  else location.replace(hash);
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

export function usePlace(): Place {
  return fromHash(useSyncExternalStore(subscribe, () => location.hash));
}
