import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';
import { isArabic } from '../../core/text/text-direction.ts';
import { type ShownPassage, usePassages, type WantedPassages } from '../app/dossier-queries.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { useKeys } from '../app/keymap/use-keys.ts';
import { usePane } from '../app/panes/pane-context.ts';
import { toHash } from '../app/place.ts';
import { byline } from '../library/byline.ts';
import { displayTitle } from '../library/display-title.ts';
import { estimateBasis, showSourceDate } from '../library/show-source-date.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { LoadingLine } from '../ui/LoadingLine.tsx';
import { PassageItem } from './PassageItem.tsx';
import styles from './PassageList.module.css';

/** A browser's page has an end: of more passages, the first so many are shown. */
const mostShown = 100_000;

/** What a passage takes before it is measured. */
const estimate = 132;

export interface PassageListProps {
  readonly wanted: WantedPassages;
  readonly tags: ReadonlyMap<TagId, TagSummary>;
  /** What scrolls, with all that stands before the list. */
  readonly scroller: RefObject<HTMLElement | null>;
}

/** The passages in their order, of which only those in sight are read and drawn. */
export function PassageList({ wanted, tags, scroller }: PassageListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  const [drawnPlaces, setDrawnPlaces] = useState<readonly number[]>([0]);
  const passages = usePassages(wanted, drawnPlaces);
  const all = passages.order?.of ?? 0;
  const of = Math.min(all, mostShown);
  const rows = useVirtualizer({
    count: of,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    overscan: 6,
    scrollMargin: top,
    onChange: ({ range }) => {
      if (!range) return;
      const places = [Math.max(0, range.startIndex - 8), Math.min(Math.max(0, of - 1), range.endIndex + 8)];
      if (places.join() !== drawnPlaces.join()) setDrawnPlaces(places);
    },
  });
  // What stands above the list grows and shrinks.
  useLayoutEffect(() => {
    const element = scroller.current;
    const above = list.current;
    if (!element || !above) return;
    const measure = () =>
      setTop(above.getBoundingClientRect().top - element.getBoundingClientRect().top + element.scrollTop);
    measure();
    const observer = new ResizeObserver(measure);
    for (const child of above.parentElement?.children ?? []) if (child !== above) observer.observe(child);
    return () => observer.disconnect();
  }, [scroller]);

  const toPassage = (by: 1 | -1): boolean => {
    const focused = document.activeElement?.closest('[data-index]');
    const here =
      focused && list.current?.contains(focused) ? Number(focused.getAttribute('data-index')) : null;
    const inSight = rows.range?.startIndex ?? 0;
    const next = here === null ? inSight : Math.min(of - 1, Math.max(0, here + by));
    rows.scrollToIndex(next, { align: 'auto' });
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-index="${next}"] [data-place]`)?.focus(),
    );
    return of > 0;
  };
  useKeys(
    { 'dossier.next': () => toPassage(1), 'dossier.previous': () => toPassage(-1) },
    { isActive: usePane().isActive },
  );

  const { error } = passages;
  return (
    <>
      {passages.isFetching && <LoadingLine label="Reading passages" />}
      {error && (
        <p role="alert" className={styles.error}>
          {errorSentence(error)}{' '}
          <Button kind="link" onClick={passages.readAgain}>
            Try again
          </Button>
        </p>
      )}
      <ol ref={list} className={styles.list} aria-label="Passages" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const shown = passages.at(index);
          return (
            <li
              key={index}
              ref={rows.measureElement}
              data-index={index}
              className={styles.row}
              aria-posinset={index + 1}
              aria-setsize={of}
              style={{ transform: `translateY(${start - top}px)` }}
            >
              {shown ? (
                <Row
                  shown={shown}
                  wanted={wanted}
                  tags={tags}
                  themes={passages.order?.themes ?? []}
                  index={index}
                />
              ) : (
                <div className={styles.waiting} aria-hidden="true" />
              )}
            </li>
          );
        })}
      </ol>
      {all > of && (
        <p className={styles.end}>
          These are the first {of.toLocaleString('en')} of {countOf(all, 'passage')}. Choose a bar of the
          chart or a theme to see the others, or export them.
        </p>
      )}
    </>
  );
}

interface RowProps extends Pick<PassageListProps, 'wanted' | 'tags'> {
  readonly shown: ShownPassage;
  readonly index: number;
  readonly themes: readonly { themeId: TagId | null; start: number; count: number }[];
}

function Row({ shown, wanted, tags, themes, index }: RowProps) {
  const { passage, sentence, document, opensDocument, opensTheme } = shown;
  const theme = opensTheme ? themes.find(({ start }) => start === index) : undefined;
  return (
    <>
      {theme && (
        <h2 className={styles.theme}>
          {theme.themeId ? (
            <a href={toHash({ view: 'dossier', id: theme.themeId })}>
              <bdi>{tags.get(theme.themeId)?.name}</bdi>
            </a>
          ) : (
            'No theme'
          )}{' '}
          <small>{countOf(theme.count, 'passage')}</small>
        </h2>
      )}
      <div className={styles.document} data-opens={opensDocument ? '' : undefined}>
        {opensDocument && <Source document={document} isBelow={wanted.by === 'theme'} />}
        <PassageItem
          passage={passage}
          sentence={sentence}
          document={document}
          tags={passage.tagIds.flatMap((id) => (id === wanted.tagId ? [] : (tags.get(id) ?? [])))}
        />
      </div>
    </>
  );
}

function Source({ document, isBelow }: { document: ShownPassage['document']; isBelow: boolean }) {
  const title = displayTitle(document);
  const Heading = isBelow ? 'h3' : 'h2';
  return (
    <>
      <p className={document.publishedOn ? styles.date : styles.unknown} title={estimateBasis(document)}>
        {showSourceDate(document)}
      </p>
      <div className={styles.source}>
        <Heading dir="auto" lang={document.language ?? undefined}>
          <a
            href={toHash({ view: 'document', id: document.id })}
            className={title.isWorking && !isArabic(title.text) ? styles.working : ''}
          >
            {title.text}
          </a>
        </Heading>
        <p dir="auto">{byline(document)}</p>
      </div>
    </>
  );
}
