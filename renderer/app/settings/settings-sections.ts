import { Keyboard } from 'lucide-react';
import { KeySettings } from '../keymap/KeySettings.tsx';
import type { SettingsSection } from './settings-section.ts';

/** The pages of the settings, in their order. A new one is a line here. */
export const settingsSections: readonly SettingsSection[] = [
  { id: 'keys', title: 'Keys', Icon: Keyboard, Content: KeySettings },
];
