import { useVirtualizer } from '@tanstack/react-virtual';
import { Merge } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import { openDialog } from '../app/dialog-store.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TagChip } from '../ui/TagChip.tsx';
import { useAfterPaint } from '../ui/use-after-paint.ts';
import { type AlikePair, alikeTags } from './alike-tags.ts';
import styles from './TagLists.module.css';

/** Pairs of tags whose names are nearly the same, each to be merged or left. */
export function AlikeDialog({ tags, onClose }: { tags: readonly TagSummary[]; onClose: () => void }) {
  // A large codebook takes a moment: the dialog is there first.
  const isPainted = useAfterPaint(true);
  const pairs = useMemo(() => (isPainted ? alikeTags(tags) : []), [isPainted, tags]);
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useVirtualizer({
    count: pairs.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 57,
    getItemKey: (index) => pairs[index]?.tags.map(({ id }) => id).join(' ') ?? index,
    overscan: 8,
  });
  return (
    <Dialog title="Tags much alike" onClose={onClose} footer={<Button onClick={onClose}>Close</Button>}>
      <div className={styles.body}>
        <p>
          {!isPainted
            ? 'Comparing names'
            : pairs.length === 0
              ? 'No two tags have names that are much alike.'
              : `${countOf(pairs.length, 'pair')} of tags that may be one. A merge is shown before it is done.`}
        </p>
        <div ref={scroller} className={styles.list}>
          <ul className={styles.lines} style={{ height: lines.getTotalSize() }}>
            {lines.getVirtualItems().map(({ index, start }) => {
              const pair = pairs[index];
              if (!pair) return null;
              return (
                <li
                  key={pair.tags.map(({ id }) => id).join(' ')}
                  ref={lines.measureElement}
                  data-index={index}
                  className={styles.line}
                  style={{ top: start, position: 'absolute', insetInline: 0 }}
                >
                  <span className={styles.pair}>
                    {pair.tags.map((tag) => (
                      <span key={tag.id} className={styles.one}>
                        <TagChip tag={tag} />
                        <small>{tag.highlights.toLocaleString('en')}</small>
                      </span>
                    ))}
                    <small>{whyOf(pair)}</small>
                  </span>
                  <Button
                    aria-label={`Merge ${pair.tags.map(({ name }) => `“${name}”`).join(' and ')}`}
                    onClick={() =>
                      openDialog({
                        kind: 'codebook',
                        dialog: {
                          kind: 'merge',
                          ids: pair.tags.map(({ id }) => id),
                          after: { kind: 'alike' },
                        },
                      })
                    }
                  >
                    <Merge aria-hidden="true" />
                    Merge
                  </Button>
                </li>
              );
            })}
          </ul>
        </div>
      </div>
    </Dialog>
  );
}

/** Why two tags may be one; names them, where these are not the tags' own. */
function whyOf({ tags, names, why }: AlikePair): string {
  const others = names.filter((name, index) => name !== tags[index]?.name);
  return others.length === 0 ? why : `${why}: ${others.map((name) => `“\u2068${name}\u2069”`).join(', ')}`;
}
