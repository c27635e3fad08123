import { Menu as BaseMenu } from '@base-ui/react/menu';
import type { ReactElement } from 'react';
import styles from './Menu.module.css';
import { EntryContent, type MenuEntry } from './menu-entry.tsx';

/** A menu that its child, a button, opens. */
export function Menu({ entries, children }: { entries: readonly MenuEntry[]; children: ReactElement }) {
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger render={children} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner className={styles.positioner} sideOffset={4} align="end">
          <BaseMenu.Popup className={styles.popup}>
            {entries.map((entry) => (
              <BaseMenu.Item
                key={entry.id ?? entry.label}
                className={`${styles.item} ${entry.isDestructive ? styles.destructive : ''}`}
                onClick={entry.onSelect}
              >
                <EntryContent entry={entry} />
              </BaseMenu.Item>
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}
