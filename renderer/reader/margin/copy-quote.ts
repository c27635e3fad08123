import type { TextRange } from '../../../core/model/highlight.ts';
import { showErrorToast } from '../../app/toasts.tsx';
import { announce } from '../../ui/announce.ts';
import type { TextSurface } from '../text/text-surface.ts';

/** Copies the words of a passage, without a citation. */
export async function copyQuote(
  surface: Pick<TextSurface, 'read'>,
  { start, end }: TextRange,
): Promise<void> {
  try {
    await navigator.clipboard.writeText(await surface.read(start, end));
    announce('Quote copied');
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    showErrorToast('The quote could not be copied. Select the words in the text and copy them there.');
  }
}
