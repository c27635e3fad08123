import type { PhrasingContent, RootContent, TableRow } from 'mdast';
import type { TagId } from '../../../core/model/ids.ts';
import { countOf } from '../dossier/found-names.ts';
import type { Counted, DossierContent } from './dossier-content.ts';
import { heading, strong, text } from './markdown-file.ts';
import { type ExportSettings, shortId } from './passage-blocks.ts';

/** More sources than that are counted and not named. */
const mostColumns = 8;

/** How the sources name the tag and its members, in tables. */
export function namesInSources(content: DossierContent, settings: ExportSettings): RootContent[] {
  const { names } = content;
  if (names.withMembers.size === 0) return [];
  const sources = sourcesOf(content);
  const counts = (counted: Counted): PhrasingContent[][] =>
    sources
      ? sources.map(({ id }) => {
          const count = counted.get(id)?.count;
          return count ? [text(String(count))] : [];
        })
      : [[text(String(countOf(counted)))], [text(String(counted.size))]];
  const numbers = sources ? sources.map(({ name }) => name) : ['Mentions', 'Sources'];
  const total = (
    label: PhrasingContent,
    counted: Counted,
    dress: (cell: PhrasingContent[]) => PhrasingContent[],
  ) => row([[label], ...counts(counted).map((cell) => (cell.length > 0 ? dress(cell) : cell))]);
  const italic = (cell: PhrasingContent[]): PhrasingContent => ({ type: 'emphasis', children: cell });
  const forms = table(
    ['Form', ...numbers],
    [
      ...names.forms.map(({ form, in: counted }) => row([[text(form)], ...counts(counted)])),
      total(strong('All forms'), names.own, (cell) => [{ type: 'strong', children: cell }]),
      ...(content.memberIds.length > 0
        ? [total(italic([text('with members below')]), names.withMembers, (cell) => [italic(cell)])]
        : []),
    ],
  );
  return [heading(2, text('Names used, by source')), forms, ...members(content, settings, sources)];
}

function members(
  { names, memberIds, parents }: DossierContent,
  { labels }: ExportSettings,
  sources: readonly Source[] | null,
): RootContent[] {
  if (names.members.length === 0) return [];
  const inside = new Set(memberIds);
  const named = (ids: readonly TagId[]) => ids.flatMap((id) => labels.get(id)?.name ?? []);
  const rows = names.members.flatMap(({ tagId, in: counted }) => {
    const label = labels.get(tagId);
    if (!label) return [];
    const own = parents.get(tagId) ?? [];
    const above = [...own.filter((id) => inside.has(id)), ...own.filter((id) => !inside.has(id))];
    const where = sources
      ? sources.flatMap(({ id, name }) => (counted.has(id) ? name : [])).join(', ')
      : String(counted.size);
    return [
      row([
        [text(label.name)],
        [text(named(above).join('; '))],
        [text(String(countOf(counted)))],
        [text(where)],
      ]),
    ];
  });
  return [
    heading(2, text('Members named')),
    table(['Entry', 'Belongs to', 'Mentions', 'Sources'], rows, [2]),
  ];
}

interface Source {
  readonly id: DossierContent['without'][number]['id'];
  readonly name: string;
}

/** The sources that name any of it, in the order of the dossier; null if they are too many to have a column each. */
function sourcesOf({ names, documents, without }: DossierContent): Source[] | null {
  if (names.withMembers.size > mostColumns) return null;
  const all = [...documents.map(({ document }) => document), ...without];
  return all
    .filter(({ id }) => names.withMembers.has(id))
    .map((document) => ({ id: document.id, name: shortId(document) }));
}

const row = (cells: readonly PhrasingContent[][]): TableRow => ({
  type: 'tableRow',
  children: cells.map((children) => ({ type: 'tableCell', children })),
});

/** A table; numbers stand to the right, which is every column but the first unless `numbers` names them. */
function table(head: readonly string[], rows: TableRow[], numbers?: readonly number[]): RootContent {
  const isNumber = (i: number) => (numbers ? numbers.includes(i) : i > 0);
  return {
    type: 'table',
    align: head.map((_, i) => (isNumber(i) ? 'right' : null)),
    children: [row(head.map((cell) => [text(cell)])), ...rows],
  };
}
