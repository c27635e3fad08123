import { BookOpen, Monitor, Moon, Sun } from 'lucide-react';
import type { Preferences } from '../../core/contract/library.ts';
import { Menu } from '../ui/Menu.tsx';
import { usePreferences } from './queries.ts';
import { setPreferences } from './set-preferences.ts';
import styles from './ThemeMenu.module.css';

const themes = {
  light: { label: 'Light', Icon: Sun },
  sepia: { label: 'Sepia', Icon: BookOpen },
  dark: { label: 'Dark', Icon: Moon },
  system: { label: 'As the system', Icon: Monitor },
} satisfies Record<Preferences['theme'], { label: string; Icon: typeof Sun }>;

const order = ['light', 'sepia', 'dark', 'system'] as const;

/** Shows the theme and lets the user choose another. */
export function ThemeMenu() {
  const { data: preferences } = usePreferences();
  const { label, Icon } = themes[preferences?.theme ?? 'system'];
  return (
    <Menu
      entries={order.map((theme) => {
        const { label, Icon } = themes[theme];
        return { label, icon: <Icon aria-hidden="true" />, onSelect: () => void setPreferences({ theme }) };
      })}
    >
      <button type="button" className={styles.button} aria-label={`Theme: ${label}`}>
        <Icon aria-hidden="true" />
        {label}
      </button>
    </Menu>
  );
}
