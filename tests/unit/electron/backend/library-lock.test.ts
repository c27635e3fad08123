import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LibraryInUseError, lockLibrary } from '../../../../electron/backend/library-lock.ts';

const module = new URL('../../../../electron/backend/library-lock.ts', import.meta.url).href;
let library: string;
let other: ChildProcess | null = null;

beforeEach(() => {
  library = mkdtempSync(join(tmpdir(), 'postil-lock-'));
});
afterEach(async () => {
  await end('SIGKILL');
  rmSync(library, { recursive: true, force: true });
});

/** A second process that tries to take the library, keeps it, and says what came of it. */
async function startOther(): Promise<string> {
  const script = `
    import { lockLibrary } from ${JSON.stringify(module)};
    try {
      const lock = lockLibrary(${JSON.stringify(library)}, 'browser');
      lock.announce({ shell: 'browser', url: 'http://127.0.0.1:5555' });
      console.log('taken');
      setInterval(() => {}, 1000);
    } catch (error) {
      console.log(error.message);
    }`;
  other = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(other.stdout ?? process.stdin, 'data');
  return String(line).trim();
}

async function end(signal: NodeJS.Signals): Promise<void> {
  if (other === null || other.exitCode !== null || other.signalCode !== null) return;
  const ended = once(other, 'exit');
  other.kill(signal);
  await ended;
}

test('a second process is told where the library is open', async () => {
  expect(await startOther()).toBe('taken');
  let error: unknown;
  try {
    lockLibrary(library, 'none');
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(LibraryInUseError);
  expect(String(error)).toContain(`in the browser at http://127.0.0.1:5555 (process ${other?.pid})`);
});

test('a library held here is refused to another process', async () => {
  const lock = lockLibrary(library, 'desktop');
  expect(await startOther()).toContain(`in Postil’s window (process ${process.pid})`);
  lock.release();
});

test('a killed process leaves no lock behind', async () => {
  expect(await startOther()).toBe('taken');
  await end('SIGKILL');
  lockLibrary(library, 'none').release();
});

test('a released library can be taken again', async () => {
  lockLibrary(library, 'none').release();
  expect(await startOther()).toBe('taken');
});
