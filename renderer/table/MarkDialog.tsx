import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { TableChoice } from '../../core/contract/highlight-table.ts';
import { type Colour, colours } from '../../core/model/highlight.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { editHighlights } from '../app/table-commands.ts';
import { useMarkNames } from '../app/use-mark-names.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { MarkSwatches } from '../ui/MarkSwatches.tsx';
import styles from './BulkDialog.module.css';
import { previewWords } from './bulk-words.ts';
import { useEditPreview } from './table-queries.ts';

export interface MarkDialogProps {
  readonly choice: TableChoice;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Gives the chosen highlights one mark; says beforehand how many it changes. */
export function MarkDialog({ choice, onDone, onClose }: MarkDialogProps) {
  const names = useMarkNames();
  const form = useRef<HTMLFormElement>(null);
  const [colour, setColour] = useState<Colour | null>(null);
  const edit = colour === null ? null : ({ kind: 'recolour', colour } as const);
  const name = colour === null ? '' : (names[colour - 1] ?? '');
  const preview = useEditPreview(choice, edit);
  const changed = preview.data?.changed ?? 0;
  const apply = async () => {
    if (!edit || changed === 0) return;
    if (await editHighlights(choice, edit, name)) onDone();
  };
  useEffect(() => {
    // The dialog has given the focus to its first button by then.
    const frame = requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('[role="radio"]')?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const digit = colours.find((each) => String(each) === event.key);
    if (digit) setColour(digit);
    else if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.role === 'radio') {
      event.preventDefault();
      void apply();
    }
  };
  return (
    <Dialog title="Mark the selected highlights" onClose={onClose}>
      <form
        ref={form}
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          void apply();
        }}
      >
        <MarkSwatches value={colour} onChange={setColour} />
        <p className={styles.preview} role="status">
          {preview.isError && errorSentence(preview.error)}
          {colour !== null && preview.data && previewWords('recolour', name, preview.data)}
        </p>
        <div className="dialog-actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" kind="primary" disabled={changed === 0}>
            Change the mark
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
