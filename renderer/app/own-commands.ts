import { uuidv7 } from 'uuidv7';
import { CommandId } from '../../core/model/ids.ts';

/** Commands of this window that are told of in toasts. */
const issued = new Set<CommandId>();

/** Names a command that this window is about to send. */
export function newCommandId(): CommandId {
  const id = CommandId.parse(uuidv7());
  issued.add(id);
  return id;
}

/** Whether the command was given here: not by an import, which has no toast, nor by another window. */
export const isOwnCommand = (id: CommandId): boolean => issued.has(id);

/** The longest that a screen waits for what a command changed: the change may have been told while it was reconnecting. */
const patienceMs = 1000;
const waiting = new Map<CommandId, () => void>();

/** What a command changed is shown now. */
export function heard(id: CommandId): void {
  waiting.get(id)?.();
}

/** Ends when what a command changed is shown. Ask before the command is sent. */
export function whenHeard(id: CommandId): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => heard(id), patienceMs);
    waiting.set(id, () => {
      clearTimeout(timer);
      waiting.delete(id);
      resolve();
    });
  });
}
