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

/** The archive with a file whose first byte is another than its checksum says. */
export function damageInZip(zip: Uint8Array, name: string): Uint8Array {
  const damaged = Buffer.from(zip);
  // The file's own record stands before the table of all files; its bytes follow the name.
  const at = damaged.indexOf(name) + Buffer.byteLength(name);
  damaged[at] = (damaged[at] ?? 0) ^ 0xff;
  return new Uint8Array(damaged);
}

/** The archive with every file called by another name of the same length, as nothing honest would make it. */
export function renameInZip(zip: Uint8Array, from: string, to: string): Uint8Array {
  if (from.length !== to.length) throw new Error('A name of the same length is wanted.');
  const text = Buffer.from(zip).toString('latin1');
  return new Uint8Array(Buffer.from(text.replaceAll(from, to), 'latin1'));
}
