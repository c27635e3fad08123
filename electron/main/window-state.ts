import { readFileSync, writeFileSync } from 'node:fs';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';

const Bounds = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

/** Where the window stood when it was closed last; nothing if unknown, or if no screen reaches there now. */
export function readBounds(file: string): Partial<Rectangle> {
  try {
    const bounds = Bounds.parse(JSON.parse(readFileSync(file, 'utf8')));
    const area = screen.getDisplayMatching(bounds).workArea;
    const isVisible =
      bounds.x < area.x + area.width &&
      bounds.x + bounds.width > area.x &&
      bounds.y >= area.y &&
      bounds.y < area.y + area.height;
    return isVisible ? bounds : {};
  } catch {
    // The first start, or a file from another version: the window opens at its usual size.
    return {};
  }
}

/** Remembers where the window stands, when it is closed. */
export function keepBounds(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    try {
      writeFileSync(file, JSON.stringify(window.getNormalBounds()));
    } catch (error) {
      // A full disk, say: no reason to keep the window from closing.
      console.error('The window’s place could not be kept.', error);
    }
  });
}
