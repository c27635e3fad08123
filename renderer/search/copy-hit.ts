import type { DocumentSummary } from '../../core/contract/documents.ts';
import type { HighlightInText } from '../../core/contract/highlights.ts';
import type { FoundPlace } from '../../core/contract/search-answer.ts';
import { TextOffset } from '../../core/model/ids.ts';
import { client } from '../app/client.ts';
import { showErrorToast } from '../app/toasts.tsx';
import { citation } from '../reader/citation.ts';
import { announce } from '../ui/announce.ts';

/** Copies the words of a hit's highlight, or of its snippet, with where they are from. */
export async function copyHit(
  document: DocumentSummary,
  { snippet, paragraph }: FoundPlace,
  highlight: HighlightInText | undefined,
): Promise<void> {
  try {
    const quote = highlight ? await wordsOf(document, highlight) : snippet.trim();
    const place = paragraph === null ? '' : `, ¶ ${paragraph}`;
    await navigator.clipboard.writeText(`${citation(document, quote, null)}${place}`);
    announce('Copied with citation');
  } catch {
    showErrorToast('The words could not be copied. Open the passage and copy them there.');
  }
}

async function wordsOf({ id }: DocumentSummary, { start, end }: HighlightInText): Promise<string> {
  const range = { start: TextOffset.parse(start), end: TextOffset.parse(end) };
  return (await client.documents.text({ id, ...range })).text;
}
