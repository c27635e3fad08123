import { setPreferences } from '../set-preferences.ts';
import type { Navigation } from './navigation.ts';
import type { OpenTabs } from './open-tabs.ts';
import { toStored } from './stored-tabs.ts';

/** Long enough for the changes of one action, short enough for a power cut. */
const restMs = 100;

/** Keeps what is open with the library, which has `stored` so far: an address may have opened something beside. */
export function keepTabs(navigation: Navigation, stored: OpenTabs): void {
  let kept = JSON.stringify(toStored(stored));
  let timer = 0;
  const keep = () => {
    clearTimeout(timer);
    const openTabs = toStored(navigation.open);
    const now = JSON.stringify(openTabs);
    if (now === kept) return;
    kept = now;
    void setPreferences({ openTabs });
  };
  const keepSoon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(keep, restMs);
  };
  navigation.subscribe(keepSoon);
  addEventListener('pagehide', keep);
  keepSoon();
}
