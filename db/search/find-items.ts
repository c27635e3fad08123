import { mayHold } from '../../core/search/may-hold.ts';
import { findPattern } from '../../core/search/term-pattern.ts';
import { type IndexedWords, indexedWords } from '../../core/text/indexed-form.ts';
import type { ReadableDb } from '../sql.ts';
import type { Candidate } from './candidate-test.ts';
import { type Condition, holds, type Leaf, leaves } from './condition.ts';
import type { FoundText } from './found-text.ts';
import { matchOf } from './match-words.ts';
import { factsHold, type IndexedFacts } from './text-filters.ts';

/** How many notes a search finds at most, the newest: where notes are looked for, and where texts are too. */
const mostNotes = { alone: 5000, besideTexts: 1000 };

/** A note, or a highlight, and the document that it stands in. */
interface Item extends IndexedFacts, Candidate {
  readonly id: string;
  readonly text: string;
  readonly colour: number;
  /** Its tags' numbers, as a JSON list. */
  readonly tags: string | null;
}

const columns = `t.at, t.last, t.documentKey, t.title, t.publisher, t.authors, t.language, t.date, h.colour`;
const tagsOf = `(SELECT json_group_array(n.number) FROM highlight_tag x JOIN tag_number n ON n.tagId = x.tagId
  WHERE x.highlightId = h.id) AS tags`;

/**
 * The documents, the newest first, with a note of which a condition holds by itself; filters ask its highlight and document.
 * `areAlone`: nothing but notes is looked for.
 */
export function findNotes(
  db: ReadableDb,
  condition: Condition,
  areAlone: boolean,
): { found: FoundText[]; isComplete: boolean } {
  const match = matchOf(condition, 'order');
  // Without a word that a note is to hold, documents are what is looked for, unless notes alone are.
  if (match.kind === 'none' || (match.kind === 'all' && !areAlone)) return { found: [], isComplete: true };
  const limit = areAlone ? mostNotes.alone : mostNotes.besideTexts;
  const needsTags = leaves(condition).some(({ kind }) => kind === 'label');
  const [source, query] =
    match.kind === 'match'
      ? ['(SELECT rowid AS key FROM note_fts WHERE note_fts MATCH ?)', [match.query]]
      : ['note', []];
  const items = db.all<Item>(
    `SELECT n.id, ${match.isExact ? "''" : 'n.body'} AS text, ${columns}, ${needsTags ? tagsOf : 'NULL AS tags'}
     FROM ${source} f JOIN note n ON n.key = f.key AND n.deletedAt IS NULL
     JOIN live_highlight h ON h.id = n.highlightId
     JOIN document d ON d.id = h.documentId JOIN indexed_text t ON t.documentKey = d.key
     ORDER BY f.key DESC LIMIT ?`,
    ...query,
    limit,
  );
  const held = match.isExact ? items : thatHold(items, condition);
  return { found: byText(held, false), isComplete: items.length < limit };
}

/** Those of some documents, in order, that have a highlight of which a condition holds by itself. */
export function findHighlights(
  db: ReadableDb,
  candidates: readonly Candidate[],
  condition: Condition,
): FoundText[] {
  const needsTags = leaves(condition).some(({ kind }) => kind === 'label');
  const items = db.all<Item>(
    `SELECT h.id, h.quote AS text, ${columns}, ${needsTags ? tagsOf : 'NULL AS tags'}
     FROM json_each(?) c JOIN indexed_text t ON t.at = c.value JOIN document d ON d.key = t.documentKey
     JOIN live_highlight h ON h.documentId = d.id
     ORDER BY t.at DESC, h.start`,
    JSON.stringify(candidates.map(({ at }) => at)),
  );
  return byText(thatHold(items, condition), true);
}

function thatHold(items: readonly Item[], condition: Condition): Item[] {
  const looks = new Map<Leaf, (text: string) => boolean>();
  return items.filter((item) => itemHolds(item, condition, looks));
}

type Line = { readonly text: string; readonly words: IndexedWords };

function itemHolds(item: Item, condition: Condition, looks: Map<Leaf, (text: string) => boolean>): boolean {
  let cut: Line[] | null = null;
  const lines = () => {
    cut ??= item.text.split('\n').map((text) => ({ text, words: indexedWords(text) }));
    return cut;
  };
  const labels: unknown[] = [item.colour, ...(item.tags === null ? [] : JSON.parse(item.tags))];
  return holds(condition, (leaf) => {
    if (leaf.kind === 'label') return leaf.labels.some((label) => labels.includes(label));
    if (leaf.kind !== 'words') return factsHold(leaf, item);
    const isPossible = looks.get(leaf) ?? mayHold(leaf.patterns);
    looks.set(leaf, isPossible);
    if (!isPossible(item.text)) return false;
    return leaf.patterns.some((pattern) =>
      lines().some(({ text, words }) => findPattern(pattern, words, text).length > 0),
    );
  });
}

function byText(items: readonly Item[], areHighlights: boolean): FoundText[] {
  const groups = [...Map.groupBy(items, ({ at }) => at).values()];
  return groups
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { at, last, documentKey } = first;
      const ids = group.map(({ id }) => id);
      return {
        ...{ at, last, documentKey, isInText: areHighlights },
        notes: areHighlights ? [] : ids,
        highlights: areHighlights ? ids : [],
      };
    })
    .sort((a, b) => b.at - a.at);
}
