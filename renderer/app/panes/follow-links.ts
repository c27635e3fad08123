import { fromHash } from '../place.ts';
import type { Opening } from './open-tabs.ts';
import { openIn } from './window-navigation.ts';

/**
 * Lets links to places act in the pane that they stand in: a click goes there, with Ctrl or the middle button in a tab
 * behind, with Ctrl and Shift in a tab before, with Shift to the side. Gives the way to stop.
 */
export function followLinks(): () => void {
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button > 1 || !(event.target instanceof Element)) return;
    const hash = event.target.closest('a[href^="#/"]')?.getAttribute('href');
    if (!hash) return;
    event.preventDefault();
    openIn(fromHash(hash), openingOf(event));
  };
  addEventListener('click', follow);
  addEventListener('auxclick', follow);
  return () => {
    removeEventListener('click', follow);
    removeEventListener('auxclick', follow);
  };
}

/** How a click or a key asks a place to be opened. */
function openingOf(
  event: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'> & { readonly button?: number },
): Opening {
  if (event.ctrlKey || event.metaKey || event.button === 1) return event.shiftKey ? 'new tab' : 'behind';
  return event.shiftKey ? 'beside' : 'here';
}
