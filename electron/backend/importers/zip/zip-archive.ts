import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { ImportError } from '../importer.ts';

/** What an archive may cost: beyond it a file is made to harm. `ratio` counts from `freeBytes` on. */
export const unpackLimits = {
  entries: 10_000,
  allBytes: 512e6,
  entryBytes: 128e6,
  ratio: 200,
  freeBytes: 1e6,
};

/** The files of a ZIP by name, none of which is ever written under it. What is read counts against limits for the whole archive. */
export class ZipArchive {
  readonly #file: ZipFile;
  readonly #name: string;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #damaged = new Set<string>();
  #bytesRead = 0;

  private constructor(file: ZipFile, name: string, entries: ReadonlyMap<string, Entry>) {
    this.#file = file;
    this.#name = name;
    this.#entries = entries;
  }

  /** Opens the ZIP that `name` calls by its name in sentences. Throws `ImportError` for what cannot be opened. */
  static async open(bytes: Uint8Array, name: string): Promise<ZipArchive> {
    return attempt(name, async () => {
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const file = await fromBufferPromise(buffer, { decodeStrings: false });
      if (file.entryCount > unpackLimits.entries)
        throw tooMuch(name, `more than ${unpackLimits.entries} files`);
      const entries = new Map<string, Entry>();
      for await (const entry of file.eachEntry()) {
        const label = readLabel(entry);
        if (!label.endsWith('/') && !entries.has(label)) entries.set(label, entry);
      }
      return new ZipArchive(file, name, entries);
    });
  }

  /** The names of the files, as the archive has them. */
  names(): string[] {
    return [...this.#entries.keys()];
  }

  has(entryName: string): boolean {
    return this.#entries.has(entryName);
  }

  /** How many bytes a file says to have; it is not read if it lies. */
  sizeOf(entryName: string): number {
    return this.#entries.get(entryName)?.uncompressedSize ?? 0;
  }

  /** Whether a file is protected with a password. */
  isEncrypted(entryName: string): boolean {
    return this.#entries.get(entryName)?.isEncrypted() ?? false;
  }

  /** The names of the files that `readIfWhole` found damaged. */
  get damaged(): ReadonlySet<string> {
    return this.#damaged;
  }

  /** The bytes of a file that the others make sense without: as `read`, but null for one that is damaged. */
  async readIfWhole(entryName: string): Promise<Uint8Array | null> {
    try {
      return await this.read(entryName);
    } catch (error) {
      if (!(error instanceof DamagedError)) throw error;
      this.#damaged.add(entryName);
      return null;
    }
  }

  /** The bytes of a file; null if there is none of this name. Throws `ImportError` beyond the limits and for damage. */
  async read(entryName: string): Promise<Uint8Array | null> {
    const entry = this.#entries.get(entryName);
    if (!entry) return null;
    if (entry.isEncrypted()) {
      throw new ImportError(
        `${this.#name} is protected with a password, which Postil cannot open. Unpack it first, and import what was in it.`,
      );
    }
    return attempt(this.#name, () => this.#inflate(entry));
  }

  async #inflate(entry: Entry): Promise<Uint8Array> {
    const chunks: Buffer[] = [];
    let size = 0;
    this.#refuseBomb(entry.uncompressedSize, entry.compressedSize);
    try {
      for await (const chunk of await this.#file.openReadStreamPromise(entry)) {
        if (!Buffer.isBuffer(chunk)) continue;
        chunks.push(chunk);
        size += chunk.length;
        this.#refuseBomb(size, entry.compressedSize);
      }
    } finally {
      this.#bytesRead += size;
    }
    const bytes = Buffer.concat(chunks);
    if (crc32(bytes) !== entry.crc32) throw new Error(`The checksum of ${entry.fileName} is wrong.`);
    return bytes;
  }

  #refuseBomb(size: number, compressedSize: number): void {
    const isBomb = size > unpackLimits.freeBytes && size > compressedSize * unpackLimits.ratio;
    if (isBomb || size > unpackLimits.entryBytes || this.#bytesRead + size > unpackLimits.allBytes) {
      throw tooMuch(this.#name, 'far more than its size says');
    }
  }
}

/** Says that an archive unpacks to more than it may. */
export function tooMuch(name: string, what: string): ImportError {
  return new ImportError(
    `${name} unpacks to ${what}, so it was not unpacked. Import what you need of it file by file.`,
  );
}

/** An entry's name. Archives of today have them in UTF-8, whether they say so or not. */
function readLabel(entry: Entry): string {
  // Undecoded, as asked for: the types know only the other case.
  const raw: unknown = entry.fileName;
  if (!Buffer.isBuffer(raw)) return entry.fileName.normalize('NFC');
  const label = utf8OrNull(raw) ?? getFileNameLowLevel(entry.generalPurposeBitFlag, raw, [], false);
  return label.replaceAll('\\', '/').normalize('NFC');
}

function utf8OrNull(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** What yauzl and zlib throw is always about the file. */
async function attempt<Result>(name: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ImportError || !(error instanceof Error)) throw error;
    throw new DamagedError(name);
  }
}

/** Bytes are not what the archive says they are. */
class DamagedError extends ImportError {
  constructor(name: string) {
    super(`${name} is damaged and cannot be unpacked. Fetch or save it once more, and try again.`);
  }
}
