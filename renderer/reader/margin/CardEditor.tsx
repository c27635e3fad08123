import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { HighlightInText } from '../../../core/contract/highlights.ts';
import type { TagId } from '../../../core/model/ids.ts';
import { CommandKey } from '../../app/keymap/CommandKey.tsx';
import { isCommand } from '../../app/keymap/keymap-store.ts';
import { Button } from '../../ui/Button.tsx';
import { MarkSwatches } from '../../ui/MarkSwatches.tsx';
import { TagField } from '../../ui/TagField.tsx';
import { NoteEditor } from '../note/NoteEditor.tsx';
import type { AutosaveState } from '../note/note-autosave.ts';
import { SaveState } from '../note/SaveState.tsx';
import { usePins } from '../pins/use-pins.ts';
import { markOfKey } from '../popover/mark-of-key.ts';
import { useHighlightEdit } from '../popover/use-highlight-edit.ts';
import { useReading } from '../reading.ts';
import styles from './Card.module.css';
import { CopyAndDelete } from './CardActions.tsx';
import { CardMenu } from './CardMenu.tsx';
import type { Editing, MarginProps } from './margin-props.ts';

export interface CardEditorProps extends MarginProps {
  readonly highlight: HighlightInText;
  readonly field: Editing['field'];
}

/** A card that is open: its mark, its tags, its note, all saved as they change. */
export function CardEditor({ highlight, highlights, tags, actions, field }: CardEditorProps) {
  const { document, surface } = useReading();
  const edit = useHighlightEdit(
    { documentId: document.id, range: highlight, highlightId: highlight.id },
    highlights,
  );
  const [saveState, setSaveState] = useState<AutosaveState>({ kind: 'unchanged' });
  const pins = usePins();
  const tagInput = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field === 'tag') tagInput.current?.focus();
  }, [field]);

  /** Back to the text, to go on reading; Esc goes back to the card. */
  const finish = () => {
    actions.edit(null);
    actions.returnToText();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const colour = markOfKey(event.nativeEvent);
    if (colour) edit.recolour(colour);
    else if (isCommand(event.nativeEvent, 'reader.tag')) tagInput.current?.focus();
    else if (isCommand(event.nativeEvent, 'editor.save')) finish();
    else if (event.key === 'Escape') actions.edit(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const allTags = useMemo(() => [...tags.values()], [tags]);
  const known = (ids: readonly TagId[]) => ids.flatMap((id) => tags.get(id) ?? []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that hold in every field of the editor
    <div className={styles.editor} dir="ltr" onKeyDown={onKeyDown}>
      <div className={styles.marks}>
        <MarkSwatches size="small" value={edit.colour} onChange={edit.recolour} />
      </div>
      <TagField
        compact
        tags={allTags}
        chosen={known(edit.tagIds)}
        onAdd={edit.addTag}
        onRemove={edit.removeTag}
        onCreate={edit.createTag}
        inputRef={tagInput}
        passage={surface.slice(highlight.start, highlight.end) ?? ''}
        pins={pins}
      />
      <NoteEditor
        note={highlight.note}
        highlightId={highlight.id}
        highlight={edit.ensure}
        autoFocus={field === 'note'}
        onState={setSaveState}
      />
      <div className={styles.footer}>
        <CopyAndDelete highlight={highlight} actions={actions} />
        <CardMenu highlight={highlight} actions={actions} />
        <span className={styles.saved}>
          <SaveState state={saveState} />
        </span>
        <Button kind="primary" onClick={finish}>
          Done
          <CommandKey id="editor.save" tone="accent" />
        </Button>
      </div>
    </div>
  );
}
