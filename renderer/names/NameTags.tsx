import { Check, CircleDashed } from 'lucide-react';
import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { MentionCount } from '../../core/contract/mentions.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';
import { tagKinds } from '../../core/model/tag.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { toHash } from '../app/place.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { KindIcon } from '../ui/KindIcon.tsx';
import { useRovingFocus } from '../ui/use-roving-focus.ts';
import styles from './NameTags.module.css';
import type { NamesPlace } from './name-scope.ts';

export interface NameTagsProps {
  readonly place: NamesPlace;
  /** The document that is looked at; null for the library. */
  readonly where: string | null;
  readonly counts: readonly MentionCount[];
  readonly tags: ReadonlyMap<TagId, TagSummary>;
  readonly chosenId: TagId | null;
  readonly isNew: boolean;
}

const titles = { actor: 'Actors', theme: 'Themes', place: 'Places', source: 'Sources', event: 'Events' };

/** How many names are listed before one asks for more. */
const page = 150;

/** The tags that the texts name, with how many of their mentions are to be decided. */
export function NameTags({ place, where, counts, tags, chosenId, isNew }: NameTagsProps) {
  const list = useRef<HTMLElement>(null);
  const roving = useRovingFocus(list);
  const [most, setMost] = useState(page);
  // The name at hand is seen among the others, wherever one comes from.
  useEffect(() => {
    if (chosenId)
      list.current?.querySelector(`[data-name-tag="${chosenId}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  const known = useMemo(() => counts.filter(({ tagId }) => tags.has(tagId)), [counts, tags]);
  const named = known.filter((count) => count.open > 0).length;
  const shown = known.slice(0, most);

  const follow = (event: MouseEvent, to: NamesPlace) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    goTo(to, 'replace');
  };
  const toTag = (tagId: TagId): NamesPlace => {
    const { isNew: _, ...rest } = place;
    return { ...rest, tagId };
  };
  const { tagId: _, ...withoutTag } = place;
  const chosenTag = chosenId ? { tagId: chosenId } : {};
  const toNew: NamesPlace = { ...withoutTag, isNew: true };

  return (
    <nav ref={list} className={styles.side} aria-label="Names" {...roving}>
      <header className={styles.head}>
        <strong>Found names</strong>
        <small>
          {named === 0 ? 'Nothing to decide' : `${countOf(named, 'name')} with mentions to decide`}
        </small>
        {where && (
          <small className={styles.where}>
            in {place.start !== undefined && 'a passage of '}
            <bdi>{where}</bdi>
          </small>
        )}
        {where && place.id && place.start !== undefined && (
          <a href={toHash({ view: 'names', id: place.id, ...chosenTag })} className={styles.wider}>
            Look in the whole document
          </a>
        )}
        {where && (
          <a href={toHash({ view: 'names', ...chosenTag })} className={styles.wider}>
            Look in the whole library
          </a>
        )}
      </header>
      <div className={styles.scroller}>
        {tagKinds.map((kind) => {
          const ofKind = shown.filter(({ tagId }) => tags.get(tagId)?.kind === kind);
          if (ofKind.length === 0) return null;
          return (
            <section key={kind} aria-label={titles[kind]}>
              <h2>{titles[kind]}</h2>
              {ofKind.map((count) => (
                <a
                  key={count.tagId}
                  href={toHash(toTag(count.tagId))}
                  data-roving=""
                  data-name-tag={count.tagId}
                  className={styles.tag}
                  aria-current={count.tagId === chosenId ? 'true' : undefined}
                  onClick={(event) => follow(event, toTag(count.tagId))}
                >
                  <KindIcon kind={kind} size={14} />
                  <span className={styles.name}>
                    <bdi>{tags.get(count.tagId)?.name}</bdi>
                    <i aria-hidden="true">
                      <i style={{ width: `${share(count)}%` }} />
                    </i>
                  </span>
                  {count.open > 0 ? (
                    <span className={styles.count}>
                      {count.open.toLocaleString('en')}
                      <span className={styles.spoken}> to decide</span>
                    </span>
                  ) : (
                    <Check aria-label="All decided" className={styles.done} />
                  )}
                </a>
              ))}
            </section>
          );
        })}
        {known.length > most && (
          <Button kind="quiet" onClick={() => setMost(most + page)}>
            Show {Math.min(page, known.length - most)} more
          </Button>
        )}
      </div>
      <footer className={styles.foot}>
        <a
          href={toHash(toNew)}
          data-roving=""
          className={styles.tag}
          aria-current={isNew ? 'true' : undefined}
          onClick={(event) => follow(event, toNew)}
        >
          <CircleDashed aria-hidden="true" />
          <span className={styles.name}>Not in the codebook yet</span>
        </a>
      </footer>
    </nav>
  );
}

const share = ({ mentions, open }: MentionCount): number =>
  mentions === 0 ? 100 : Math.round(((mentions - open) / mentions) * 100);
