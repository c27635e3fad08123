import { useQuery } from '@tanstack/react-query';
import { FileQuestion } from 'lucide-react';
import { memo, useCallback, useLayoutEffect, useState } from 'react';
import type { HighlightInText } from '../../core/contract/highlights.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import { PaneMain } from '../app/panes/PaneMain.tsx';
import { usePane } from '../app/panes/pane-context.ts';
import { goTo, navigation } from '../app/panes/window-navigation.ts';
import { useDocument, useHighlights, usePreferences, useTags } from '../app/queries.ts';
import { ReadProblem } from '../app/ReadProblem.tsx';
import { Button } from '../ui/Button.tsx';
import { LoadingLine } from '../ui/LoadingLine.tsx';
import { useAfterPaint } from '../ui/use-after-paint.ts';
import { type Opened, openedText, type TextPlace } from './opened-text.ts';
import { Reader } from './Reader.tsx';
import { placeToOpen } from './reading-places.ts';
import { usePanels } from './use-panels.ts';

const noHighlights: readonly HighlightInText[] = [];

/** How long after the first frame all highlights are asked for: they may be thousands. */
const listAfterMs = 60;

/**
 * A document, once it is read from the library: where its pane is told to go, else where reading stopped. The view of
 * another document is another view.
 */
export const ReaderView = memo(function ReaderView({ documentId }: { documentId: DocumentId }) {
  const { tabId, isActive } = usePane();
  const preferences = usePreferences();
  const document = useDocument(documentId);
  const tags = useTags();
  const panels = usePanels(documentId, preferences.data);
  const [first, setFirst] = useState<TextPlace | null>(null);
  if (!first && preferences.data) {
    setFirst(placeToOpen({ tabId, documentId }, navigation.arrival(tabId), preferences.data));
  }
  const opened = useQuery({ ...openedText(documentId, first ?? {}, tabId), enabled: first !== null });
  // A text that is replaced stays until the other is there.
  const [shown, setShown] = useState<Opened | null>(null);
  const shownVersion = shown?.shape.versionId;
  // Before the place is known, what may be kept is how the text was opened another time, at another place.
  const newest = first === null ? undefined : opened.data;
  const isNew = newest !== undefined && newest.shape.versionId !== shownVersion;
  if (isNew && shown === null) setShown(newest);
  useLayoutEffect(() => {
    if (!isNew) return;
    navigation.stay(tabId);
    setShown(newest);
  }, [isNew, newest, tabId]);
  // Those around the place where it is opened come with it; the others can wait until that is painted.
  const highlights = useHighlights(documentId, {
    enabled: useAfterPaint(shown !== null, listAfterMs),
  });

  const { refetch } = highlights;
  const readAll = useCallback(() => refetch({ cancelRefetch: false }), [refetch]);

  const versionId = document.data?.versionId;
  const isCurrent = shownVersion === versionId;
  const isReplaced = shown !== null && versionId !== undefined && !isCurrent && !document.isFetching;
  if (isReplaced && preferences.data && first?.versionId !== versionId) {
    const arrival = navigation.arrival(tabId);
    setFirst({ ...placeToOpen({ tabId, documentId }, arrival, preferences.data), versionId });
  }

  const failed = [document, opened, highlights, tags, preferences].find(
    ({ isError, data }) => isError && !data,
  );
  if (failed) {
    return (
      <PaneMain aria-label="Reader">
        <ReadProblem icon={<FileQuestion />} error={failed.error} onRetry={failed.refetch}>
          <Button onClick={() => goTo({ view: 'library' })}>Go to the library</Button>
        </ReadProblem>
      </PaneMain>
    );
  }
  if (!document.data || !shown || !tags.data || !preferences.data) {
    return (
      <PaneMain aria-label="Reader" aria-busy="true">
        <LoadingLine label="Opening the document" />
      </PaneMain>
    );
  }
  return (
    <Reader
      key={shown.shape.versionId}
      document={document.data}
      opened={shown}
      // Never those of one text in another.
      highlights={isCurrent ? (highlights.data ?? shown.highlights) : noHighlights}
      around={isCurrent ? shown.highlights : null}
      hasAllHighlights={isCurrent && highlights.dataUpdatedAt > 0}
      readAllHighlights={readAll}
      tags={tags.data}
      preferences={preferences.data}
      panels={panels}
      isActive={isActive}
    />
  );
});
