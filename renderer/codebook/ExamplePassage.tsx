import type { TagSummary } from '../../core/contract/tags.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { toHash } from '../app/place.ts';
import { useDossier } from '../app/queries.ts';
import { placeInWords } from '../dossier/place-in-words.ts';
import { displayTitle } from '../library/display-title.ts';
import { TagChip } from '../ui/TagChip.tsx';
import styles from './TagPage.module.css';

const mostCompanions = 6;

/** A passage that carries the tag, with the words around it, and the tags that it often stands with. */
export function ExamplePassage({ tag, tags }: { tag: TagSummary; tags: readonly TagSummary[] }) {
  const { data: dossier } = useDossier(tag.id);
  const source = dossier?.documents[0];
  const passage = source?.passages[0];
  if (!dossier || !source || !passage) return null;
  const companions = dossier.appearsWith.slice(0, mostCompanions).flatMap(({ tagId, count }) => {
    const other = tags.find(({ id }) => id === tagId);
    return other ? [{ other, count }] : [];
  });
  const { colour } = passage;
  return (
    <>
      <section className={styles.row}>
        <h2>Example</h2>
        <div className={styles.example}>
          <p dir="auto" lang={source.document.language ?? undefined}>
            {fromWord(passage.prefix)}
            <mark
              style={{
                background: `var(--hl-${colour}-fill)`,
                boxShadow: `inset 0 -2px var(--hl-${colour}-ink)`,
              }}
            >
              {passage.quote}
            </mark>
            {toWord(passage.suffix)}
          </p>
          <a href={toHash({ view: 'document', id: passage.documentId, highlightId: passage.id })}>
            <bdi>{displayTitle(source.document).text}</bdi>, {placeInWords(passage)}
          </a>
        </div>
      </section>
      {companions.length > 0 && (
        <section className={styles.row}>
          <h2>Often with</h2>
          <ul className={styles.chips}>
            {companions.map(({ other, count }) => (
              <li key={other.id} className={styles.chip}>
                <TagChip tag={other} onPress={() => goTo({ view: 'codebook', id: other.id })} />
                <span>{count}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** What stands before, from a whole word on and of the same paragraph. */
const fromWord = (prefix: string): string => prefix.replace(/^[\s\S]*\n|^\S*\s/, '');

/** What stands after, up to a whole word and of the same paragraph. */
const toWord = (suffix: string): string => suffix.replace(/\n[\s\S]*$|\s\S*$/, '');
