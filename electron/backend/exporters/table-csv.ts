import { tagKinds } from '../../../core/model/tag.ts';
import { documentTitle } from './document-title.ts';
import { type ExportSettings, passageLabels, shortId } from './passage-blocks.ts';
import { sourceDate } from './source-facts.ts';
import { spreadsheetCsv } from './spreadsheet-csv.ts';
import type { PassageGroup } from './table-markdown.ts';

/** Highlights as a table for spreadsheets: a line each, and one more for each further group that it stands in. */
export function tableCsv(groups: readonly PassageGroup[], settings: ExportSettings): string {
  const isGrouped = groups.some(({ name }) => name !== null);
  const { options } = settings;
  const head = [
    ...(isGrouped ? ['Group'] : []),
    ...['Passage', 'Mark'],
    ...(options.tags ? ['Actors', 'Themes', 'Places', 'Sources', 'Events'] : []),
    ...(options.notes ? ['Note'] : []),
    ...[
      'Date',
      'Document',
      'Authors',
      'Publisher',
      'Page',
      'Paragraph',
      'Start',
      'End',
      'Source ID',
      'Highlight ID',
    ],
  ];
  const lines = groups.flatMap(({ name, items }) =>
    items.map(({ passage, document }) => {
      const labels = passageLabels(passage, settings);
      const named = (kind: string) =>
        labels.filter((label) => label.kind === kind).map((label) => label.name);
      return [
        ...(isGrouped ? [name ?? ''] : []),
        ...[passage.quote, settings.markNames[passage.colour - 1] ?? ''],
        ...(options.tags ? tagKinds.map((kind) => named(kind).join('; ')) : []),
        ...(options.notes ? [passage.note?.body ?? ''] : []),
        ...[sourceDate(document, ''), documentTitle(document).title, document.authors.join('; ')],
        ...[document.publisher ?? '', passage.page ?? '', String(passage.paragraph)],
        ...[String(passage.start), String(passage.end), shortId(document), passage.id],
      ];
    }),
  );
  return spreadsheetCsv([head, ...lines]);
}
