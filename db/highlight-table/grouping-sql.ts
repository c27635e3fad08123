import type { TableGrouping } from '../../core/contract/highlight-table.ts';
import type { SqlValue } from '../sql.ts';
import { and, type Chosen, dateOf } from './filter-sql.ts';

/** How highlights fall into groups. */
export interface GroupingSql {
  /** Joined to highlights and documents. */
  readonly join: string;
  readonly joinValues: readonly SqlValue[];
  /** What the group is known by; null for those that have none. */
  readonly key: string;
  /** What groups are ordered by. */
  readonly name: string;
}

const tagsOfKind = `highlight_tag x ON x.highlightId = h.id
  JOIN tag t ON t.id = x.tagId AND t.deletedAt IS NULL AND t.kind = ?`;

/** The SQL of a grouping. Highlights without a tag of the kind are in none of the joined rows. */
export function groupingSql(grouping: TableGrouping): GroupingSql {
  switch (grouping.by) {
    case 'tag':
      return { join: `JOIN ${tagsOfKind}`, joinValues: [grouping.kind], key: 't.id', name: 't.name' };
    case 'document':
      return {
        join: 'JOIN listed_document l ON l.documentKey = d.key',
        joinValues: [],
        key: 'h.documentId',
        name: 'l.title',
      };
    case 'mark':
      return { ...unjoined, key: 'CAST(h.colour AS TEXT)', name: 'h.colour' };
    case 'year':
      return { ...unjoined, key: `substr(${dateOf}, 1, 4)`, name: `substr(${dateOf}, 1, 4)` };
  }
}

const unjoined = { join: '', joinValues: [] };

/** Whether `h` has no tag of a kind. */
export const hasNoTagOfKind = `NOT EXISTS (SELECT 1 FROM highlight_tag x
  JOIN tag t ON t.id = x.tagId AND t.deletedAt IS NULL AND t.kind = ? WHERE x.highlightId = h.id)`;

/** Those of some highlights that stand in one group. */
export function inGroup(chosen: Chosen, grouping: TableGrouping, key: string | null): Chosen {
  switch (grouping.by) {
    case 'tag':
      return key === null
        ? and(chosen, hasNoTagOfKind, grouping.kind)
        : and(chosen, 'h.id IN (SELECT x.highlightId FROM highlight_tag x WHERE x.tagId = ?)', key);
    case 'document':
      return and(chosen, 'h.documentId = ?', key);
    case 'mark':
      return and(chosen, 'h.colour = ?', Number(key));
    case 'year':
      return key === null
        ? and(chosen, `${dateOf} IS NULL`)
        : // Every date of the year comes before the sign that follows all digits.
          and(chosen, `${dateOf} >= ? AND ${dateOf} < ?`, key, `${key}~`);
  }
}
