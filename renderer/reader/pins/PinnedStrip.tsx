import { useRef } from 'react';
import type { TagSummary } from '../../../core/contract/tags.ts';
import type { TagId } from '../../../core/model/ids.ts';
import { CommandKey } from '../../app/keymap/CommandKey.tsx';
import { KindIcon } from '../../ui/KindIcon.tsx';
import { useRovingFocus } from '../../ui/use-roving-focus.ts';
import styles from './PinnedStrip.module.css';
import { type PinnedTags, pinDigits } from './pinned-tags.ts';

export interface PinnedStripProps {
  readonly pins: PinnedTags;
  readonly tags: ReadonlyMap<TagId, TagSummary>;
  /** The tags of what the keys act on. */
  readonly on: readonly TagId[];
  readonly onPress: (id: TagId) => void;
}

/** The pinned tags with their digits, at the foot of the text; nothing while none is pinned. */
export function PinnedStrip({ pins, tags, on, onPress }: PinnedStripProps) {
  const strip = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus(strip);
  const pinned = pinDigits.flatMap((digit) => {
    const id = pins[digit - 1];
    const tag = id ? tags.get(id) : undefined;
    return tag ? [{ digit, tag }] : [];
  });
  if (pinned.length === 0) return null;
  return (
    <div ref={strip} role="toolbar" aria-label="Pinned tags" className={styles.strip} {...roving}>
      {pinned.map(({ digit, tag }) => (
        <button
          key={digit}
          type="button"
          data-roving=""
          className={styles.pin}
          aria-pressed={on.includes(tag.id)}
          title={tag.name}
          // The text keeps the focus, so that the keys go on where they are.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPress(tag.id)}
        >
          <CommandKey id={`reader.pinned-${digit}`} />
          <KindIcon kind={tag.kind} />
          <bdi className={styles.name}>{tag.name}</bdi>
        </button>
      ))}
    </div>
  );
}
