import type { DocumentSummary } from '../../../core/contract/documents.ts';
import type { TextRange } from '../../../core/model/highlight.ts';
import { pageLabel } from '../../../core/text/pages.ts';
import { showErrorToast } from '../../app/toasts.tsx';
import { announce } from '../../ui/announce.ts';
import { citation } from '../citation.ts';
import type { TextSurface } from '../text/text-surface.ts';

/** Copies the words of a passage; with its source, also where they are from. */
export async function copyQuote(
  surface: Pick<TextSurface, 'read' | 'shape'>,
  { start, end }: TextRange,
  source?: DocumentSummary,
): Promise<void> {
  try {
    const words = await surface.read(start, end);
    const page = pageLabel(surface.shape.pages, start, end);
    await navigator.clipboard.writeText(source ? citation(source, words, page) : words);
    announce(source ? 'Quote with citation copied' : 'Quote copied');
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    showErrorToast('The quote could not be copied. Select the words in the text and copy them there.');
  }
}
