import type { PhrasingContent, RootContent } from 'mdast';
import type { DossierText } from '../../../core/model/dossier-text.ts';
import { isFoundByName } from '../../../core/model/tag.ts';
import { countOf } from '../dossier/found-names.ts';
import type { DossierContent } from './dossier-content.ts';
import { namesInSources } from './dossier-names.ts';
import { timeline, whatSourcesSay } from './dossier-passages.ts';
import { type FrontMatterFields, heading, paragraph, strong, text, writeMarkdown } from './markdown-file.ts';
import { noteBlocks } from './note-blocks.ts';
import type { ExportSettings } from './passage-blocks.ts';
import { sourceName, sourceTable } from './source-table.ts';

/** One tag as Markdown: what it means, what the analyst makes of it, how the sources name it, and what they say. */
export function dossierMarkdown(content: DossierContent, settings: ExportSettings): string {
  const { documents, texts } = content;
  const fields = settings.options.frontMatter ? frontMatter(content, settings) : null;
  return writeMarkdown(fields, [
    heading(1, text(`Dossier: ${content.tag.name}`)),
    ...definition(content),
    ...ownTexts(texts.filter(({ position }) => position < 0)),
    ...namesInSources(content, settings),
    ...(settings.options.tags ? company(content, settings) : []),
    ...timeline(content, settings),
    ...whatSourcesSay(content, settings),
    ...ownTexts(texts.filter(({ position }) => position >= 0)),
    ...(documents.length > 0 ? sourceTable(documents) : []),
    ...withoutPassages(content),
  ]);
}

function frontMatter(content: DossierContent, settings: ExportSettings): FrontMatterFields {
  const { tag, filter, memberIds, documents, names } = content;
  const { labels, options } = settings;
  const slug = (id: typeof tag.id) => labels.get(id)?.slug ?? [];
  const { from, to, isUndated, themes, withMembers } = filter;
  const undated = documents
    .filter(({ document }) => document.publishedOn === null && document.dateEstimate === null)
    .reduce((sum, { passages }) => sum + passages.length, 0);
  const leftOut = (['notes', 'tags', 'citations'] as const).filter((part) => !options[part]);
  return {
    format: 'analyst-dossier/1',
    [tag.kind]: labels.get(tag.id)?.slug ?? tag.name,
    name: tag.name,
    kind: tag.kind,
    aliases: tag.aliases,
    project: settings.project,
    ...(withMembers && { includes: [slug(tag.id), memberIds.flatMap(slug).sort()].flat() }),
    ...(themes.length > 0 && { only_themes: themes.flatMap(slug).sort() }),
    ...(from && { only_from: from }),
    ...(to && { only_to: to }),
    ...(isUndated && { only_dates: 'none' }),
    ...(leftOut.length > 0 && { left_out: leftOut }),
    sources: documents.length,
    passages: documents.reduce((sum, { passages }) => sum + passages.length, 0),
    ...(undated > 0 && { passages_without_date: undated }),
    ...(isFoundByName(tag.kind) && {
      mentions_own: countOf(names.own),
      ...(withMembers && { mentions_with_members: countOf(names.withMembers) }),
    }),
  };
}

/** The analyst's own words on the tag, as plain text. */
function definition({ tag }: DossierContent): RootContent[] {
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

/** The analyst's texts in the dossier, each under its heading. */
function ownTexts(texts: readonly DossierText[]): RootContent[] {
  return texts.flatMap((own) => [
    ...(own.heading.trim() ? [heading(2, text(own.heading.trim()))] : []),
    ...noteBlocks(own.body),
  ]);
}

function company({ appearsWith }: DossierContent, { labels }: ExportSettings): RootContent[] {
  const names = appearsWith.flatMap(({ tagId, count }) => {
    const label = labels.get(tagId);
    return label ? [{ ...label, count }] : [];
  });
  names.sort((a, b) => b.count - a.count || compare(a.kind, b.kind) || compare(a.slug, b.slug));
  const items = names.map(({ name, kind, count }) => [text(`${name} (${kind}): ${count}`)]);
  return items.length > 0 ? [heading(2, text('Appears with')), list(items)] : [];
}

/** The sources that only name it. */
function withoutPassages({ without, moreWithout, names }: DossierContent): RootContent[] {
  if (without.length === 0) return [];
  const items = without.map((document) => {
    const count = names.withMembers.get(document.id)?.count ?? 0;
    return [text(`${sourceName(document)}: named ${count === 1 ? 'once' : `${count} times`}`)];
  });
  const more = moreWithout > 0 ? [paragraph(text(`And ${moreWithout} more.`))] : [];
  return [heading(2, text('Sources without passages yet')), list(items), ...more];
}

const list = (items: readonly PhrasingContent[][]): RootContent => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map((children) => ({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children }],
  })),
});

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
