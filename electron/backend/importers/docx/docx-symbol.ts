import type { XmlElement } from '../office/xml-tree.ts';

/** The signs of Wingdings and Symbol that stand in texts, by font and code. */
const signs: Readonly<Record<string, string>> = {
  'wingdings 6c': '●',
  'wingdings 6e': '■',
  'wingdings 6f': '□',
  'wingdings 71': '❑',
  'wingdings 9f': '•',
  'wingdings a7': '▪',
  'wingdings a8': '◻',
  'wingdings d8': '➢',
  'wingdings df': '←',
  'wingdings e0': '→',
  'wingdings e8': '➔',
  'wingdings f0': '⇨',
  'wingdings fb': '✗',
  'wingdings fc': '✓',
  'wingdings fd': '☒',
  'wingdings fe': '☑',
  'symbol a3': '≤',
  'symbol ab': '↔',
  'symbol ac': '←',
  'symbol ae': '→',
  'symbol b0': '°',
  'symbol b1': '±',
  'symbol b3': '≥',
  'symbol b4': '×',
  'symbol b7': '•',
  'symbol b9': '≠',
};

const greek = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';

/** The character that a sign of a font stands for; a box for one that has none. */
export function readSymbol({ attributes }: XmlElement): string {
  const font = (attributes['w:font'] ?? '').toLowerCase();
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  if (!(code > 0 && code < 0xfffe)) return '□';
  const low = code & 0xff;
  const isPrivate = code >= 0xf000 && code < 0xf100;
  const sign = signs[`${font} ${low.toString(16)}`];
  if (sign && (isPrivate || code < 0x100)) return sign;
  const letter = font === 'symbol' ? readGreek(low) : null;
  if (letter) return letter;
  return isPrivate ? '□' : String.fromCharCode(code);
}

function readGreek(code: number): string | null {
  if (code >= 0x41 && code <= 0x5a) return greek[code - 0x41] ?? null;
  return code >= 0x61 && code <= 0x7a ? (greek[code - 0x61]?.toLowerCase() ?? null) : null;
}
