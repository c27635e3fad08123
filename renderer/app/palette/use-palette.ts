import { useDeferredValue, useMemo, useState } from 'react';
import { type PaletteEntry, type PaletteGroupId, paletteGroups, readTyped } from './palette-entry.ts';
import { type Found, Ranker } from './rank-entries.ts';
import { usePaletteEntries, wordCommands } from './use-palette-entries.tsx';

/** Lines a group shows beside others, and alone. */
const shownTogether = 5;
const shownAlone = 50;
/** Worse than any match: what can be done with any words at all is chosen last. */
const lastFit = 9;

/** A group of the palette with the lines to be shown. */
export interface ShownGroup {
  readonly id: PaletteGroupId;
  readonly title: string;
  readonly lines: readonly Found<PaletteEntry>[];
  /** How many there are in all. */
  readonly total: number;
}

/** What the palette shows for a typed text, and the line that is chosen. */
export function usePalette(typed: string) {
  const entries = usePaletteEntries();
  const [ranker] = useState(() => new Ranker());
  const { group: asked, words } = useMemo(() => readTyped(typed), [typed]);
  const settled = useDeferredValue(words);

  const groups = paletteGroups
    .filter(({ id }) => asked === null || id === asked)
    .map(({ id, title }): ShownGroup => {
      const { found, total } = ranker.rank(entries[id], settled, asked ? shownAlone : shownTogether);
      const more = id === 'commands' && settled !== '' ? wordCommands(settled).map(asLast) : [];
      return { id, title, lines: [...found, ...more], total: total + more.length };
    })
    .filter(({ lines }) => lines.length > 0);

  const lines = groups.flatMap((group) => group.lines);
  const [chosen, setChosen] = useState({ typed: '', id: '' });
  const best = lines.reduce<Found<PaletteEntry> | null>(
    (before, line) => (before && before.fit <= line.fit ? before : line),
    null,
  );
  const isShown = chosen.typed === typed && lines.some(({ entry }) => entry.id === chosen.id);
  return {
    asked,
    words,
    groups,
    entryOf: (id: string) => lines.find(({ entry }) => entry.id === id)?.entry,
    chosenId: isShown ? chosen.id : (best?.entry.id ?? ''),
    choose: (id: string) => setChosen({ typed, id }),
  };
}

const asLast = (entry: PaletteEntry): Found<PaletteEntry> => ({
  entry,
  fit: lastFit,
  parts: [],
  other: null,
});
