import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import type { Dossier } from '../../core/contract/dossier.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { toHash } from '../app/place.ts';
import { showPartialDate } from '../library/partial-date.ts';
import { countOf } from '../ui/count-of.ts';
import { type DossierPlace, orderedBy, withMembers, withoutFilter } from './dossier-place.ts';
import styles from './PassageTools.module.css';

export interface PassageToolsProps {
  readonly dossier: Dossier;
  readonly place: DossierPlace;
  readonly tags: ReadonlyMap<TagId, TagSummary>;
}

/** Which passages are shown, in which order. */
export function PassageTools({ dossier, place, tags }: PassageToolsProps) {
  const { own, withMembers: all, shown, memberIds } = dossier;
  const extent = place.members ? all : own;
  const narrowed = narrowedTo(place, tags);
  return (
    <>
      <div className={styles.tools}>
        <h2>{place.by === 'theme' ? 'Passages by theme' : 'Passages in order of time'}</h2>
        {memberIds.length > 0 && (
          <ToggleGroup
            className={styles.choice}
            aria-label="Passages of"
            value={[place.members ? 'members' : 'own']}
            onValueChange={([next]) => next && goTo(withMembers(place, next === 'members'), 'replace')}
          >
            <Toggle value="own">
              By name <span>{own.passages.toLocaleString('en')}</span>
            </Toggle>
            <Toggle value="members">
              With members <span>{all.passages.toLocaleString('en')}</span>
            </Toggle>
          </ToggleGroup>
        )}
        <ToggleGroup
          className={styles.choice}
          aria-label="Order"
          value={[place.by ?? 'time']}
          onValueChange={([next]) => {
            if (next === 'time' || next === 'theme') goTo(orderedBy(place, next), 'replace');
          }}
        >
          <Toggle value="time">By time</Toggle>
          <Toggle value="theme">By theme</Toggle>
        </ToggleGroup>
      </div>
      <p className={styles.narrowed} role="status">
        {narrowed && (
          <>
            Only <bdi>{narrowed}</bdi>: {shown.passages.toLocaleString('en')} of{' '}
            {countOf(extent.passages, 'passage')}. <a href={toHash(withoutFilter(place))}>Show all</a>
          </>
        )}
      </p>
    </>
  );
}

/** What narrows the passages, in words; null if nothing does. */
function narrowedTo(
  { from, to, undated, themeId }: DossierPlace,
  tags: ReadonlyMap<TagId, TagSummary>,
): string | null {
  const dates = undated
    ? 'documents without a date'
    : from !== undefined && from === to
      ? showPartialDate(from)
      : [from && `from ${showPartialDate(from)}`, to && `until ${showPartialDate(to)}`]
          .filter(Boolean)
          .join(' ');
  const theme = themeId && (tags.get(themeId)?.name ?? 'a theme that is gone');
  return [theme, dates].filter(Boolean).join(', ') || null;
}
