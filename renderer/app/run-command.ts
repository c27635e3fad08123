import type { CommandId } from '../../core/model/ids.ts';
import { errorSentence } from './error-sentence.ts';
import { newCommandId } from './own-commands.ts';
import { tellIfSlow } from './tell-if-slow.ts';
import type { ToastWords } from './toast-count.ts';
import { dismissToast, showErrorToast, showUndoToast } from './toasts.tsx';
import { undoSteps } from './undo.ts';

/** Sends a command of this window, shows a toast with Undo if there are words for it, and gives the result; null if it failed. */
export async function run<T>(
  send: (commandId: CommandId) => Promise<T>,
  words?: ToastWords | ((result: T) => ToastWords),
): Promise<T | null> {
  try {
    const commandId = newCommandId();
    const result = await tellIfSlow(send(commandId));
    if (words) {
      const said = typeof words === 'function' ? words(result) : words;
      showUndoToast(said, commandId, (steps, text) => void undoSteps(steps, text));
    } else dismissToast();
    return result;
  } catch (error) {
    showErrorToast(errorSentence(error));
    return null;
  }
}

/** As `run`, for a command without a result: whether it was done. */
export const ran = async (
  send: (commandId: CommandId) => Promise<unknown>,
  words?: ToastWords,
): Promise<boolean> => (await run((commandId) => send(commandId).then(() => true), words)) ?? false;
