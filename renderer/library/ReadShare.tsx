import { Check } from 'lucide-react';
import type { ReadingProgress } from '../../core/contract/library.ts';
import { percentRead } from '../reader/progress/read-on.ts';
import styles from './ReadShare.module.css';

/** How much of a document is read: nothing, a share, or all of it. */
export function ReadShare({ progress }: { readonly progress: ReadingProgress | undefined }) {
  if (!progress) return <span className={styles.unread}>Unread</span>;
  const percent = percentRead(progress);
  if (percent === 100)
    return (
      <span className={styles.share}>
        <Check className={styles.tick} aria-hidden="true" />
        Read
      </span>
    );
  return (
    <span className={styles.share}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.bar} style={{ width: `${percent}%` }} />
      </span>
      {percent}%
    </span>
  );
}
