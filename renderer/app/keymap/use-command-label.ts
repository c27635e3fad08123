import { useMarkNames } from '../use-mark-names.ts';
import { type KeyCommandId, keyCommand } from './key-commands.ts';

/** What each command is called, with the user's own names for the marks. */
export function useCommandLabel(): (id: KeyCommandId) => string {
  const names = useMarkNames();
  return (id) => {
    const digit = /^reader\.mark-(\d)$/.exec(id)?.[1];
    const name = digit && names[Number(digit) - 1];
    return name ? `Mark as ${name}` : keyCommand(id).label;
  };
}
