import { memo } from 'react';
import type { SearchFacets } from '../../core/contract/search-answer.ts';
import { useKeymap } from '../app/keymap/keymap-store.ts';
import { InStatusBar } from '../app/status-slot.ts';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './SearchView.module.css';
import { foundInWords, tookWords } from './search-totals.ts';

/** In the status bar: where the hits stand, how long they took, and the keys of the list. */
export const SearchStatus = memo(function SearchStatus({
  facets,
  tookMs,
  hasHits,
}: {
  readonly facets: SearchFacets | undefined;
  readonly tookMs: number | undefined;
  readonly hasHits: boolean;
}) {
  const keymap = useKeymap();
  const highlight = keymap.shownKey('reader.mark-again');
  const tag = keymap.shownKey('reader.tag');
  return (
    <InStatusBar>
      <span className={styles.status}>
        {facets && <span>{foundInWords(facets)}</span>}
        {tookMs !== undefined && <span>{tookWords(tookMs)}</span>}
        {hasHits && (
          <span className={styles.keys} aria-hidden="true">
            <Kbd keys="ArrowUp" />
            <Kbd keys="ArrowDown" /> Move <Kbd keys="Enter" /> Open
            {highlight && (
              <>
                {' '}
                <Kbd keys={highlight} /> Highlight
              </>
            )}
            {tag && (
              <>
                {' '}
                <Kbd keys={tag} /> Tag
              </>
            )}
          </span>
        )}
      </span>
    </InStatusBar>
  );
});
