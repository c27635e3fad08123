import type { DocumentSummary } from '../../../core/contract/documents.ts';

/** The title of a document, or what stands in for it: the first words of its text. */
export function documentTitle(document: DocumentSummary): { title: string; isStandIn: boolean } {
  if (document.title) return { title: document.title, isStandIn: false };
  const opening = document.opening.trim().split('\n', 1)[0] ?? '';
  const words = opening.split(/\s+/u);
  const title = words.length > 10 ? `${words.slice(0, 10).join(' ')}…` : opening;
  return { title: title.slice(0, 150) || document.fileName, isStandIn: true };
}
