import { Preferences, standingPreferences } from '../../core/contract/library.ts';
import { client } from './client.ts';
import { errorSentence } from './error-sentence.ts';
import { queries } from './query-client.ts';
import { keys } from './query-keys.ts';
import { preferencesAhead } from './shown-ahead.ts';
import { showErrorToast } from './toasts.tsx';

/** Sets preferences; they are not a step of undo. They hold at once, for the next key already; the library is told beside. */
export async function setPreferences(preferences: Partial<Preferences>): Promise<void> {
  const shown = show(preferences);
  try {
    const told = client.library.setPreferences(preferences);
    await Promise.all([told, ...shown.map((name) => preferencesAhead.holding(name, told))]);
  } catch (error) {
    void queries.invalidateQueries({ queryKey: keys.preferences });
    showErrorToast(errorSentence(error));
  }
}

/**
 * Shows preferences as set, and gives their names. Those of where things stand are left out: the window knows them itself,
 * and nothing has to be drawn for them.
 */
function show(preferences: Partial<Preferences>): (keyof Preferences)[] {
  const names = Preferences.keyof().options.filter(
    (name) => preferences[name] !== undefined && !standingPreferences.includes(name),
  );
  const known = queries.getQueryData<Preferences>(keys.preferences);
  if (names.length === 0 || !known) return [];
  // What is being read was asked for before this, and is older. The library tells of the change, which reads it again.
  void queries.cancelQueries({ queryKey: keys.preferences }, { revert: false });
  const shown = Object.fromEntries(names.map((name) => [name, preferences[name]]));
  queries.setQueryData<Preferences>(keys.preferences, { ...known, ...shown });
  return names;
}
