import { expect, type Locator, type Page } from '@playwright/test';

/** The keyboard of an analyst who has no mouse, and a watch that notices one. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  press(...keys: readonly string[]): Promise<void> {
    return keys.reduce<Promise<void>>(
      (before, key) => before.then(() => this.page.keyboard.press(key)),
      Promise.resolve(),
    );
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Goes to a control by Tab alone. */
  async tabTo(control: Locator): Promise<void> {
    for (let steps = 0; steps < 80; steps++) {
      if (await control.evaluate((element) => element === document.activeElement).catch(() => false)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error('Tab does not lead to the control.');
  }

  /** Goes to the part of the window that holds the control, by F6. */
  async regionOf(control: Locator): Promise<void> {
    for (let steps = 0; steps < 12; steps++) {
      const isHere = await control.evaluate((element) => {
        const region = document.activeElement?.closest('[data-region], nav, main, aside');
        return region?.contains(element) ?? false;
      });
      if (isHere) return;
      await this.page.keyboard.press('F6');
    }
    throw new Error('F6 does not lead to the region.');
  }

  /** Fails where the focus cannot be seen: nothing has it, or what has it is hidden or shows no ring. */
  async expectVisibleFocus(): Promise<void> {
    const fault = await this.page.evaluate(() => {
      const { activeElement } = document;
      if (!activeElement || activeElement === document.body) return 'nothing has the focus';
      const name = activeElement.outerHTML.slice(0, 90);
      const box = activeElement.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) return `not shown: ${name}`;
      return activeElement.matches(':focus-visible') ? null : `no ring: ${name}`;
    });
    expect(fault).toBeNull();
  }

  /** The sentence that was spoken last. */
  async heard(): Promise<string> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('body > [aria-live="polite"]')]
        .map(({ lastElementChild }) => lastElementChild?.textContent?.trim())
        .join(' '),
    );
  }
}

/** Notes every event that only a mouse, a pen or a finger makes. Called before the page is loaded. */
export async function watchPointer(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const noted: string[] = [];
    Object.assign(window, { pointerEvents: noted });
    const names = ['pointerdown', 'pointermove', 'mousedown', 'mousemove', 'touchstart', 'wheel', 'click'];
    for (const name of names)
      addEventListener(
        name,
        (event) => {
          // Enter on a button makes a click too, one that counts no presses.
          const isByKey = name === 'click' && event instanceof UIEvent && event.detail === 0;
          if (event.isTrusted && !isByKey) noted.push(name);
        },
        true,
      );
  });
  return () => page.evaluate(() => Reflect.get(window, 'pointerEvents') as string[]);
}
