import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';

export type SettingsSectionId = 'reading' | 'marks' | 'keys' | 'speech';

/** One page of the settings. What it changes is a preference and holds at once; there is no “Save”. */
export interface SettingsSection {
  readonly id: SettingsSectionId;
  readonly title: string;
  readonly Icon: LucideIcon;
  readonly Content: ComponentType;
}
