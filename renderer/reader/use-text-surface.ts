import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { TextRange } from '../../core/model/highlight.ts';
import { Caret } from './text/caret.ts';
import type { DocumentText } from './text/document-text.ts';
import { listenToPointer, type PointerHandlers } from './text/pointer-selection.ts';
import { scrollTables } from './text/scroll-tables.ts';
import { TextSurface } from './text/text-surface.ts';

export interface SurfaceHandlers extends PointerHandlers {
  readonly onSelection: (range: TextRange | null) => void;
  readonly onProblem: (error: unknown) => void;
  readonly onJump: (series: string | undefined) => void;
}

/** The text surface with its caret, once it stands in the page. Handlers may change; the surface stays. */
export interface Surface {
  readonly text: TextSurface;
  readonly caret: Caret;
}

export function useTextSurface(
  wanted: { text: DocumentText; at: number; label: string; language: string | null },
  mount: RefObject<HTMLDivElement | null>,
  scroller: RefObject<HTMLDivElement | null>,
  handlers: SurfaceHandlers,
): Surface | null {
  const [surface, setSurface] = useState<Surface | null>(null);
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  const { text, at, label, language } = wanted;
  const first = useRef(at);
  // Before the first frame, so that it shows the text.
  useLayoutEffect(() => {
    if (!mount.current || !scroller.current) return;
    const made = new TextSurface({
      text,
      at: first.current,
      label,
      mount: mount.current,
      scroller: scroller.current,
      onSelection: (range) => latest.current.onSelection(range),
      onProblem: (error) => latest.current.onProblem(error),
      onJump: (series) => latest.current.onJump(series),
    });
    const caret = new Caret(made, mount.current);
    const stop = listenToPointer(made, language, {
      onSelected: () => latest.current.onSelected(),
      onPressed: (ids, offset) => {
        caret.show();
        latest.current.onPressed(ids, offset);
      },
      onHovered: (ids) => latest.current.onHovered(ids),
    });
    const stopTables = scrollTables(made);
    setSurface({ text: made, caret });
    return () => {
      stop();
      stopTables();
      caret.destroy();
      made.destroy();
      setSurface(null);
    };
  }, [text, label, language, mount, scroller]);
  return surface;
}
