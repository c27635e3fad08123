import { useCallback, useInsertionEffect, useRef } from 'react';

/**
 * A function that is the same one at every drawing and does what the last drawn one would: what takes it is not drawn anew
 * for its sake. Not to be called while drawing.
 */
export function useSteady<A extends readonly unknown[], R>(deed: (...args: A) => R): (...args: A) => R {
  const latest = useRef(deed);
  useInsertionEffect(() => {
    latest.current = deed;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
