import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { EditorView } from 'prosemirror-view';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { DocumentSummary } from '../../../core/contract/documents.ts';
import type { HighlightInText } from '../../../core/contract/highlights.ts';
import type { HighlightId } from '../../../core/model/ids.ts';
import { errorSentence } from '../../app/error-sentence.ts';
import { usePane } from '../../app/panes/pane-context.ts';
import { useMarkNames } from '../../app/use-mark-names.ts';
import { describeHighlight } from '../../reader/describe-highlight.ts';
import { FoundRanges } from '../../reader/find/found-ranges.ts';
import { highlightLabelId } from '../../reader/highlight-label-id.ts';
import { openedText } from '../../reader/opened-text.ts';
import { HighlightIndex } from '../../reader/text/highlight-index.ts';
import { repaint } from '../../reader/text/paint.ts';
import type { Stretch } from '../../reader/text/stretch.ts';
import { Button } from '../../ui/Button.tsx';
import { LoadingLine } from '../../ui/LoadingLine.tsx';
import type { TagsById } from '../tags-by-id.ts';
import { drawText } from './draw-text.ts';
import styles from './Preview.module.css';
import '../../reader/text/text.css';

export interface PreviewTextProps {
  readonly document: DocumentSummary;
  /** The document's highlights, once they are known. */
  readonly highlights: readonly HighlightInText[] | undefined;
  readonly selectedId: HighlightId | null;
  readonly tags: TagsById;
  /** The matches to box, in order, and the one that is gone to. */
  readonly matches: readonly Stretch[];
  readonly current: Stretch;
}

/** The text around a match as the reader shows it, with the match in the middle. The last one stays until the next is read. */
export function PreviewText({ document, highlights, selectedId, tags, matches, current }: PreviewTextProps) {
  const { tabId } = usePane();
  const ownId = `preview-${tabId}`;
  const names = useMarkNames();
  const place = { at: current.start, versionId: document.versionId };
  const {
    data: opened,
    error,
    refetch,
  } = useQuery({ ...openedText(document.id, place, ownId), placeholderData: keepPreviousData });
  const index = useMemo(
    () => new HighlightIndex(highlights ?? opened?.highlights ?? []),
    [highlights, opened],
  );
  const isOther = opened?.shape.documentId !== document.id || opened.shape.versionId !== document.versionId;
  const scroller = useRef<HTMLElement>(null);
  const mount = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);

  useLayoutEffect(() => {
    if (!opened || !mount.current) return;
    const drawn = drawText(mount.current, opened.text, opened.at);
    view.current = drawn;
    return () => {
      view.current = null;
      drawn.destroy();
    };
  }, [opened]);

  useLayoutEffect(() => {
    const drawn = view.current;
    if (!drawn || !opened || isOther) return;
    const places = matches.flatMap(({ start, end }) => [start, end]);
    drawn.dispatch(
      repaint(drawn.state.tr, {
        highlights: index,
        selectedId,
        label: (id) => highlightLabelId(ownId, id),
        found: FoundRanges.none.with(places),
        foundAt: current,
      }),
    );
  }, [opened, isOther, index, selectedId, matches, current, ownId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another match is gone to
  useEffect(() => {
    const box = mount.current?.querySelector('.found-current, mark.selected');
    if (opened && !isOther && box && scroller.current) showInMiddle(scroller.current, box);
  }, [opened, isOther, current]);

  if (error && !opened)
    return (
      <div className={styles.problem}>
        <p>{errorSentence(error)}</p>
        <Button onClick={() => void refetch()}>Try again</Button>
      </div>
    );
  if (!opened) return <LoadingLine label="Reading the passage" />;
  const shown = index.within(opened.at - drawnAround, opened.at + drawnAround);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by key
    <section ref={scroller} className={styles.scroller} tabIndex={0} aria-label="Passage in its text">
      <div
        className={`reading ${styles.text}`}
        dir={opened.shape.direction}
        lang={document.language ?? undefined}
        data-script={opened.shape.isArabic ? 'arabic' : undefined}
      >
        <div ref={mount} />
      </div>
      <div hidden>
        {shown.map((highlight) => (
          <span key={highlight.id} id={highlightLabelId(ownId, highlight.id)}>
            {describeHighlight(highlight, tags, 0, names)}
          </span>
        ))}
      </div>
    </section>
  );
}

/** At least what three chunks hold, in code units: highlights in it may be drawn. */
const drawnAround = 100_000;

/** Scrolls so that an element stands a third from the top. */
function showInMiddle(scroller: HTMLElement, element: Element): void {
  const { top, height } = scroller.getBoundingClientRect();
  scroller.scrollTop += element.getBoundingClientRect().top - top - height / 3;
}
