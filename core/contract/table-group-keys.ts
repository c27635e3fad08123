import type { Metadata } from '../model/document.ts';
import type { Highlight } from '../model/highlight.ts';
import type { TagId } from '../model/ids.ts';
import type { TagKind } from '../model/tag.ts';
import type { TableGrouping } from './highlight-table.ts';

/** The keys of all groups of the table that a highlight stands in. */
export function groupKeys(
  { tagIds, documentId, colour }: Pick<Highlight, 'tagIds' | 'documentId' | 'colour'>,
  { publishedOn, dateEstimate }: Pick<Metadata, 'publishedOn' | 'dateEstimate'>,
  grouping: TableGrouping | null,
  kindOf: (id: TagId) => TagKind | undefined,
): (string | null)[] {
  switch (grouping?.by) {
    case undefined:
      return [null];
    case 'tag': {
      const own = tagIds.filter((id) => kindOf(id) === grouping.kind);
      return own.length > 0 ? own : [null];
    }
    case 'document':
      return [documentId];
    case 'mark':
      return [String(colour)];
    case 'year':
      return [(publishedOn ?? dateEstimate?.on)?.slice(0, 4) ?? null];
  }
}
