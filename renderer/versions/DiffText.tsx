import type { DiffRun } from '../../core/contract/captures.ts';
import styles from './DiffText.module.css';

/** Words with what was taken out of them and what was added, each by its colour, its line and its sign. */
export function DiffText({ runs }: { readonly runs: readonly DiffRun[] }) {
  return runs.map(({ kind, text }, index) => {
    const key = `${index} ${kind}`;
    if (kind === 'kept') return <span key={key}>{text}</span>;
    return kind === 'removed' ? (
      <del key={key} className={styles.removed}>
        <span className={styles.spoken}>removed: </span>
        {text}
      </del>
    ) : (
      <ins key={key} className={styles.added}>
        <span className={styles.spoken}>added: </span>
        {text}
      </ins>
    );
  });
}
