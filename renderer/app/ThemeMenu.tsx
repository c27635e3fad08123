import { Menu } from '../ui/Menu.tsx';
import { usePreferences } from './queries.ts';
import { setPreferences } from './set-preferences.ts';
import styles from './ThemeMenu.module.css';
import { themeOrder, themes } from './theme-choices.ts';

/** Shows the theme and lets the user choose another. */
export function ThemeMenu() {
  const { data: preferences } = usePreferences();
  const { label, Icon } = themes[preferences?.theme ?? 'system'];
  return (
    <Menu
      entries={themeOrder.map((theme) => {
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
