/** Counts down while nothing holds it: a pointer over the toast, the focus in it, a hidden window. */
export class ToastClock {
  readonly #end: () => void;
  readonly #holds = new Set<string>();
  #remainingMs: number;
  #startedAt = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(durationMs: number, end: () => void) {
    this.#remainingMs = durationMs;
    this.#end = end;
    this.#run();
  }

  /** Stops the clock while any hold is on. */
  hold(name: string, isOn: boolean): void {
    if (isOn) this.#holds.add(name);
    else this.#holds.delete(name);
    if (this.#holds.size > 0) this.stop();
    else this.#run();
  }

  /** Stops the clock; a hold that ends sets it going again. */
  stop(): void {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#remainingMs -= Date.now() - this.#startedAt;
  }

  #run(): void {
    if (this.#timer !== null) return;
    this.#startedAt = Date.now();
    this.#timer = setTimeout(this.#end, Math.max(0, this.#remainingMs));
  }
}
