import iconv from 'iconv-lite';
import { encodingName, mendPrefix } from '../../../../core/text/encodings.ts';
import { findMojibake, looksLikeMojibake, mendAs, mojibakePages } from '../../../../core/text/mojibake.ts';
import { ImportError } from '../importer.ts';
import { guessEncoding } from './guess-encoding.ts';

/** A file's text and the encoding that it was read in. */
export interface DecodedText {
  readonly text: string;
  /** A WHATWG label, for example `utf-8`, or another of core/text/encodings.ts. */
  readonly encoding: string;
  /** False when the encoding is a guess from letter frequencies. */
  readonly certain: boolean;
  /** How many characters the bytes have no letter for in an encoding that the user has chosen. */
  readonly lost: number;
  /** The label under which letters that were garbled before the file was written would be put right; empty if that cannot be done. */
  readonly mojibake: string | null;
}

/**
 * Decodes bytes. What the user has chosen wins over everything; else byte order mark, then the encoding that the file
 * declares, then strict UTF-8, then a guess. The text is NFC and well-formed, has "\n" for line ends and no NUL.
 */
export function decodeText(bytes: Uint8Array, declared?: string | null, chosen?: string | null): DecodedText {
  if (chosen) return decodeAsChosen(bytes, chosen);
  const { text, encoding, certain } = decode(bytes, declared ?? null);
  return { text: normalizeText(text), encoding, certain, lost: 0, mojibake: mojibakeOf(text) };
}

/** Sentences for the user on what was uncertain in a decoded text. */
export function decodingWarnings({ encoding, certain, lost, mojibake }: DecodedText, name: string): string[] {
  const words = encodingName(encoding);
  return [
    ...(certain
      ? []
      : [
          `The encoding of ${name} was guessed as ${words}. Check names with accents; if they are wrong, reopen it in another.`,
        ]),
    ...(lost > 0
      ? [
          `${lost} ${lost === 1 ? 'place' : 'places'} of ${name} cannot be read as ${words} and stand as “\ufffd”. The file is kept as it was; reopen it in another encoding.`,
        ]
      : []),
    ...(mojibake === null
      ? []
      : [
          `The letters of ${name} were garbled before it was saved (such as Ã© for é). ${
            mojibake
              ? `Reopen it as “${encodingName(mojibake)}” to mend them.`
              : 'They cannot be mended without loss; look for another copy.'
          }`,
        ]),
  ];
}

/** Well-formed NFC text with "\n" for line ends; NUL and other controls that no text needs are taken out. */
function normalizeText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(unwantedControls, '').normalize('NFC');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unwantedControls = /[\u0000-\u0008\u000e-\u001f\u007f\ufeff]/g;

function decodeAsChosen(bytes: Uint8Array, chosen: string): DecodedText {
  const label = chosen.toLowerCase();
  if (label.startsWith(mendPrefix)) return mend(bytes, label);
  const text = decodeLoosely(bytes, label);
  if (text === null) {
    throw new ImportError(
      `Postil does not know the encoding “${chosen}”. Choose one from the list.`,
      'encoding',
    );
  }
  const lost = text.match(/\ufffd/gu)?.length ?? 0;
  return { text: normalizeText(text), encoding: label, certain: true, lost, mojibake: mojibakeOf(text) };
}

/** The bytes in an encoding, with U+FFFD for what does not fit; null when nobody knows the encoding. */
function decodeLoosely(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return iconv.encodingExists(label) ? iconv.decode(Buffer.from(bytes), label) : null;
  }
}

/** The text with its garbled letters put right, as the label says. */
function mend(bytes: Uint8Array, label: string): DecodedText {
  const page = mojibakePages.find((one) => label === mendPrefix + one);
  const garbled = decode(bytes, null).text;
  const text = page ? mendAs(garbled, page) : null;
  if (text === null) {
    throw new ImportError(
      `The text is not garbled in the way of “${encodingName(label)}”; nothing was changed.`,
      'encoding',
    );
  }
  return { text: normalizeText(text), encoding: label, certain: true, lost: 0, mojibake: null };
}

/** Longer texts are only searched for a mend when their beginning looks garbled. */
const shortText = 100_000;

function mojibakeOf(text: string): string | null {
  // Without the lead bytes that all garbled text shows, there is nothing to look for.
  const isGarbled = looksLikeMojibake(text);
  if (!isGarbled && text.length > shortText) return null;
  const found = findMojibake(text);
  if (found) return mendPrefix + found.page;
  return isGarbled ? '' : null;
}

interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly certain: boolean;
}

function decode(bytes: Uint8Array, declared: string | null): Decoded {
  const marked = byteOrderMark(bytes) ?? unmarkedUtf16(bytes);
  if (marked) return { text: decodeLoosely(bytes, marked) ?? '', encoding: marked, certain: true };
  const asDeclared = declared && !/^utf-?(?:16|32)/i.test(declared) ? tryDecode(bytes, declared) : null;
  if (asDeclared) return asDeclared;
  const asUtf8 = tryDecode(bytes, 'utf-8');
  if (asUtf8) return asUtf8;
  const guess = guessEncoding(bytes);
  const guessed = guess ? tryDecode(bytes, guess) : null;
  const decoded = guessed ?? {
    text: new TextDecoder('windows-1252').decode(bytes),
    encoding: 'windows-1252',
  };
  return { ...decoded, certain: false };
}

/** Null when the label is unknown or the bytes are not of that encoding. */
function tryDecode(bytes: Uint8Array, label: string): Decoded | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    return { text: decoder.decode(bytes), encoding: decoder.encoding, certain: true };
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
  }
  if (!iconv.encodingExists(label)) return null;
  const text = iconv.decode(Buffer.from(bytes), label);
  return text.includes('\ufffd') ? null : { text, encoding: label.toLowerCase(), certain: true };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length % 4 === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
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
    throw new ImportError(
      `${what} Postil reads web pages, PDF, Word, OpenDocument, RTF, EPUB, e-mail, Markdown and plain text files, also in ZIP archives or packed with gzip.`,
    );
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
