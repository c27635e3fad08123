import styles from './NotConnected.module.css';

/** What stands in place of the app when it cannot reach its backend: one plain sentence, and what is safe. */
export function NotConnected({ error }: { error: unknown }) {
  return (
    <main className={styles.page}>
      <h1>Postil is not connected</h1>
      <p>{error instanceof Error ? error.message : 'Something broke while Postil was starting.'}</p>
      <p>Your library is safe: everything that was shown as saved is on disk.</p>
    </main>
  );
}
