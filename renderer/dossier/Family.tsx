import { useMemo, useState } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';
import { toHash } from '../app/place.ts';
import { Button } from '../ui/Button.tsx';
import { KindIcon } from '../ui/KindIcon.tsx';
import styles from './Around.module.css';
import { tagFamily } from './tag-family.ts';

/** How many tags are shown at first. */
const first = 24;

/** What the tag belongs to and what belongs to it. */
export function Family({ tags, tagId }: { tags: readonly TagSummary[]; tagId: TagId }) {
  const family = useMemo(() => tagFamily(tags, tagId), [tags, tagId]);
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? family : family.slice(0, first);
  return (
    <section className={styles.section}>
      <h2>Parents and members</h2>
      {family.length > 1 ? (
        <ul>
          {shown.map(({ tag, depth, role }) => (
            <li key={tag.id} className={styles.relative} style={{ paddingInlineStart: depth * 17 }}>
              {depth > 0 && <i className={styles.elbow} aria-hidden="true" />}
              <KindIcon kind={tag.kind} size={14} />
              {role === 'self' ? (
                <b>{tag.name}</b>
              ) : (
                <a href={toHash({ view: 'dossier', id: tag.id })} title={tag.name}>
                  <bdi>{tag.name}</bdi>
                </a>
              )}
              <span>{tag.highlights.toLocaleString('en')}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          It belongs to no other tag, and none belongs to it.{' '}
          <a className={styles.link} href={toHash({ view: 'codebook', id: tagId })}>
            Arrange tags
          </a>
        </p>
      )}
      {shown.length < family.length && (
        <Button kind="link" onClick={() => setShowsAll(true)}>
          Show all {family.length.toLocaleString('en')}
        </Button>
      )}
    </section>
  );
}
