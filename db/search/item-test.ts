import { PatternSearch } from '../../core/search/pattern-search.ts';
import { type Condition, holds, type Leaf, leaves } from './condition.ts';
import { factsHold, type IndexedFacts } from './text-filters.ts';

/** A note, or a highlight; its facts are those of its document. */
export interface Item {
  readonly text: string;
  readonly colour: number;
  /** Its tags' numbers, as a JSON list. */
  readonly tags: string | null;
}

const tagsOf = `(SELECT json_group_array(n.number) FROM highlight_tag x JOIN tag_number n ON n.tagId = x.tagId
  WHERE x.highlightId = h.id) AS tags`;

/** What has to be read of a highlight `h` and its document `t` to tell whether a condition holds of it, beside a text. */
export function itemColumns(condition: Condition): string {
  const kinds = new Set(leaves(condition).map(({ kind }) => kind));
  const facts = kinds.has('field') || kinds.has('date');
  return [
    'h.colour',
    kinds.has('label') ? tagsOf : 'NULL AS tags',
    ...(facts ? ['t.title', 't.publisher', 't.authors', 't.language', 't.date'] : []),
  ].join(', ');
}

/** A test of items, read with `itemColumns`, whether a condition holds of one by itself. */
export function testItems(condition: Condition): (item: Item) => boolean {
  const searches = new Map<Leaf, PatternSearch>(
    leaves(condition).flatMap((leaf) =>
      leaf.kind === 'words' ? [[leaf, new PatternSearch(leaf.patterns)] as const] : [],
    ),
  );
  return (item) =>
    holds(condition, (leaf) => {
      if (leaf.kind === 'label') {
        const labels: unknown[] = [item.colour, ...(item.tags === null ? [] : JSON.parse(item.tags))];
        return leaf.labels.some((label) => labels.includes(label));
      }
      if (leaf.kind !== 'words') return factsHold(leaf, item as Item & IndexedFacts);
      const search = searches.get(leaf);
      return item.text.split('\n').some((line) => search?.isIn(line) ?? false);
    });
}
