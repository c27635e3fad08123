import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test as base, type ConsoleMessage, expect, type Page } from '@playwright/test';

export { expect };

const root = join(import.meta.dirname, '../..');

/** The real app: a backend process of its own on a library in a temporary folder, and a page of the browser on it. */
export class App {
  readonly page: Page;
  /** The library's folder. */
  readonly library: string;
  /** What the page did that it must not: errors, policy reports, requests to elsewhere. Empty at the end of a good test. */
  readonly complaints: string[] = [];
  #process: ChildProcess | null = null;
  #origin = '';
  #isWatching = true;
  /** Files that the import panel counts: it stays as it is when the app is closed. */
  #imported = 0;

  constructor(page: Page, library: string) {
    this.page = page;
    this.library = library;
    page.on('pageerror', (error) => this.#complain(`error: ${error.stack ?? error.message}`));
    page.on('console', (message) => this.#onConsole(message));
    page.on('request', (request) => this.#checkAddress(request.url()));
    // Tells the browser in good time to show no file dialog of its own: a test may press the key for it at once.
    page.on('filechooser', () => {});
    page.on('websocket', (socket) => this.#checkAddress(socket.url()));
  }

  /** Starts the backend and opens the app in the page. */
  async start(): Promise<void> {
    const address = await this.#startBackend();
    this.#origin = new URL(address).origin;
    // An address that differs in its fragment only would not be loaded.
    await this.page.goto('about:blank');
    this.#isWatching = true;
    await this.page.goto(address);
    // Loaded, it has still to exchange the address, which works once, before it can be loaded again.
    await this.page.locator('[data-region]').first().waitFor();
  }

  /** Ends the backend as a power cut would. What the page says about it from now on is no complaint. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  /** Quits the app as a user would. */
  quit(): Promise<void> {
    return this.#end('SIGTERM');
  }

  /** Quits the app unless it has been killed, starts it on the same library and opens it in the page. */
  async restart(): Promise<void> {
    await this.quit();
    await this.start();
  }

  /** A fresh address of the app, for another page. */
  async address(): Promise<string> {
    const child = this.#spawn();
    for await (const line of createInterface({ input: child.stdout })) return urlIn(line);
    throw new Error('The running app gave no other address.');
  }

  /** Imports files by the Import files button, and waits until each has been dealt with. */
  async importFiles(paths: string | readonly string[]): Promise<void> {
    const files = [paths].flat();
    const chooser = this.page.waitForEvent('filechooser');
    await this.page
      .getByRole('button', { name: /^Import files/ })
      .first()
      .click();
    await (await chooser).setFiles(files);
    this.#imported += files.length;
    const noun = this.#imported === 1 ? 'file' : 'files';
    await expect(this.page.getByText(`Imported ${this.#imported} ${noun}`)).toBeVisible({ timeout: 40_000 });
  }

  async #startBackend(): Promise<string> {
    const child = this.#spawn();
    this.#process = child;
    for await (const line of createInterface({ input: child.stdout })) return urlIn(line);
    throw new Error('The backend ended before it gave its address.');
  }

  #spawn() {
    const args = [
      join(root, 'electron/backend/cli.ts'),
      '--library',
      this.library,
      '--json',
      'serve',
      '--no-open',
    ];
    const home = join(this.library, '..');
    return spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      // An account of its own: nothing of the real one's folders is read or written.
      env: { ...process.env, HOME: home, USERPROFILE: home, XDG_RUNTIME_DIR: home, LOCALAPPDATA: home },
    });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (child === null) return;
    this.#isWatching = false;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await ended;
    }
  }

  #onConsole(message: ConsoleMessage): void {
    if (message.type() === 'error') this.#complain(`console: ${message.text()} (${message.location().url})`);
  }

  #checkAddress(address: string): void {
    const { protocol, origin } = new URL(address.replace(/^ws:/, 'http:'));
    if (origin !== this.#origin && !['about:', 'blob:', 'data:'].includes(protocol)) {
      this.#complain(`request to ${address}`);
    }
  }

  #complain(complaint: string): void {
    if (this.#isWatching) this.complaints.push(complaint);
  }
}

function urlIn(line: string): string {
  const { url } = JSON.parse(line) as { url: string };
  return url;
}

/** `app` stands on an empty library, and at the end has to have nothing to complain about. */
export const test = base.extend<{ app: App; startsClosed: boolean }>({
  /** For tests that fill the library first: see prepare.ts, which starts the app. */
  startsClosed: [false, { option: true }],
  app: async ({ page, startsClosed }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'postil-e2e-'));
    const app = new App(page, join(folder, 'Postil'));
    if (!startsClosed) await app.start();
    await use(app);
    const { complaints } = app;
    await app.quit();
    rmSync(folder, { recursive: true, force: true });
    expect(complaints).toEqual([]);
  },
});
