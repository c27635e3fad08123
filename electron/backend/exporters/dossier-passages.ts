import type { RootContent } from 'mdast';
import type { DocumentSummary } from '../../../core/contract/documents.ts';
import type { Passage } from '../../../core/contract/tags.ts';
import type { TagId } from '../../../core/model/ids.ts';
import { sortThemes } from '../dossier/choose-carriers.ts';
import type { DossierContent } from './dossier-content.ts';
import { heading, paragraph, text } from './markdown-file.ts';
import { noteBlocks } from './note-blocks.ts';
import { type ExportSettings, passageBlocks, shortId } from './passage-blocks.ts';
import { sourceName } from './source-table.ts';

interface Placed {
  readonly document: DocumentSummary;
  readonly passage: Passage;
}

/** The passages under the first of their themes, or by source where they have none or tags are left out. */
export function whatSourcesSay(content: DossierContent, settings: ExportSettings): RootContent[] {
  const placed = placedOf(content);
  if (placed.length === 0) return [];
  const groups = settings.options.tags ? byTheme(placed, content, settings) : [];
  if (groups.every(([theme]) => theme === null))
    return [heading(2, text('What the sources say')), ...bySource(content, settings)];
  return [
    heading(2, text('What the sources say, by theme')),
    ...groups.flatMap(([theme, own]) => {
      const name = theme === null ? 'No theme' : settings.labels.get(theme)?.name;
      return [
        heading(3, text(`${name} (${own.length})`)),
        ...own.flatMap(({ document, passage }) => passageBlocks(document, passage, settings)),
      ];
    }),
  ];
}

function bySource({ documents }: DossierContent, settings: ExportSettings): RootContent[] {
  return documents.flatMap(({ document, passages }) => [
    heading(3, text(sourceName(document))),
    ...passages.flatMap((passage) => passageBlocks(document, passage, settings)),
  ]);
}

/** Each passage once, under its first theme; under the first that the filter asks for, if it does. */
function byTheme(placed: readonly Placed[], content: DossierContent, { labels }: ExportSettings) {
  const asked = content.themes;
  const themeOf = ({ passage }: Placed): TagId | null => {
    const themes = passage.tagIds.filter((id) => id !== content.tag.id && labels.get(id)?.kind === 'theme');
    return themes.find((id) => asked.has(id)) ?? themes[0] ?? null;
  };
  return sortThemes([...Map.groupBy(placed, themeOf)], labels);
}

/** The longest words of a passage that stand for it in the timeline. */
const longestWords = 120;

/** The dated passages one line each: what the note says of each, or its first words. */
export function timeline(content: DossierContent, settings: ExportSettings): RootContent[] {
  const { options } = settings;
  const placed = placedOf(content);
  const rows = placed.flatMap(({ document, passage }) => {
    const on = document.publishedOn ?? document.dateEstimate?.on;
    if (!on) return [];
    const isEstimate = document.publishedOn === null;
    const what = (options.notes && passage.note && firstLine(passage.note.body)) || words(passage, settings);
    const cells = [
      isEstimate ? { type: 'emphasis' as const, children: [text(`${on} est.`)] } : text(on),
      text(what),
      text(`${shortId(document)} ¶${passage.paragraph}`),
    ];
    return [{ isEstimate, row: tableRow(cells) }];
  });
  if (rows.length === 0) return [];
  const head = tableRow(['Date', 'What', 'Cite'].map((cell) => text(cell)));
  return [
    heading(2, text('Timeline (passages by the date of their source)')),
    { type: 'table', children: [head, ...rows.map(({ row }) => row)] },
    ...(rows.some(({ isEstimate }) => isEstimate)
      ? [paragraph(text('Dates in italics are the analyst’s estimates from outside the text.'))]
      : []),
    ...undated(placed.length - rows.length),
  ];
}

/** Says how many passages the timeline leaves out. */
function undated(count: number): RootContent[] {
  if (count === 0) return [];
  const what = count === 1 ? 'One passage stands in a source' : `${count} passages stand in sources`;
  return [paragraph(text(`${what} without a date, and not in this table.`))];
}

const tableRow = (cells: readonly Parameters<typeof paragraph>[0][]) => ({
  type: 'tableRow' as const,
  children: cells.map((cell) => ({ type: 'tableCell' as const, children: [cell] })),
});

const placedOf = ({ documents }: DossierContent): Placed[] =>
  documents.flatMap(({ document, passages }) => passages.map((passage) => ({ document, passage })));

/** The words of a passage; of a bare name with its sentence. */
function words(passage: Passage, { sentenceOf }: ExportSettings): string {
  const sentence = sentenceOf(passage);
  if (!sentence) return cut(passage.quote);
  return `${passage.quote}, in: “${cutAround(sentence.before, passage.quote, sentence.after)}”`;
}

/** The words of a note's first line, without their dress. */
function firstLine(body: string): string {
  const wordsOf = (node: {
    readonly children?: readonly object[];
    readonly value?: string;
    readonly type: string;
  }): string => {
    if (node.type === 'break') return '\n';
    return node.value ?? (node.children ?? []).map((child) => wordsOf(child as typeof node)).join('');
  };
  const [first] = noteBlocks(body)
    .map((block) => wordsOf(block).trim())
    .filter(Boolean);
  return cut(first?.split('\n')[0] ?? '', 240);
}

/** The beginning of a longer text, whole words, in one line. */
function cut(words: string, most = longestWords): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const part = line.slice(0, most);
  const end = part.lastIndexOf(' ');
  return `${part.slice(0, end > most / 2 ? end : most).toWellFormed()}…`;
}

/** A longer sentence, cut to whole words before and after a name, so that the name is in what is left. */
function cutAround(before: string, name: string, after: string): string {
  const room = Math.max(longestWords - name.length, longestWords / 2);
  const ahead = Math.min(before.length, Math.max(Math.floor(room / 2), room - after.length));
  const behind = room - ahead;
  const start =
    ahead === before.length
      ? before
      : `…${before
          .slice(-ahead)
          .toWellFormed()
          .replace(/^\S*\s+/u, '')}`;
  const end =
    after.length <= behind
      ? after
      : `${after
          .slice(0, behind)
          .toWellFormed()
          .replace(/\s+\S*$/u, '')}…`;
  return (start + name + end).replace(/\s+/gu, ' ').trim();
}
