import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useLayoutEffect } from 'react';
import { defaultTypography, type Preferences, type Typography } from '../../core/contract/library.ts';
import { keys, usePreferences } from '../app/queries.ts';
import { setPreferences } from '../app/set-preferences.ts';
import { typeProperties } from './type-properties.ts';

/** How texts are set, and the way to change it. A change holds at once; the library is told beside. */
export function useTypography(): [Typography, (change: Partial<Typography>) => void] {
  const queries = useQueryClient();
  const { data: preferences } = usePreferences();
  const change = useCallback(
    (wanted: Partial<Typography>) => {
      const known = queries.getQueryData<Preferences>(keys.preferences);
      if (!known) return;
      const typography = { ...known.typography, ...wanted };
      // Several presses in a row each build on the one before.
      queries.setQueryData(keys.preferences, { ...known, typography });
      void setPreferences({ typography });
    },
    [queries],
  );
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
