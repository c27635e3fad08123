import { useEffect, useState } from 'react';
import type { Wanted } from './table-queries.ts';
import { type KeptSelection, keptFor, nothing, type TableSelection } from './table-selection.ts';

/** What was chosen last in this window, so that it is there again when one comes back from another view. */
let last: KeptSelection = { of: '', selection: nothing };

/** The chosen highlights of what is shown. As soon as something else is shown they are chosen no more, for good. */
export function useTableSelection(
  wanted: Wanted,
): [TableSelection, select: (selection: TableSelection) => void] {
  const of = JSON.stringify(wanted);
  const [kept, setKept] = useState(last);
  const here = keptFor(kept, of);
  if (here !== kept) setKept(here);
  useEffect(() => {
    last = here;
  }, [here]);
  return [here.selection, (selection) => setKept({ of, selection })];
}
