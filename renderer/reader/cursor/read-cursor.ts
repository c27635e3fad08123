import { announce } from '../../ui/announce.ts';
import { labelHighlight } from '../describe-highlight.ts';
import type { Reading } from '../reading.ts';
import { type Cursor, isRun } from './cursor.ts';

/** Reads out what the cursor has come to, and the highlights in it. */
export function readCursor({ surface, document, index, tags, preferences }: Reading, cursor: Cursor): void {
  const { head, unit } = cursor;
  const labels = index
    .within(head.start, head.end)
    .map((highlight) => labelHighlight(highlight, tags, index, preferences))
    .filter((label) => label !== '');
  const message = [
    ...(isRun(cursor) ? ['Selected.'] : unit === 'sentence' ? [] : [`${unitNames[unit]}.`]),
    ...labels,
  ].join(' ');
  const words = surface.slice(head.start, head.end) ?? '';
  announce(message, 'polite', { text: words, language: document.language });
}

const unitNames = { word: 'Word', clause: 'Clause', sentence: 'Sentence', paragraph: 'Paragraph' } as const;
