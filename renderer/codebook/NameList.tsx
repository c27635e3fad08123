import { Check, ChevronDown, CircleHelp, MoveRight, X } from 'lucide-react';
import { useMemo } from 'react';
import { nameKey } from '../../core/codebook/name-key.ts';
import type { SharedName } from '../../core/contract/codebook.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import { setMeaning } from '../app/codebook-commands.ts';
import { useSharedNames } from '../app/codebook-queries.ts';
import { addAlias, updateTag } from '../app/commands.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { KindIcon } from '../ui/KindIcon.tsx';
import { Menu } from '../ui/Menu.tsx';
import { checkName } from './check-name.ts';
import { EditedText } from './EditedText.tsx';
import styles from './NameList.module.css';
import { NewNameField } from './NewNameField.tsx';

export interface NameListProps {
  readonly tag: TagSummary;
  readonly tags: readonly TagSummary[];
  /** Told of a name that the tag has got. */
  readonly onNamed: (name: string) => void;
}

/** All names of what a tag stands for, with what each means. The main name is edited at the top of the page. */
export function NameList({ tag, tags, onNamed }: NameListProps) {
  const shared = useSharedNames();
  const sharedOf = useMemo(() => new Map(shared.map((each) => [nameKey(each.name), each])), [shared]);
  const setAliases = (aliases: string[]) => updateTag(tag.id, { aliases });
  const add = async (name: string): Promise<boolean> => {
    const isAdded = await addAlias(tag.id, name);
    if (isAdded) onNamed(name);
    return isAdded;
  };
  const meaningOf = (name: string) => (
    <Meaning tag={tag} tags={tags} name={name} shared={sharedOf.get(nameKey(name))} />
  );
  return (
    <section className={styles.names} aria-labelledby="names-heading">
      <h2 id="names-heading">
        Names <span>{tag.aliases.length + 1}</span>
      </h2>
      <div className={styles.heads} aria-hidden="true">
        <span>Name</span>
        <span>Form</span>
        <span>Means by default</span>
      </div>
      <ul>
        <li>
          <bdi>{tag.name}</bdi>
          <small>Main name</small>
          {meaningOf(tag.name)}
          <span />
        </li>
        {tag.aliases.map((alias) => (
          <li key={alias}>
            <div>
              <EditedText
                label={`Other name ${alias}`}
                stored={alias}
                check={checkName}
                onSave={(name) => setAliases(tag.aliases.map((each) => (each === alias ? name : each)))}
              />
            </div>
            <small>Other name</small>
            {meaningOf(alias)}
            <IconButton
              label={`Remove the name ${alias}`}
              size="small"
              onClick={() => void setAliases(tag.aliases.filter((each) => each !== alias))}
            >
              <X size={14} strokeWidth={1.9} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
      <NewNameField
        label="Add a name"
        placeholder="Add a spelling, a translation or a short form"
        known={[tag.name, ...tag.aliases]}
        knownSentence="This name is here already."
        onAdd={add}
      />
    </section>
  );
}

interface MeaningProps {
  readonly tag: TagSummary;
  readonly tags: readonly TagSummary[];
  readonly name: string;
  /** Undefined for a name that is this tag's alone. */
  readonly shared: SharedName | undefined;
}

/** What a name means where nobody has said otherwise; of a shared one it can be chosen. */
function Meaning({ tag, tags, name, shared }: MeaningProps) {
  const kind = tag.kind;
  if (!shared)
    return (
      <span className={styles.meaning}>
        <Check size={14} strokeWidth={1.9} aria-hidden="true" className={styles.sure} />
        Always this {kind}
      </span>
    );
  const owners = tags.filter(({ id }) => shared.tagIds.includes(id));
  const meant = owners.find(({ id }) => id === shared.meaning);
  const entries = [
    ...owners.map((owner) => ({
      id: owner.id,
      label: owner === tag ? `This ${kind}` : owner.name,
      icon: <KindIcon kind={owner.kind} size={14} />,
      onSelect: () => void setMeaning(name, owner.id),
    })),
    {
      id: 'ask',
      label: 'Ask each time',
      icon: <CircleHelp aria-hidden="true" />,
      onSelect: () => void setMeaning(name, null),
    },
  ];
  const others = owners.filter((owner) => owner !== tag).map((owner) => owner.name);
  const words = !meant ? 'Ask each time' : meant === tag ? `This ${kind}` : meant.name;
  return (
    <span className={styles.meaning}>
      <Menu entries={entries}>
        <button
          type="button"
          className={styles.choice}
          aria-label={`“${name}” means: ${words}. Also a name of ${others.join(', ')}`}
        >
          {!meant ? (
            <CircleHelp size={14} strokeWidth={1.9} aria-hidden="true" className={styles.open} />
          ) : meant === tag ? (
            <Check size={14} strokeWidth={1.9} aria-hidden="true" className={styles.sure} />
          ) : (
            <MoveRight size={14} strokeWidth={1.9} aria-hidden="true" />
          )}
          <bdi>{words}</bdi>
          <ChevronDown size={12} strokeWidth={2.15} aria-hidden="true" />
        </button>
      </Menu>
      <small className={styles.shared} title={others.join(', ')}>
        shared with <bdi>{others.join(', ')}</bdi>
      </small>
    </span>
  );
}
