import type { DocumentSummary } from '../../core/contract/documents.ts';
import { useMarkNames } from '../app/use-mark-names.ts';
import styles from './MarkBars.module.css';

const tallest = 12;

/** How many highlights each mark has, as small bars in mark order. */
export function MarkBars({ marks }: { marks: DocumentSummary['marks'] }) {
  const names = useMarkNames();
  const most = Math.max(...marks.map(({ count }) => count));
  const words = marks.map(({ colour, count }) => `${names[colour - 1]} ${count}`).join(', ');
  return (
    <span className={styles.bars} title={words} aria-hidden="true">
      {marks.map(({ colour, count }) => (
        <i
          key={colour}
          style={{
            height: `${4 + (tallest - 4) * (count / most)}px`,
            background: `var(--hl-${colour}-ink)`,
          }}
        />
      ))}
    </span>
  );
}
