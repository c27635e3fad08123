import type { DocumentSummary } from '../../core/contract/documents.ts';
import type { Sentence } from '../../core/contract/dossier.ts';
import type { Passage, TagSummary } from '../../core/contract/tags.ts';
import { textDirection } from '../../core/text/text-direction.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { toHash } from '../app/place.ts';
import { useMarkNames } from '../app/use-mark-names.ts';
import { displayTitle } from '../library/display-title.ts';
import { NoteText } from '../reader/note/NoteText.tsx';
import { TagChip } from '../ui/TagChip.tsx';
import styles from './PassageItem.module.css';
import { placeInWords } from './place-in-words.ts';

export interface PassageItemProps {
  readonly passage: Passage;
  /** What stands around a passage that is no more than a name. */
  readonly sentence: Sentence | null;
  readonly document: DocumentSummary;
  /** The tags to name. */
  readonly tags: readonly TagSummary[];
}

/** A passage in its own words, with what the analyst has made of it and the way to its place. */
export function PassageItem({ passage, sentence, document, tags }: PassageItemProps) {
  const { colour, note } = passage;
  const markNames = useMarkNames();
  return (
    <div
      className={styles.passage}
      dir={textDirection(passage.quote)}
      style={{ borderInlineStartColor: `var(--hl-${colour}-ink)` }}
    >
      <blockquote dir="auto" lang={document.language ?? undefined}>
        {sentence ? (
          <span className={styles.sentence}>
            {sentence.before}
            <mark style={{ borderBlockEndColor: `var(--hl-${colour}-ink)` }}>{passage.quote}</mark>
            {sentence.after}
          </span>
        ) : (
          passage.quote
        )}
      </blockquote>
      <div className={styles.facts}>
        <span className={styles.mark}>
          <i style={{ background: `var(--hl-${colour}-ink)` }} aria-hidden="true" />
          {markNames[colour - 1]}
          {sentence && <small>the name only</small>}
        </span>
        <a
          className={styles.place}
          data-place=""
          href={toHash({ view: 'document', id: passage.documentId, highlightId: passage.id })}
        >
          <bdi>{displayTitle(document).text}</bdi>
          <span>
            · <bdi dir="ltr">{placeInWords(passage)}</bdi>
          </span>
        </a>
        {tags.map((tag) => (
          <TagChip key={tag.id} tag={tag} onPress={() => goTo({ view: 'dossier', id: tag.id })} />
        ))}
      </div>
      {note && <NoteText body={note.body} className={styles.note} />}
    </div>
  );
}
