import { FileQuestion } from 'lucide-react';
import type { DocumentId } from '../../core/model/ids.ts';
import { PaneMain } from '../app/panes/PaneMain.tsx';
import { goTo } from '../app/panes/window-navigation.ts';
import { useCleanUp, useDocument } from '../app/queries.ts';
import { ReadProblem } from '../app/ReadProblem.tsx';
import { Button } from '../ui/Button.tsx';
import { LoadingLine } from '../ui/LoadingLine.tsx';
import { CleanUpPage } from './CleanUpPage.tsx';

/** What of a document's source became its text, what was set aside and why; all of it can be changed. */
export function CleanUpView({ documentId }: { documentId: DocumentId }) {
  const cleanUp = useCleanUp(documentId);
  const document = useDocument(documentId);
  const failed = [cleanUp, document].find(({ isError, data }) => isError && !data);
  if (failed) {
    return (
      <PaneMain aria-label="Clean-up">
        <ReadProblem icon={<FileQuestion />} error={failed.error} onRetry={failed.refetch}>
          <Button onClick={() => goTo({ view: 'library' })}>Go to the library</Button>
        </ReadProblem>
      </PaneMain>
    );
  }
  // While the text is changed the two are read one after the other.
  if (!cleanUp.data || !document.data || cleanUp.data.versionId !== document.data.versionId) {
    return (
      <PaneMain aria-label="Clean-up" aria-busy="true">
        <LoadingLine label="Reading the source" />
      </PaneMain>
    );
  }
  return <CleanUpPage key={cleanUp.data.versionId} cleanUp={cleanUp.data} document={document.data} />;
}
