import type { TagSummary } from '../../core/contract/tags.ts';
import { useDossier } from '../app/dossier-queries.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { TagChip } from '../ui/TagChip.tsx';
import styles from './TagPage.module.css';

const most = 6;

/** The tags that a tag often stands with on one passage. */
export function OftenWith({ tag, tags }: { tag: TagSummary; tags: readonly TagSummary[] }) {
  const { data: dossier } = useDossier(tag.id);
  const companions = (dossier?.appearsWith ?? []).slice(0, most).flatMap(({ tagId, count }) => {
    const other = tags.find(({ id }) => id === tagId);
    return other ? [{ other, count }] : [];
  });
  if (companions.length === 0) return null;
  return (
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
  );
}
