import type { TableChoice, TableEdit, TableEditCount } from '../../core/contract/highlight-table.ts';
import { doneWords } from '../table/bulk-words.ts';
import { client } from './client.ts';
import { run } from './run-command.ts';

/** Changes the chosen highlights alike. `name` is the tag's or mark's; commands of one group are one step of undo. */
export const editHighlights = (
  choice: TableChoice,
  edit: TableEdit,
  name: string,
  groupId?: string,
): Promise<TableEditCount | null> =>
  run(
    (commandId) => client.table.edit({ commandId, groupId, choice, edit }),
    (counts) => ({ one: doneWords(edit.kind, name, counts) }),
  );
