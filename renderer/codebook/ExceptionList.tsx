import { X } from 'lucide-react';
import type { TagSummary } from '../../core/contract/tags.ts';
import { updateTag } from '../app/commands.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { checkName } from './check-name.ts';
import { EditedText } from './EditedText.tsx';
import styles from './ExceptionList.module.css';
import { NewNameField } from './NewNameField.tsx';

/** Phrases that hold a name of the tag and are no mention of it. */
export function ExceptionList({ tag }: { tag: TagSummary }) {
  const { exceptions } = tag;
  const set = (next: string[]) => updateTag(tag.id, { exceptions: next });
  return (
    <div className={styles.list}>
      {exceptions.length > 0 && (
        <ul aria-label="Does not mean">
          {exceptions.map((phrase) => (
            <li key={phrase}>
              <div>
                <EditedText
                  label={`Does not mean ${phrase}`}
                  stored={phrase}
                  check={checkName}
                  onSave={(text) => set(exceptions.map((each) => (each === phrase ? text : each)))}
                />
              </div>
              <IconButton
                label={`Remove the phrase ${phrase}`}
                size="small"
                onClick={() => void set(exceptions.filter((each) => each !== phrase))}
              >
                <X size={14} strokeWidth={1.9} aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <NewNameField
        label="Add a phrase that does not mean this"
        placeholder="A phrase that holds a name and means something else"
        known={exceptions}
        knownSentence="This phrase is here already."
        onAdd={(phrase) => set([...exceptions, phrase])}
      />
    </div>
  );
}
