import { useMemo, useState } from 'react';
import { type PaletteEntry, type PaletteGroupId, paletteGroups, readTyped } from './palette-entry.ts';
import { type Found, Ranker, withoutWeak } from './rank-entries.ts';
import { usePaletteEntries, wordCommands } from './use-palette-entries.tsx';

/** Lines a group shows beside others, and alone. */
const shownTogether = 4;
const shownAlone = 50;

/** A group of the palette with the lines to be shown. */
export interface ShownGroup {
  readonly id: PaletteGroupId | 'words';
  readonly title: string;
  readonly lines: readonly Found<PaletteEntry>[];
  /** How many there are in all. */
  readonly total: number;
}

/** What the palette shows for a typed text. The first line of all is the one that Enter takes. */
export function usePalette(typed: string) {
  const entries = usePaletteEntries();
  const [ranker] = useState(() => new Ranker());
  const { group: asked, words } = useMemo(() => readTyped(typed), [typed]);
  const ranked = paletteGroups
    .filter(({ id }) => asked === null || id === asked)
    .map(
      ({ id, title }): ShownGroup => ({
        ...{ id, title },
        ...ranker.rank(entries[id], words, asked ? shownAlone : shownTogether),
      }),
    );
  const groups = asked ? ranked : [...withoutWeak(ranked), ...wordGroup(words)];
  return { asked, words, groups: groups.filter(({ lines }) => lines.length > 0) };
}

/** What can be done with the typed words themselves comes last, so that Enter on a name leads to what has the name. */
function wordGroup(words: string): ShownGroup[] {
  if (words === '') return [];
  const lines = wordCommands(words).map((entry) => ({ entry, fit: 0, parts: [], other: null }));
  return [{ id: 'words', title: 'Search', lines, total: lines.length }];
}
