/** Encodings for which UTF-8 is often taken by mistake. */
export const mojibakePages = ['windows-1252', 'windows-1251', 'windows-1256', 'windows-1255'] as const;
export type MojibakePage = (typeof mojibakePages)[number];

/** The characters of the bytes 0x80 to 0xff; of windows-1252 those up to 0x9f, as the others are Latin-1's. */
const upperHalves: Record<MojibakePage, string> = {
  'windows-1252': '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ',
  'windows-1251':
    'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ' +
    '\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї' +
    'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ' +
    'абвгдежзийклмнопрстуфхцчшщъыьэюя',
  'windows-1256':
    '€\u067e‚ƒ„…†‡ˆ‰\u0679‹Œ\u0686\u0698\u0688\u06af‘’“”•–—\u06a9™\u0691›œ\u200c\u200d\u06ba' +
    '\u00a0\u060c¢£¤¥¦§¨©\u06be«¬\u00ad®¯°±²³´µ¶·¸¹\u061b»¼½¾\u061f' +
    '\u06c1\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062a\u062b\u062c\u062d\u062e\u062f\u0630\u0631\u0632\u0633\u0634\u0635\u0636×\u0637\u0638\u0639\u063a\u0640\u0641\u0642\u0643' +
    'à\u0644â\u0645\u0646\u0647\u0648çèéêë\u0649\u064aîï\u064b\u064c\u064d\u064eô\u064f\u0650÷\u0651ù\u0652ûü\u200e\u200f\u06d2',
  'windows-1255':
    '€\u0081‚ƒ„…†‡ˆ‰\u008a‹\u008c\u008d\u008e\u008f\u0090‘’“”•–—˜™\u009a›\u009c\u009d\u009e\u009f' +
    '\u00a0¡¢£₪¥¦§¨©×«¬\u00ad®¯°±²³´µ¶·¸¹÷»¼½¾¿' +
    '\u05b0\u05b1\u05b2\u05b3\u05b4\u05b5\u05b6\u05b7\u05b8\u05b9\u05ba\u05bb\u05bc\u05bd\u05be\u05bf\u05c0\u05c1\u05c2\u05c3\u05f0\u05f1\u05f2\u05f3\u05f4\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd' +
    '\u05d0\u05d1\u05d2\u05d3\u05d4\u05d5\u05d6\u05d7\u05d8\u05d9\u05da\u05db\u05dc\u05dd\u05de\u05df\u05e0\u05e1\u05e2\u05e3\u05e4\u05e5\u05e6\u05e7\u05e8\u05e9\u05ea\ufffd\ufffd\u200e\u200f\ufffd',
};

/** By encoding, the byte of each character. An unassigned byte stands as a control character, as Latin-1 has it. */
const byteOf = new Map(
  mojibakePages.map((page) => {
    const bytes = new Map<string, number>();
    [...upperHalves[page]].forEach((character, i) => {
      if (character !== '\ufffd') bytes.set(character, 0x80 + i);
    });
    return [page, bytes] as const;
  }),
);

/** A text whose letters were put right. */
export interface Mended {
  readonly text: string;
  /** The encoding that its UTF-8 was taken for. */
  readonly page: MojibakePage;
}

/**
 * The text as it was before its UTF-8 was taken for another encoding, once or several times, and what it was taken for; null
 * if nothing of the kind has happened or not all of it can be undone. Every character is undone or the text is left alone.
 */
export function findMojibake(text: string): Mended | null {
  for (const page of mojibakePages) {
    const mended = mendAs(text, page);
    if (mended !== null) return { text: mended, page };
  }
  return null;
}

const mostRounds = 3;

/** The text as it was before its UTF-8 was taken for this encoding; null if it was not. */
export function mendAs(text: string, page: MojibakePage): string | null {
  let mended: string | null = null;
  for (let round = 0, next: string | null = text; round < mostRounds; round++) {
    next = mendOnce(next, page);
    if (next === null) break;
    mended = next;
  }
  return mended;
}

/** Whether a text holds what UTF-8 looks like when it is taken for another encoding, even if it cannot be undone. */
export function looksLikeMojibake(text: string): boolean {
  const sample = text.slice(0, 200_000);
  const foreign = sample.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const garbled = sample.match(garbledPairs)?.join('').length ?? 0;
  return garbled >= 6 && garbled >= foreign * 0.5;
}

/** Pairs of a lead byte and a byte that follows one, as Western, Cyrillic, Arabic and Hebrew Windows show them. */
const garbledPairs =
  /(?:[\u00c2-\u00df\u00e2][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]+|[РС][\u0080-\u00bf\u0402-\u040f\u0452-\u045f\u0490\u0491\u2013-\u203a\u20ac\u2122]|[طظ][\u0080-\u00bf\u060c\u061b\u061f\u067e\u0679\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06be\u2013-\u203a\u20ac\u2122])+/gu;

function mendOnce(text: string, page: MojibakePage): string | null {
  const bytes = byteOf.get(page) ?? new Map<string, number>();
  const codes: number[] = [];
  let sequences = 0;
  for (const character of text.replace(/^\ufeff/, '')) {
    const code = character.codePointAt(0) ?? 0;
    const byte =
      code < 0x80
        ? code
        : (bytes.get(character) ??
          (code <= 0x9f || (page === 'windows-1252' && code <= 0xff) ? code : undefined));
    if (byte === undefined) return null;
    if (byte >= 0xc2) sequences++;
    codes.push(byte);
  }
  if (sequences < 2) return null;
  const mended = decodeUtf8(codes);
  // Control characters show that the bytes fitted by chance.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return mended !== null && !/[\u0000-\u0008\u000e-\u001f]/.test(mended) ? mended : null;
}

/** Strict UTF-8; null where the bytes are none. */
function decodeUtf8(bytes: readonly number[]): string | null {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] ?? 0;
    const more =
      lead < 0x80
        ? 0
        : lead >= 0xc2 && lead < 0xe0
          ? 1
          : lead >= 0xe0 && lead < 0xf0
            ? 2
            : lead >= 0xf0 && lead < 0xf5
              ? 3
              : -1;
    if (more < 0) return null;
    let code = more === 0 ? lead : lead & (0x3f >> more);
    for (let k = 1; k <= more; k++) {
      const next = bytes[i + k] ?? 0;
      if ((next & 0xc0) !== 0x80) return null;
      code = (code << 6) | (next & 0x3f);
    }
    if (
      (more === 2 && code < 0x800) ||
      (more === 3 && code < 0x10000) ||
      (code >= 0xd800 && code < 0xe000) ||
      code > 0x10ffff
    )
      return null;
    parts.push(String.fromCodePoint(code));
    i += more + 1;
  }
  return parts.join('');
}
