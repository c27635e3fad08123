import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import { updateTag } from '../app/commands.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { checkName } from './check-name.ts';
import { EditedText } from './EditedText.tsx';
import styles from './NameList.module.css';

/** All names of what a tag stands for. The main name is edited at the top of the page. */
export function NameList({ tag }: { tag: TagSummary }) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const setAliases = (aliases: string[]) => updateTag(tag.id, { aliases });

  const add = async () => {
    const name = typed.trim();
    if (name === '') return;
    const wrong = [tag.name, ...tag.aliases].includes(name) ? 'This name is here already.' : checkName(name);
    setError(wrong);
    if (wrong) return;
    setTyped('');
    if (!(await setAliases([...tag.aliases, name]))) setTyped(name);
  };

  return (
    <section className={styles.names} aria-labelledby="names-heading">
      <h2 id="names-heading">
        Names <span>{tag.aliases.length + 1}</span>
      </h2>
      <ul>
        <li>
          <bdi>{tag.name}</bdi>
          <small>Main name</small>
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
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Plus size={14} strokeWidth={1.9} aria-hidden="true" />
        <input
          dir="auto"
          aria-label="Add a name"
          aria-invalid={error !== null}
          placeholder="Add a spelling, a translation or a short form"
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setError(null);
          }}
          onKeyDown={(event) => event.key === 'Escape' && setTyped('')}
          onBlur={() => void add()}
        />
      </form>
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </section>
  );
}
