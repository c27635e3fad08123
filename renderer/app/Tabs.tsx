import { useEffect, useRef } from 'react';
import { useRovingFocus } from '../ui/use-roving-focus.ts';
import { AllTabs } from './AllTabs.tsx';
import { useOpenTabs } from './panes/window-navigation.ts';
import { TabItem } from './TabItem.tsx';
import styles from './Tabs.module.css';
import { useIsOverflowing } from './use-is-overflowing.ts';
import { useTabDrag } from './use-tab-drag.ts';
import { useTabTitles } from './use-tab-titles.ts';

/**
 * What is open: links, because each leads to a place that Back comes back from. One stop of Tab with arrow keys inside;
 * Delete closes the tab that has the focus.
 */
export function Tabs() {
  const open = useOpenTabs();
  const titleOf = useTabTitles(open.tabs.map(({ place }) => place));
  const list = useRef<HTMLUListElement>(null);
  const roving = useRovingFocus(list);
  const drag = useTabDrag();
  const isOverflowing = useIsOverflowing(list, open.tabs);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the active tab is another, or stands elsewhere
  useEffect(() => {
    const current = list.current?.querySelector('[data-current]');
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [open.active, open.tabs, isOverflowing]);
  return (
    <nav className={styles.strip} aria-label="Open">
      <ul
        ref={list}
        className={styles.tabs}
        onWheel={(event) => list.current?.scrollBy({ left: event.deltaX || event.deltaY })}
        {...roving}
        {...drag.list}
      >
        {open.tabs.map((tab, at) => (
          <TabItem
            key={tab.id}
            tab={tab}
            title={titleOf(tab.place)}
            open={open}
            drag={drag.item(tab.id)}
            dropMark={
              drag.drop?.before === tab.id
                ? 'before'
                : drag.drop?.before === null && at === open.tabs.length - 1
                  ? 'after'
                  : undefined
            }
          />
        ))}
      </ul>
      {isOverflowing && <AllTabs open={open} titleOf={titleOf} />}
    </nav>
  );
}
