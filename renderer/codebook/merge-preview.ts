import type { TagSummary } from '../../core/contract/tags.ts';
import { countOf } from '../ui/count-of.ts';

/** A line of what a merge will do; `loss` is what is not kept anywhere. */
export interface MergeChange {
  readonly kind: 'passages' | 'names' | 'places' | 'text' | 'loss';
  readonly text: string;
}

const texts = [
  { field: 'definition', label: 'definition' },
  { field: 'useWhen', label: '“use when”' },
  { field: 'notWhen', label: '“not when”' },
  { field: 'example', label: 'example' },
] as const;

/** The names that one tag has after a merge: its own first, each once. */
export const mergedNames = (into: TagSummary, others: readonly TagSummary[]): string[] => [
  ...new Set([into, ...others].flatMap(({ name, aliases }) => [name, ...aliases])),
];

/**
 * What changes when `others` are merged into a tag. `gained` is the number of highlights that will carry it and do not yet;
 * `membersOf` gives how many tags stand below one.
 */
export function mergeChanges(
  into: TagSummary,
  others: readonly TagSummary[],
  gained: number,
  membersOf: (tag: TagSummary) => number,
): MergeChange[] {
  const changes: MergeChange[] = [];
  if (gained > 0)
    changes.push({
      kind: 'passages',
      text: `${countOf(gained, 'highlight')} ${gained === 1 ? 'takes' : 'take'} the tag ${quoted(into.name)}`,
    });
  const own = mergedNames(into, []);
  const added = mergedNames(into, others).filter((name) => !own.includes(name));
  changes.push({ kind: 'names', text: namesLine(added) });

  const members = others.reduce((sum, tag) => sum + membersOf(tag), 0);
  if (members > 0)
    changes.push({
      kind: 'places',
      text: `${countOf(members, 'tag')} below ${others.length === 1 ? 'it' : 'them'} ${members === 1 ? 'moves' : 'move'} below ${quoted(into.name)}`,
    });
  const gone = new Set(others.map(({ id }) => id));
  const parents = new Set(others.flatMap(({ parentIds }) => parentIds));
  const newParents = [...parents].filter(
    (id) => id !== into.id && !into.parentIds.includes(id) && !gone.has(id),
  );
  if (newParents.length > 0)
    changes.push({
      kind: 'places',
      text: `${quoted(into.name)} comes to stand below ${countOf(newParents.length, 'more tag')}`,
    });

  for (const { field, label } of texts) {
    const written = others.filter((tag) => tag[field].trim() !== '');
    const isKept = into[field].trim() !== '';
    const [first] = isKept ? [] : written;
    if (first) changes.push({ kind: 'text', text: `The ${label} comes from ${quoted(first.name)}` });
    for (const { name } of written.filter((tag) => tag !== first && tag[field] !== (first ?? into)[field]))
      changes.push({ kind: 'loss', text: `The ${label} of ${quoted(name)} is not kept` });
  }
  return changes;
}

/** A name within a sentence: its direction changes nothing around it. */
const quoted = (name: string): string => `“\u2068${name}\u2069”`;

function namesLine(added: readonly string[]): string {
  const [first, ...rest] = added;
  if (first === undefined) return 'No name is added: all are on the list already';
  if (rest.length === 0) return `${quoted(first)} becomes another name`;
  return `${quoted(first)} and ${countOf(rest.length, 'more name')} become other names`;
}
