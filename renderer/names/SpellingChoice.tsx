import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { isTyping } from '../ui/keys.ts';
import { TagChip } from '../ui/TagChip.tsx';
import { TagField } from '../ui/TagField.tsx';
import lines from './LineList.module.css';
import styles from './SpellingChoice.module.css';

export interface SpellingChoiceProps {
  readonly tags: readonly TagSummary[];
  /** The tag that is meant most likely: Enter takes it as long as nothing is typed. */
  readonly like: TagSummary | undefined;
  readonly onSpell: (tag: TagSummary) => void;
  readonly onLeave: () => void;
}

/** Asks which tag a proposed name is another spelling of. What is typed here is typed into its field and decides nothing. */
export function SpellingChoice({ tags, like, onSpell, onLeave }: SpellingChoiceProps) {
  const choice = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  // Before the field sees the key: what it chooses empties it.
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const { key, nativeEvent, target } = event;
    if (key !== 'Enter' || nativeEvent.isComposing || target !== field.current) return;
    if (!like || field.current.value.trim() !== '') return;
    event.preventDefault();
    event.stopPropagation();
    onSpell(like);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (ctrlKey || metaKey || altKey) return;
    if (key === 'Escape') {
      event.preventDefault();
      const line = choice.current?.closest<HTMLElement>('[data-line]');
      onLeave();
      line?.focus({ preventScroll: true });
    } else if (key.length > 1) return;
    // A letter that follows goes where the focus is by then.
    else if (key !== ' ' && !isTyping(target)) field.current?.focus();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys within stay within
    <div ref={choice} className={lines.field} onKeyDownCapture={onKeyDownCapture} onKeyDown={onKeyDown}>
      {like && (
        <span className={styles.likely}>
          Of <TagChip tag={like} onPress={() => onSpell(like)} />
          <Kbd keys="Enter" /> or:
        </span>
      )}
      <TagField
        tags={tags}
        chosen={[]}
        onAdd={(id) => {
          const tag = tags.find((each) => each.id === id);
          if (tag) onSpell(tag);
        }}
        onRemove={() => {}}
        label="Another spelling of"
        inputRef={field}
      />
    </div>
  );
}
