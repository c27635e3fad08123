import { useState } from 'react';
import type { ImportResult } from '../../core/contract/documents.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import { changeVersion, separateVersion } from '../app/commands.ts';
import { openDialog } from '../app/dialog-store.ts';
import { useDocument, useVersions } from '../app/queries.ts';
import { displayTitle } from '../library/display-title.ts';
import { Button } from '../ui/Button.tsx';
import styles from './NewVersionHelp.module.css';

/** Of which document an imported file is a new version, and what else may be done with it. */
export function NewVersionHelp({
  documentId,
  knownBy,
}: {
  documentId: DocumentId;
  knownBy: ImportResult['knownBy'];
}) {
  const { data: document } = useDocument(documentId);
  const { data: versions = [] } = useVersions(documentId);
  const [busy, setBusy] = useState<string | null>(null);
  const run = async (words: string, act: () => Promise<unknown>) => {
    setBusy(words);
    await act();
    setBusy(null);
  };
  const at = versions.findIndex(({ isCurrent }) => isCurrent);
  const current = versions[at];
  const earlier = versions[at + 1];
  // As soon as something else has been done with the document there is nothing to decide here.
  if (!document || !current || !earlier || at > 0 || current.madeBy !== 'import') return null;
  return (
    <div className={styles.help}>
      <p>
        {knownBy === 'address' ? 'From the address of' : 'Nearly the same as'} “
        <bdi className={styles.title}>{displayTitle(document).text}</bdi>”: now its version {versions.length}.
      </p>
      <Button
        kind="link"
        disabled={busy !== null}
        onClick={() => void run('Keeping both…', () => separateVersion(documentId))}
      >
        Keep both
      </Button>
      <Button
        kind="link"
        title="The text as it was stays in use"
        disabled={busy !== null}
        onClick={() => void run('Going back…', () => changeVersion(documentId, earlier.id))}
      >
        Skip
      </Button>
      <Button kind="link" onClick={() => openDialog({ kind: 'versions', id: documentId })}>
        Compare
      </Button>
      <span role="status">{busy}</span>
    </div>
  );
}
