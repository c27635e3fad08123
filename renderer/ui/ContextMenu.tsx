import { ContextMenu as BaseContextMenu } from '@base-ui/react/context-menu';
import type { MouseEvent, ReactElement } from 'react';
import styles from './Menu.module.css';
import { EntryContent, type MenuEntry } from './menu-entry.tsx';

/** Opens a menu where its child is right-clicked, or by the menu key. `entries` is asked for when it opens. */
export function ContextMenu({
  entries,
  onOpen,
  children,
}: {
  entries: readonly MenuEntry[];
  /** Told of the press before the menu opens, to choose what the menu is about. */
  onOpen?: (event: MouseEvent) => void;
  children: ReactElement;
}) {
  return (
    <BaseContextMenu.Root>
      <BaseContextMenu.Trigger render={children} onContextMenu={onOpen} />
      <BaseContextMenu.Portal>
        <BaseContextMenu.Positioner className={styles.positioner}>
          <BaseContextMenu.Popup className={styles.popup}>
            {entries.map((entry) => (
              <BaseContextMenu.Item
                key={entry.id ?? entry.label}
                className={`${styles.item} ${entry.isDestructive ? styles.destructive : ''}`}
                onClick={entry.onSelect}
              >
                <EntryContent entry={entry} />
              </BaseContextMenu.Item>
            ))}
          </BaseContextMenu.Popup>
        </BaseContextMenu.Positioner>
      </BaseContextMenu.Portal>
    </BaseContextMenu.Root>
  );
}
