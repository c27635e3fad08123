import { StickyNote } from 'lucide-react';
import type { HighlightInText } from '../../../core/contract/highlights.ts';
import type { TagChipProps } from '../../ui/TagChip.tsx';
import { TagChip } from '../../ui/TagChip.tsx';
import { NoteText, noteLine } from '../note/NoteText.tsx';
import styles from './Card.module.css';
import type { MarginProps } from './margin-props.ts';

export interface CardTextProps extends Pick<MarginProps, 'tags'> {
  readonly highlight: HighlightInText;
}

/** A card's tags and its note. */
export function CardText({ highlight, tags }: CardTextProps) {
  const known = knownTags(highlight, tags);
  return (
    <>
      {known.length > 0 && (
        <div className={styles.tags}>
          {known.map((tag) => (
            <TagChip key={tag.name} tag={tag} />
          ))}
        </div>
      )}
      {highlight.note && <NoteText body={highlight.note.body} className={styles.note} />}
      {known.length === 0 && !highlight.note && <p className={styles.empty}>No tags, no note</p>}
    </>
  );
}

/** A card in one line: its first tag, how many more, the start of its note. */
export function FoldedText({ highlight, tags }: CardTextProps) {
  const [first, ...others] = knownTags(highlight, tags);
  return (
    <div className={styles.line}>
      {first && <TagChip tag={first} />}
      {others.length > 0 && (
        <bdi className={styles.more} dir="ltr">
          +{others.length}
        </bdi>
      )}
      {highlight.note && <StickyNote className={styles.hasNote} aria-label="Has a note" role="img" />}
      {highlight.note && (
        <span className={styles.excerpt} dir="auto">
          {noteLine(highlight.note.body)}
        </span>
      )}
    </div>
  );
}

function knownTags(highlight: HighlightInText, tags: MarginProps['tags']): TagChipProps['tag'][] {
  return highlight.tagIds.flatMap((id) => tags.get(id) ?? []);
}
