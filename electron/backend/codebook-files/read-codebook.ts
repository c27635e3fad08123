import { notAllowed } from '../../../db/library-error.ts';
import { decodeText } from '../importers/encoding/decode-text.ts';
import { assertNotTooMany } from './assert-not-too-many.ts';
import type { ReadCodebook } from './codebook-file.ts';
import { readCsv } from './csv.ts';
import { readJson } from './json.ts';
import { readQdc } from './qdc.ts';

/** Reads a codebook by what is in it, whatever the file is called. Throws `NOT_ALLOWED` with a sentence if that is none. */
export function readCodebook(bytes: Uint8Array, fileName: string): ReadCodebook {
  const codebook = read(bytes, fileName);
  assertNotTooMany(codebook.tags, fileName);
  assertNotTooMany(codebook.meanings, fileName);
  return codebook;
}

function read(bytes: Uint8Array, fileName: string): ReadCodebook {
  const text = decode(bytes);
  const first = text.trimStart()[0];
  if (first === '<') return readQdc(bytes, fileName);
  if (first === '{' || first === '[' || /\.json$/i.test(fileName)) return readJson(text, fileName);
  if (first === undefined) throw notAllowed(`${fileName} is empty. Nothing was imported.`);
  return readCsv(text, fileName);
}

/** UTF-8 as it stands, so that what was exported comes back as it was; else as any text is read. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return decodeText(bytes).text;
    throw error;
  }
}
