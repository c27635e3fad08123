import { useRef } from 'react';
import type { HighlightId } from '../../../core/model/ids.ts';
import { newGroup } from '../../app/commands.ts';
import type { KeyCommandId } from '../../app/keymap/key-commands.ts';
import type { KeyHandlers } from '../../app/keymap/key-places.ts';
import { useKeys } from '../../app/keymap/use-keys.ts';
import { announce } from '../../ui/announce.ts';
import { type Reading, useReading } from '../reading.ts';
import { toRange } from '../text/text-surface.ts';
import { edgeDirection } from './edge-direction.ts';
import { type Edge, type EdgeStep, moveEdge } from './move-edge.ts';
import { rangeWords } from './range-words.ts';

/** Presses that follow each other within this time are one step of undo. */
const oneStepMs = 1000;

/** Keys that point left or right: in text that runs the other way they do the same to the eye. */
const pointing = /^(Arrow(Left|Right)|[<>,.])$/;

const deeds: readonly { id: KeyCommandId; edge: Edge; direction: 1 | -1; step: EdgeStep }[] = [
  { id: 'reader.end-on', edge: 'end', direction: 1, step: 'word' },
  { id: 'reader.end-back', edge: 'end', direction: -1, step: 'word' },
  { id: 'reader.start-on', edge: 'start', direction: 1, step: 'word' },
  { id: 'reader.start-back', edge: 'start', direction: -1, step: 'word' },
  { id: 'reader.end-on-letter', edge: 'end', direction: 1, step: 'letter' },
  { id: 'reader.end-back-letter', edge: 'end', direction: -1, step: 'letter' },
  { id: 'reader.start-on-letter', edge: 'start', direction: 1, step: 'letter' },
  { id: 'reader.start-back-letter', edge: 'start', direction: -1, step: 'letter' },
  { id: 'reader.end-on-sentence', edge: 'end', direction: 1, step: 'sentence' },
  { id: 'reader.end-back-sentence', edge: 'end', direction: -1, step: 'sentence' },
  { id: 'reader.start-on-sentence', edge: 'start', direction: 1, step: 'sentence' },
  { id: 'reader.start-back-sentence', edge: 'start', direction: -1, step: 'sentence' },
];

/** Moves the selected highlight's ends with the keys. */
export function useRangeKeys(): void {
  const reading = useReading();
  const last = useRef<LastPress | null>(null);
  const work = useRef(Promise.resolve());
  const { index, model, isActive } = reading;
  const handlers: KeyHandlers = Object.fromEntries(
    deeds.map((deed) => [
      deed.id,
      (event?: KeyboardEvent) => {
        const selected = index.get(model.selectedId);
        if (!selected) return false;
        const isVisual = event !== undefined && pointing.test(event.key);
        work.current = work.current.then(() => press(reading, selected.id, deed, isVisual, last));
        return true;
      },
    ]),
  );
  useKeys(handlers, { isActive });
}

interface LastPress {
  readonly id: string;
  readonly groupId: string;
  readonly at: number;
}

async function press(
  { surface, commands, document }: Reading,
  id: HighlightId,
  { edge, direction, step }: (typeof deeds)[number],
  isVisual: boolean,
  last: { current: LastPress | null },
): Promise<void> {
  const highlight = commands.shown(id);
  if (!highlight) return;
  const isMirrored = isVisual && edgeDirection(surface, highlight, edge, step) === 'rtl';
  const towards = isMirrored ? (direction === 1 ? -1 : 1) : direction;
  let moved = moveEdge(surface, highlight, edge, towards, step, document.language);
  while (moved && 'missing' in moved) {
    const needed = toRange({ start: moved.missing, end: moved.missing + 1 });
    if (!needed) return;
    await surface.reveal(needed);
    const again = moveEdge(surface, highlight, edge, towards, step, document.language);
    if (again && 'missing' in again && again.missing === moved.missing) return;
    moved = again;
  }
  const range = moved && toRange(moved);
  if (!range) {
    announce('The highlight cannot go further');
    return;
  }
  const now = Date.now();
  const before = last.current;
  const groupId = before?.id === id && now - before.at < oneStepMs ? before.groupId : newGroup();
  last.current = { id, groupId, at: now };
  commands.move(highlight, range, groupId);
  announce(rangeWords((start, end) => surface.slice(start, end), range, edge));
  const place = toRange(edge === 'end' ? { start: range.end - 1, end: range.end } : range);
  if (place) await surface.reveal(place);
}
