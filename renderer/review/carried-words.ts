import type { Carried } from '../../core/model/version.ts';
import { countOf } from '../ui/count-of.ts';

/** What a new text has left to look at, in sentences without full stops: `2 highlights changed`, `1 to place`. */
export function carriedWords({
  changed,
  lost,
  by = '',
}: Pick<Carried, 'changed' | 'lost'> & { by?: string }): string[] {
  if (changed === 0 && lost === 0) return [];
  if (changed === 0) return [`${countOf(lost, 'highlight')} to place`];
  return [`${countOf(changed, 'highlight')} changed${by}${lost > 0 ? `, ${lost} to place` : ''}`];
}
