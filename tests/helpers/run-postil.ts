import { spawn } from 'node:child_process';
import path from 'node:path';

/** What one run of the command line gave. `lines` are the objects that it printed with `--json`. */
export interface PostilRun {
  readonly code: number;
  readonly lines: readonly Record<string, unknown>[];
  readonly stdout: string;
  readonly stderr: string;
}

const cli = path.resolve(import.meta.dirname, '../../electron/backend/cli.ts');

/** Runs `postil --library <library> --json <args>` as a process of its own. */
export async function runPostil(library: string, ...args: string[]): Promise<PostilRun> {
  const child = spawn(process.execPath, [cli, '--library', library, '--json', ...args]);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (data: string) => {
    stdout += data;
  });
  child.stderr.setEncoding('utf8').on('data', (data: string) => {
    stderr += data;
  });
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject).on('close', (exitCode) => resolve(exitCode ?? -1));
  });
  const lines = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { code, lines, stdout, stderr };
}
