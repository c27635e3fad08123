import type { Reading } from '../reading.ts';
import type { Stretch } from '../text/stretch.ts';
import type { Mention, MentionIndex } from './mention-index.ts';

/**
 * The name that the keys act on: the first in the selected words, else at the caret, else in the selected highlight, else
 * in what the sentence cursor holds.
 */
export function nameTarget(
  { surface, caret, model, index }: Pick<Reading, 'surface' | 'caret' | 'model' | 'index'>,
  held: Stretch | null,
  names: MentionIndex,
): Mention | null {
  const { selection } = model;
  if (selection) return names.within(selection.start, selection.end, index)[0] ?? null;
  const at = surface.caret;
  const atCaret = caret.isShown ? (names.under(at, index) ?? names.under(Math.max(0, at - 1), index)) : null;
  if (atCaret) return atCaret;
  const passage = index.get(model.selectedId) ?? held;
  return passage ? (names.within(passage.start, passage.end, index)[0] ?? null) : null;
}
