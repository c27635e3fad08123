import { createContext, use } from 'react';
import { homeId, type TabId } from './open-tabs.ts';

/** The pane that a view stands in. */
export interface PaneInfo {
  readonly tabId: TabId;
  /** Whether keys are meant for this pane. A pane that stands alone always is. */
  readonly isActive: boolean;
  /** Which of two panes it is; null for one that stands alone. */
  readonly side: 'left' | 'right' | null;
}

export const PaneContext = createContext<PaneInfo>({ tabId: homeId, isActive: true, side: null });

/** The pane that the component stands in. */
export const usePane = (): PaneInfo => use(PaneContext);

/** The name of a landmark, with its side where there may be another of the same name. */
export function usePaneLabel(name: string): string {
  const { side } = usePane();
  return side ? `${name}, ${side}` : name;
}
