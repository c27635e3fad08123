import { useId, useState } from 'react';
import type { DocumentSummary } from '../../core/contract/documents.ts';
import type { DateEstimate } from '../../core/model/document.ts';
import { updateMetadata } from '../app/commands.ts';
import { Button } from '../ui/Button.tsx';
import styles from './DateEstimateField.module.css';
import { parsePartialDate, showPartialDate } from './partial-date.ts';

/** The analyst’s own estimate of a date that the source does not state, with what it stands on. */
export function DateEstimateField({ document }: { document: DocumentSummary }) {
  const { id, publishedOn, dateEstimate } = document;
  const [isOpen, setOpen] = useState(false);
  if (publishedOn !== null) return null;
  if (isOpen) return <EstimateForm id={id} stored={dateEstimate} onClose={() => setOpen(false)} />;
  return (
    <div>
      <dt />
      <dd className={styles.shown}>
        {dateEstimate && (
          <>
            <strong>est. {showPartialDate(dateEstimate.on)}</strong>
            {dateEstimate.basis && <span dir="auto">{dateEstimate.basis}</span>}
          </>
        )}
        <Button kind="link" onClick={() => setOpen(true)}>
          {dateEstimate ? 'Change the estimate' : 'Estimate a date'}
        </Button>
      </dd>
    </div>
  );
}

function EstimateForm({
  id,
  stored,
  onClose,
}: {
  id: DocumentSummary['id'];
  stored: DateEstimate | null;
  onClose: () => void;
}) {
  const fieldId = useId();
  const [on, setOn] = useState(stored ? showPartialDate(stored.on) : '');
  const [basis, setBasis] = useState(stored?.basis ?? '');
  const [error, setError] = useState<string | null>(null);
  const save = async () => {
    const date = on.trim() ? parsePartialDate(on) : null;
    if (on.trim() && date === null)
      return setError('This is not a date. Write it as 22 Feb 2024, Feb 2024 or 2024.');
    const dateEstimate = date === null ? null : { on: date, basis: basis.trim() };
    if (await updateMetadata(id, { dateEstimate })) onClose();
  };
  return (
    <div>
      <dt id={`${fieldId}-name`}>Estimate</dt>
      <dd>
        <form
          className={styles.form}
          aria-labelledby={`${fieldId}-name`}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
          onKeyDown={(event) => event.key === 'Escape' && onClose()}
        >
          <input
            // biome-ignore lint/a11y/noAutofocus: the button that was pressed has become this field
            autoFocus
            placeholder="Aug 2022"
            aria-label="Estimated date"
            value={on}
            aria-invalid={error !== null}
            aria-describedby={error ? `${fieldId}-error` : undefined}
            onChange={(event) => {
              setOn(event.target.value);
              setError(null);
            }}
          />
          {error && (
            <p id={`${fieldId}-error`} className={styles.error} role="alert">
              {error}
            </p>
          )}
          <textarea
            rows={2}
            dir="auto"
            maxLength={2000}
            placeholder="Because …"
            aria-label="What the estimate stands on"
            value={basis}
            onChange={(event) => setBasis(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              void save();
            }}
          />
          <span className={styles.actions}>
            <Button type="submit">Save</Button>
            <Button kind="quiet" onClick={onClose}>
              Cancel
            </Button>
          </span>
        </form>
      </dd>
    </div>
  );
}
