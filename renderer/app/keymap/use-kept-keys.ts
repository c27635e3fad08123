import { useLayoutEffect } from 'react';
import { keepKeysUntil } from './kept-keys.ts';

/** Keeps the keys that come while something that can be seen is not ready for them; they act once it is. */
export function useKeptKeys(isGettingReady: boolean): void {
  useLayoutEffect(() => {
    if (!isGettingReady) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    keepKeysUntil(promise);
    return () => resolve();
  }, [isGettingReady]);
}
