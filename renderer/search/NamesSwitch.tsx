import { Switch } from '@base-ui/react/switch';
import type { NamesOfTag } from '../../core/contract/search-answer.ts';
import type { Query } from '../../core/search/query.ts';
import styles from './NamesSwitch.module.css';
import type { TagsById } from './tags-by-id.ts';

export interface NamesSwitchProps {
  /** The tags that the query names; at least one. */
  readonly names: readonly NamesOfTag[];
  readonly query: Query;
  readonly tags: TagsById;
  readonly onEdit: (query: Query) => void;
}

/** Whether all names of the tags that are named are searched, or only those that are written; and which these are. */
export function NamesSwitch({ names, query, tags, onEdit }: NamesSwitchProps) {
  const isOn = names.every(({ areUsed }) => areUsed);
  const named = names.flatMap(({ tagId }) => tags.get(tagId)?.name ?? []);
  const all = [...new Set(names.flatMap((each) => each.names))];
  return (
    <div className={styles.names}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch within is the control */}
      <label className={styles.label}>
        <Switch.Root
          className={styles.switch}
          checked={isOn}
          onCheckedChange={(checked) => onEdit({ ...query, names: turned(query.names, checked) })}
        >
          <Switch.Thumb className={styles.thumb} />
        </Switch.Root>
        <span>
          All names of <bdi>{named.join(', ')}</bdi>
        </span>
      </label>
      {isOn && (
        <ul className={styles.list} aria-label={`Names of ${named.join(', ')}`} title={all.join(', ')}>
          {all.map((name) => (
            <li key={name} dir="auto">
              {name}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A tag's field searches all names as a rule, a word or phrase that names a tag only itself. */
function turned(names: Query['names'], isOn: boolean): Query['names'] {
  if (isOn) return names === 'typed' ? 'usual' : 'all';
  return names === 'all' ? 'usual' : 'typed';
}
