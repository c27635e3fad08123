import { useState } from 'react';
import type { Dossier } from '../../core/contract/dossier.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';
import { type TagKind, tagKinds } from '../../core/model/tag.ts';
import { toHash } from '../app/place.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { kindPlurals } from '../ui/kind-names.ts';
import styles from './Around.module.css';
import type { DossierPlace } from './dossier-place.ts';

/** How many tags of a kind are shown at first. */
const first = 8;

export interface CompanyProps {
  readonly appearsWith: Dossier['appearsWith'];
  /** How many passages are shown: the whole that the bars are parts of. */
  readonly passages: number;
  readonly place: DossierPlace;
  readonly tags: ReadonlyMap<TagId, TagSummary>;
}

/** The other tags on the same passages, by kind, each with how often. */
export function Company({ appearsWith, passages, place, tags }: CompanyProps) {
  const others = appearsWith.flatMap(({ tagId, count }) => {
    const tag = tags.get(tagId);
    return tag ? [{ tag, count }] : [];
  });
  const byKind = Map.groupBy(others, ({ tag }) => tag.kind);
  const [opened, setOpened] = useState<ReadonlySet<TagKind>>(new Set());
  return (
    <section className={styles.section}>
      <h2>
        Appears with <small>of {countOf(passages, 'passage')}</small>
      </h2>
      {tagKinds.map((kind) => {
        const ofKind = byKind.get(kind) ?? [];
        if (ofKind.length === 0) return null;
        const shown = opened.has(kind) ? ofKind : ofKind.slice(0, first);
        return (
          <div key={kind} className={styles.kind}>
            <h3>{kindPlurals[kind]}</h3>
            <ul>
              {shown.map(({ tag, count }) => (
                <li key={tag.id} className={styles.companion}>
                  <a href={toHash({ view: 'dossier', id: tag.id })} title={tag.name}>
                    <bdi>{tag.name}</bdi>
                  </a>
                  <i aria-hidden="true">
                    <i style={{ width: `${(100 * count) / passages}%`, background: `var(--kind-${kind})` }} />
                  </i>
                  {tag.kind === 'theme' ? (
                    <a
                      className={styles.count}
                      href={toHash({ ...place, themeId: tag.id })}
                      aria-label={`Only the ${countOf(count, 'passage')} with ${tag.name}`}
                      title={`Show only passages with ${tag.name}`}
                    >
                      {count.toLocaleString('en')}
                    </a>
                  ) : (
                    <span>{count.toLocaleString('en')}</span>
                  )}
                </li>
              ))}
            </ul>
            {shown.length < ofKind.length && (
              <Button kind="link" onClick={() => setOpened(new Set([...opened, kind]))}>
                Show all {ofKind.length}
              </Button>
            )}
          </div>
        );
      })}
    </section>
  );
}
