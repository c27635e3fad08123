import { BookOpen, Monitor, Moon, Sun } from 'lucide-react';
import type { Preferences } from '../../core/contract/library.ts';

/** What each theme is called and shown by. */
export const themes = {
  light: { label: 'Light', Icon: Sun },
  sepia: { label: 'Sepia', Icon: BookOpen },
  dark: { label: 'Dark', Icon: Moon },
  system: { label: 'As the system', Icon: Monitor },
} satisfies Record<Preferences['theme'], { label: string; Icon: typeof Sun }>;

/** The themes as they are offered. */
export const themeOrder = ['light', 'sepia', 'dark', 'system'] as const;
