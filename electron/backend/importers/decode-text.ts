import { detect } from 'chardet';
import { ImportError } from './importer.ts';

/** A file's text and the encoding that it was read in. */
export interface DecodedText {
  readonly text: string;
  /** A WHATWG label, for example `utf-8`. */
  readonly encoding: string;
  /** False when the encoding is a guess from letter frequencies. */
  readonly certain: boolean;
}

/**
 * Decodes bytes: byte order mark, then the encoding that the file declares, then strict UTF-8, then a guess.
 * The text is NFC and well-formed, has "\n" for line ends and no NUL.
 */
export function decodeText(bytes: Uint8Array, declared?: string | null): DecodedText {
  const { text, encoding, certain } = decode(bytes, declared ?? null);
  return { text: normalizeText(text), encoding, certain };
}

/** Well-formed NFC text with "\n" for line ends; NUL and other controls that no text needs are taken out. */
function normalizeText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(unwantedControls, '').normalize('NFC');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unwantedControls = /[\u0000-\u0008\u000e-\u001f\u007f\ufeff]/g;

function decode(bytes: Uint8Array, declared: string | null): DecodedText {
  const marked = byteOrderMark(bytes) ?? unmarkedUtf16(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked, certain: true };
  const asDeclared = declared && !/^utf-?16/i.test(declared) ? tryDecode(bytes, declared) : null;
  if (asDeclared) return asDeclared;
  const asUtf8 = tryDecode(bytes, 'utf-8');
  if (asUtf8) return asUtf8;
  const guess = detect(bytes.subarray(0, 256 * 1024));
  const guessed = guess ? tryDecode(bytes, guess) : null;
  const decoded = guessed ?? {
    text: new TextDecoder('windows-1252').decode(bytes),
    encoding: 'windows-1252',
  };
  return { ...decoded, certain: false };
}

/** Null when the label is unknown or the bytes are not of that encoding. */
function tryDecode(bytes: Uint8Array, label: string): DecodedText | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    return { text: decoder.decode(bytes), encoding: decoder.encoding, certain: true };
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without its mark shows as NULs on one side of nearly every pair. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const pairs = Math.min(512, bytes.length >> 1);
  if (pairs < 4) return null;
  let low = 0;
  let high = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (bytes[i] === 0) high++;
    if (bytes[i + 1] === 0) low++;
  }
  if (low > pairs * 0.7 && high < pairs * 0.05) return 'utf-16le';
  if (high > pairs * 0.7 && low < pairs * 0.05) return 'utf-16be';
  return null;
}

/** Refuses files that hold no text, by their first bytes: known formats and bytes that no text has. */
export function refuseBinary(bytes: Uint8Array, name: string): void {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const format = signatures.find(([signature]) => start.startsWith(signature))?.[1];
  const head = bytes.subarray(0, 4096);
  const holdsNul =
    !byteOrderMark(bytes) && !unmarkedUtf16(bytes) && head.filter((byte) => byte === 0).length > 2;
  if (format || holdsNul) {
    const what = format ? `${name} is ${format}.` : `${name} does not hold text.`;
    throw new ImportError(`${what} Postil reads plain text, Markdown and HTML files.`);
  }
}

const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\u0003\u0004', 'a ZIP archive, or an office document'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['{\\rtf', 'an RTF document'],
];
