import { useRef } from 'react';
import { Group, Panel, Separator, useGroupRef } from 'react-resizable-panels';
import { type TabId, tabOf } from './panes/open-tabs.ts';
import { Pane } from './panes/Pane.tsx';
import type { PaneInfo } from './panes/pane-context.ts';
import { splitKeys } from './panes/split-keys.ts';
import { useIsWide } from './panes/use-is-wide.ts';
import { usePaneFocus } from './panes/use-pane-focus.ts';
import { useSplitShare } from './panes/use-split-share.ts';
import { useOpenTabs } from './panes/window-navigation.ts';
import { toHash } from './place.ts';
import styles from './View.module.css';

/** A pane narrower than this, in px, cannot be read in. */
const paneLeast = 400;

/** Two views side by side are the window's one main part. */
const landmark = { role: 'main', 'aria-label': 'Two sides' };

/** What is open: one place, or two side by side. Where two have no room, the active one has all of it. */
export function View() {
  const open = useOpenTabs();
  const element = useRef<HTMLDivElement>(null);
  const place = tabOf(open, open.active)?.place;
  usePaneFocus(element, open.active, place ? toHash(place) : '');
  const isWide = useIsWide(element, 2 * paneLeast + 1);
  const group = useGroupRef();
  const shown = isWide ? open.shown : [open.active];
  const share = useSplitShare(group, shown);
  const [first = open.active, second] = shown;
  const panel = (id: TabId, size: number, side: PaneInfo['side']) => {
    const tab = tabOf(open, id);
    return (
      <Panel key={id} id={id} className={styles.panel ?? ''} defaultSize={`${size}%`} minSize={paneLeast}>
        {tab && <Pane tab={tab} isActive={id === open.active} side={side} />}
      </Panel>
    );
  };
  return (
    <div ref={element} className={styles.view} {...(second === undefined ? {} : landmark)}>
      <Group
        groupRef={group}
        className={styles.panes ?? ''}
        disableCursor
        onLayoutChanged={(layout, { isUserInteraction }) =>
          isUserInteraction && share.keep(layout[first] ?? 50)
        }
        onKeyDownCapture={(event) => splitKeys(event, group.current, first)}
      >
        {second === undefined ? panel(first, 100, null) : panel(first, share.percent, 'left')}
        {second !== undefined && (
          <Separator key="handle" className={styles.handle ?? ''} aria-label="Widths of the two sides" />
        )}
        {second !== undefined && panel(second, 100 - share.percent, 'right')}
      </Group>
    </div>
  );
}
