import { ImportError, type Importer } from './importer.ts';
import { beginsAsZip, type ZipKind, zipKind } from './zip/zip-kind.ts';

/** Kinds of files that are known and not read: each ends in a sentence that says what to do instead. */
export const unreadableImporter: Importer = {
  name: 'unreadable',
  version: 1,
  mediaType: 'application/octet-stream',
  accepts: ({ name, head, bytes }) => reasonAgainst(name, head, bytes) !== null,
  read(bytes, { name }) {
    const reason =
      reasonAgainst(name, bytes.subarray(0, 4096), bytes) ?? 'is of a kind that Postil does not read.';
    return Promise.reject(new ImportError(`${name} ${reason}`));
  },
};

const zipReasons: Partial<Record<ZipKind, string>> = {
  xlsx: 'is a spreadsheet. Save it as a PDF or a web page, and import that.',
  pptx: 'is a set of slides. Save it as a PDF, and import that.',
  opendocument: 'is a spreadsheet, a drawing or slides. Save it as a PDF, and import that.',
};

const archives: readonly (readonly [string, string])[] = [
  ['Rar!', 'a RAR archive'],
  ['7z\u00bc\u00af', 'a 7-Zip archive'],
];

/** Why a file cannot be read, as the rest of a sentence that begins with its name; null if nothing speaks against it. */
function reasonAgainst(name: string, head: Uint8Array, bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(head.subarray(0, 300));
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return reasonAgainstOle(bytes);
  const archive = archives.find(([signature]) => start.startsWith(signature))?.[1];
  if (archive) return `is ${archive}. Unpack it first, and import what was in it.`;
  if (isMailbox(start, bytes)) {
    return 'is a mailbox of many messages. Save the messages one by one as .eml files, and import those.';
  }
  const named = /\.(docx|epub|odt)$/i.exec(name)?.[1]?.toUpperCase();
  if (named && bytes.length === 0) return 'is empty.';
  const kind = zipKind(bytes);
  if (kind) return zipReasons[kind] ?? null;
  if (beginsAsZip(head) && !/\.zip$/i.test(name)) {
    return 'is damaged, perhaps cut off. Fetch or save it once more, and try again.';
  }
  return named && !isTextual(head)
    ? `is no ${named} file, or a damaged one. Save it once more, and try again.`
    : null;
}

/** Whether messages follow each other, each behind a line that begins with "From "; one behind such a line is a message. */
function isMailbox(start: string, bytes: Uint8Array): boolean {
  if (!/^From \S+.*\d{4}.*\r?\n[\w-]+:/.test(start)) return false;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf('\nFrom '); at >= 0; at = buffer.indexOf('\nFrom ', at + 1)) {
    if (/^\nFrom \S+.*\d{4}.*\r?\n[\w-]+:/.test(buffer.subarray(at, at + 300).toString('latin1')))
      return true;
  }
  return false;
}

/** Microsoft's old container: of old office documents, of locked new ones, of messages. */
function reasonAgainstOle(bytes: Uint8Array): string {
  const holds = (name: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) {
    return 'is protected with a password, which Postil cannot open. Open it in its own program, save it without the password, and import that.';
  }
  if (holds('__substg1.0_')) {
    return 'is an Outlook message. Save it as .eml or as a web page (.mht), and import that.';
  }
  return 'is a document of an old office program. Save it as .docx or as a PDF, and import that.';
}

function isTextual(head: Uint8Array): boolean {
  return head.length > 0 && !head.includes(0);
}
