import type { Preferences } from '../../core/contract/library.ts';
import { client } from './client.ts';
import { errorSentence } from './error-sentence.ts';
import { showErrorToast } from './toasts.tsx';

/** Sets preferences; they are not a step of undo. */
export async function setPreferences(preferences: Partial<Preferences>): Promise<void> {
  try {
    await client.library.setPreferences(preferences);
  } catch (error) {
    showErrorToast(errorSentence(error));
  }
}
