import { isMac } from '../../ui/keys.ts';
import type { Stretch } from './stretch.ts';
import type { TextSurface } from './text-surface.ts';
import { snapToWords, trimmed, unitAt, wordAt } from './text-units.ts';

export interface PointerHandlers {
  /** A drag or a double click has ended with something selected. */
  readonly onSelected: () => void;
  /** A click on highlights, by id; none for a click on bare text. */
  readonly onPressed: (ids: readonly string[], offset: number) => void;
  /** The highlights under the pointer. */
  readonly onHovered: (ids: readonly string[]) => void;
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

  const onDown = (event: MouseEvent) => {
    isDown = event.button === 0;
    // A press on selected text would drag that text away instead of selecting anew.
    if (isDown && event.detail === 1 && !event.shiftKey) getSelection()?.removeAllRanges();
  };
  const onUp = (event: MouseEvent) => {
    if (!isDown) return;
    isDown = false;
    // The browser settles its selection after this event.
    setTimeout(() => {
      const dragged = selectedInDom(surface);
      const wanted = dragged && settle(surface, dragged, event, language);
      if (wanted) {
        surface.select(wanted.start, wanted.end);
        handlers.onSelected();
      } else if (dom.contains(event.target as Node)) {
        handlers.onPressed(idsAt(event.target), surface.caret);
      }
    });
  };
  const onMove = (event: MouseEvent) => {
    if (!isDown) handlers.onHovered(idsAt(event.target));
  };
  const onLeave = () => handlers.onHovered([]);

  dom.addEventListener('mousedown', onDown, true);
  dom.addEventListener('mousemove', onMove);
  dom.addEventListener('mouseleave', onLeave);
  addEventListener('mouseup', onUp);
  return () => {
    dom.removeEventListener('mousedown', onDown, true);
    dom.removeEventListener('mousemove', onMove);
    dom.removeEventListener('mouseleave', onLeave);
    removeEventListener('mouseup', onUp);
  };
}

function settle(
  source: TextSurface,
  dragged: Stretch & { readonly anchor: number },
  event: MouseEvent,
  language: string | null,
): Stretch | null {
  const clicks = event.detail;
  const command = isMac ? event.metaKey : event.ctrlKey;
  if (clicks === 2) return wordAt(source, dragged.start, language);
  if (clicks >= 3) {
    return unitAt(source, dragged.anchor, command ? 'paragraph' : 'sentence', language);
  }
  if (dragged.start === dragged.end) return null;
  return trimmed(source, event.altKey ? dragged : snapToWords(source, dragged, language));
}

/** What the browser shows as selected in the text; null if that lies elsewhere. */
function selectedInDom({ view, map }: TextSurface): (Stretch & { readonly anchor: number }) | null {
  const selection = getSelection();
  const { anchorNode, focusNode } = selection ?? {};
  if (!selection || !anchorNode || !focusNode) return null;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return null;
  const anchor = map.toOffset(view.posAtDOM(anchorNode, selection.anchorOffset));
  const head = map.toOffset(view.posAtDOM(focusNode, selection.focusOffset));
  return { anchor, start: Math.min(anchor, head), end: Math.max(anchor, head) };
}

function idsAt(target: EventTarget | null): string[] {
  const piece = target instanceof Element ? target.closest<HTMLElement>('[data-highlights]') : null;
  return piece?.dataset.highlights?.split(' ') ?? [];
}
