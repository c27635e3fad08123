import type { TableGrouping, TableSort } from '../../core/contract/highlight-table.ts';
import { type TagKind, tagKinds } from '../../core/model/tag.ts';
import { kindNames, kindPlurals } from '../ui/kind-names.ts';

/** A way to group, as menus call it. */
export interface GroupingChoice {
  readonly label: string;
  readonly grouping: TableGrouping | null;
}

/** Every way to group, in the order of the menu. */
export const groupings: readonly GroupingChoice[] = [
  { label: 'None', grouping: null },
  ...tagKinds.map((kind) => ({ label: kindNames[kind], grouping: { by: 'tag', kind } as const })),
  { label: 'Document', grouping: { by: 'document' } },
  { label: 'Mark', grouping: { by: 'mark' } },
  { label: 'Year', grouping: { by: 'year' } },
];

/** What a grouping is called. */
export const groupingLabel = (grouping: TableGrouping | null): string =>
  groupings.find((choice) => JSON.stringify(choice.grouping) === JSON.stringify(grouping))?.label ?? 'None';

/** What the head says of a grouping, after the number of highlights. */
export function groupingWords(grouping: TableGrouping | null): string {
  if (grouping === null) return '';
  const by = `, by ${groupingLabel(grouping).toLowerCase()}.`;
  if (grouping.by !== 'tag') return by;
  return `${by} A highlight with two ${kindPlurals[grouping.kind].toLowerCase()} is listed under both and counted once.`;
}

/** What the ways to sort are called. */
export const sortLabels: Readonly<Record<TableSort['by'], string>> = {
  text: 'Order of the texts',
  date: 'Date',
  mark: 'Mark',
  created: 'Added',
  actor: 'Actor',
  theme: 'Theme',
  place: 'Place',
  source: 'Source',
  event: 'Event',
};

/** What the head of a group without a key says. */
export const withoutWords: Readonly<Record<TableGrouping['by'], (kind: TagKind | null) => string>> = {
  tag: (kind) => (kind ? `No ${kind}` : 'No tag'),
  document: () => 'No document',
  mark: () => 'No mark',
  year: () => 'No date',
};
