import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import type { DocumentSummary } from '../../../core/contract/documents.ts';
import type { Sentence } from '../../../core/contract/dossier.ts';
import type { ExportOptions } from '../../../core/contract/exchange.ts';
import type { Passage } from '../../../core/contract/tags.ts';
import type { MarkNames } from '../../../core/model/highlight.ts';
import type { TagId, VersionId } from '../../../core/model/ids.ts';
import { paragraph, strong, text } from './markdown-file.ts';
import { noteBlocks } from './note-blocks.ts';
import { heldPart } from './source-facts.ts';
import type { TagLabel } from './tag-labels.ts';

/** What every file of an export is written with. */
export interface ExportSettings {
  /** The library's name. */
  readonly project: string;
  readonly labels: ReadonlyMap<TagId, TagLabel>;
  readonly markNames: MarkNames;
  readonly options: ExportOptions;
  /** The versions whose text the analyst has corrected. */
  readonly corrected: ReadonlySet<VersionId>;
  /** What stands around a passage that is no more than a name; null for others. */
  sentenceOf(passage: Passage): Sentence | null;
}

/** The tags of a passage that exports name, in the order in which they were added. */
export function passageLabels(passage: Passage, { labels }: ExportSettings): TagLabel[] {
  return passage.tagIds.flatMap((id) => labels.get(id) ?? []);
}

/** What a passage's words are to the present text of its document. */
export interface TextState {
  /** Its words before the text changed, as long as nobody has looked. */
  readonly formerQuote?: string | undefined;
  /** Whether its words and numbers are those of an earlier version. */
  readonly isElsewhere?: boolean;
}

/** A passage: its words as a block quote, where they stand, and what the analyst said of them. */
export function passageBlocks(
  document: DocumentSummary,
  passage: Passage,
  settings: ExportSettings,
  { formerQuote, isElsewhere = false }: TextState = {},
): RootContent[] {
  const { options } = settings;
  const sentence = settings.sentenceOf(passage);
  const items = [...(sentence ? [sentenceItem(passage, sentence)] : []), markItem(passage, settings)];
  if (formerQuote !== undefined) {
    const words = `the text has changed. Highlighted were the words “${formerQuote}”.`;
    const place =
      'the text has changed, and it is not certain that these are the words that were highlighted.';
    items.push(item([strong('Check:'), text(` ${formerQuote === passage.quote ? place : words}`)]));
  }
  const labels = passageLabels(passage, settings);
  if (options.tags && labels.length > 0) items.push(tagsItem(labels));
  if (options.notes && passage.note) items.push(noteItem(passage.note.body));
  return [
    { type: 'blockquote', children: quoteParagraphs(passage.quote) },
    ...(options.citations
      ? [
          paragraph(
            text(`— ${cite(document, passage, settings)}${isElsewhere ? ', of an earlier version' : ''}`),
          ),
        ]
      : []),
    { type: 'list', ordered: false, spread: false, children: items },
  ];
}

/** The short name of a source in citations: the first eight digits of its original's SHA-256. */
export function shortId(document: DocumentSummary): string {
  return document.originalSha256.slice(0, 8);
}

/** What the numbers of a citation count. */
export const numbersExplained =
  'Paragraph numbers (¶) count the paragraphs of the imported text. Character numbers count UTF-16 code units of ' +
  'that text, its paragraphs joined by one line feed each, from 0; the second number is the first not quoted.';

function cite(document: DocumentSummary, passage: Passage, { corrected }: ExportSettings): string {
  const page = passage.page === null ? '' : ` p. ${passage.page},`;
  const place = `${shortId(document)}${page} ¶${passage.paragraph}, chars ${passage.start}–${passage.end}`;
  const isCorrected = corrected.has(passage.versionId);
  return [place, ...(isCorrected ? ['corrected text'] : []), ...heldPart(document)].join(', ');
}

/** Each line of the quote is a paragraph; white space at its ends is not kept. */
function quoteParagraphs(quote: string) {
  const lines = quote.split('\n').map((line) => line.trim());
  return lines.filter((line) => line).map((line) => ({ type: 'paragraph' as const, children: [text(line)] }));
}

function markItem({ colour }: Passage, { markNames }: ExportSettings): ListItem {
  return item([strong('Mark:'), text(` ${markNames[colour - 1]}`)]);
}

/** The sentence that a name stands in, which is not highlighted itself: the name stands out. */
function sentenceItem({ quote }: Passage, { before, after }: Sentence): ListItem {
  return item([strong('In the sentence:'), text(` “${before}`), strong(quote), text(`${after}”`)]);
}

function tagsItem(labels: readonly TagLabel[]): ListItem {
  const hashtags = labels.map(({ kind, slug }) => `#${kind}/${slug}`).sort();
  return item([strong('Tags:'), text(` ${hashtags.join(' ')}`)]);
}

/** A note of one paragraph stands beside its label, a longer one below it. */
function noteItem(body: string): ListItem {
  const blocks = noteBlocks(body);
  const [first] = blocks;
  if (blocks.length === 1 && first?.type === 'paragraph') {
    return item([strong('Note:'), text(' '), ...first.children]);
  }
  return {
    type: 'listItem',
    spread: true,
    children: [{ type: 'paragraph', children: [strong('Note:')] }, ...blocks],
  };
}

function item(children: PhrasingContent[]): ListItem {
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] };
}
