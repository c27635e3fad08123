import type { RootContent } from 'mdast';
import type { DocumentSummary } from '../../../core/contract/documents.ts';
import type { Passage } from '../../../core/contract/tags.ts';
import type { Uncertain } from '../../../db/uncertain-highlights.ts';
import { documentTitle } from './document-title.ts';
import { type FrontMatterFields, heading, paragraph, text, writeMarkdown } from './markdown-file.ts';
import {
  type ExportSettings,
  numbersExplained,
  passageBlocks,
  passageLabels,
  shortId,
} from './passage-blocks.ts';
import { sourceDate } from './source-facts.ts';

/** One source as Markdown: its passages in reading order with tags and notes, and where it came from. */
export function documentMarkdown(
  document: DocumentSummary,
  passages: readonly Passage[],
  settings: ExportSettings,
  uncertain: readonly Uncertain[] = [],
): string {
  const { title, isStandIn } = documentTitle(document);
  const top: RootContent[] = [
    heading(1, text(title)),
    ...(isStandIn
      ? [paragraph({ type: 'emphasis', children: [text('Working title: the source states none.')] })]
      : []),
    heading(2, text('Highlights')),
  ];
  const changed = new Map(
    uncertain.flatMap((one) => (one.state === 'changed' ? [[one.id, one.formerQuote] as const] : [])),
  );
  const body = passages.flatMap((passage, i) => [
    heading(3, text(passageHeading(passage, i + 1, settings))),
    ...passageBlocks(document, passage, settings, { formerQuote: changed.get(passage.id) }),
  ]);
  const none = passages.length === 0 ? [paragraph(text('No passage is highlighted.'))] : [];
  const lost = uncertain.filter(({ state }) => state === 'lost');
  const toPlace = lost.flatMap((passage, i) => [
    ...(i === 0 ? [heading(2, text('To place')), paragraph(text(toPlaceExplained))] : []),
    heading(3, text(passageHeading(passage, passages.length + i + 1, settings))),
    ...passageBlocks(document, passage, settings, { isElsewhere: true }),
  ]);
  const reference = [heading(2, text('Source reference')), sourceReference(document)];
  const fields = settings.options.frontMatter ? frontMatter(document, passages, settings) : null;
  return writeMarkdown(fields, [...top, ...none, ...body, ...toPlace, ...reference]);
}

const toPlaceExplained =
  'The text has changed since these passages were highlighted, and they have no certain place in it. Their words and ' +
  'numbers are those of the earlier text.';

/** `H3 · Escalation + Casualties`; without a theme the mark names the passage. */
function passageHeading(passage: Passage, number: number, settings: ExportSettings): string {
  const themes = settings.options.tags
    ? passageLabels(passage, settings).filter(({ kind }) => kind === 'theme')
    : [];
  const name = themes.map((theme) => theme.name).join(' + ') || settings.markNames[passage.colour - 1];
  return `H${number} · ${name}`;
}

function frontMatter(
  document: DocumentSummary,
  passages: readonly Passage[],
  settings: ExportSettings,
): FrontMatterFields {
  const labels = passages.flatMap((passage) => passageLabels(passage, settings));
  const slugs = (wanted: string) => [
    ...new Set(
      labels
        .filter(({ kind }) => kind === wanted)
        .map(({ slug }) => slug)
        .sort(),
    ),
  ];
  return {
    format: 'analyst-export/1',
    id: document.id,
    title: document.title,
    authors: document.authors,
    publisher: document.publisher,
    published: document.publishedOn,
    ...(document.dateEstimate &&
      document.publishedOn === null && {
        published_estimate: document.dateEstimate.on,
        published_estimate_basis: document.dateEstimate.basis,
      }),
    ...(document.updatedOn && { updated: document.updatedOn }),
    ...(document.url && { url: document.url }),
    ...(document.section && { section: document.section }),
    ...(document.siteTags.length > 0 && { site_tags: document.siteTags }),
    ...(document.isPartial && { full_text: 'not held' }),
    language: document.language,
    imported: toInstant(document.importedAt),
    original_file: document.fileName,
    original_sha256: document.originalSha256,
    text_sha256: document.textSha256,
    project: settings.project,
    ...(settings.options.tags && { themes: slugs('theme'), actors: slugs('actor') }),
    highlights: passages.length,
  };
}

/** A time as `2025-01-15T09:30:00Z`. */
function toInstant(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}

function sourceReference(document: DocumentSummary): RootContent {
  const { title, isStandIn } = documentTitle(document);
  const who = document.authors.length > 0 ? document.authors.join(', ') : 'No author';
  const named = isStandIn ? 'No title' : `“${title}”`;
  const facts = [who, named, document.publisher ?? 'no publisher', sourceDate(document, 'no date')];
  const { basis } = document.dateEstimate ?? {};
  const estimate = basis && document.publishedOn === null ? [`The date is estimated: ${basis}`] : [];
  const held = document.isPartial ? ['Full text not held'] : [];
  return paragraph(
    text(
      `${[shortId(document), facts.join(', '), ...estimate, ...held].join('. ')}. Imported ${toInstant(document.importedAt).slice(0, 10)} from `,
    ),
    { type: 'inlineCode', value: document.fileName },
    text(', SHA-256 '),
    { type: 'inlineCode', value: document.originalSha256 },
    text(`. ${numbersExplained}`),
  );
}
