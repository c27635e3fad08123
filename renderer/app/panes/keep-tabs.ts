import { setPreferences } from '../set-preferences.ts';
import type { Navigation } from './navigation.ts';
import { toStored } from './stored-tabs.ts';

/** Long enough for the changes of one action, short enough for a power cut. */
const restMs = 100;

/** Keeps what is open with the library, from now on. */
export function keepTabs(navigation: Navigation): void {
  let kept = JSON.stringify(toStored(navigation.open));
  let timer = 0;
  const keep = () => {
    clearTimeout(timer);
    const openTabs = toStored(navigation.open);
    const now = JSON.stringify(openTabs);
    if (now === kept) return;
    kept = now;
    void setPreferences({ openTabs });
  };
  navigation.subscribe(() => {
    clearTimeout(timer);
    timer = window.setTimeout(keep, restMs);
  });
  addEventListener('pagehide', keep);
}
