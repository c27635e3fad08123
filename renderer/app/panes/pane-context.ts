import { createContext, use } from 'react';
import { homeId, type TabId } from './open-tabs.ts';

/** The pane that a view stands in. */
export interface PaneInfo {
  readonly tabId: TabId;
  /** Whether keys are meant for this pane. A pane that stands alone always is. */
  readonly isActive: boolean;
}

export const PaneContext = createContext<PaneInfo>({ tabId: homeId, isActive: true });

/** The pane that the component stands in. */
export const usePane = (): PaneInfo => use(PaneContext);

/** The role of a view's `main` element: of two views side by side only the active one is the main one. */
export const usePaneRole = (): 'region' | undefined => (usePane().isActive ? undefined : 'region');
