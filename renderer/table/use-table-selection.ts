import { useState } from 'react';
import type { Wanted } from './table-queries.ts';
import { nothing, type TableSelection } from './table-selection.ts';

/** What was chosen last in this window, so that it is there again when one comes back to the same rows. */
let last: { readonly of: string; readonly selection: TableSelection } = { of: '', selection: nothing };

/** The chosen highlights of what is shown; where other ones are shown, nothing is chosen. */
export function useTableSelection(
  wanted: Wanted,
): [TableSelection, select: (selection: TableSelection) => void] {
  const of = JSON.stringify(wanted);
  const [selection, setSelection] = useState(last);
  const select = (next: TableSelection) => {
    last = { of, selection: next };
    setSelection(last);
  };
  return [selection.of === of ? selection.selection : nothing, select];
}
