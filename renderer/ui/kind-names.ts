import type { TagKind } from '../../core/model/tag.ts';

/** What each kind of tag is called on the screen, one and several. */
export const kindNames = {
  actor: 'Actor',
  theme: 'Theme',
  place: 'Place',
  source: 'Source',
  event: 'Event',
} satisfies Record<TagKind, string>;

export const kindPlurals = {
  actor: 'Actors',
  theme: 'Themes',
  place: 'Places',
  source: 'Sources',
  event: 'Events',
} satisfies Record<TagKind, string>;
