/** Encodings by the numbers of Windows' code pages, where their name is not `windows-` and the number. */
const labels: Readonly<Record<number, string>> = {
  437: 'windows-1252',
  708: 'iso-8859-6',
  850: 'windows-1252',
  866: 'ibm866',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1361: 'euc-kr',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  65001: 'utf-8',
};

/** Code pages by the numbers that fonts have for their character sets. */
const charsets: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** The code page of a font's character set; null for those that leave it to the document. */
export function codePageOf(charset: number): number | null {
  return charsets[charset] ?? null;
}

type Decoder = InstanceType<typeof TextDecoder>;
const decoders = new Map<string, Decoder>();

/** Text of a code page; Western European for one that is not known. */
export function decodeCodePage(bytes: Uint8Array, codePage: number): string {
  const label = labels[codePage] ?? `windows-${codePage}`;
  const decoder = decoders.get(label) ?? makeDecoder(label);
  decoders.set(label, decoder);
  return decoder.decode(bytes);
}

function makeDecoder(label: string): Decoder {
  try {
    return new TextDecoder(label);
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder('windows-1252');
    throw error;
  }
}
