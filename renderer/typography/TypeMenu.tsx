import { Popover } from '@base-ui/react/popover';
import { ALargeSmall } from 'lucide-react';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './TypeMenu.module.css';
import { TypeSettings } from './TypeSettings.tsx';

/** The button “Aa” of a reader's head, with the settings of its type below. */
export function TypeMenu() {
  return (
    <Popover.Root>
      <Popover.Trigger
        render={
          <IconButton label="Text settings">
            <ALargeSmall aria-hidden="true" />
          </IconButton>
        }
      />
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className={styles.positioner}>
          <Popover.Popup className={styles.popup} aria-label="Text settings">
            <TypeSettings />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
