import {
  BookMarked,
  CircleDashed,
  ClipboardPaste,
  Highlighter,
  History,
  Library,
  Palette,
  Tag,
  Trash2,
} from 'lucide-react';
import type { Preferences } from '../../../core/contract/library.ts';
import { tagKinds } from '../../../core/model/tag.ts';
import { codebookMenu } from '../../codebook/codebook-menu.tsx';
import { openDialog } from '../dialog-store.ts';
import { goTo } from '../panes/window-navigation.ts';
import { setPreferences } from '../set-preferences.ts';
import type { PaletteEntry } from './palette-entry.ts';

const themes = {
  light: 'Theme: light',
  sepia: 'Theme: sepia',
  dark: 'Theme: dark',
  system: 'Theme: as the system',
} satisfies Record<Preferences['theme'], string>;
const themeNames = ['light', 'sepia', 'dark', 'system'] as const;

const deed = (id: string, name: string, icon: PaletteEntry['icon'], act: () => void): PaletteEntry => ({
  id: `do ${id}`,
  name,
  icon,
  others: [],
  weight: 0,
  target: {
    kind: 'deed',
    run: () => {
      act();
      return true;
    },
  },
});

/** What can be done from the palette and has no key of its own. */
export const otherCommands: readonly PaletteEntry[] = [
  deed('library', 'Go to the library', <Library aria-hidden="true" />, () => goTo({ view: 'library' })),
  deed('highlights', 'Go to the highlights', <Highlighter aria-hidden="true" />, () =>
    goTo({ view: 'highlights' }),
  ),
  deed('codebook', 'Go to the codebook', <BookMarked aria-hidden="true" />, () => goTo({ view: 'codebook' })),
  deed('new names', 'Find names that are not in the codebook', <CircleDashed aria-hidden="true" />, () =>
    goTo({ view: 'names', isNew: true }),
  ),
  deed('history', 'Go to the history', <History aria-hidden="true" />, () => goTo({ view: 'history' })),
  deed('trash', 'Go to the trash', <Trash2 aria-hidden="true" />, () => goTo({ view: 'trash' })),
  deed('paste', 'Paste text', <ClipboardPaste aria-hidden="true" />, () => openDialog({ kind: 'paste' })),
  ...tagKinds.map((tagKind) =>
    deed(`new ${tagKind}`, `New ${tagKind}`, <Tag aria-hidden="true" />, () =>
      openDialog({ kind: 'new-tag', tagKind }),
    ),
  ),
  ...codebookMenu.map(({ label, icon, onSelect }) =>
    deed(`codebook ${label}`, `Codebook: ${label}`, icon, onSelect),
  ),
  ...themeNames.map((theme) =>
    deed(
      `theme ${theme}`,
      themes[theme],
      <Palette aria-hidden="true" />,
      () => void setPreferences({ theme }),
    ),
  ),
];
