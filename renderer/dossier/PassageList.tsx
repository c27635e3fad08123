import { useEffect, useMemo, useRef, useState } from 'react';
import type { Dossier, TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';
import { isArabic } from '../../core/text/text-direction.ts';
import { toHash } from '../app/place.ts';
import { byline } from '../library/byline.ts';
import { displayTitle } from '../library/display-title.ts';
import { estimateBasis, showSourceDate } from '../library/show-source-date.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { firstPassages } from './first-passages.ts';
import { PassageItem } from './PassageItem.tsx';
import styles from './PassageList.module.css';

/** How many passages are drawn at first, and how many more whenever the end comes near. */
const step = 200;

export interface PassageListProps {
  readonly documents: Dossier['documents'];
  /** The dossier's own tag, which its passages need not name. */
  readonly tagId: TagId;
  readonly tags: ReadonlyMap<TagId, TagSummary>;
}

/** The passages by document, the documents in order of time. */
export function PassageList({ documents, tagId, tags }: PassageListProps) {
  const [limit, setLimit] = useState(step);
  const total = useMemo(
    () => documents.reduce((count, { passages }) => count + passages.length, 0),
    [documents],
  );
  const shown = useMemo(() => firstPassages(documents, limit), [documents, limit]);
  return (
    <div className={styles.list}>
      {shown.map(({ document, passages }) => {
        const title = displayTitle(document);
        const headingId = `passages-${document.id}`;
        return (
          <section key={document.id} className={styles.document} aria-labelledby={headingId}>
            <p
              className={document.publishedOn ? styles.date : styles.unknown}
              title={estimateBasis(document)}
            >
              {showSourceDate(document)}
            </p>
            <div className={styles.source}>
              <h2 id={headingId} dir="auto" lang={document.language ?? undefined}>
                <a
                  href={toHash({ view: 'document', id: document.id })}
                  className={title.isWorking && !isArabic(title.text) ? styles.working : ''}
                >
                  {title.text}
                </a>
              </h2>
              <p dir="auto">{byline(document)}</p>
            </div>
            <ol>
              {passages.map((passage) => (
                <PassageItem
                  key={passage.id}
                  passage={passage}
                  document={document}
                  tags={passage.tagIds.flatMap((id) => (id === tagId ? [] : (tags.get(id) ?? [])))}
                />
              ))}
            </ol>
          </section>
        );
      })}
      {limit < total && <More left={total - limit} onMore={() => setLimit(limit + step)} />}
    </div>
  );
}

/** Draws more when it comes into sight; the button does the same by key. */
function More({ left, onMore }: { left: number; onMore: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  const more = useRef(onMore);
  more.current = onMore;
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again after each step, as it may still be in sight
  useEffect(() => {
    if (!place.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) more.current();
      },
      { rootMargin: '600px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [left]);
  return (
    <div ref={place} className={styles.more}>
      <Button onClick={onMore}>Show {countOf(left, 'more passage')}</Button>
    </div>
  );
}
