import { useEffect, useRef } from 'react';
import { useDocumentNames } from '../document-queries.ts';
import { useTags } from '../queries.ts';
import { documentsOf } from '../use-tab-titles.ts';
import { closeTabsOf } from './tab-commands.ts';
import { useOpenTabs } from './window-navigation.ts';

/** Closes the tabs of documents, their clean-ups and dossiers that are no longer in the library: deleted here, or since the last time. */
export function useGoneTabs(): void {
  const { tabs } = useOpenTabs();
  const documents = useDocumentNames(documentsOf(tabs.map(({ place }) => place)));
  useGoneDocuments([...documents].flatMap(([id, name]) => (name === null ? id : [])).join(' '));
  useGoneDossiers(useTags().data);
}

/** The documents that are not in the library, their ids with a space between. */
function useGoneDocuments(gone: string): void {
  useEffect(() => {
    if (gone === '') return;
    const ids = new Set(gone.split(' '));
    closeTabsOf((place) => (place.view === 'document' || place.view === 'clean-up') && ids.has(place.id));
  }, [gone]);
}

function useGoneDossiers(tags: readonly { readonly id: string }[] | undefined): void {
  const before = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (!tags) return;
    const now = new Set(tags.map(({ id }) => id));
    const known = before.current;
    before.current = now;
    // What has just been made may not be listed yet: only what was listed can be gone, or what an earlier time left.
    closeTabsOf(
      (place) => place.view === 'dossier' && !now.has(place.id) && (known === null || known.has(place.id)),
    );
  }, [tags]);
}
