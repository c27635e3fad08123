import { Copy, Pencil, Trash2 } from 'lucide-react';
import type { Highlight } from '../../../core/model/highlight.ts';
import { deleteHighlight } from '../../app/commands.ts';
import { showErrorToast } from '../../app/toasts.tsx';
import { announce } from '../../ui/announce.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './Card.module.css';
import { editedAt } from './edited-at.ts';
import type { MarginActions } from './margin-props.ts';

export interface CardActionsProps {
  readonly highlight: Highlight;
  readonly actions: MarginActions;
}

/** What can be done with a selected highlight, and when it was last changed. */
export function CardActions({ highlight, actions }: CardActionsProps) {
  const changed = Math.max(highlight.updatedAt, highlight.note?.updatedAt ?? 0);
  return (
    <div className={styles.actions} dir="ltr">
      <IconButton
        size="small"
        label="Edit note"
        keys="N"
        onClick={() => actions.edit({ id: highlight.id, field: 'note' })}
      >
        <Pencil aria-hidden="true" />
      </IconButton>
      <CopyAndDelete highlight={highlight} actions={actions} />
      <span className={styles.edited}>{editedAt(changed, Date.now())}</span>
    </div>
  );
}

/** The two actions that a selected and an open card share. */
export function CopyAndDelete({ highlight, actions }: CardActionsProps) {
  return (
    <>
      <IconButton size="small" label="Copy quote" onClick={() => void copyQuote(highlight)}>
        <Copy aria-hidden="true" />
      </IconButton>
      <IconButton
        size="small"
        label="Delete highlight"
        keys="Delete"
        onClick={() => removeHighlight(highlight, actions)}
      >
        <Trash2 aria-hidden="true" />
      </IconButton>
    </>
  );
}

/** Deletes a highlight and goes back to the text. */
export function removeHighlight(highlight: Highlight, actions: MarginActions): void {
  actions.edit(null);
  actions.returnToText();
  actions.select(null);
  void deleteHighlight(highlight.id).then((done) => {
    if (done) announce('Highlight deleted, press Control Z to undo');
  });
}

async function copyQuote({ quote }: Highlight): Promise<void> {
  try {
    await navigator.clipboard.writeText(quote);
    announce('Quote copied');
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    showErrorToast('The quote could not be copied. Select the words in the text and copy them there.');
  }
}
