import type { ReactNode } from 'react';
import type { KeyCommandId } from '../app/keymap/key-commands.ts';
import { useKeymap } from '../app/keymap/keymap-store.ts';
import { keyNames } from './keys.ts';
import keyStyles from './MenuKeys.module.css';

/** One line of a menu. */
export interface MenuEntry {
  /** Where two lines may have the same label. */
  readonly id?: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** The command that does the same; its key is shown as the user has it. */
  readonly command?: KeyCommandId;
  /** A key that cannot be changed, for what is no command. */
  readonly keys?: string;
  readonly isDestructive?: boolean;
  readonly onSelect: () => void;
}

/** What a line of a menu shows: icon, words, keys. */
export function EntryContent({ entry }: { entry: MenuEntry }) {
  const keymap = useKeymap();
  const keys = entry.keys ?? (entry.command && keymap.shownKey(entry.command));
  return (
    <>
      {entry.icon}
      <span>{entry.label}</span>
      {keys && (
        <span className={keyStyles.keys} aria-hidden="true">
          {keyNames(keys).map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </span>
      )}
    </>
  );
}
