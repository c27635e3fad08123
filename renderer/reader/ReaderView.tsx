import { FileQuestion } from 'lucide-react';
import { useMemo } from 'react';
import type { DocumentId, HighlightId } from '../../core/model/ids.ts';
import { schema } from '../../core/text/schema.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { goTo } from '../app/place.ts';
import { useDocument, useHighlights, usePreferences, useTags, useVersion } from '../app/queries.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingLine } from '../ui/LoadingLine.tsx';
import { Reader } from './Reader.tsx';

export interface ReaderViewProps {
  readonly documentId: DocumentId;
  /** Where to begin: at a highlight, or at an offset of the text; else where reading stopped. */
  readonly highlightId?: HighlightId | undefined;
  readonly at?: number | undefined;
}

/** A document, once it is read from the library. */
export function ReaderView({ documentId, highlightId, at }: ReaderViewProps) {
  const document = useDocument(documentId);
  const version = useVersion(documentId);
  const highlights = useHighlights(documentId);
  const tags = useTags();
  const preferences = usePreferences();
  const doc = useMemo(
    () => version.data && schema.nodeFromJSON(JSON.parse(version.data.content)),
    [version.data],
  );

  const failed = [document, version, highlights, tags, preferences].find(
    ({ isError, data }) => isError && !data,
  );
  if (failed) {
    return (
      <main aria-label="Reader">
        <EmptyState icon={<FileQuestion />} title={errorSentence(failed.error)}>
          <Button onClick={() => goTo({ view: 'library' })}>Go to the library</Button>
          <Button onClick={() => void failed.refetch()}>Try again</Button>
        </EmptyState>
      </main>
    );
  }
  if (!document.data || !version.data || !doc || !highlights.data || !tags.data || !preferences.data) {
    return (
      <main aria-label="Reader" aria-busy="true">
        <LoadingLine label="Opening the document" />
      </main>
    );
  }
  return (
    <Reader
      key={version.data.id}
      document={document.data}
      version={version.data}
      doc={doc}
      highlights={highlights.data}
      tags={tags.data}
      preferences={preferences.data}
      goal={{ highlightId, at }}
    />
  );
}
