import type { ReactNode } from 'react';
import type { KeyCommandId } from '../keymap/key-commands.ts';
import type { Place } from '../place.ts';
import type { Findable } from './rank-entries.ts';

/** The palette's groups in their order, and the sign that asks for one alone. */
export const paletteGroups = [
  { id: 'commands', title: 'Commands', prefix: '>' },
  { id: 'documents', title: 'Documents', prefix: null },
  { id: 'tags', title: 'Tags', prefix: '#' },
  { id: 'headings', title: 'Headings', prefix: '@' },
] as const;

export type PaletteGroupId = (typeof paletteGroups)[number]['id'];

/** What an entry leads to: a place, or something that is done. */
export type PaletteTarget =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'deed'; readonly run: () => boolean };

/** One line of the palette before anything is typed. */
export interface PaletteEntry extends Findable {
  /** Unique in the palette and the same tomorrow, so that it can be remembered. */
  readonly id: string;
  readonly icon: ReactNode;
  /** What stands behind the name in a quieter tone. */
  readonly detail?: string | undefined;
  /** What stands at the end of the line. */
  readonly aside?: string | undefined;
  readonly command?: KeyCommandId | undefined;
  readonly target: PaletteTarget;
}

/** What is typed without the sign, and the group that the sign asks for. */
export function readTyped(typed: string): { group: PaletteGroupId | null; words: string } {
  const text = typed.trimStart();
  const asked = paletteGroups.find(({ prefix }) => prefix !== null && text.startsWith(prefix));
  return asked ? { group: asked.id, words: text.slice(1).trim() } : { group: null, words: text.trim() };
}
