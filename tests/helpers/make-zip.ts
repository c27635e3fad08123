import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** A ZIP of these files, in this order; `mimetype` is stored as it is, as books and ODF want it. */
export async function makeZip(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) {
    zip.addBuffer(Buffer.from(content), name, { compress: name !== 'mimetype', mtime: new Date(0) });
  }
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

/** The archive with every file called by another name of the same length, as nothing honest would make it. */
export function renameInZip(zip: Uint8Array, from: string, to: string): Uint8Array {
  if (from.length !== to.length) throw new Error('A name of the same length is wanted.');
  const text = Buffer.from(zip).toString('latin1');
  return new Uint8Array(Buffer.from(text.replaceAll(from, to), 'latin1'));
}
