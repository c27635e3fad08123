import { isKey, type KeyPress, parseBinding } from '../../ui/keys.ts';
import { isKeptByBrowser } from './browser-keys.ts';
import { type KeyCommandId, keyCommand, keyCommandIds } from './key-commands.ts';

/** What decides which keys a command has. */
export interface KeymapSettings {
  /** The user's own bindings; a command that is not named keeps its own. */
  readonly own: Readonly<Record<string, readonly string[]>>;
  /** Whether a letter or sign alone does something; its form with Alt does in any case. */
  readonly singleKeys: boolean;
  /** Where the app runs: a browser keeps some keys for itself. */
  readonly shell: 'desktop' | 'browser';
}

/** What holds until the settings are known. */
export const defaultKeymapSettings: KeymapSettings = { own: {}, singleKeys: true, shell: 'browser' };

/** Which keys do what, with the user's own bindings and for the shell that the app runs in. */
export class Keymap {
  readonly settings: KeymapSettings;
  readonly #keys: ReadonlyMap<KeyCommandId, readonly string[]>;

  constructor(settings: KeymapSettings) {
    this.settings = settings;
    const chosen = keyCommandIds.map((id) => [id, chosenKeys(id, settings)] as const);
    const taken = new Set(chosen.flatMap(([, keys]) => keys));
    this.#keys = new Map(
      chosen.map(([id, keys]) => {
        const withAlt = keys.flatMap((key) => altForm(key) ?? []).filter((key) => !taken.has(key));
        return [id, [...keys.filter((key) => settings.singleKeys || !isSingleKey(key)), ...withAlt]];
      }),
    );
  }

  /** All bindings of a command that work here, the one to be shown first; empty if it has none. */
  keys(id: KeyCommandId): readonly string[] {
    return this.#keys.get(id) ?? [];
  }

  /** The binding to be shown for a command; in a field, the one that works while something is typed. */
  shownKey(id: KeyCommandId, { inField = false } = {}): string | undefined {
    return this.keys(id).find((key) => !inField || !isKeptByFields(key));
  }

  /** The bindings to list for a command: those that work here, without the forms with Alt that come by themselves. */
  listedKeys(id: KeyCommandId): readonly string[] {
    const works = (key: string) => this.settings.shell === 'desktop' || !isKeptByBrowser(key);
    const chosen = chosenKeys(id, this.settings);
    const listed = this.keys(id).filter(
      (key) => works(key) && (chosen.includes(key) || !this.settings.singleKeys),
    );
    return listed.length > 0 ? listed : this.keys(id).slice(0, 1);
  }

  /** Whether a key event is one of the command's bindings. */
  isCommand(event: KeyPress, id: KeyCommandId): boolean {
    return this.keys(id).some((key) => isKey(event, key));
  }

  /** The commands that a key event may stand for; more than one where they act in different places. */
  commandsOf(event: KeyPress, { isTyping }: { isTyping: boolean }): KeyCommandId[] {
    return keyCommandIds.filter((id) =>
      this.keys(id).some((key) => isKey(event, key) && !(isTyping && isKeptByFields(key))),
    );
  }
}

/** A command's bindings as they are chosen, without the forms with Alt that come by themselves. */
export function chosenKeys(id: KeyCommandId, { own, shell }: KeymapSettings): readonly string[] {
  const { keys, browserKeys = [] } = keyCommand(id);
  return own[id] ?? (shell === 'browser' ? [...new Set([...browserKeys, ...keys])] : keys);
}

/** Whether a binding is a letter, digit or sign alone, at most with Shift. */
function isSingleKey(binding: string): boolean {
  const { key, wants } = parseBinding(binding);
  return (key.length === 1 || key === 'Space') && !wants('Ctrl') && !wants('Alt');
}

/** The form with Alt of a letter, digit or sign alone; a digit's has Shift too, since with Alt alone it marks. */
function altForm(binding: string): string | null {
  const { key, wants } = parseBinding(binding);
  if (!isSingleKey(binding) || key === 'Space') return null;
  return wants('Shift') || /^\d$/.test(key) ? `Alt+Shift+${key}` : `Alt+${key}`;
}

/** What a text field does with Ctrl by itself. */
const fieldLetters = new Set(['A', 'C', 'V', 'X', 'Y', 'Z']);

/** Whether a text field needs a binding for itself: letters, arrows, its own undo and clipboard. */
function isKeptByFields(binding: string): boolean {
  const { key, wants } = parseBinding(binding);
  if (/^(Arrow\w+|Home|End|Backspace|Delete)$/.test(key)) return true;
  if (/^F\d+$/.test(key)) return false;
  if (wants('Ctrl')) return !wants('Alt') && fieldLetters.has(key);
  return !wants('Alt');
}
