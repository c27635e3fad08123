import { useEffect } from 'react';
import type { HighlightInText } from '../../../core/contract/highlights.ts';
import { CommandKey } from '../../app/keymap/CommandKey.tsx';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './MergeRow.module.css';
import { useMerging } from './use-merge.ts';

export interface MergeRowProps {
  readonly highlight: HighlightInText | null;
  /** Called once the highlight has become part of another one. */
  readonly onMerged: () => void;
}

/** Offers to make one highlight of several that say the same; shows nothing where there is nothing to offer. */
export function MergeRow({ highlight, onMerged }: MergeRowProps) {
  const merging = useMerging(highlight);
  const told = merging?.sentence;
  useEffect(() => {
    if (told) announce(told);
  }, [told]);
  if (!merging) return null;
  const { sentence, extend, merge } = merging;
  const after = (done: unknown) => {
    if (done) onMerged();
  };
  return (
    <div className={styles.row}>
      <span className={styles.words}>{sentence}</span>
      {extend && (
        <Button kind="quiet" onClick={() => void extend().then(after)}>
          Extend existing
          <CommandKey id="reader.extend-existing" inField />
        </Button>
      )}
      {merge && (
        <Button kind="quiet" onClick={() => void merge().then(after)}>
          Merge highlights
          <CommandKey id="reader.merge" inField />
        </Button>
      )}
    </div>
  );
}
