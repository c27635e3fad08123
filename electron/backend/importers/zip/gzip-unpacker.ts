import { gunzipSync } from 'node:zlib';
import { ImportError, type Unpacker } from '../importer.ts';
import { isReadable, memberLabel } from './readable-member.ts';
import { tooMuch, unpackLimits } from './zip-archive.ts';

/** One document packed with gzip, as archives of web pages keep them: `page.html.gz`. */
export const gzipUnpacker: Unpacker = {
  name: 'gzip',
  accepts: ({ head }) => head[0] === 0x1f && head[1] === 0x8b,
  unpack(bytes, { name }) {
    const member = { name: memberLabel(name.replace(/\.gz$/i, '')), bytes: gunzip(bytes, name) };
    if (!isReadable(member)) {
      return Promise.reject(
        new ImportError(`${name} holds no document that Postil reads. Unpack it first to see what it is.`),
      );
    }
    return Promise.resolve({ members: [member], warnings: [] });
  },
};

function gunzip(bytes: Uint8Array, name: string): Uint8Array<ArrayBuffer> {
  const { freeBytes, ratio, entryBytes } = unpackLimits;
  const maxOutputLength = Math.min(entryBytes, Math.max(freeBytes, bytes.length * ratio));
  try {
    return new Uint8Array(gunzipSync(bytes, { maxOutputLength }));
  } catch (error) {
    if (error instanceof RangeError) throw tooMuch(name, 'far more than its size says');
    if (!(error instanceof Error)) throw error;
    throw new ImportError(
      `${name} is damaged and cannot be unpacked. Fetch or save it once more, and try again.`,
    );
  }
}
