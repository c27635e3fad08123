import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { errorSentence } from '../../app/error-sentence.ts';
import { keepKeysUntil } from '../../app/keymap/kept-keys.ts';
import { showErrorToast } from '../../app/toasts.tsx';
import { announce } from '../../ui/announce.ts';
import type { Reading } from '../reading.ts';
import type { Stretch } from '../text/stretch.ts';
import { toRange } from '../text/text-surface.ts';
import {
  type Cursor,
  type CursorMove,
  type CursorText,
  cursorAround,
  cursorBeyond,
  cursorRange,
  extendCursor,
  isRun,
  narrowPassage,
  placeCursor,
  resizeCursor,
  stepCursor,
  widenPassage,
} from './cursor.ts';

/** The sentence cursor of a reader, and what moves it. */
export interface SentenceCursor {
  readonly cursor: Cursor | null;
  /** To the next sentence (or clause, or word), or the one before; at first to the one on the screen. */
  step(direction: 1 | -1): void;
  /** Takes one more into the selection, or gives it back. */
  extend(direction: 1 | -1): void;
  resize(by: 1 | -1): void;
  /** Drops all but the moving end of a run. */
  collapse(): void;
  clear(): void;
}

/**
 * Keeps the sentence cursor. Where something else is selected it goes on from there; a press in the text or a move of
 * the caret drops it. Text that is not at hand is waited for, and keys pressed meanwhile follow in their order.
 */
export function useSentenceCursor(
  reading: Pick<Reading, 'document' | 'surface' | 'caret' | 'model' | 'index' | 'send'>,
  onMoved: (cursor: Cursor) => void,
): SentenceCursor {
  const { document, surface, caret, send } = reading;
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const held = useRef<Cursor | null>(null);
  const latest = useRef({ reading, onMoved });
  latest.current = { reading, onMoved };
  const waiting = useRef<Promise<void> | null>(null);
  const text = useMemo<CursorText>(
    () => ({ source: surface, language: document.language }),
    [surface, document.language],
  );

  const hold = useCallback((next: Cursor | null) => {
    held.current = next;
    setCursor(next);
  }, []);

  /** The passage that is selected otherwise: the cursor goes on from it. */
  const elsewhere = useCallback((): Stretch | null => {
    const { model, index } = latest.current.reading;
    if (model.selection) return held.current && isRun(held.current) ? null : model.selection;
    return index.get(model.selectedId) ?? null;
  }, []);

  const settle = useCallback(
    (next: Cursor) => {
      hold(next);
      send({ do: 'select', id: null });
      // The next key may come before this is drawn.
      const { reading } = latest.current;
      const model = { ...reading.model, selectedId: null, selection: null };
      latest.current = { ...latest.current, reading: { ...reading, model } };
      surface.focus();
      const { start, end } = cursorRange(next);
      const isBack = next.head.start < next.anchor.start;
      // What is held alone is no selection: the caret waits at its beginning.
      const [anchor, head] = isRun(next) ? (isBack ? [end, start] : [start, end]) : [start, start];
      void surface.select(anchor, head).then((isThere) => {
        const range = toRange(next.head);
        if (range && isThere) void surface.reveal(range, { isJump: false });
        caret.place();
      });
      latest.current.onMoved(next);
    },
    [surface, caret, send, hold],
  );

  const move = useCallback(
    (ask: () => CursorMove, direction: 1 | -1 | null) => {
      const run = async (): Promise<void> => {
        let found = ask();
        let missing = -1;
        while (found && 'missing' in found && found.missing !== missing) {
          missing = found.missing;
          const range = toRange({ start: missing, end: missing + 1 });
          if (range) await surface.reveal(range, { isJump: false });
          found = ask();
        }
        if (!found) atEnd(direction);
        else if (!('missing' in found)) settle(found);
      };
      const first = waiting.current;
      const now = first ? first.then(run, run) : run();
      waiting.current = now;
      // What comes after it, `t` say, acts on where it has led.
      keepKeysUntil(now);
      now
        .catch((error: unknown) => showErrorToast(errorSentence(error)))
        .finally(() => {
          if (waiting.current === now) waiting.current = null;
        });
    },
    [surface, settle],
  );

  /** The place to begin at: the caret if its line is on the screen, else the first line that is. */
  const startPlace = useCallback((): number => {
    const { scrollTop, clientHeight } = surface.scroller;
    const top = surface.top(surface.caret);
    const isSeen = caret.isShown && top >= scrollTop && top <= scrollTop + clientHeight - 24;
    if (isSeen) return surface.caret;
    return scrollTop < 8 ? 0 : surface.firstVisible();
  }, [surface, caret]);

  const isSeen = useCallback(
    (passage: Stretch): boolean => {
      const { scrollTop, clientHeight } = surface.scroller;
      return (
        surface.top(passage.end) >= scrollTop && surface.top(passage.start) <= scrollTop + clientHeight - 24
      );
    },
    [surface],
  );

  const actions = useMemo(
    () => ({
      step: (direction: 1 | -1) =>
        move(() => {
          const passage = elsewhere();
          const now = held.current;
          if (passage && isSeen(passage) && !(now && isSame(passage, cursorRange(now))))
            return cursorBeyond(text, passage, direction);
          return now && isSeen(cursorRange(now))
            ? stepCursor(text, now, direction)
            : placeCursor(text, startPlace());
        }, direction),
      extend: (direction: 1 | -1) =>
        move(() => {
          const passage = elsewhere();
          if (!passage) {
            return held.current
              ? extendCursor(text, held.current, direction)
              : placeCursor(text, startPlace());
          }
          const around = cursorAround(text, passage);
          if (!around || !isSame(passage, cursorRange(around))) return around;
          return extendCursor(text, direction === 1 ? around : turned(around), direction);
        }, direction),
      resize: (by: 1 | -1) =>
        move(() => {
          const passage = elsewhere();
          const now = held.current;
          if (passage && !(now && isSame(passage, cursorRange(now))))
            return by === 1 ? widenPassage(text, passage) : narrowPassage(text, passage);
          return now ? resizeCursor(text, now, by) : placeCursor(text, startPlace());
        }, null),
      collapse: () => {
        const now = held.current;
        if (now) hold({ ...now, anchor: now.head, at: now.head.start });
      },
      clear: () => hold(null),
    }),
    [move, elsewhere, isSeen, startPlace, text, hold],
  );

  useEffect(() => {
    const drop = () => hold(null);
    const stop = caret.onMoved(drop);
    surface.view.dom.addEventListener('mousedown', drop);
    return () => {
      stop();
      surface.view.dom.removeEventListener('mousedown', drop);
    };
  }, [surface, caret, hold]);

  return { cursor, ...actions };
}

const isSame = (one: Stretch, other: Stretch): boolean => one.start === other.start && one.end === other.end;

/** The same run with its beginning as the end that moves. */
const turned = (run: Cursor): Cursor => ({ ...run, anchor: run.head, head: run.anchor });

function atEnd(direction: 1 | -1 | null): void {
  if (direction) announce(direction === 1 ? 'End of the text' : 'Beginning of the text');
}
