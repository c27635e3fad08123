import { nameKey } from '../../core/codebook/name-key.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { ListedMention } from './mention-list.ts';

/** How much of the text stands beside the words in a line, in code units. */
const aside = 110;

/** The text before and after a mention, as far as a line shows it: whole words, with a sign where more was left out. */
export function lineAround({ before, after }: Pick<ListedMention, 'before' | 'after'>): {
  before: string;
  after: string;
} {
  const flat = (text: string) => text.replace(/\s+/g, ' ');
  const head = flat(before);
  const tail = flat(after);
  const headCut = head.length <= aside ? head : `…${head.slice(-aside).replace(/^\S*\s/, '')}`;
  const tailCut = tail.length <= aside ? tail : `${tail.slice(0, aside).replace(/\s\S*$/, '')}…`;
  return { before: headCut, after: tailCut };
}

/** What kind of name it is: the tag’s own, another of its names, or a form of one. */
export function kindOfName(
  { alike, tagIds, isChosen }: Pick<ListedMention, 'alike' | 'tagIds' | 'isChosen'>,
  { name, aliases }: Pick<TagSummary, 'name' | 'aliases'>,
): string {
  if (tagIds.length > 1 && !isChosen) return `Could be ${tagIds.length}`;
  if (alike === nameKey(name)) return 'Name';
  if (aliases.some((alias) => nameKey(alias) === alike)) return 'Other name';
  return 'Form of a name';
}

/** A name, or a form of one, and how often it is found. */
export interface NameCount {
  readonly text: string;
  /** As it is compared. */
  readonly alike: string;
  readonly count: number;
}

/** Each of a tag’s names, whatever its spellings, with how often it is found, then the forms of them that are found, such as plurals. */
export function countNames(
  mentions: Iterable<Pick<ListedMention, 'words' | 'alike'>>,
  { name, aliases }: Pick<TagSummary, 'name' | 'aliases'>,
): { names: readonly NameCount[]; forms: readonly NameCount[] } {
  const counts = new Map<string, { text: string; count: number }>();
  for (const { words, alike } of mentions) {
    const known = counts.get(alike);
    if (known) known.count++;
    else counts.set(alike, { text: words.replace(/\s+/g, ' '), count: 1 });
  }
  const spellings = Map.groupBy([name, ...aliases], nameKey);
  const names = [...spellings].map(([alike, [text = alike]]) => {
    return { text, alike, count: counts.get(alike)?.count ?? 0 };
  });
  for (const { alike } of names) counts.delete(alike);
  const forms = [...counts].map(([alike, form]) => ({ alike, ...form }));
  return { names, forms: forms.sort((a, b) => b.count - a.count) };
}
