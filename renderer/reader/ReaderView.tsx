import { useQuery } from '@tanstack/react-query';
import { FileQuestion } from 'lucide-react';
import { useState } from 'react';
import type { DocumentId, HighlightId } from '../../core/model/ids.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { goTo } from '../app/place.ts';
import { useDocument, useHighlights, usePreferences, useTags } from '../app/queries.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingLine } from '../ui/LoadingLine.tsx';
import { openedText, type TextPlace } from './opened-text.ts';
import { Reader } from './Reader.tsx';

export interface ReaderViewProps {
  readonly documentId: DocumentId;
  /** Where to begin: at a highlight, or at an offset of the text; else where reading stopped. */
  readonly highlightId?: HighlightId | undefined;
  readonly at?: number | undefined;
  /** Whether keys are meant for it: of two side by side, the one in use. */
  readonly isActive?: boolean;
}

/** A document, once it is read from the library. The view of another document is another view. */
export function ReaderView({ documentId, highlightId, at, isActive = true }: ReaderViewProps) {
  const preferences = usePreferences();
  const document = useDocument(documentId);
  const tags = useTags();
  const [first, setFirst] = useState<TextPlace | null>(null);
  const stopped = preferences.data?.readingPlaces[documentId];
  if (!first && preferences.data) setFirst({ highlightId, at: at ?? stopped });
  const opened = useQuery({ ...openedText(documentId, first ?? {}), enabled: first !== null });
  const highlights = useHighlights(documentId, { enabled: opened.data !== undefined });

  const failed = [document, opened, highlights, tags, preferences].find(
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
  if (!document.data || !opened.data || !tags.data || !preferences.data) {
    return (
      <main aria-label="Reader" aria-busy="true">
        <LoadingLine label="Opening the document" />
      </main>
    );
  }
  return (
    <Reader
      key={opened.data.shape.versionId}
      document={document.data}
      opened={opened.data}
      highlights={highlights.data ?? opened.data.highlights}
      hasAllHighlights={highlights.data !== undefined}
      tags={tags.data}
      preferences={preferences.data}
      goal={{ highlightId, at }}
      isActive={isActive}
    />
  );
}
