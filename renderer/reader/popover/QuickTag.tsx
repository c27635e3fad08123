import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { TagId } from '../../../core/model/ids.ts';
import { CommandKey } from '../../app/keymap/CommandKey.tsx';
import { keepKeysUntil } from '../../app/keymap/kept-keys.ts';
import { keymap } from '../../app/keymap/keymap-store.ts';
import { FocusAtOnce } from '../../ui/FocusAtOnce.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { isTyping } from '../../ui/keys.ts';
import { MarkSwatches } from '../../ui/MarkSwatches.tsx';
import { TagChip } from '../../ui/TagChip.tsx';
import { TagField } from '../../ui/TagField.tsx';
import { MergeRow } from '../merge/MergeRow.tsx';
import { NoteEditor } from '../note/NoteEditor.tsx';
import { usePins } from '../pins/use-pins.ts';
import { draftOf, type QuickTagState } from '../reader-state.ts';
import { useReading } from '../reading.ts';
import { markOfDigit, markOfKey } from './mark-of-key.ts';
import styles from './QuickTag.module.css';
import { recentTags } from './recent-tags.ts';
import { TextPopover } from './TextPopover.tsx';
import { useHighlightEdit } from './use-highlight-edit.ts';

export interface QuickTagProps {
  /** What it was opened for. The first choice for a selection makes a highlight, with which the popover goes on. */
  readonly opened: QuickTagState;
}

/** What the popover may grow to. */
const greatestHeight = 380;

/** The popover that marks, tags and notes a passage without leaving the keys. */
export function QuickTag({ opened }: QuickTagProps) {
  const { document, surface, index, tags, model, send } = useReading();
  const highlights = index.all;
  const initialField = opened.field;
  const marked = index.get(opened.highlightId);
  const range = marked ?? opened.range;
  const edit = useHighlightEdit(
    { documentId: document.id, range, highlightId: marked?.id ?? null },
    highlights,
    (id) => send({ do: 'created', id }),
  );
  const [isNoting, setNoting] = useState(initialField === 'note' || edit.highlight?.note != null);
  const tagInput = useRef<HTMLInputElement>(null);
  const pins = usePins();
  const popup = useRef<HTMLDivElement>(null);

  const allTags = useMemo(() => [...tags.values()], [tags]);
  const recent = useMemo(() => recentTags(highlights, edit.tagIds), [highlights, edit.tagIds]);
  const passage = surface.slice(range.start, range.end) ?? '';
  const known = (ids: readonly TagId[]) => ids.flatMap((id) => tags.get(id) ?? []);

  const onClose = () => {
    send({ do: 'close popover' });
    surface.focus();
    const selected = draftOf(model) && model.selection;
    if (selected) void surface.select(selected.start, selected.end);
  };
  const saveAndClose = () => {
    // A new tag whose kind is still being asked must not be lost.
    popup.current?.querySelector<HTMLElement>('[data-add-tag]')?.click();
    // The next key is meant for the text.
    keepKeysUntil(edit.ensure().then(onClose, onClose));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { nativeEvent, target } = event;
    const commands = keymap().commandsOf(nativeEvent, { isTyping: isTyping(target) });
    const isOnMark = target instanceof Element && target.matches('[aria-label="Mark"] [role="radio"]');
    const colour = markOfKey(nativeEvent) ?? (isOnMark ? markOfDigit(nativeEvent) : undefined);
    const isDone = event.key === 'Enter' && (isOnMark || (target === tagInput.current && isEmpty(target)));
    if (colour) edit.recolour(colour);
    else if (commands.includes('editor.save') || (isDone && !event.shiftKey)) saveAndClose();
    else if (commands.includes('reader.note')) setNoting(true);
    else if (commands.includes('reader.tag')) tagInput.current?.focus();
    else if (commands.includes('reader.colour')) firstField(popup.current, 'colour')?.focus();
    else if (!isOnMark || !commands.some((id) => id.startsWith('reader.') && id !== 'reader.leave')) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <TextPopover
      geometry={surface}
      range={range}
      label={edit.id ? 'Tag this highlight' : 'Mark this passage'}
      className={styles.popup}
      greatestHeight={greatestHeight}
      popup={popup}
      initialFocus={() => firstField(popup.current, initialField)}
      onKeyDown={onKeyDown}
      onClose={onClose}
    >
      <FocusAtOnce on={(element) => firstField(element, initialField)} />
      <div className={styles.marks}>
        <MarkSwatches value={edit.colour} onChange={edit.recolour} />
        <span className={styles.keys}>
          <Kbd keys="Alt+1–8" />
        </span>
      </div>
      <div className={styles.field}>
        <TagField
          tags={allTags}
          chosen={known(edit.tagIds)}
          onAdd={edit.addTag}
          onRemove={edit.removeTag}
          onCreate={edit.createTag}
          inputRef={tagInput}
          passage={passage}
          pins={pins}
        />
      </div>
      <MergeRow highlight={edit.highlight} onMerged={onClose} />
      {recent.length > 0 && (
        <fieldset className={styles.recent}>
          <legend>Recent</legend>
          {known(recent).map((tag) => (
            <TagChip key={tag.id} tag={tag} onPress={() => edit.addTag(tag.id)} />
          ))}
        </fieldset>
      )}
      {isNoting && (
        <div className={styles.note}>
          <NoteEditor
            compact
            note={edit.highlight?.note ?? null}
            highlightId={edit.id}
            highlight={edit.ensure}
            autoFocus={initialField === 'note' || edit.highlight?.note == null}
          />
        </div>
      )}
      <Hints isNoting={isNoting} onNote={() => setNoting(true)} onClose={onClose} />
    </TextPopover>
  );
}

interface HintsProps {
  readonly isNoting: boolean;
  readonly onNote: () => void;
  readonly onClose: () => void;
}

function Hints({ isNoting, onNote, onClose }: HintsProps) {
  return (
    <div className={styles.hints}>
      {!isNoting && (
        <button type="button" onClick={onNote}>
          <CommandKey id="reader.note" inField />
          Note
        </button>
      )}
      <span>
        <CommandKey id="editor.save" />
        Save and close
      </span>
      <button type="button" className={styles.close} onClick={onClose}>
        <Kbd keys="Escape" />
        Close
      </button>
    </div>
  );
}

function firstField(popup: HTMLElement | null, field: QuickTagState['field']): HTMLElement | null {
  const selectors = {
    tag: '[role="combobox"]',
    note: '[role="textbox"][aria-multiline]',
    colour: '[role="radio"][tabindex="0"]',
  };
  return popup?.querySelector<HTMLElement>(selectors[field]) ?? null;
}

const isEmpty = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && target.value.trim() === '';
