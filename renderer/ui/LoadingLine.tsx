import styles from './LoadingLine.module.css';

/** A hairline at the top of the region that is loading. It stays unseen for the first 200 ms. */
export function LoadingLine({ label = 'Loading' }: { label?: string }) {
  return <div className={styles.line} role="progressbar" aria-label={label} />;
}
