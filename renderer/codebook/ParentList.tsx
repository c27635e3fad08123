import { X } from 'lucide-react';
import { type Ref, useMemo } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import { updateTag } from '../app/commands.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { TagChip } from '../ui/TagChip.tsx';
import { TagField } from '../ui/TagField.tsx';
import styles from './TagPage.module.css';

export interface ParentListProps {
  readonly tag: TagSummary;
  readonly tags: readonly TagSummary[];
  readonly fieldRef: Ref<HTMLInputElement>;
}

/** The broader tags, with a field that adds one, and the tags that belong to this one. */
export function ParentList({ tag, tags, fieldRef }: ParentListProps) {
  const parents = tag.parentIds.flatMap((id) => tags.find((other) => other.id === id) ?? []);
  const members = useMemo(() => tags.filter(({ parentIds }) => parentIds.includes(tag.id)), [tags, tag.id]);
  const others = useMemo(
    () => tags.filter(({ id }) => id !== tag.id && !tag.parentIds.includes(id)),
    [tags, tag],
  );
  const open = (other: TagSummary) => goTo({ view: 'codebook', id: other.id });
  return (
    <>
      <section className={styles.row}>
        <h2>Belongs to</h2>
        <div>
          {parents.length > 0 && (
            <ul className={styles.chips} aria-label="Belongs to">
              {parents.map((parent) => (
                <li key={parent.id} className={styles.chip}>
                  <TagChip tag={parent} onPress={() => open(parent)} />
                  <IconButton
                    label={`Take out of ${parent.name}`}
                    size="small"
                    onClick={() =>
                      void updateTag(tag.id, { parentIds: tag.parentIds.filter((id) => id !== parent.id) })
                    }
                  >
                    <X size={12} strokeWidth={2.15} aria-hidden="true" />
                  </IconButton>
                </li>
              ))}
            </ul>
          )}
          <div className={styles.add}>
            <TagField
              compact
              label="Add a broader tag"
              inputRef={fieldRef}
              tags={others}
              chosen={[]}
              onAdd={(id) => void updateTag(tag.id, { parentIds: [...tag.parentIds, id] })}
              onRemove={() => {}}
            />
          </div>
        </div>
      </section>
      {members.length > 0 && (
        <section className={styles.row}>
          <h2>Members</h2>
          <ul className={styles.chips} aria-label="Members">
            {members.map((member) => (
              <li key={member.id} className={styles.chip}>
                <TagChip tag={member} onPress={() => open(member)} />
                <span>{member.highlights}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
