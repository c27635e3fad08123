import { type Preferences, standingPreferences } from '../../core/contract/library.ts';
import { client } from './client.ts';
import { errorSentence } from './error-sentence.ts';
import { keys } from './queries.ts';
import { queries } from './query-client.ts';
import { showErrorToast } from './toasts.tsx';

/** Sets preferences; they are not a step of undo. They hold at once, for the next key already; the library is told beside. */
export async function setPreferences(preferences: Partial<Preferences>): Promise<void> {
  show(preferences);
  try {
    await client.library.setPreferences(preferences);
  } catch (error) {
    void queries.invalidateQueries({ queryKey: keys.preferences });
    showErrorToast(errorSentence(error));
  }
}

/** Those of where things stand are left out: the window knows them itself, and nothing has to be drawn for them. */
function show(preferences: Partial<Preferences>): void {
  const isStanding = (name: string) => standingPreferences.some((each) => each === name);
  const shown = Object.entries(preferences).filter(([name]) => !isStanding(name));
  const known = queries.getQueryData<Preferences>(keys.preferences);
  if (shown.length === 0 || !known) return;
  // What is being read was asked for before this, and is older. The library tells of the change, which reads it again.
  void queries.cancelQueries({ queryKey: keys.preferences }, { revert: false });
  queries.setQueryData<Preferences>(keys.preferences, { ...known, ...Object.fromEntries(shown) });
}
