import { useMemo } from 'react';
import { goTo } from '../app/panes/window-navigation.ts';
import { readState, type TableState, writeState } from './table-state.ts';

/** What the table shows, kept in its place, so that Back returns to it. */
export function useTableState(
  shown: string | undefined,
): [TableState, change: (parts: Partial<TableState>) => void] {
  const state = useMemo(() => readState(shown), [shown]);
  const change = (parts: Partial<TableState>) =>
    goTo({ view: 'highlights', shown: writeState({ ...state, ...parts }) }, 'replace');
  return [state, change];
}
