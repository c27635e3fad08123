import type { HostInfo } from '../../core/contract/library.ts';
import { notAllowed } from '../../db/library-error.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { defaultExportFolder } from './default-library.ts';

/** What only a shell can do; each shell supplies its own. A rejected promise with a `LibraryError` reaches the user. */
export interface HostServices {
  info(): HostInfo | Promise<HostInfo>;
  /** The chosen folder, or null if the user thinks better of it. */
  chooseFolder(title: string): Promise<string | null>;
  reveal(path: string): Promise<void>;
}

/** What every shell's `host.info` has in common. */
export function basicHostInfo(): Pick<HostInfo, 'version' | 'platform' | 'defaultExportFolder'> {
  return {
    version: packageJson.version,
    platform: process.platform === 'win32' ? 'windows' : process.platform === 'darwin' ? 'mac' : 'linux',
    defaultExportFolder: defaultExportFolder(),
  };
}

/** No shell: the command line and tests. */
export const noHost: HostServices = {
  info: () => ({ ...basicHostInfo(), shell: 'none', canChooseFolder: false, canReveal: false }),
  chooseFolder: () => Promise.reject(notAllowed('A folder cannot be chosen here. Type its path.')),
  reveal: () => Promise.reject(notAllowed('Files cannot be shown in a file manager from here.')),
};
