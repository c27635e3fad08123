import type { DocumentSummary } from '../../../core/contract/documents.ts';

/** The title of a document, or what stands in for it: the first words of its text. */
export function documentTitle(document: Pick<DocumentSummary, 'title' | 'opening' | 'fileName'>): {
  title: string;
  isStandIn: boolean;
} {
  if (document.title) return { title: document.title, isStandIn: false };
  const lines = document.opening.trim().split('\n');
  // Names and dates come before the text; the first line that could be a sentence says more.
  const opening = lines.find((line) => line.length >= 60) ?? lines[0] ?? '';
  const words = opening.trim().split(/\s+/u);
  const title =
    words.length > 10
      ? `${words
          .slice(0, 10)
          .join(' ')
          .replace(/\P{L}+$/u, '')}…`
      : opening.trim();
  return { title: title.slice(0, 150) || document.fileName, isStandIn: true };
}
