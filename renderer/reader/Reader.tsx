import { useQueryClient } from '@tanstack/react-query';
import { memo, useCallback, useLayoutEffect, useMemo, useReducer, useRef } from 'react';
import type { DocumentSummary } from '../../core/contract/documents.ts';
import type { HighlightInText } from '../../core/contract/highlights.ts';
import type { Preferences } from '../../core/contract/library.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { HighlightId } from '../../core/model/ids.ts';
import { useKeptKeys } from '../app/keymap/use-kept-keys.ts';
import { PaneMain } from '../app/panes/PaneMain.tsx';
import { usePane } from '../app/panes/pane-context.ts';
import { ToPlace } from '../review/ToPlace.tsx';
import { useUnconfirmed } from '../review/use-unconfirmed.ts';
import { TypeKeys } from '../typography/TypeKeys.tsx';
import { CorrectText } from '../versions/CorrectText.tsx';
import { Find } from './find/Find.tsx';
import { useFindSession } from './find/use-find-session.ts';
import { HighlightLabels } from './HighlightLabels.tsx';
import { SourceLinks } from './links/SourceLinks.tsx';
import { KeyMarking } from './marking/KeyMarking.tsx';
import { MergeKeys } from './merge/MergeKeys.tsx';
import { Outline } from './Outline.tsx';
import { OutlinePanel } from './OutlinePanel.tsx';
import { PaintAtOnce } from './paint-at-once.ts';
import { QuickTag } from './popover/QuickTag.tsx';
import { Print } from './print/Print.tsx';
import { ProgressStatus } from './progress/ProgressStatus.tsx';
import { useFurthest } from './progress/use-furthest.ts';
import styles from './Reader.module.css';
import { ReaderHead } from './ReaderHead.tsx';
import { RangeHandles } from './range/RangeHandles.tsx';
import { firstModel, reduceReader } from './reader-state.ts';
import { type Reading, ReadingContext } from './reading.ts';
import { TextMenu } from './TextMenu.tsx';
import './text/text.css';
import { useAfterPaint } from '../ui/use-after-paint.ts';
import { useSameRecord } from '../ui/use-same-record.ts';
import { ReaderMargin } from './margin/ReaderMargin.tsx';
import type { Opened } from './opened-text.ts';
import { TitleBlock } from './TitleBlock.tsx';
import { HighlightIndex } from './text/highlight-index.ts';
import { repeatsTitle } from './text-repeats.ts';
import { useArriving } from './use-arriving.ts';
import { useCopy } from './use-copy.ts';
import { useOutline } from './use-outline.ts';
import { usePainted } from './use-painted.ts';
import type { Panels } from './use-panels.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import { useReaderSurface } from './use-reader-surface.ts';
import { useReadingPlace } from './use-reading-place.ts';

export interface ReaderProps {
  readonly document: DocumentSummary;
  readonly opened: Opened;
  readonly highlights: readonly HighlightInText[];
  readonly tags: readonly TagSummary[];
  readonly preferences: Preferences;
  readonly panels: Panels;
  /** Those around the place where the text was opened come with it, all of them later; null for another text. */
  readonly around: readonly HighlightInText[] | null;
  readonly hasAllHighlights: boolean;
  readonly readAllHighlights: () => Promise<unknown>;
  readonly isActive: boolean;
}

/** A document on paper: its text with what is marked in it, and the margin beside it. */
export const Reader = memo(function Reader(props: ReaderProps) {
  const { document, opened, highlights, around, tags, panels, isActive } = props;
  const { hasAllHighlights, readAllHighlights } = props;
  const preferences = useMemo(
    () => ({ ...props.preferences, showMargin: panels.margin }),
    [props.preferences, panels.margin],
  );
  const { shape } = opened;
  const { tabId } = usePane();
  const element = useRef<HTMLDivElement>(null);
  const outline = useOutline(element, panels);
  const mount = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [model, send] = useReducer(reduceReader, firstModel);
  const queries = useQueryClient();
  const commands = useMemo(
    () => new PaintAtOnce(queries, document.id, shape.versionId, around),
    [queries, document.id, shape.versionId, around],
  );
  const index = useMemo(() => new HighlightIndex(highlights), [highlights]);
  const latestIndex = useRef(index);
  useLayoutEffect(() => {
    latestIndex.current = index;
  });
  const find = useFindSession(document.id);
  const unconfirmed = useUnconfirmed(document);
  const tagsById = useMemo(() => new Map(tags.map((tag) => [tag.id, tag])), [tags]);
  const selected = index.get(model.selectedId);

  const surface = useReaderSurface({ document, opened, index, model, send, mount, scroller });
  const select = useCallback(
    (id: HighlightId | null) => {
      send({ do: 'select', id });
      const range = latestIndex.current.get(id);
      if (range) void surface?.text.reveal(range, { series: 'highlights' });
    },
    [surface],
  );

  const toggleMargin = useCallback(() => panels.set({ margin: !panels.margin }), [panels]);
  useReaderKeys({
    documentId: document.id,
    surface,
    send,
    onDelete: selected
      ? () => {
          commands.delete(selected.id);
          send({ do: 'select', id: null });
        }
      : null,
    onToggleMargin: toggleMargin,
    onToggleOutline: outline.toggle,
    isActive,
  });
  useCopy(surface?.text ?? null, { document, selected });
  useReadingPlace(surface?.text ?? null, document.id);
  const furthest = useFurthest(surface?.text ?? null, document.id, preferences);
  useArriving({
    surface: surface?.text ?? null,
    documentId: document.id,
    index,
    hasAllHighlights,
    send,
  });

  usePainted(surface?.text ?? null, { index, model, hasMargin: preferences.showMargin });

  const closeOutline = useCallback(() => {
    outline.close();
    surface?.text.focus();
  }, [outline.close, surface]);

  const reading = useSameRecord<Reading>(
    surface && {
      ...{ tabId, document, shape, index, unconfirmed, preferences, panels, furthest, find, isActive },
      ...{ hasAllHighlights, readAllHighlights, model, send, commands, select },
      tags: tagsById,
      surface: surface.text,
      caret: surface.caret,
    },
  );
  // The text is there first, with what is marked in it; what stands around it follows, and keys wait for that.
  const isPainted = useAfterPaint(surface !== null);
  const parts = isPainted ? reading : null;
  useKeptKeys(surface !== null && !isPainted && isActive);
  return (
    <ReadingContext value={reading}>
      <PaneMain ref={element} className={styles.reader} aria-label="Reader">
        <ReaderHead
          document={document}
          isOutlineShown={outline.state !== 'closed'}
          onToggleOutline={outline.toggle}
          isMarginShown={panels.margin}
          onToggleMargin={toggleMargin}
        />
        <div className={styles.below} dir={shape.direction}>
          <Outline state={outline.state} onClose={closeOutline}>
            {parts && (
              <OutlinePanel
                shape={shape}
                highlights={highlights}
                surface={parts.surface}
                furthest={furthest}
                isActive={isActive}
              />
            )}
          </Outline>
          <div className={styles.pane}>
            {parts && <Find />}
            {parts && <ProgressStatus />}
            {parts && <ToPlace />}
            <div className={styles.scroller} ref={scroller} data-scroller="">
              <div className={styles.paper} data-margin={preferences.showMargin}>
                <div className={styles.column} data-titled={repeatsTitle(document)}>
                  <TitleBlock document={document} />
                  <TextMenu>
                    <div
                      ref={mount}
                      className={`reading ${styles.text}`}
                      dir={shape.direction}
                      lang={document.language ?? undefined}
                      data-marks={preferences.markPaint}
                      data-script={shape.isArabic ? 'arabic' : undefined}
                    />
                  </TextMenu>
                </div>
                {parts && <RangeHandles />}
                {parts && <MergeKeys />}
                {parts && preferences.showMargin && (
                  <div className={styles.margin}>
                    <ReaderMargin />
                  </div>
                )}
              </div>
            </div>
          </div>
        </div>
        {parts && <HighlightLabels />}
        {parts && <KeyMarking />}
        {parts && <CorrectText />}
        {parts && <SourceLinks />}
        {parts && <TypeKeys />}
        {parts && <Print />}
        {parts && model.quickTag && <QuickTag key={model.quickTag.key} opened={model.quickTag} />}
      </PaneMain>
    </ReadingContext>
  );
});
