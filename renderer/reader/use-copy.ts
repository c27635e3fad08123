import { useEffect } from 'react';
import type { DocumentSummary } from '../../core/contract/documents.ts';
import type { TextRange } from '../../core/model/highlight.ts';
import { pageLabel } from '../../core/text/pages.ts';
import { showErrorToast } from '../app/toasts.tsx';
import { citation } from './citation.ts';
import type { TextSurface } from './text/text-surface.ts';

/**
 * Copies from the model, so that text which is not drawn is copied too: the selected text, or the selected highlight's
 * quote with its citation.
 */
export function useCopy(
  surface: TextSurface | null,
  { document: source, selected }: { document: DocumentSummary; selected: TextRange | undefined },
): void {
  useEffect(() => {
    if (!surface) return;
    const onCopy = (event: ClipboardEvent) => {
      const { selection } = surface;
      const range = selection ?? selected;
      if (!surface.view.dom.contains(document.activeElement) || !event.clipboardData || !range) return;
      const page = pageLabel(surface.shape.pages, range.start, range.end);
      const toCopy = (words: string) => (selection ? words : citation(source, words, page));
      const words = surface.slice(range.start, range.end);
      if (words !== null) event.clipboardData.setData('text/plain', toCopy(words));
      else void copyLater(surface.read(range.start, range.end).then(toCopy));
      event.preventDefault();
      event.stopPropagation();
    };
    const { dom } = surface.view;
    // Before ProseMirror, which would copy only what it holds.
    dom.addEventListener('copy', onCopy, { capture: true });
    return () => dom.removeEventListener('copy', onCopy, { capture: true });
  }, [surface, source, selected]);
}

/** Copies words that have to be fetched first. */
async function copyLater(words: Promise<string>): Promise<void> {
  try {
    const blob = words.then((text) => new Blob([text], { type: 'text/plain' }));
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  } catch (error) {
    console.error('The selected text could not be copied.', error);
    showErrorToast('The text could not be copied. Select less of it, or export the document.');
  }
}
