import { type RefObject, useEffect, useState } from 'react';
import type { GroupImperativeHandle } from 'react-resizable-panels';
import { usePreferences } from '../queries.ts';
import { setPreferences } from '../set-preferences.ts';
import type { TabId } from './open-tabs.ts';

/** How much of the width the first of two panes has, in percent; it stays with the side, whatever is shown there. */
export function useSplitShare(group: RefObject<GroupImperativeHandle | null>, shown: readonly TabId[]) {
  const { data: preferences } = usePreferences();
  const [own, setOwn] = useState<number | null>(null);
  const percent = own ?? preferences?.splitShare ?? 50;
  const [first, second] = shown;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when other tabs are shown; the handle sets it itself
  useEffect(() => {
    if (first === undefined || second === undefined) return;
    // The group may not have noticed its new panels yet; they begin with the right size by themselves.
    const shownNow = group.current?.getLayout() ?? {};
    if (first in shownNow && second in shownNow)
      group.current?.setLayout({ [first]: percent, [second]: 100 - percent });
  }, [group, first, second]);
  return {
    percent,
    keep(next: number): void {
      setOwn(next);
      void setPreferences({ splitShare: next });
    },
  };
}
