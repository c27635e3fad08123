import type { DocumentSummary } from '../../core/contract/documents.ts';

const workingTitleLength = 80;
const shortestSentence = 24;

/**
 * What a document is called on the screen. A document without a title goes by its first words, or by its file's
 * name; that is a working title, which is set in italics and never stored.
 */
export function displayTitle(document: Pick<DocumentSummary, 'title' | 'opening' | 'fileName'>): {
  text: string;
  isWorking: boolean;
} {
  if (document.title) return { text: document.title, isWorking: false };
  const opening = document.opening.trim().replaceAll(/\s+/g, ' ');
  return { text: opening ? shorten(opening) : document.fileName, isWorking: true };
}

function shorten(text: string): string {
  const sentence = new RegExp(`^.{${shortestSentence},${workingTitleLength - 1}}?[.!?؟](?=\\s|$)`, 'u').exec(
    text,
  )?.[0];
  if (sentence) return sentence.replace(/\.$/, '');
  if (text.length <= workingTitleLength) return text;
  return `${text.slice(0, workingTitleLength).replace(/\s+\S*$/, '')}…`;
}
