import { Search, Tag, TextSearch } from 'lucide-react';
import { goTo } from '../panes/window-navigation.ts';
import type { PaletteEntry, PaletteTarget } from './palette-entry.ts';
import type { Found } from './rank-entries.ts';
import type { ReaderOffer } from './reader-offer.ts';

const deed = (run: () => unknown): PaletteTarget => ({ kind: 'deed', run: () => run() !== false });

/** What can be done with the typed words themselves. */
export function wordCommands(words: string, offer: ReaderOffer | null): PaletteEntry[] {
  const find: PaletteEntry[] = offer
    ? [
        {
          ...{ id: 'words found here', name: `Find “${words}” in this document`, others: [], weight: 0 },
          icon: <TextSearch aria-hidden="true" />,
          command: 'reader.find',
          target: deed(() => offer.find(words)),
        },
      ]
    : [];
  return [
    ...find,
    {
      ...{ id: 'words searched', name: `Search the library for “${words}”`, others: [], weight: 0 },
      icon: <Search aria-hidden="true" />,
      command: 'app.search',
      target: deed(() => goTo({ view: 'search', query: words })),
    },
  ];
}

/** Tags what is selected with a tag that was found, or takes it off; nothing while nothing is selected. */
export function tagCommand(
  found: Found<PaletteEntry> | undefined,
  offer: ReaderOffer | null,
): { readonly lines: readonly Found<PaletteEntry>[]; readonly takesOff: boolean } {
  const nothing = { lines: [], takesOff: false };
  const toggleTag = offer?.toggleTag;
  if (!found || !toggleTag) return nothing;
  const { target, name } = found.entry;
  if (target.kind !== 'place' || target.place.view !== 'dossier') return nothing;
  const { id } = target.place;
  const takesOff = offer.tagIds.includes(id);
  const words = takesOff ? 'Take off this: ' : 'Tag this with ';
  const entry: PaletteEntry = {
    ...found.entry,
    id: 'words tagged',
    name: words + name,
    detail: undefined,
    icon: <Tag aria-hidden="true" />,
    aside: undefined,
    command: 'reader.tag',
    target: deed(() => toggleTag(id)),
  };
  const shift = words.length;
  const parts = found.parts.map(({ start, end }) => ({ start: start + shift, end: end + shift }));
  return { lines: [{ ...found, entry, parts }], takesOff };
}
