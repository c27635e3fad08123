import { mayHold } from '../../core/search/may-hold.ts';
import { findPattern } from '../../core/search/term-pattern.ts';
import { type IndexedWords, indexedWords } from '../../core/text/indexed-form.ts';
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

type Line = { readonly text: string; readonly words: IndexedWords };

/** A test of items, read with `itemColumns`, whether a condition holds of one by itself. */
export function testItems(condition: Condition): (item: Item) => boolean {
  const looks = new Map(
    leaves(condition).map((leaf) => [leaf, leaf.kind === 'words' ? mayHold(leaf.patterns) : null]),
  );
  return (item) => {
    let cut: Line[] | null = null;
    const lines = () => {
      cut ??= item.text.split('\n').map((text) => ({ text, words: indexedWords(text) }));
      return cut;
    };
    const labels = (): unknown[] => [item.colour, ...(item.tags === null ? [] : JSON.parse(item.tags))];
    return holds(condition, (leaf: Leaf) => {
      if (leaf.kind === 'label') {
        const own = labels();
        return leaf.labels.some((label) => own.includes(label));
      }
      if (leaf.kind !== 'words') return factsHold(leaf, item as Item & IndexedFacts);
      if (looks.get(leaf)?.(item.text) === false) return false;
      return leaf.patterns.some((pattern) =>
        lines().some(({ text, words }) => findPattern(pattern, words, text).length > 0),
      );
    });
  };
}
