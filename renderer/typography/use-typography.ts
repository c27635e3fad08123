import { useCallback, useLayoutEffect } from 'react';
import { defaultTypography, type Preferences, type Typography } from '../../core/contract/library.ts';
import { usePreferences } from '../app/queries.ts';
import { queries } from '../app/query-client.ts';
import { keys } from '../app/query-keys.ts';
import { setPreferences } from '../app/set-preferences.ts';
import { typeProperties } from './type-properties.ts';

/** How texts are set, and the way to change it. */
export function useTypography(): [Typography, (change: Partial<Typography>) => void] {
  const { data: preferences } = usePreferences();
  const change = useCallback((wanted: Partial<Typography>) => {
    const known = queries.getQueryData<Preferences>(keys.preferences);
    if (!known) return;
    // Several presses in a row each build on the one before.
    void setPreferences({ typography: { ...known.typography, ...wanted } });
  }, []);
  return [preferences?.typography ?? defaultTypography, change];
}

/** Sets all texts of the window as the preferences want it; each keeps its place (TextSurface). Called once, by the app. */
export function useTypeProperties(): void {
  const [typography] = useTypography();
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    for (const [name, value] of Object.entries(typeProperties(typography))) style.setProperty(name, value);
  }, [typography]);
}
