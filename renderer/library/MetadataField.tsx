import { CircleSlash2, FileText } from 'lucide-react';
import { useId, useState } from 'react';
import type { DocumentSummary } from '../../core/contract/documents.ts';
import type { Metadata } from '../../core/model/document.ts';
import inspector from './Inspector.module.css';
import styles from './MetadataField.module.css';
import type { FieldDefinition } from './metadata-fields.ts';

/** A value that is edited where it stands. Enter or leaving the field saves, Esc takes the typing back. */
export function MetadataField({
  field,
  document,
  onSave,
  look = 'plain',
}: {
  field: FieldDefinition;
  document: DocumentSummary;
  onSave: (metadata: Partial<Metadata>) => boolean | Promise<boolean>;
  /** `boxed`: as a field of a form, that says where nothing was found. */
  look?: 'plain' | 'boxed';
}) {
  const stored = field.show(document);
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const id = useId();
  const evidence = document.evidence[field.name];

  const forget = () => {
    setDraft(null);
    setError(null);
  };
  const save = async () => {
    if (draft === null || draft.trim() === stored) return forget();
    const parsed = field.parse(draft.trim());
    if ('error' in parsed) return setError(parsed.error);
    // What was typed while it was being saved stays.
    if (await onSave(parsed.metadata)) setDraft((now) => (now === draft ? null : now));
  };

  return (
    <div>
      <dt>
        <label htmlFor={id}>{field.label}</label>
      </dt>
      <dd>
        <textarea
          id={id}
          rows={1}
          className={styles.value}
          data-look={look}
          dir="auto"
          placeholder={field.empty}
          value={draft ?? stored}
          aria-invalid={error !== null}
          aria-describedby={`${id}-below`}
          onChange={(event) => {
            setDraft(field.isLines ? event.target.value : event.target.value.replaceAll('\n', ' '));
            setError(null);
          }}
          onBlur={() => void save()}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
              const hasCommand = event.ctrlKey || event.metaKey;
              if (field.isLines && !hasCommand) return;
              // With Ctrl it may be a command of the screen too.
              if (!hasCommand) event.preventDefault();
              void save();
            } else if (event.key === 'Escape') {
              forget();
            }
          }}
        />
        <span id={`${id}-below`} className={styles.below}>
          {error ? (
            <span className={styles.error} role="alert">
              {error}
            </span>
          ) : (
            (evidence || look === 'boxed') && (
              <span className={inspector.origin}>
                {evidence ? <FileText aria-hidden="true" /> : <CircleSlash2 aria-hidden="true" />}
                <bdi>{evidence ? capitalised(evidence) : 'Not found in the source'}</bdi>
              </span>
            )
          )}
        </span>
      </dd>
    </div>
  );
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
