import type { TagSummary } from '../../core/contract/tags.ts';
import { toHash } from '../app/place.ts';
import { useDossier } from '../app/queries.ts';
import { placeInWords } from '../dossier/place-in-words.ts';
import { displayTitle } from '../library/display-title.ts';
import { PassageQuote } from './PassageQuote.tsx';
import styles from './TagPage.module.css';

/** A passage that carries the tag, with the words around it and the way to its place. */
export function ExamplePassage({ tag }: { tag: TagSummary }) {
  const { data: dossier } = useDossier(tag.id);
  const source = dossier?.documents[0];
  const passage = source?.passages[0];
  if (!source || !passage) return null;
  return (
    <div className={styles.example}>
      <PassageQuote passage={passage} language={source.document.language} />
      <a href={toHash({ view: 'document', id: passage.documentId, highlightId: passage.id })}>
        <bdi>{displayTitle(source.document).text}</bdi>, {placeInWords(passage)}
      </a>
    </div>
  );
}
