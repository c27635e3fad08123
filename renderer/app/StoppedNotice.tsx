import styles from './StoppedNotice.module.css';
import { stoppedSentence, useConnection } from './transport/connection.ts';

/** Says that the backend is gone, and that the work is safe. */
export function StoppedNotice() {
  const connection = useConnection();
  if (connection !== 'stopped') return null;
  return (
    <div className={styles.notice} role="alert">
      {stoppedSentence}
    </div>
  );
}
