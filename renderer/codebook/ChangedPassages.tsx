import type { TagSummary } from '../../core/contract/tags.ts';
import { useFirstPassages } from '../app/dossier-queries.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { placeInWords } from '../dossier/place-in-words.ts';
import { displayTitle } from '../library/display-title.ts';
import { Button } from '../ui/Button.tsx';
import styles from './MergeDialog.module.css';
import { PassageQuote } from './PassageQuote.tsx';

const shown = 3;

/** The first passages of tags that are about to change, with the way to all of them. */
export function ChangedPassages({ tags, onLeave }: { tags: readonly TagSummary[]; onLeave: () => void }) {
  const first = tags.find(({ highlights }) => highlights > 0);
  return first ? <PassagesOf key={first.id} tag={first} onLeave={onLeave} /> : null;
}

function PassagesOf({ tag, onLeave }: { tag: TagSummary; onLeave: () => void }) {
  const { data } = useFirstPassages(tag.id, shown);
  if (!data) return null;
  const all = () => {
    onLeave();
    goTo({ view: 'dossier', id: tag.id });
  };
  return (
    <>
      <div className={styles.heading}>
        <h3>Passages that change tag</h3>
        {tag.highlights > data.first.length && (
          <Button kind="link" onClick={all}>
            Show all {tag.highlights.toLocaleString('en')}
          </Button>
        )}
      </div>
      <ul className={styles.passages}>
        {data.first.map(({ document, passage }) => (
          <li key={passage.id}>
            <PassageQuote passage={passage} language={document.language} />
            <small>
              <bdi>{displayTitle(document).text}</bdi>, {placeInWords(passage)}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}
