import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { HighlightInText } from '../../../core/contract/highlights.ts';
import type { TagSummary } from '../../../core/contract/tags.ts';
import type { TextRange } from '../../../core/model/highlight.ts';
import type { DocumentId, HighlightId, TagId } from '../../../core/model/ids.ts';
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
import { useReading } from '../reading.ts';
import type { TextGeometry } from '../text-geometry.ts';
import { markOfDigit, markOfKey } from './mark-of-key.ts';
import styles from './QuickTag.module.css';
import { recentTags } from './recent-tags.ts';
import { TextPopover } from './TextPopover.tsx';
import { useHighlightEdit } from './use-highlight-edit.ts';

/** A passage that is not marked yet, or a highlight. */
export type QuickTagTarget =
  | { readonly kind: 'selection'; readonly range: TextRange }
  | { readonly kind: 'highlight'; readonly highlight: HighlightInText };

export interface QuickTagProps {
  readonly geometry: TextGeometry;
  readonly documentId: DocumentId;
  readonly target: QuickTagTarget;
  /** The document's highlights as they are now: what the popover shows of its highlight is read from here. */
  readonly highlights: readonly HighlightInText[];
  readonly tags: ReadonlyMap<TagId, TagSummary>;
  readonly initialField: 'tag' | 'note' | 'colour';
  /**
   * The first choice for a selection has made a highlight. Keep the popover mounted (same key); it goes on with that
   * highlight by itself, whether or not `target` changes.
   */
  readonly onCreated: (id: HighlightId) => void;
  /** Closed by Esc, Ctrl+Enter or a press outside. The caller gives the text the focus again (`geometry.focus()`). */
  readonly onClose: () => void;
}

/** What the popover may grow to. */
const greatestHeight = 380;

/** The popover that marks, tags and notes a passage without leaving the keys. */
export function QuickTag(props: QuickTagProps) {
  const { geometry, documentId, target, highlights, tags, initialField, onCreated, onClose } = props;
  const range = target.kind === 'selection' ? target.range : target.highlight;
  const highlightId = target.kind === 'highlight' ? target.highlight.id : null;
  const edit = useHighlightEdit({ documentId, range, highlightId }, highlights, onCreated);
  const [isNoting, setNoting] = useState(initialField === 'note' || edit.highlight?.note != null);
  const tagInput = useRef<HTMLInputElement>(null);
  const pins = usePins();
  const popup = useRef<HTMLDivElement>(null);

  const allTags = useMemo(() => [...tags.values()], [tags]);
  const recent = useMemo(() => recentTags(highlights, edit.tagIds), [highlights, edit.tagIds]);
  const { surface } = useReading();
  const passage = surface.slice(range.start, range.end) ?? '';
  const known = (ids: readonly TagId[]) => ids.flatMap((id) => tags.get(id) ?? []);

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
      geometry={geometry}
      range={range}
      label={edit.id ? 'Tag this highlight' : 'Mark this passage'}
      className={styles.popup}
      greatestHeight={greatestHeight}
      popup={popup}
      initialFocus={() => firstField(popup.current, initialField)}
      onKeyDown={onKeyDown}
      onClose={onClose}
    >
      <FocusAtOnce on={(opened) => firstField(opened, initialField)} />
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

function firstField(popup: HTMLElement | null, field: QuickTagProps['initialField']): HTMLElement | null {
  const selectors = {
    tag: '[role="combobox"]',
    note: '[role="textbox"][aria-multiline]',
    colour: '[role="radio"][tabindex="0"]',
  };
  return popup?.querySelector<HTMLElement>(selectors[field]) ?? null;
}

const isEmpty = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && target.value.trim() === '';
