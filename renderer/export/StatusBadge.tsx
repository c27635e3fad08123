import type { ExportPreview } from '../../core/contract/exchange.ts';
import { statusWords } from './export-words.ts';
import styles from './StatusBadge.module.css';

/** What writing would do to a file. */
export function StatusBadge({ status }: { status: ExportPreview['status'] }) {
  return <span className={`${styles.badge} ${styles[status]}`}>{statusWords[status]}</span>;
}
