import { Copy, Pencil, Trash2 } from 'lucide-react';
import type { HighlightInText } from '../../../core/contract/highlights.ts';
import { deleteHighlight } from '../../app/commands.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useReading } from '../reading.ts';
import styles from './Card.module.css';
import { CardMenu } from './CardMenu.tsx';
import { copyQuote } from './copy-quote.ts';
import { editedAt } from './edited-at.ts';
import type { MarginActions } from './margin-props.ts';

export interface CardActionsProps {
  readonly highlight: HighlightInText;
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
        command="reader.note"
        onClick={() => actions.edit({ id: highlight.id, field: 'note' })}
      >
        <Pencil aria-hidden="true" />
      </IconButton>
      <CopyAndDelete highlight={highlight} actions={actions} />
      <CardMenu highlight={highlight} actions={actions} />
      <span className={styles.edited}>{editedAt(changed, Date.now())}</span>
    </div>
  );
}

/** The two actions that a selected and an open card share. */
export function CopyAndDelete({ highlight, actions }: CardActionsProps) {
  const { surface } = useReading();
  return (
    <>
      <IconButton size="small" label="Copy quote" onClick={() => void copyQuote(surface, highlight)}>
        <Copy aria-hidden="true" />
      </IconButton>
      <IconButton
        size="small"
        label="Delete highlight"
        command="reader.delete"
        onClick={() => removeHighlight(highlight, actions)}
      >
        <Trash2 aria-hidden="true" />
      </IconButton>
    </>
  );
}

/** Deletes a highlight and goes back to the text. */
export function removeHighlight({ id }: HighlightInText, actions: MarginActions): void {
  actions.edit(null);
  actions.returnToText();
  actions.select(null);
  void deleteHighlight(id);
}
