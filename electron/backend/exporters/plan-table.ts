import type { ExportOptions, ExportScope } from '../../../core/contract/exchange.ts';
import { maxTableChoice, type TableGrouping } from '../../../core/contract/highlight-table.ts';
import { groupKeys } from '../../../core/contract/table-group-keys.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { listDocuments } from '../../../db/documents.ts';
import { choiceSql } from '../../../db/highlight-table/filter-sql.ts';
import { readChosenGroups } from '../../../db/highlight-table/read-groups.ts';
import { readOrdered } from '../../../db/highlight-table/read-rows.ts';
import { listPassages } from '../../../db/highlights.ts';
import { notAllowed } from '../../../db/library-error.ts';
import { listTags } from '../../../db/tags.ts';
import type { BackendContext } from '../context.ts';
import { documentTitle } from './document-title.ts';
import { exportSettings } from './export-settings.ts';
import { partName } from './file-names.ts';
import { tableWords } from './filter-words.ts';
import type { PlannedFile } from './make-files.ts';
import type { ExportSettings } from './passage-blocks.ts';
import { tableCsv } from './table-csv.ts';
import { type PassageGroup, type PassageItem, tableMarkdown } from './table-markdown.ts';

type TableScope = Extract<ExportScope, { kind: 'highlights' }>;

const everyGroup = { offset: 0, limit: -1 };

/** The highlights of the table as one file, in its groups and order. Throws `NOT_ALLOWED` for too many. */
export function planTable(
  context: Pick<BackendContext, 'library' | 'dossiers'>,
  scope: TableScope,
  options: ExportOptions,
): PlannedFile {
  const { db } = context.library;
  const { choice, grouping, sort, format } = scope;
  const chosen = choiceSql(db, choice);
  const ids = readOrdered(db, chosen, sort, { offset: 0, limit: maxTableChoice + 1 });
  if (ids.length > maxTableChoice) {
    throw notAllowed(
      `These are more than ${maxTableChoice.toLocaleString('en')} highlights. Nothing was written. Filter them and export a part at a time.`,
    );
  }
  const passageOf = new Map(listPassages(db, { ids }).map((passage) => [passage.id, passage]));
  const documentIds = [...new Set([...passageOf.values()].map(({ documentId }) => documentId))];
  const documentOf = new Map(
    listDocuments(db, { ids: documentIds }).map((document) => [document.id, document]),
  );
  const tags = listTags(db);
  const settings = exportSettings(context, tags, options);
  const kinds = new Map(tags.map(({ id, kind }) => [id, kind]));
  const itemsOf = new Map<string | null, PassageItem[]>();
  for (const id of ids) {
    const passage = passageOf.get(id);
    const document = passage && documentOf.get(passage.documentId);
    if (!document) continue;
    for (const key of groupKeys(passage, document, grouping, (tag) => kinds.get(tag))) {
      const own = itemsOf.get(key);
      if (own) own.push({ passage, document });
      else itemsOf.set(key, [{ passage, document }]);
    }
  }
  const keys = grouping ? readChosenGroups(db, chosen, grouping, everyGroup).map(({ key }) => key) : [null];
  const groups = keys.map((key): PassageGroup => {
    const items = itemsOf.get(key) ?? [];
    const [first] = items;
    const title = first ? documentTitle(first.document).title : '';
    return { name: grouping && (groupName(grouping, key, tags, settings) ?? title), items };
  });
  const words = tableWords(scope, settings);
  return {
    path: partName(
      format === 'csv' ? 'Highlights.csv' : 'Highlights.md',
      words.words,
      words.isWhole,
      choiceOf(scope),
    ),
    highlights: ids.length,
    markdown: format === 'csv' ? tableCsv(groups, settings) : tableMarkdown(groups, ids.length, settings),
  };
}

/** What tells tables apart, whatever their order. */
const choiceOf = ({ choice, grouping }: TableScope) => [
  'ids' in choice ? choice.ids.toSorted() : choice,
  grouping,
];

/** What a group is called; null for a document, which its passages name. */
function groupName(
  grouping: TableGrouping,
  key: string | null,
  tags: readonly Tag[],
  { markNames }: ExportSettings,
): string | null {
  switch (grouping.by) {
    case 'tag':
      return key === null ? `No ${grouping.kind}` : (tags.find(({ id }) => id === key)?.name ?? key);
    case 'mark':
      return markNames[Number(key) - 1] ?? null;
    case 'year':
      return key ?? 'No date';
    case 'document':
      return null;
  }
}
