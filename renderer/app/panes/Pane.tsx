import { useMemo } from 'react';
import { PlaceView } from '../PlaceView.tsx';
import type { Tab } from './open-tabs.ts';
import styles from './Pane.module.css';
import { PaneContext, type PaneInfo } from './pane-context.ts';
import { activatePane } from './tab-commands.ts';

export interface PaneProps {
  readonly tab: Tab;
  readonly isActive: boolean;
  readonly side: PaneInfo['side'];
}

/** One side of the window, or the whole of it: the view of a tab. Pressing or focusing anything in it makes it active. */
export function Pane({ tab, isActive, side }: PaneProps) {
  const info = useMemo(() => ({ tabId: tab.id, isActive, side }), [tab.id, isActive, side]);
  const activate = isActive ? undefined : () => void activatePane(tab.id);
  return (
    <PaneContext value={info}>
      <div
        className={styles.pane}
        data-pane={tab.id}
        data-active={isActive}
        data-side={side}
        onPointerDownCapture={activate}
        onFocusCapture={activate}
      >
        <PlaceView place={tab.place} />
      </div>
    </PaneContext>
  );
}
