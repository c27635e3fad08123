import { resolve } from 'node:path';

/** The folder after `--library`, if the program was started with one. */
export function libraryArgument(args: readonly string[]): string | null {
  const place = args.indexOf('--library');
  const folder = place === -1 ? undefined : args[place + 1];
  return folder ? resolve(folder) : null;
}
