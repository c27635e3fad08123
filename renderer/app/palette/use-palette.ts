import { useEffect, useMemo, useState } from 'react';
import { type PaletteEntry, type PaletteGroupId, paletteGroups, readTyped } from './palette-entry.ts';
import { type Found, Ranker, withoutWeak } from './rank-entries.ts';
import type { ReaderOffer } from './reader-offer.ts';
import { usePaletteEntries } from './use-palette-entries.tsx';
import { tagCommand, wordCommands } from './word-commands.tsx';

/** Lines a group shows beside others, and alone. */
const shownTogether = 4;
const shownAlone = 100;

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
  const [ranker] = useState(() => new Ranker());
  const { group: asked, words } = useMemo(() => readTyped(typed), [typed]);
  const { entries, documentCount, offer } = usePaletteEntries(words);
  const { tags } = entries;
  useEffect(() => ranker.warmUp(tags), [ranker, tags]);
  const ranked = paletteGroups
    .filter(({ id }) => asked === null || id === asked)
    .map(({ id, title }): ShownGroup => {
      const { lines, total } = ranker.rank(entries[id], words, asked ? shownAlone : shownTogether);
      // Of documents only those are at hand that fit best.
      return { id, title, lines, total: id === 'documents' ? Math.max(total, documentCount) : total };
    });
  if (asked) return { asked, words, groups: ranked.filter(({ lines }) => lines.length > 0) };
  const strong = withoutWeak(ranked);
  const found = words === '' ? undefined : strong.find(({ id }) => id === 'tags')?.lines[0];
  const { lines: tagThis, takesOff } = tagCommand(found, offer);
  // Enter on a name must not take something off: that comes behind the tag itself.
  const at = takesOff ? { id: 'tags', behind: 1 } : { id: 'commands', behind: 0 };
  const groups = strong.map((group) =>
    group.id === at.id
      ? {
          ...group,
          lines: group.lines.toSpliced(at.behind, 0, ...tagThis),
          total: group.total + tagThis.length,
        }
      : group,
  );
  if (words !== '') groups.push(wordGroup(words, offer));
  return { asked, words, groups: groups.filter(({ lines }) => lines.length > 0) };
}

/** What can be done with the typed words themselves comes last, so that Enter on a name leads to what has the name. */
function wordGroup(words: string, offer: ReaderOffer | null): ShownGroup {
  const lines = wordCommands(words, offer).map((entry) => ({ entry, fit: 0, parts: [], other: null }));
  return { id: 'words', title: 'Search', lines, total: lines.length };
}
