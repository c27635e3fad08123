import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { constants, getPriority, setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a process that reads files may take, in MB. */
export interface ProcessLimits {
  /** JavaScript's heap; V8 ends the process beyond it. */
  readonly heapMb: number;
  /** Everything that it writes to in memory; kept by the system, where it can. */
  readonly memoryMb: number;
}

/** How much later than the app's own processes one that reads files gets its turn, where all want to work (POSIX nice). */
export const readingPriority = 5;

/**
 * Starts a process that reads files: the same runtime as this one, which may read the program's own files and nothing else,
 * write nothing, start nothing, load no native code, and make no code from text. Its environment is empty. Bytes come in by
 * its stdin and go out by its fourth descriptor.
 */
export function startImportProcess(limits: ProcessLimits, entry = entryFile()): ChildProcess {
  const flags = [
    '--permission',
    ...readableFolders(entry).map((folder) => `--allow-fs-read=${folder}`),
    '--disallow-code-generation-from-strings',
    '--disable-proto=delete',
    '--expose-gc',
    `--max-old-space-size=${limits.heapMb}`,
    '--no-warnings',
  ];
  const [command, ...args] = inOwnRoom([process.execPath, ...flags, entry], limits);
  const started = spawn(command, args, {
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    env: environment(),
    cwd: dirname(entry),
    windowsHide: true,
  });
  if (started.pid !== undefined) yieldToOthers(started.pid);
  return started;
}

/** Lets the reader's window work first. Where the system refuses, files are read all the same. */
function yieldToOthers(pid: number): void {
  try {
    setPriority(pid, Math.min(constants.priority.PRIORITY_LOW, getPriority() + readingPriority));
  } catch {
    // It has ended already, which its owner learns, or nobody may change priorities here.
  }
}

/** The arguments after which a POSIX shell becomes the given program with less memory, no core dump, and on Linux no network. */
function inOwnRoom(
  command: readonly [string, ...string[]],
  { memoryMb }: ProcessLimits,
): [string, ...string[]] {
  if (process.platform === 'win32') return [...command];
  // The seconds of work are for a process whose parent was killed: it must not go on for ever.
  const limit = `ulimit -c 0; ulimit -f 0; ulimit -t 600; ulimit -d ${memoryMb * 1024} 2>/dev/null;`;
  // Where the system lets anybody make a network of their own, the process has one without any device.
  const isolate = 'if unshare -U -n true 2>/dev/null; then exec unshare -U -n "$@"; fi;';
  const script = `${limit} ${process.platform === 'linux' ? isolate : ''} exec "$@"`;
  return ['/bin/sh', '-c', script, 'sh', ...command];
}

/** Nothing of the user's: no proxies, no paths, no secrets. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  return {
    ...(process.platform === 'win32' ? { SystemRoot } : { PATH: PATH ?? '/usr/bin:/bin' }),
    // Electron's own program runs as Node; so far its permissions have only been tried with Node itself.
    ...('electron' in process.versions && { ELECTRON_RUN_AS_NODE: '1' }),
  };
}

/** The program's folders that importers are loaded from. */
function readableFolders(entry: string): string[] {
  const root = programFolder(dirname(entry));
  const folders = ['core', 'db', 'electron', 'out/main', 'node_modules', 'package.json'].map((name) =>
    join(root, name),
  );
  return [
    ...new Set([...folders.filter(existsSync).flatMap((path) => [path, realpathSync(path)]), dirname(entry)]),
  ];
}

/** The folder with the packages, at or above this one. */
function programFolder(folder: string): string {
  const isProgram = existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'node_modules'));
  const above = dirname(folder);
  return isProgram || above === folder ? folder : programFolder(above);
}

/** The process's entry: beside this file in the sources, at the top of the output once bundled. */
function entryFile(): string {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const places = ['./', '../'].map((folder) =>
    fileURLToPath(new URL(`${folder}import.worker.${extension}`, import.meta.url)),
  );
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error(`The import worker is missing beside ${import.meta.url}.`);
  return found;
}
