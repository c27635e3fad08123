import { type KeyCommandId, keyCommandIds } from './key-commands.ts';
import { chosenKeys, type KeymapSettings } from './keymap.ts';

type Own = KeymapSettings['own'];

/** Where a command acts: the first part of its id. */
const placeOf = (id: KeyCommandId): string => id.slice(0, id.indexOf('.'));

/** Whether two commands can both be meant by one key: they act in the same place, or one acts anywhere. */
function canMeet(a: KeyCommandId, b: KeyCommandId): boolean {
  const [here, there] = [placeOf(a), placeOf(b)];
  return here === there || here === 'app' || there === 'app';
}

/**
 * The commands that have a binding already and act where `id` does. Two that share a key by themselves know how to: the
 * one that has something to act on takes it.
 */
export function conflictsOf(id: KeyCommandId, key: string, settings: KeymapSettings): KeyCommandId[] {
  return keyCommandIds.filter(
    (other) =>
      other !== id &&
      canMeet(id, other) &&
      chosenKeys(other, settings).includes(key) &&
      !(usualKeys(id, settings).includes(key) && usualKeys(other, settings).includes(key)),
  );
}

/** The user's bindings once a command has these keys and no other. Commands that it meets lose them. */
export function rebind(id: KeyCommandId, keys: readonly string[], settings: KeymapSettings): Own {
  const losers = new Set(keys.flatMap((key) => conflictsOf(id, key, settings)));
  const changed = [...losers].map((other) => [
    other,
    chosenKeys(other, settings).filter((key) => !keys.includes(key)),
  ]);
  return withoutUsual({ ...settings.own, ...Object.fromEntries(changed), [id]: keys }, settings);
}

/** The user's bindings once a command has its usual keys again. Commands that have taken one of them lose it. */
export const resetKeys = (id: KeyCommandId, settings: KeymapSettings): Own =>
  rebind(id, usualKeys(id, settings), settings);

/** The keys that a command has by itself. */
const usualKeys = (id: KeyCommandId, settings: KeymapSettings): readonly string[] =>
  chosenKeys(id, { ...settings, own: {} });

/** Whether the user has given a command other keys than its own. */
export const isRebound = (id: KeyCommandId, { own }: KeymapSettings): boolean => own[id] !== undefined;

/** Keeps only what differs, so that a command's usual keys may be others in a later version. */
function withoutUsual(own: Own, settings: KeymapSettings): Own {
  const usual = new Map<string, readonly string[]>(keyCommandIds.map((id) => [id, usualKeys(id, settings)]));
  return Object.fromEntries(
    Object.entries(own).filter(([id, keys]) => usual.get(id)?.join(' ') !== keys.join(' ')),
  );
}
