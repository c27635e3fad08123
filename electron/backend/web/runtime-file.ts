import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** What a later start on the same account needs in order to ask a running loopback shell for a fresh address. */
const RuntimeFile = z.object({ pid: z.number().int(), port: z.number().int(), secret: z.string() });
export type RuntimeFile = z.infer<typeof RuntimeFile>;

/** Writes it for this account's eyes only. */
export function writeRuntimeFile(libraryPath: string, content: RuntimeFile): void {
  const file = runtimeFile(libraryPath);
  // Gone first: a mode given to an existing file would not be taken on.
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify(content), { mode: 0o600, flag: 'wx' });
}

/** What the shell that has this library open wrote; null if there is none, or it cannot be read. */
export function readRuntimeFile(libraryPath: string): RuntimeFile | null {
  try {
    return RuntimeFile.parse(JSON.parse(readFileSync(runtimeFile(libraryPath), 'utf8')));
  } catch {
    // Not there, or from another version: then there is no one to ask.
    return null;
  }
}

/** Removes it when the shell ends; one that is not there is no error. */
export function removeRuntimeFile(libraryPath: string): void {
  rmSync(runtimeFile(libraryPath), { force: true });
}

function runtimeFile(libraryPath: string): string {
  const folder = runtimeFolder();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = createHash('sha256').update(libraryPath).digest('hex').slice(0, 16);
  return join(folder, `loopback-${name}.json`);
}

/** A folder of this account alone; never the shared temporary folder, where others could put a file in its place. */
function runtimeFolder(): string {
  const { LOCALAPPDATA, XDG_RUNTIME_DIR, XDG_STATE_HOME } = process.env;
  if (process.platform === 'win32')
    return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Postil');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Postil');
  return join(XDG_RUNTIME_DIR || XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'postil');
}
