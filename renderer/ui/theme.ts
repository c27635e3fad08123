import { useEffect } from 'react';
import type { Preferences } from '../../core/contract/library.ts';

type Theme = Exclude<Preferences['theme'], 'system'>;

const darkSystem = () => matchMedia('(prefers-color-scheme: dark)');

/** The theme that is drawn: the chosen one, or the system's. */
const drawnTheme = (theme: Preferences['theme']): Theme =>
  theme === 'system' ? (darkSystem().matches ? 'dark' : 'light') : theme;

/** Draws the app in a theme, and follows the system for as long as that is the choice. */
export function useTheme(theme: Preferences['theme']): void {
  useEffect(() => {
    const draw = () => {
      document.documentElement.dataset.theme = drawnTheme(theme);
    };
    draw();
    if (theme !== 'system') return;
    const system = darkSystem();
    system.addEventListener('change', draw);
    return () => system.removeEventListener('change', draw);
  }, [theme]);
}
