import { Kbd } from '../../ui/Kbd.tsx';
import type { KeyCommandId } from './key-commands.ts';
import { useKeymap } from './keymap-store.ts';

export interface CommandKeyProps {
  readonly id: KeyCommandId;
  /** Shows the form that works while a text field has the focus. */
  readonly inField?: boolean;
  readonly tone?: 'plain' | 'accent';
}

/** The key of a command as the user has it now; nothing for a command without one. */
export function CommandKey({ id, inField = false, tone = 'plain' }: CommandKeyProps) {
  const key = useKeymap().shownKey(id, { inField });
  return key === undefined ? null : <Kbd keys={key} tone={tone} />;
}
