import { announce } from '../../ui/announce.ts';
import { labelHighlight } from '../describe-highlight.ts';
import { describeNames } from '../names/describe-names.ts';
import type { MentionIndex } from '../names/mention-index.ts';
import type { Reading } from '../reading.ts';
import { type Cursor, isRun } from './cursor.ts';

/** Reads out what the cursor has come to, the highlights in it, and the names in it that are not tagged. */
export function readCursor(
  { surface, document, index, tags, preferences }: Reading,
  cursor: Cursor,
  names: MentionIndex,
): void {
  const { head, unit } = cursor;
  const labels = index
    .within(head.start, head.end)
    .map((highlight) => labelHighlight(highlight, tags, index, preferences))
    .filter((label) => label !== '');
  const isNamed = preferences.showNames && preferences.highlightLabels === 'full';
  const untagged = isNamed ? describeNames(names.within(head.start, head.end, index), tags) : '';
  const message = [
    ...(isRun(cursor) ? ['Selected.'] : unit === 'sentence' ? [] : [`${unitNames[unit]}.`]),
    ...labels,
    ...(untagged === '' ? [] : [untagged]),
  ].join(' ');
  const words = surface.slice(head.start, head.end) ?? '';
  announce(message, 'polite', { text: words, language: document.language });
}

const unitNames = { word: 'Word', clause: 'Clause', sentence: 'Sentence', paragraph: 'Paragraph' } as const;
