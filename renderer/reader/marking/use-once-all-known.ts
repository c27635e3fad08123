import { useLayoutEffect, useRef } from 'react';
import { keepKeysUntil } from '../../app/keymap/kept-keys.ts';
import type { KeyCommandId } from '../../app/keymap/key-commands.ts';
import type { KeyHandlers } from '../../app/keymap/key-places.ts';
import { useReading } from '../reading.ts';

/**
 * What keys do that depends on the document's highlights: which is next, whether a passage is one. Until all are known
 * they wait, and with them every key that follows.
 */
export function useOnceAllKnown(handlers: KeyHandlers): KeyHandlers {
  const { hasAllHighlights, readAllHighlights } = useReading();
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  if (hasAllHighlights) return handlers;
  const ids = Object.keys(handlers) as KeyCommandId[];
  return Object.fromEntries(
    ids.map((id) => [
      id,
      () => {
        keepKeysUntil(readAllHighlights(), () => latest.current[id]?.());
        return true;
      },
    ]),
  );
}
