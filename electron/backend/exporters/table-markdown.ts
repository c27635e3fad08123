import type { RootContent } from 'mdast';
import type { DocumentSummary } from '../../../core/contract/documents.ts';
import type { Passage } from '../../../core/contract/tags.ts';
import { heading, paragraph, text, writeMarkdown } from './markdown-file.ts';
import { type ExportSettings, passageBlocks } from './passage-blocks.ts';
import { sourceName, sourceTable } from './source-table.ts';

/** A passage with the document that it stands in. */
export interface PassageItem {
  readonly passage: Passage;
  readonly document: DocumentSummary;
}

/** Passages that are listed together; without a name they are all there are. */
export interface PassageGroup {
  readonly name: string | null;
  readonly items: readonly PassageItem[];
}

/** Highlights as the table lists them, group by group; one that stands in two groups is written in both. */
export function tableMarkdown(
  groups: readonly PassageGroup[],
  count: number,
  settings: ExportSettings,
): string {
  const documents = sources(groups);
  const fields = settings.options.frontMatter
    ? {
        format: 'analyst-highlights/1',
        project: settings.project,
        sources: documents.length,
        highlights: count,
      }
    : null;
  const body = groups.flatMap(({ name, items }) => [
    ...(name === null ? [] : [heading(2, text(name))]),
    ...items.flatMap((item, i) => itemBlocks(item, items[i - 1], settings)),
  ]);
  return writeMarkdown(fields, [
    heading(1, text('Highlights')),
    ...(count === 0 ? [paragraph(text('No highlight is chosen.'))] : body),
    ...(count === 0 ? [] : sourceTable(documents)),
  ]);
}

/** A passage, with its source as a heading where that is another than that of the passage before. */
function itemBlocks(
  { passage, document }: PassageItem,
  before: PassageItem | undefined,
  settings: ExportSettings,
): RootContent[] {
  const isElsewhere = passage.versionId !== document.versionId;
  return [
    ...(before?.document === document ? [] : [heading(3, text(sourceName(document)))]),
    ...passageBlocks(document, passage, settings, { isElsewhere }),
  ];
}

/** The documents in the order in which they come first, each with its passages counted once. */
function sources(groups: readonly PassageGroup[]) {
  const all = new Map(groups.flatMap(({ items }) => items.map((item) => [item.passage.id, item])));
  return [...Map.groupBy(all.values(), ({ document }) => document)].map(([document, items]) => ({
    document,
    passages: items.map(({ passage }) => passage),
  }));
}
