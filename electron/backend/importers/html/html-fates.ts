import type { ClutterReason, Fate } from '../../../../core/model/source-part.ts';
import type { ZoneKind } from './html-zone-names.ts';

/** Stays where it is, as text. */
export const kept: Fate = { kind: 'kept' };

/** Is clutter, for this reason. */
export function removed(reason: ClutterReason): Fate {
  return { kind: 'removed', reason };
}

/** Is no text of the article, but says something of it. */
export function moved(
  field: 'title' | 'authors' | 'publishedOn' | 'standfirst' | 'captions' | 'section',
): Fate {
  return { kind: 'moved', field };
}

/** What becomes of a block of this kind. */
export function fateOf(kind: ZoneKind): Fate {
  if (kind === 'caption') return moved('captions');
  if (kind === 'byline') return moved('authors');
  if (kind === 'date') return moved('publishedOn');
  if (kind === 'standfirst' || kind === 'section') return moved(kind);
  return removed(kind === 'hidden' ? 'notices' : kind);
}
