import { DocumentId, TagId } from '../../../../../core/model/ids.ts';
import {
  homeId,
  type OpenTabs,
  onlyHome,
  openPlace,
  type Tab,
} from '../../../../../renderer/app/panes/open-tabs.ts';
import type { Place } from '../../../../../renderer/app/place.ts';

const uuid = (letter: string) =>
  `0192a0de-0000-7000-8000-${letter.codePointAt(0)?.toString(16).padStart(12, '0')}`;

/** The document that a letter stands for. */
export const doc = (letter: string): Place & { view: 'document' } => ({
  view: 'document',
  id: DocumentId.parse(uuid(letter)),
});

export const dossier = (letter: string): Place => ({ view: 'dossier', id: TagId.parse(uuid(letter)) });

export const library: Place = { view: 'library' };

/** A state with a tab for each letter, in their order; the last is shown. */
export const strip = (letters: string): OpenTabs =>
  [...letters].reduce((open, letter) => openPlace(open, doc(letter), 'new tab', letter), onlyHome);

/** What can be seen, in short: `home a (b)` for b in the one pane; `home (a) [b]` for the active b beside a. */
export function seen(open: OpenTabs): string {
  const drawn = ({ id }: Tab) => {
    if (open.active === id) return open.shown.length === 2 ? `[${id}]` : `(${id})`;
    return open.shown.some((one) => one === id) ? `(${id})` : id;
  };
  return open.tabs.map(drawn).join(' ').replace(homeId, 'home');
}

/** The panes from start to end. */
export const panes = (open: OpenTabs): string => open.shown.join('|');
