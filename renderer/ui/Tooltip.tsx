import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import type { KeyCommandId } from '../app/keymap/key-commands.ts';
import { useKeymap } from '../app/keymap/keymap-store.ts';
import { keyNames } from './keys.ts';
import styles from './Tooltip.module.css';

export interface TooltipProps {
  readonly label: string;
  /** The command that does the same; its key is shown as the user has it. */
  readonly command?: KeyCommandId | undefined;
  /** A key that cannot be changed, for what is no command. */
  readonly keys?: string | undefined;
  readonly children: ReactElement;
}

/** Says what a control does, and its key. The control carries its own accessible name. */
export function Tooltip({ label, command, keys, children }: TooltipProps) {
  const keymap = useKeymap();
  const shown = keys ?? (command && keymap.shownKey(command));
  return (
    <BaseTooltip.Root>
      <BaseTooltip.Trigger render={children} delay={500} />
      <BaseTooltip.Portal>
        <BaseTooltip.Positioner sideOffset={6} className={styles.positioner}>
          <BaseTooltip.Popup className={styles.popup}>
            {label}
            {shown && (
              <span className={styles.keys}>
                {keyNames(shown).map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </span>
            )}
          </BaseTooltip.Popup>
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  );
}
