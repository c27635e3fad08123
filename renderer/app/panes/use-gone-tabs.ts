import { useEffect, useRef } from 'react';
import { useDocuments, useTags } from '../queries.ts';
import { closeTabsOf } from './tab-commands.ts';

/** Closes the tabs of documents, their clean-ups and dossiers that are no longer in the library: deleted here, or since the last time. */
export function useGoneTabs(): void {
  const { data: documents } = useDocuments();
  const { data: tags } = useTags();
  useGone('document', documents);
  useGone('clean-up', documents);
  useGone('dossier', tags);
}

function useGone(
  view: 'document' | 'clean-up' | 'dossier',
  records: readonly { readonly id: string }[] | undefined,
): void {
  const before = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (!records) return;
    const now = new Set(records.map(({ id }) => id));
    const known = before.current;
    before.current = now;
    // What has just been made may not be listed yet: only what was listed can be gone, or what an earlier time left.
    closeTabsOf(
      (place) => place.view === view && !now.has(place.id) && (known === null || known.has(place.id)),
    );
  }, [view, records]);
}
