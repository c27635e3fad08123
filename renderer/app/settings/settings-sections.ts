import { BookOpen, Highlighter, Keyboard, Speech } from 'lucide-react';
import { TypeSettings } from '../../typography/TypeSettings.tsx';
import { KeySettings } from '../keymap/KeySettings.tsx';
import { MarkSettings } from './MarkSettings.tsx';
import { SpeechSettings } from './SpeechSettings.tsx';
import type { SettingsSection } from './settings-section.ts';

/** The pages of the settings, in their order. A new one is a line here. */
export const settingsSections: readonly SettingsSection[] = [
  { id: 'reading', title: 'Reading', Icon: BookOpen, Content: TypeSettings },
  { id: 'marks', title: 'Marks', Icon: Highlighter, Content: MarkSettings },
  { id: 'keys', title: 'Keys', Icon: Keyboard, Content: KeySettings },
  { id: 'speech', title: 'Screen reader', Icon: Speech, Content: SpeechSettings },
];
