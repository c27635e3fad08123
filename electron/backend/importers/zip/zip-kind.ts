import { inflateRawSync } from 'node:zlib';

/** What a ZIP file is, by the files in it: an office document, a book, or an archive of files. */
export type ZipKind = 'docx' | 'xlsx' | 'pptx' | 'epub' | 'odt' | 'opendocument' | 'archive';

/** The kind of a ZIP file by its table of files, whatever its name says; null for bytes that are no ZIP, or a damaged one. */
export function zipKind(bytes: Uint8Array): ZipKind | null {
  if (!beginsAsZip(bytes)) return null;
  const entries = listEntries(bytes);
  if (!entries) return null;
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  const mimetype = entries.find(({ name }) => name === 'mimetype');
  const type = mimetype ? readStart(bytes, mimetype) : '';
  if (type.startsWith('application/vnd.oasis.opendocument.text')) return 'odt';
  if (type.startsWith('application/vnd.oasis.opendocument')) return 'opendocument';
  if (type.startsWith('application/epub+zip') || has(/^META-INF\/container\.xml$/i)) return 'epub';
  if (!has(/^\[Content_Types\]\.xml$/i)) return 'archive';
  if (has(/^word\//i)) return 'docx';
  if (has(/^xl\//i)) return 'xlsx';
  return has(/^ppt\//i) ? 'pptx' : 'archive';
}

/** Whether bytes begin as a ZIP file does, a damaged or an empty one too. */
export function beginsAsZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && [0x0304, 0x0506, 0x0708].includes(readBig(head));
}

function readBig(head: Uint8Array): number {
  return ((head[2] ?? 0) << 8) | (head[3] ?? 0);
}

interface Entry {
  readonly name: string;
  readonly offset: number;
}

const mostEntries = 20_000;
/** How far from the end the table's own place may be told: its longest comment. */
const endRecord = { size: 22, signature: 0x06054b50, longestComment: 0xffff };
const entryRecord = { size: 46, signature: 0x02014b50 };
const localRecord = { size: 30, signature: 0x04034b50 };

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The names in the table at the end of a ZIP; null where there is none. */
function listEntries(bytes: Uint8Array): Entry[] | null {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === null) return null;
  const entries: Entry[] = [];
  const latin1 = new TextDecoder('latin1');
  let at = view.getUint32(end + 16, true);
  while (at + entryRecord.size <= bytes.length && entries.length < mostEntries) {
    if (view.getUint32(at, true) !== entryRecord.signature) break;
    const nameLength = view.getUint16(at + 28, true);
    const name = latin1.decode(bytes.subarray(at + entryRecord.size, at + entryRecord.size + nameLength));
    entries.push({ name, offset: view.getUint32(at + 42, true) });
    at += entryRecord.size + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - endRecord.size;
  for (let at = last; at >= Math.max(0, last - endRecord.longestComment); at--) {
    if (view.getUint32(at, true) === endRecord.signature) return at;
  }
  return null;
}

/** The first letters of a small file in a ZIP; empty where they cannot be read. */
function readStart(bytes: Uint8Array, { offset }: Entry): string {
  const view = viewOf(bytes);
  if (offset + localRecord.size > bytes.length) return '';
  if (view.getUint32(offset, true) !== localRecord.signature) return '';
  const start =
    offset + localRecord.size + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + 200);
  const isStored = view.getUint16(offset + 8, true) === 0;
  return new TextDecoder('latin1').decode(isStored ? data : inflateStart(data));
}

function inflateStart(data: Uint8Array): Uint8Array {
  try {
    return inflateRawSync(data, { maxOutputLength: 4096, finishFlush: 2 });
  } catch (error) {
    if (error instanceof Error) return new Uint8Array();
    throw error;
  }
}
