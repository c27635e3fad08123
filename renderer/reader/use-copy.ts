import { useEffect } from 'react';
import type { DocumentSummary } from '../../core/contract/documents.ts';
import type { Highlight } from '../../core/model/highlight.ts';
import { displayTitle } from '../library/display-title.ts';
import { bylineParts } from './byline-parts.ts';
import type { TextSurface } from './text/text-surface.ts';

/**
 * Copies from the model, so that text which is not drawn is copied too: the selected text, or the selected highlight's
 * quote with its citation.
 */
export function useCopy(
  surface: TextSurface | null,
  { document: source, selected }: { document: DocumentSummary; selected: Highlight | undefined },
): void {
  useEffect(() => {
    if (!surface) return;
    const onCopy = (event: ClipboardEvent) => {
      if (!surface.view.dom.contains(document.activeElement) || !event.clipboardData) return;
      const { selection, text } = surface;
      const words = selection
        ? text.slice(selection.start, selection.end)
        : selected && citation(source, selected);
      if (!words) return;
      event.clipboardData.setData('text/plain', words);
      event.preventDefault();
      event.stopPropagation();
    };
    const { dom } = surface.view;
    // Before ProseMirror, which would copy only what it holds.
    dom.addEventListener('copy', onCopy, { capture: true });
    return () => dom.removeEventListener('copy', onCopy, { capture: true });
  }, [surface, source, selected]);
}

function citation(source: DocumentSummary, { quote }: Highlight): string {
  const parts = bylineParts(source).slice(0, -1);
  return `“${quote}” — ${[displayTitle(source).text, ...parts].join(', ')}`;
}
