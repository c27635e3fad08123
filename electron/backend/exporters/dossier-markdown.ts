import type { RootContent } from 'mdast';
import type { Dossier } from '../../../core/contract/tags.ts';
import { type FrontMatterFields, heading, paragraph, strong, text, writeMarkdown } from './markdown-file.ts';
import { type ExportSettings, passageBlocks } from './passage-blocks.ts';
import { sourceName, sourceTable } from './source-table.ts';

/** One tag as Markdown: what it means, and its passages source by source. */
export function dossierMarkdown(dossier: Dossier, settings: ExportSettings): string {
  const sources = dossier.documents.flatMap(({ document, passages }) => [
    heading(3, text(sourceName(document))),
    ...passages.flatMap((passage) => passageBlocks(document, passage, settings)),
  ]);
  const fields = settings.options.frontMatter ? frontMatter(dossier, settings) : null;
  return writeMarkdown(fields, [
    heading(1, text(`Dossier: ${dossier.tag.name}`)),
    ...definition(dossier),
    ...(settings.options.tags ? company(dossier, settings) : []),
    ...(sources.length > 0
      ? [heading(2, text('What the sources say')), ...sources, ...sourceTable(dossier.documents)]
      : []),
  ]);
}

function frontMatter(dossier: Dossier, settings: ExportSettings): FrontMatterFields {
  const { tag, documents } = dossier;
  return {
    format: 'analyst-dossier/1',
    [tag.kind]: settings.labels.get(tag.id)?.slug ?? tag.name,
    name: tag.name,
    kind: tag.kind,
    aliases: tag.aliases,
    project: settings.project,
    sources: documents.length,
    passages: documents.reduce((sum, { passages }) => sum + passages.length, 0),
  };
}

/** The analyst's own words on the tag, as plain text. */
function definition({ tag }: Dossier): RootContent[] {
  const part = (label: string, value: string): RootContent[] => {
    const [first, ...others] = value.split(/\n+/).flatMap((line) => line.trim() || []);
    if (!first) return [];
    return [
      paragraph(strong(`${label}:`), text(` ${first}`)),
      ...others.map((line) => paragraph(text(line))),
    ];
  };
  return [
    ...part('Also named', tag.aliases.join('; ')),
    ...part('Definition', tag.definition),
    ...part('Use when', tag.useWhen),
    ...part('Not when', tag.notWhen),
  ];
}

function company({ appearsWith }: Dossier, { labels }: ExportSettings): RootContent[] {
  const names = appearsWith.flatMap(({ tagId, count }) => {
    const label = labels.get(tagId);
    return label ? [{ ...label, count }] : [];
  });
  names.sort((a, b) => b.count - a.count || compare(a.kind, b.kind) || compare(a.slug, b.slug));
  if (names.length === 0) return [];
  const items = names.map(({ name, kind, count }) => ({
    type: 'listItem' as const,
    spread: false,
    children: [{ type: 'paragraph' as const, children: [text(`${name} (${kind}): ${count}`)] }],
  }));
  return [heading(2, text('Appears with')), { type: 'list', ordered: false, spread: false, children: items }];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
