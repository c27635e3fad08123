import type { Sha256 } from '../../core/model/ids.ts';
import { client } from '../app/client.ts';

interface ShownPicture {
  readonly address: Promise<string>;
  users: number;
}

const shown = new Map<Sha256, ShownPicture>();

/** The address of a source's picture, good until `releasePicture`. Rejects if the library cannot give it. */
export function takePicture(sha256: Sha256): Promise<string> {
  const picture = shown.get(sha256) ?? { address: fetchPicture(sha256), users: 0 };
  picture.users++;
  shown.set(sha256, picture);
  return picture.address;
}

/** Lets go of a picture that was taken. */
export function releasePicture(sha256: Sha256): void {
  const picture = shown.get(sha256);
  if (!picture || --picture.users > 0) return;
  shown.delete(sha256);
  picture.address.then(URL.revokeObjectURL, () => {});
}

async function fetchPicture(sha256: Sha256): Promise<string> {
  const { file } = await client.documents.image({ sha256 });
  return URL.createObjectURL(file);
}
