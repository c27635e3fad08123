/** The one object that the desktop shell's preload script puts on the window: frozen, and without any reach of its own. */
export interface DesktopDoor {
  /** Asks for a MessagePort to the backend. It arrives as a window message whose data is `portMessage`. */
  requestPort(): void;
  readonly portMessage: string;
  /**
   * A window message whose data is `[preparingMessage, done, of]`: the library is from an earlier Postil and is brought up to date,
   * and so many steps are done.
   */
  readonly preparingMessage: string;
}
