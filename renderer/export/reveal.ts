import type { HostInfo } from '../../core/contract/library.ts';
import { client } from '../app/client.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { showErrorToast } from '../app/toasts.tsx';

/** Shows an exported file, or the folder if none was written, in the system's file manager. */
export async function reveal(
  { folder, path }: { folder: string; path: string | null },
  platform: HostInfo['platform'],
): Promise<void> {
  const whole = path === null ? folder : `${folder}/${path}`;
  try {
    await client.host.reveal({ path: platform === 'windows' ? whole.replaceAll('/', '\\') : whole });
  } catch (error) {
    showErrorToast(errorSentence(error));
  }
}
