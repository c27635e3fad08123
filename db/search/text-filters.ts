import { mayLieWithin } from '../../core/search/date-test.ts';
import type { SqlValue } from '../sql.ts';
import type { Leaf } from './condition.ts';

/** A leaf that says something of a document itself, not of its words. */
export type FilterLeaf = Exclude<Leaf, { kind: 'words' }>;

/** What the index knows of a document, folded. */
export interface IndexedFacts {
  readonly title: string;
  readonly publisher: string;
  readonly authors: string;
  readonly language: string;
  readonly date: string | null;
}

const columns = { title: 'title', publisher: 'publisher', author: 'authors' } as const;

/** A filter as a test of SQL on `t`, a row of `indexed_text`. */
export function filterSql(leaf: FilterLeaf): [test: string, ...values: SqlValue[]] {
  switch (leaf.kind) {
    case 'label':
      return [
        `EXISTS (SELECT 1 FROM document_label l WHERE l.documentKey = t.documentKey
           AND l.label IN (SELECT value FROM json_each(?)))`,
        JSON.stringify(leaf.labels),
      ];
    case 'date': {
      const { test } = leaf;
      if (test.kind === 'none') return ['t.date IS NULL'];
      const [from, to] = [test.from ?? '', test.to ?? '9999'];
      return ['(t.date >= substr(?, 1, length(t.date)) AND substr(t.date, 1, length(?)) <= ?)', from, to, to];
    }
    case 'field':
      return leaf.field === 'language'
        ? [`(t.language = ? OR instr(t.language, ? || '-') = 1)`, leaf.words, leaf.words]
        : [`instr(' ' || t.${columns[leaf.field]} || ' ', ?) > 0`, ` ${leaf.words} `];
  }
}

/** Whether a date or field filter holds of what is known of a document. */
export function factsHold(leaf: Exclude<FilterLeaf, { kind: 'label' }>, facts: IndexedFacts): boolean {
  if (leaf.kind === 'date') {
    const { date } = facts;
    if (leaf.test.kind === 'none') return date === null;
    return date !== null && mayLieWithin(date, leaf.test.from, leaf.test.to);
  }
  if (leaf.field === 'language') {
    return facts.language === leaf.words || facts.language.startsWith(`${leaf.words}-`);
  }
  return ` ${facts[columns[leaf.field]]} `.includes(` ${leaf.words} `);
}
