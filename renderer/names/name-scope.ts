import type { MentionScope } from '../../core/contract/mentions.ts';
import { TextOffset } from '../../core/model/ids.ts';
import type { Place } from '../app/place.ts';

export type NamesPlace = Extract<Place, { view: 'names' }>;

/** Where a place looks for names. */
export function scopeOf({ id, start, end }: NamesPlace): MentionScope {
  if (!id) return { kind: 'library' };
  if (start === undefined || end === undefined) return { kind: 'document', id };
  return { kind: 'document', id, range: { start: TextOffset.parse(start), end: TextOffset.parse(end) } };
}
