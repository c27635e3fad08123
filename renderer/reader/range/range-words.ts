import type { Stretch } from '../text/stretch.ts';
import type { Edge } from './move-edge.ts';

/** How many words say where a passage begins or ends. */
const fewWords = 3;
/** How much text holds that many words. */
const reach = 60;

/** Where a passage begins or ends now, for those who do not see it. `slice` gives a part of the text, if it is at hand. */
export function rangeWords(
  slice: (start: number, end: number) => string | null,
  { start, end }: Stretch,
  edge: Edge,
): string {
  const inside =
    edge === 'end' ? slice(Math.max(start, end - reach), end) : slice(start, Math.min(end, start + reach));
  const all = inside?.trim().split(/\s+/u) ?? [];
  const words = (edge === 'end' ? all.slice(-fewWords) : all.slice(0, fewWords)).join(' ');
  if (words === '') return edge === 'end' ? 'The end has moved' : 'The start has moved';
  return edge === 'end' ? `Highlight now ends after “${words}”` : `Highlight now begins at “${words}”`;
}
