import { textDirection } from '../../../core/text/text-direction.ts';
import type { Stretch } from '../text/stretch.ts';
import type { BlockSource } from '../text/text-units.ts';
import type { Edge, EdgeStep } from './move-edge.ts';

const letters = /\p{L}/u;

/**
 * Which way the text runs at an end of a passage: for a letter that of the word there, which may be a name in another
 * script, for more that of its block.
 */
export function edgeDirection(
  source: BlockSource,
  range: Stretch,
  edge: Edge,
  step: EdgeStep,
): 'ltr' | 'rtl' {
  const block = source.block(edge === 'end' ? range.end - 1 : range.start);
  if (!block) return 'ltr';
  if (step !== 'letter') return textDirection(block.text);
  const inside =
    edge === 'end'
      ? [...block.text.slice(0, range.end - block.start)].reverse()
      : block.text.slice(range.start - block.start);
  for (const letter of inside) if (letters.test(letter)) return textDirection(letter);
  return textDirection(block.text);
}
