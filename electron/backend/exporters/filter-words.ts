import type { DossierFilter } from '../../../core/contract/dossier.ts';
import type { ExportScope } from '../../../core/contract/exchange.ts';
import type { TagId } from '../../../core/model/ids.ts';
import type { ExportSettings } from './passage-blocks.ts';

/** A filter in the words of a file's name; `isWhole`: whether they say all of it. */
export interface FilterWords {
  readonly words: readonly string[];
  readonly isWhole: boolean;
}

type Labels = ExportSettings['labels'];

const named = (labels: Labels, ids: readonly TagId[]): string =>
  ids.map((id) => labels.get(id)?.name ?? '').join(' or ');

const between = ({ from, to }: { from: string | null; to: string | null }): string[] => [
  ...(from ? [`from ${from}`] : []),
  ...(to ? [`until ${to}`] : []),
];

/** Which part of a tag's passages a dossier holds; none for all of its own. */
export function dossierWords(filter: DossierFilter, labels: Labels): FilterWords {
  const { withMembers, themes, isUndated } = filter;
  return {
    words: [
      ...(withMembers ? ['with members'] : []),
      ...(themes.length > 0 ? [named(labels, themes)] : []),
      ...between(filter),
      ...(isUndated ? ['undated'] : []),
    ],
    isWhole: true,
  };
}

/** Which of all highlights a table holds, and in which groups; none for all in one. */
export function tableWords(
  { choice, grouping }: Extract<ExportScope, { kind: 'highlights' }>,
  { labels, markNames }: ExportSettings,
): FilterWords {
  const groups = grouping ? [`by ${grouping.by === 'tag' ? grouping.kind : grouping.by}`] : [];
  if ('ids' in choice) return { words: [`${choice.ids.length} chosen`, ...groups], isWhole: false };
  const { filter, except } = choice;
  const some = (what: string, list: readonly unknown[]) =>
    list.length > 0 ? [list.length === 1 ? `one ${what}` : `${list.length} ${what}s`] : [];
  return {
    words: [
      ...(filter.text.trim() ? [filter.text.trim()] : []),
      ...filter.tags.flatMap((list) => (list.length > 0 ? [named(labels, list)] : [])),
      ...(filter.colours.length > 0
        ? [filter.colours.map((colour) => markNames[colour - 1] ?? '').join(' or ')]
        : []),
      ...(filter.publishers.length > 0
        ? [filter.publishers.map((name) => name || 'no publisher').join(' or ')]
        : []),
      ...some('document', filter.documentIds),
      ...(filter.dates.length > 0
        ? [filter.dates.map((origin) => (origin === 'none' ? 'undated' : origin)).join(' or ')]
        : []),
      ...between(filter),
      ...(filter.note ? [`${filter.note} note`] : []),
      ...(filter.toReview ? ['to review'] : []),
      ...(except.length > 0 ? [`without ${except.length}`] : []),
      ...groups,
    ],
    isWhole: filter.documentIds.length === 0 && except.length === 0,
  };
}
