import type { TagSummary } from '../../core/contract/tags.ts';
import { useFirstPassages } from '../app/dossier-queries.ts';
import { toHash } from '../app/place.ts';
import { placeInWords } from '../dossier/place-in-words.ts';
import { displayTitle } from '../library/display-title.ts';
import { PassageQuote } from './PassageQuote.tsx';
import styles from './TagPage.module.css';

/** A passage that carries the tag, with the words around it and the way to its place. */
export function ExamplePassage({ tag }: { tag: TagSummary }) {
  const { data } = useFirstPassages(tag.id, 1);
  const [found] = data?.first ?? [];
  if (!found) return null;
  const { passage, document } = found;
  return (
    <div className={styles.example}>
      <PassageQuote passage={passage} language={document.language} />
      <a href={toHash({ view: 'document', id: passage.documentId, highlightId: passage.id })}>
        <bdi>{displayTitle(document).text}</bdi>, {placeInWords(passage)}
      </a>
    </div>
  );
}
