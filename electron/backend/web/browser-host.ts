import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { LibraryError, notAllowed } from '../../../db/library-error.ts';
import { basicHostInfo, type HostServices } from '../host-services.ts';
import { canOpenOutside, openOutside } from './open-outside.ts';

/** The loopback shell: a browser shows no folder chooser of ours, but folders can be shown on the same machine's desktop. */
export const browserHost: HostServices = {
  info: () => ({
    ...basicHostInfo(),
    shell: 'browser',
    canChooseFolder: false,
    canReveal: canOpenOutside(),
  }),
  chooseFolder: () => Promise.reject(notAllowed('A folder cannot be chosen in the browser. Type its path.')),
  async reveal(path) {
    // Always a folder: opening a file would start whatever program it is meant for.
    const entry = await stat(path).catch(() => null);
    const folder = entry?.isDirectory() ? path : dirname(path);
    if (entry && canOpenOutside() && (await openOutside(folder))) return;
    throw new LibraryError('FILE_PROBLEM', `${path} could not be shown in the file manager.`, { path });
  },
};
