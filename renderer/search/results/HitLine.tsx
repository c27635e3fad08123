import { Highlighter, StickyNote } from 'lucide-react';
import { memo } from 'react';
import type { FoundPlace } from '../../../core/contract/search-answer.ts';
import type { MarkNames } from '../../../core/model/highlight.ts';
import { isArabic, textDirection } from '../../../core/text/text-direction.ts';
import { countOf } from '../../ui/count-of.ts';
import { TagChip } from '../../ui/TagChip.tsx';
import type { TagsById } from '../tags-by-id.ts';
import { MarkedText } from './MarkedText.tsx';
import styles from './Results.module.css';

export interface HitLineProps {
  readonly place: FoundPlace;
  readonly tags: TagsById;
  readonly markNames: MarkNames;
}

const mostTags = 2;

/** One hit: where it stands, the words around it, and the tags of its highlight. */
export const HitLine = memo(function HitLine({ place, tags, markNames }: HitLineProps) {
  const { kind, paragraph, snippet, matches, isCut, others, tagIds, colour } = place;
  const known = tagIds.flatMap((id) => tags.get(id) ?? []);
  return (
    <>
      <span className={styles.place}>{paragraph !== null && `¶ ${paragraph}`}</span>
      <div className={styles.words}>
        {(kind === 'highlight' || kind === 'note') && (
          <span className={styles.kind}>
            {kind === 'note' ? (
              <StickyNote aria-hidden="true" />
            ) : (
              <Highlighter
                aria-hidden="true"
                style={colour === null ? {} : { color: `var(--hl-${colour}-ink)` }}
              />
            )}
            {kind === 'note'
              ? 'Note'
              : ['Highlight', colour && markNames[colour - 1]].filter(Boolean).join(', ')}
          </span>
        )}
        <p
          className={kind === 'note' ? styles.note : styles.snippet}
          dir={textDirection(snippet)}
          data-script={isArabic(snippet) ? 'arabic' : undefined}
        >
          {isCut.start && '…'}
          <MarkedText text={snippet} matches={matches} />
          {isCut.end && '…'}
          {others > 0 && <small> {countOf(others, 'more match', 'more matches')} here</small>}
        </p>
      </div>
      {known.length > 0 && (
        <span className={styles.tags}>
          {known.slice(0, mostTags).map((tag) => (
            <TagChip key={tag.id} tag={tag} />
          ))}
          {known.length > mostTags && <span className={styles.others}>+{known.length - mostTags}</span>}
        </span>
      )}
    </>
  );
});
