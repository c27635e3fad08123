import type { ToShell } from './desktop-messages.ts';
import { basicHostInfo, type HostServices } from './host-services.ts';

/** The desktop shell's services, which its main process performs: questions go out by `send`, answers come in by `settle`. */
export class DesktopHost implements HostServices {
  readonly #send: (message: ToShell) => void;
  readonly #waiting = new Map<number, (value: string | null) => void>();
  #lastId = 0;

  constructor(send: (message: ToShell) => void) {
    this.#send = send;
  }

  info() {
    return { ...basicHostInfo(), shell: 'desktop' as const, canChooseFolder: true, canReveal: true };
  }

  chooseFolder(title: string): Promise<string | null> {
    return this.#ask((id) => ({ type: 'chooseFolder', id, title }));
  }

  async reveal(path: string): Promise<void> {
    await this.#ask((id) => ({ type: 'reveal', id, path }));
  }

  settle(id: number, value: string | null): void {
    this.#waiting.get(id)?.(value);
    this.#waiting.delete(id);
  }

  #ask(question: (id: number) => ToShell): Promise<string | null> {
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#send(question(id));
    });
  }
}
