import {
  maxTableChoice,
  type TableGroup,
  type TableKey,
  type TableSort,
} from '../../core/contract/highlight-table.ts';
import { groupKeys } from '../../core/contract/table-group-keys.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import { client } from '../app/client.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { showErrorToast } from '../app/toasts.tsx';
import type { TableLines } from './table-lines.ts';
import { type RowPlace, useReadRows, type Wanted } from './table-queries.ts';
import { choose, countIn, type TableSelection } from './table-selection.ts';

const tooMany = `These are more than ${maxTableChoice.toLocaleString('en')} highlights. Choose all with the box at the top, or filter them.`;

/** Chooses all rows between two lines, or those of a group; reads those that are not there yet. */
export function useChooseLines({
  wanted,
  sort,
  lines,
  tags,
  selection,
  onSelect,
}: {
  readonly wanted: Wanted;
  readonly sort: TableSort;
  readonly lines: TableLines;
  readonly tags: ReadonlyMap<string, TagSummary>;
  readonly selection: TableSelection;
  readonly onSelect: (selection: TableSelection) => void;
}) {
  const readRows = useReadRows(wanted, sort);
  const take = async (read: () => Promise<readonly TableKey[] | null>, isIn: boolean) => {
    try {
      const keys = await read();
      if (keys) onSelect(choose(selection, keys, isIn));
      else showErrorToast(tooMany);
    } catch (error) {
      showErrorToast(errorSentence(error));
    }
  };
  const between = (one: number, other: number) =>
    take(async () => {
      const [from, to] = one < other ? [one, other] : [other, one];
      if (to - from > maxTableChoice) return null;
      const places: RowPlace[] = [];
      for (let index = from; index <= to; index++) {
        const line = lines.at(index);
        if (line?.kind === 'row') places.push({ group: line.group.key, at: line.at });
      }
      const rows = await readRows(places);
      return rows.map((row) => ({
        id: row.id,
        groups: groupKeys(row, row.document, wanted.grouping, (id) => tags.get(id)?.kind),
      }));
    }, true);
  const group = ({ key, count }: TableGroup) =>
    take(
      async () => {
        const { keys, more } = await client.table.ids({ ...wanted, group: key });
        return more ? null : keys;
      },
      countIn(selection, key, count) < count,
    );
  return Object.assign(between, { group });
}
