import { ChevronDown, Pin, PinOff } from 'lucide-react';
import type { TagSummary } from '../../../core/contract/tags.ts';
import { Menu } from '../../ui/Menu.tsx';
import styles from './PinMenu.module.css';
import { digitOf, pinDigits } from './pinned-tags.ts';
import { usePins } from './use-pins.ts';

export interface PinMenuProps {
  readonly tag: TagSummary;
  readonly tags: readonly TagSummary[];
}

/** Which digit a tag is pinned to, and a menu of all nine. */
export function PinMenu({ tag, tags }: PinMenuProps) {
  const { pins, pin, unpin } = usePins();
  const digit = digitOf(pins, tag.id);
  const nameOn = (each: number) => tags.find(({ id }) => id === pins[each - 1])?.name;
  return (
    <Menu
      entries={[
        ...pinDigits.map((each) => {
          const name = nameOn(each);
          return {
            label: name && each !== digit ? `${each}, now ${name}` : String(each),
            icon: <Pin size={14} strokeWidth={1.9} aria-hidden="true" />,
            onSelect: () => pin(tag, each),
          };
        }),
        ...(digit
          ? [
              {
                label: 'No digit',
                icon: <PinOff size={14} strokeWidth={1.9} aria-hidden="true" />,
                onSelect: () => unpin(tag),
              },
            ]
          : []),
      ]}
    >
      <button type="button" className={styles.digit} aria-label={`Digit: ${digit ?? 'none'}`}>
        {digit ?? 'None'}
        <ChevronDown size={12} strokeWidth={2.15} aria-hidden="true" />
      </button>
    </Menu>
  );
}
