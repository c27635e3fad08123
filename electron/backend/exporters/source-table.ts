import type { RootContent, TableContent } from 'mdast';
import type { DocumentSummary } from '../../../core/contract/documents.ts';
import type { Passage } from '../../../core/contract/tags.ts';
import { documentTitle } from './document-title.ts';
import { heading, paragraph, text } from './markdown-file.ts';
import { numbersExplained, shortId } from './passage-blocks.ts';
import { heldPart, sourceDate } from './source-facts.ts';

/** A source as headings and tables name it: its short name and its title. */
export function sourceName(document: DocumentSummary): string {
  const { title, isStandIn } = documentTitle(document);
  return `${shortId(document)} · ${isStandIn ? `[no title] ${title}` : title}`;
}

/** The sources of some passages as a table, and what the numbers in their citations mean. */
export function sourceTable(
  documents: readonly { readonly document: DocumentSummary; readonly passages: readonly Passage[] }[],
): RootContent[] {
  const row = (cells: readonly string[]) => ({
    type: 'tableRow' as const,
    children: cells.map((cell) => ({ type: 'tableCell' as const, children: [text(cell)] })),
  });
  const rows: TableContent[] = documents.map(({ document, passages }) => {
    const { title, isStandIn } = documentTitle(document);
    const named = isStandIn ? '[no title]' : `“${title}”`;
    const source = [document.authors.join(', '), named, document.publisher, ...heldPart(document)]
      .filter(Boolean)
      .join(', ');
    return row([shortId(document), source, sourceDate(document, 'not stated'), String(passages.length)]);
  });
  return [
    heading(2, text('Sources')),
    {
      type: 'table',
      children: [row(['ID', 'Source', 'Date', 'Passages']), ...rows].filter((one) => one.type === 'tableRow'),
    },
    paragraph(text(numbersExplained)),
  ];
}
