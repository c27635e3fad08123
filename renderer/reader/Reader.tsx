import { useQueryClient } from '@tanstack/react-query';
import { memo, useCallback, useLayoutEffect, useMemo, useReducer, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { DocumentSummary } from '../../core/contract/documents.ts';
import type { HighlightInText } from '../../core/contract/highlights.ts';
import type { Preferences } from '../../core/contract/library.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import { HighlightId } from '../../core/model/ids.ts';
import { openDialog } from '../app/dialog-store.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { keepKeysUntil } from '../app/keymap/kept-keys.ts';
import { useKeptKeys } from '../app/keymap/use-kept-keys.ts';
import { useKeys } from '../app/keymap/use-keys.ts';
import { PaneMain } from '../app/panes/PaneMain.tsx';
import { usePane } from '../app/panes/pane-context.ts';
import { goTo, navigation } from '../app/panes/window-navigation.ts';
import { showErrorToast } from '../app/toasts.tsx';
import { displayTitle } from '../library/display-title.ts';
import { ToPlace } from '../review/ToPlace.tsx';
import { useUnconfirmed } from '../review/use-unconfirmed.ts';
import { TypeKeys } from '../typography/TypeKeys.tsx';
import { CorrectText } from '../versions/CorrectText.tsx';
import { bylineParts } from './byline-parts.ts';
import { Find } from './find/Find.tsx';
import { useFindSession } from './find/use-find-session.ts';
import { HighlightLabels } from './HighlightLabels.tsx';
import { highlightLabelId } from './highlight-label-id.ts';
import { lightUp } from './light-up.ts';
import { SourceLinks } from './links/SourceLinks.tsx';
import { cardElementId } from './margin/card-element.ts';
import { hasCard } from './margin/layout-margin.ts';
import { Margin } from './margin/Margin.tsx';
import type { MarginActions } from './margin/margin-props.ts';
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
import type { Opened } from './opened-text.ts';
import { HighlightIndex } from './text/highlight-index.ts';
import { useArriving } from './use-arriving.ts';
import { useCopy } from './use-copy.ts';
import { useOutline } from './use-outline.ts';
import type { Panels } from './use-panels.ts';
import { useReadingPlace } from './use-reading-place.ts';
import { useTextSurface } from './use-text-surface.ts';

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

/** Whether a text begins with the words of its own standfirst. */
const repeatsStandfirst = ({ opening, standfirst }: DocumentSummary): boolean => {
  const [words, lead] = [opening, standfirst ?? ''].map((text) => text.replace(/\s+/g, ' ').trim());
  return lead !== undefined && (words?.startsWith(lead.slice(0, 120)) ?? false);
};

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
  const { direction } = shape;
  const selected = index.get(model.selectedId);

  const surface = useTextSurface(
    { text: opened.text, at: opened.at, label: 'Text of the document', language: document.language },
    mount,
    scroller,
    {
      onSelection: (range) => send({ do: 'select text', range }),
      onProblem: (error) => showErrorToast(errorSentence(error)),
      onJump: (series) => navigation.leavePlace(tabId, series),
      onSelected: () => {
        const range = surface?.text.selection;
        if (!range) return;
        // The next key acts on what a press has selected, however soon it comes.
        flushSync(() => {
          send({ do: 'select text', range });
          send({ do: 'open popover', range, highlightId: null, field: 'tag' });
        });
      },
      onPressed: (longestFirst) => {
        const choices = longestFirst.toReversed();
        const next = choices[(choices.indexOf(model.selectedId ?? '') + 1) % choices.length];
        flushSync(() => send({ do: 'select', id: next ? HighlightId.parse(next) : null }));
      },
      onHovered: (ids) => lightUp(index.get(ids.at(-1) ?? null) ?? null),
    },
  );

  const select = useCallback(
    (id: HighlightId | null) => {
      send({ do: 'select', id });
      const range = latestIndex.current.get(id);
      if (range) void surface?.text.reveal(range, { series: 'highlights' });
    },
    [surface],
  );

  const actions = useMemo<MarginActions>(
    () => ({
      select,
      edit: (editing) => send({ do: 'edit', editing }),
      returnToText: () => surface?.text.focus(),
    }),
    [select, surface],
  );

  const closePopover = () => {
    send({ do: 'close popover' });
    surface?.text.focus();
    if (model.selection && !model.quickTag?.highlightId)
      void surface?.text.select(model.selection.start, model.selection.end);
  };

  useKeys(
    {
      'reader.delete': () => {
        if (!selected) return false;
        commands.delete(selected.id);
        send({ do: 'select', id: null });
        return true;
      },
      'reader.select-all': () => {
        if (!surface) return false;
        const { text } = surface;
        // The end of the text may have to be fetched; a key that comes meanwhile is for all of it.
        keepKeysUntil(text.select(0, shape.length), () => send({ do: 'select text', range: text.selection }));
        return true;
      },
      'app.clean-up': () => {
        goTo({ view: 'clean-up', id: document.id });
        return true;
      },
      'app.versions': () => {
        openDialog({ kind: 'versions', id: document.id });
        return true;
      },
      'reader.margin': () => {
        toggleMargin();
        return true;
      },
      'reader.outline': () => {
        outline.toggle();
        return true;
      },
    },
    { isActive, others: (event) => surface?.caret.press(event) ?? false },
  );
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

  useLayoutEffect(() => {
    surface?.text.paint({
      highlights: index,
      selectedId: model.selectedId,
      draft: model.quickTag && !model.quickTag.highlightId ? model.quickTag.range : null,
      details: (id) => {
        const highlight = preferences.showMargin && index.get(id);
        return highlight && hasCard(highlight) ? cardElementId(tabId, id) : null;
      },
      label: (id) => highlightLabelId(tabId, id),
    });
  }, [surface, tabId, index, preferences.showMargin, model.selectedId, model.quickTag]);

  const closeOutline = useCallback(() => {
    outline.close();
    surface?.text.focus();
  }, [outline.close, surface]);

  const toggleMargin = useCallback(() => panels.set({ margin: !panels.margin }), [panels]);

  const title = displayTitle(document);
  // A text that begins with its own title shows it once, as text that can be marked.
  const isTitled = document.opening.slice(0, title.text.length + 1).trim() === title.text;
  const { quickTag } = model;
  const quickTagHighlight = index.get(quickTag?.highlightId ?? null);
  const reading = useMemo<Reading | null>(
    () =>
      surface && {
        tabId,
        ...{
          document,
          shape,
          index,
          hasAllHighlights,
          readAllHighlights,
          unconfirmed,
          tags: tagsById,
          preferences,
          model,
          send,
          commands,
          select,
          isActive,
        },
        find,
        panels,
        furthest,
        surface: surface.text,
        caret: surface.caret,
      },
    [
      surface,
      tabId,
      document,
      shape,
      index,
      hasAllHighlights,
      readAllHighlights,
      unconfirmed,
      tagsById,
      preferences,
      model,
      commands,
      select,
      isActive,
      find,
      panels,
      furthest,
    ],
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
        <div className={styles.below} dir={direction}>
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
                <div className={styles.column} data-titled={isTitled}>
                  <div className={styles.titleBlock}>
                    <h1 className={title.isWorking ? styles.workingTitle : styles.title} dir="auto">
                      {title.text}
                    </h1>
                    <p className={styles.byline}>{bylineParts(document).slice(0, -1).join(' · ')}</p>
                    {document.standfirst && !repeatsStandfirst(document) && (
                      <p className={styles.standfirst} dir="auto" lang={document.language ?? undefined}>
                        {document.standfirst}
                      </p>
                    )}
                  </div>
                  <TextMenu>
                    <div
                      ref={mount}
                      className={`reading ${styles.text}`}
                      dir={direction}
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
                    <Margin
                      geometry={parts.surface}
                      highlights={highlights}
                      tags={tagsById}
                      state={model}
                      editing={model.editing}
                      draft={quickTag && !quickTag.highlightId ? quickTag.range : null}
                      actions={actions}
                      direction={direction}
                    />
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
        {parts && quickTag && (
          <QuickTag
            key={quickTag.key}
            geometry={parts.surface}
            documentId={document.id}
            target={
              quickTagHighlight
                ? { kind: 'highlight', highlight: quickTagHighlight }
                : { kind: 'selection', range: quickTag.range }
            }
            highlights={highlights}
            tags={tagsById}
            initialField={quickTag.field}
            onCreated={(id) => send({ do: 'created', id })}
            onClose={closePopover}
          />
        )}
      </PaneMain>
    </ReadingContext>
  );
});
