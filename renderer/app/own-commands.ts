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
