import { isMac } from '../../ui/keys.ts';
import type { Stretch } from './stretch.ts';
import type { Selected, TextSurface } from './text-surface.ts';
import { snapToWords, trimmed, unitAt, wordAt } from './text-units.ts';

export interface PointerHandlers {
  /** A drag or a double click has ended with something selected. */
  readonly onSelected: () => void;
  /** A click on highlights, by id; none for a click on bare text. */
  readonly onPressed: (ids: readonly string[], offset: number) => void;
  /** The highlights under the pointer. */
  readonly onHovered: (ids: readonly string[]) => void;
}

/** The end of a press, and what it was on. */
interface Release {
  readonly event: MouseEvent;
  readonly isInText: boolean;
  readonly ids: readonly string[];
}

/**
 * Selecting with the mouse: a drag snaps to words after its first word unless Alt is held, a double click takes a
 * word, a triple click a sentence, with Ctrl a paragraph. Gives the way to stop listening.
 */
export function listenToPointer(
  surface: TextSurface,
  language: string | null,
  handlers: PointerHandlers,
): () => void {
  const { dom } = surface.view;
  let isDown = false;
  let release: Release | null = null;
  let timer = 0;

  const onDown = (event: MouseEvent) => {
    onSettled();
    isDown = event.button === 0;
    // A press on selected text would drag that text away instead of selecting anew.
    if (isDown && event.detail === 1 && !event.shiftKey) getSelection()?.removeAllRanges();
  };
  const onUp = (event: MouseEvent) => {
    if (!isDown) return;
    isDown = false;
    // What was pressed is known now: until all is settled the text may be drawn anew.
    const isInText = dom.contains(event.target as Node);
    release = { event, isInText, ids: idsAt(event.target) };
    // The browser settles its selection after this event. A key may still come before: it has to find all settled.
    timer = window.setTimeout(onSettled);
  };
  const onSettled = () => {
    if (!release) return;
    const { event, isInText, ids } = release;
    clearTimeout(timer);
    release = null;
    const dragged = surface.readSelection();
    const wanted = dragged && settle(surface, dragged, event, language);
    if (wanted) {
      surface.select(wanted.start, wanted.end);
      handlers.onSelected();
    } else if (isInText) {
      surface.takeSelection();
      handlers.onPressed(ids, surface.caret);
    }
  };
  const onMove = (event: MouseEvent) => {
    if (!isDown) handlers.onHovered(idsAt(event.target));
  };
  const onLeave = () => handlers.onHovered([]);

  dom.addEventListener('mousedown', onDown, true);
  dom.addEventListener('mousemove', onMove);
  dom.addEventListener('mouseleave', onLeave);
  addEventListener('mouseup', onUp);
  addEventListener('keydown', onSettled, true);
  return () => {
    dom.removeEventListener('mousedown', onDown, true);
    dom.removeEventListener('mousemove', onMove);
    dom.removeEventListener('mouseleave', onLeave);
    removeEventListener('mouseup', onUp);
    removeEventListener('keydown', onSettled, true);
    clearTimeout(timer);
  };
}

function settle(
  source: TextSurface,
  { anchor, head }: Selected,
  event: MouseEvent,
  language: string | null,
): Stretch | null {
  const dragged = { start: Math.min(anchor, head), end: Math.max(anchor, head) };
  const clicks = event.detail;
  const command = isMac ? event.metaKey : event.ctrlKey;
  if (clicks === 2) return wordAt(source, dragged.start, language);
  if (clicks >= 3) return unitAt(source, anchor, command ? 'paragraph' : 'sentence', language);
  if (dragged.start === dragged.end) return null;
  return trimmed(source, event.altKey ? dragged : snapToWords(source, dragged, language));
}

function idsAt(target: EventTarget | null): string[] {
  const piece = target instanceof Element ? target.closest<HTMLElement>('[data-highlights]') : null;
  return piece?.dataset.highlights?.split(' ') ?? [];
}
