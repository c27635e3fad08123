import type { KeyCommandId } from './key-commands.ts';

/** Does what a command says; tells whether there was anything to act on. Without an event the palette calls it. */
export type KeyHandler = (event?: KeyboardEvent) => boolean;
export type KeyHandlers = { readonly [id in KeyCommandId]?: KeyHandler };

export interface KeysOptions {
  /** Only the active one of two that are shown side by side acts. */
  readonly isActive?: boolean;
  /** Keys that no command of the same place took, where nothing is typed: the arrows of a caret, for example. */
  readonly others?: (event: KeyboardEvent) => boolean;
}

/** Where some commands can be done. */
export interface KeyPlace {
  /** Higher for what is within another, or newer. */
  readonly order: number;
  handlers: KeyHandlers;
  options: KeysOptions;
}

/** The places where commands can be done now. The innermost, or else the newest, is asked first. */
export class KeyPlaces {
  #places: readonly KeyPlace[] = [];

  get isEmpty(): boolean {
    return this.#places.length === 0;
  }

  add(place: KeyPlace): void {
    this.#places = [...this.#places, place].sort((a, b) => b.order - a.order);
  }

  remove(place: KeyPlace): void {
    this.#places = this.#places.filter((other) => other !== place);
  }

  /** Whether a command can be tried: it has a handler in an active place. */
  canRun(id: KeyCommandId): boolean {
    return this.#active().some(({ handlers }) => handlers[id] !== undefined);
  }

  /** Does a command where there is something to act on; says whether there was. */
  run(id: KeyCommandId): boolean {
    return this.#active().some(({ handlers }) => handlers[id]?.() ?? false);
  }

  /** Gives a key to the commands that it may stand for, place by place, until one has acted; says whether one has. */
  take(
    event: KeyboardEvent,
    commands: readonly KeyCommandId[],
    { isTyping }: { isTyping: boolean },
  ): boolean {
    return this.#active().some(
      ({ handlers, options }) =>
        commands.some((id) => handlers[id]?.(event) ?? false) ||
        (!isTyping && (options.others?.(event) ?? false)),
    );
  }

  #active(): readonly KeyPlace[] {
    return this.#places.filter(({ options }) => options.isActive !== false);
  }
}
