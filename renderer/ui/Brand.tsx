import styles from './Brand.module.css';

/** The mark of the app: lines of text with a red note beside them. */
export function Brand({ size = 24 }: { size?: 24 | 28 }) {
  return (
    <span className={`${styles.brand} ${size === 28 ? styles.large : ''}`} aria-hidden="true">
      <svg viewBox="0 0 14 14" focusable="false">
        <title>Postil</title>
        <path d="M1 2.5h7M1 5.5h7M1 8.5h7M1 11.5h4.5" className={styles.lines} />
        <path d="M11.2 2v4.6" className={styles.note} />
      </svg>
    </span>
  );
}
