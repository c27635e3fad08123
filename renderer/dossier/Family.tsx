import { useMemo } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';
import { toHash } from '../app/place.ts';
import { KindIcon } from '../ui/KindIcon.tsx';
import styles from './Around.module.css';
import { tagFamily } from './tag-family.ts';

/** What the tag belongs to and what belongs to it. */
export function Family({ tags, tagId }: { tags: readonly TagSummary[]; tagId: TagId }) {
  const family = useMemo(() => tagFamily(tags, tagId), [tags, tagId]);
  return (
    <section className={styles.section}>
      <h2>Parents and members</h2>
      {family.length > 1 ? (
        <ul>
          {family.map(({ tag, depth, role }) => (
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
              <span>{tag.highlights}</span>
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
    </section>
  );
}
