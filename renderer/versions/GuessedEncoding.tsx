import type { DocumentId } from '../../core/model/ids.ts';
import { encodingName } from '../../core/text/encodings.ts';
import { openDialog } from '../app/dialog-store.ts';
import { useVersions } from '../app/queries.ts';
import { Button } from '../ui/Button.tsx';

/** For a text file that was read with a doubt: in which encoding, and the way to another. */
export function GuessedEncoding({ documentId }: { documentId: DocumentId }) {
  const { data: versions } = useVersions(documentId);
  const encoding = versions?.find(({ isCurrent }) => isCurrent)?.encoding;
  if (!encoding) return null;
  return (
    <Button kind="link" onClick={() => openDialog({ kind: 'versions', id: documentId })}>
      Read as {encodingName(encoding)}. Reopen as…
    </Button>
  );
}
