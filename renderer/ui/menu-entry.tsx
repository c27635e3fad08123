import type { ReactNode } from 'react';
import { keyNames } from './keys.ts';
import keyStyles from './MenuKeys.module.css';

/** One line of a menu. */
export interface MenuEntry {
  readonly label: string;
  readonly icon: ReactNode;
  readonly keys?: string;
  readonly isDestructive?: boolean;
  readonly onSelect: () => void;
}

/** What a line of a menu shows: icon, words, keys. */
export function EntryContent({ entry }: { entry: MenuEntry }) {
  return (
    <>
      {entry.icon}
      <span>{entry.label}</span>
      {entry.keys && (
        <span className={keyStyles.keys} aria-hidden="true">
          {keyNames(entry.keys).map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </span>
      )}
    </>
  );
}
