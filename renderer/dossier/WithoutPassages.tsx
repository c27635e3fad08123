import { useState } from 'react';
import type { TagId } from '../../core/model/ids.ts';
import { useDossierNames } from '../app/dossier-queries.ts';
import { toHash } from '../app/place.ts';
import { displayTitle } from '../library/display-title.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import styles from './Around.module.css';

/** How many documents are shown at first. */
const first = 8;

/** The documents that name the tag and hold no passage of it; each leads to the first mention. */
export function WithoutPassages({ tagId, withMembers }: { tagId: TagId; withMembers: boolean }) {
  const { data: names } = useDossierNames(tagId, withMembers);
  const [showsAll, setShowsAll] = useState(false);
  if (!names || names.without.documents === 0) return null;
  const { documents, first: named } = names.without;
  const shown = showsAll ? named : named.slice(0, first);
  return (
    <section className={styles.section}>
      <h2>
        Without passages yet <small>{countOf(documents, 'document')}</small>
      </h2>
      <ul>
        {shown.map(({ count, start: at, end, ...document }) => (
          <li key={document.id} className={styles.without}>
            <a
              href={toHash({ view: 'document', id: document.id, at, end })}
              title={displayTitle(document).text}
            >
              <bdi lang={document.language ?? undefined}>{displayTitle(document).text}</bdi>
            </a>
            <span>
              <span className={styles.hidden}>named </span>
              {count.toLocaleString('en')}
            </span>
          </li>
        ))}
      </ul>
      {!showsAll && shown.length < named.length && (
        <Button kind="link" onClick={() => setShowsAll(true)}>
          Show {named.length < documents ? 'more' : `all ${documents.toLocaleString('en')}`}
        </Button>
      )}
      {showsAll && named.length < documents && (
        <p>And {(documents - named.length).toLocaleString('en')} more. Review its mentions to see all.</p>
      )}
    </section>
  );
}
