import type { DocumentSummary } from '../../core/contract/documents.ts';
import { displayTitle } from '../library/display-title.ts';

/** Whether a text begins with its own title: it is shown once then, as text that can be marked. */
export function repeatsTitle(document: DocumentSummary): boolean {
  const { text } = displayTitle(document);
  return document.opening.slice(0, text.length + 1).trim() === text;
}

/** Whether a text begins with the words of its own standfirst. */
export function repeatsStandfirst({ opening, standfirst }: DocumentSummary): boolean {
  const [words, lead] = [opening, standfirst ?? ''].map((text) => text.replace(/\s+/g, ' ').trim());
  return lead !== undefined && (words?.startsWith(lead.slice(0, 120)) ?? false);
}
