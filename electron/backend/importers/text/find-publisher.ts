import type { Fate } from '../../../../core/model/source-part.ts';
import type { JudgedBlock } from './clutter-evidence.ts';

const rights =
  /all rights? reserved(?: to| by)?|rights reserved|جميع الحقوق محفوظة(?: لـ?| ل)?|حقوق النشر محفوظة|tous droits réservés|todos los derechos reservados|alle rechte vorbehalten|все права защищены|تمامی حقوق[^.،]*محفوظ است|כל הזכויות שמורות(?: ל)?|tüm hakları saklıdır|todos os direitos reservados|tutti i diritti riservati|wszelkie prawa zastrzeżone|copyright|©|\(c\)/giu;

/** The publisher that a page's copyright notice names, if its notices agree; null else. */
export function findPublisher(
  blocks: readonly JudgedBlock[],
  fates: readonly Fate[],
): { readonly value: string; readonly block: JudgedBlock } | null {
  const found = blocks.flatMap((block, i) => {
    if (fates[i]?.kind !== 'removed' || !/©|\(c\)\s?\d|copyright\s+\D{0,3}\d{4}/iu.test(block.text))
      return [];
    const value = holderOf(block.text);
    return value ? [{ value, block }] : [];
  });
  // A notice with the full name and one with its initials name the same.
  const [longest] = [...found].sort((a, b) => b.value.length - a.value.length);
  const agree =
    longest && found.every(({ value }) => value === longest.value || isShortFor(value, longest.value));
  return agree ? longest : null;
}

function holderOf(text: string): string | null {
  if (text.length > 200) return null;
  const [notice = ''] = text.split(/\s[|•]\s|\bpowered by\b|\bdesigned by\b/iu);
  const name = notice
    .replace(rights, ' ')
    .replace(/\d{4}(?:\s*[-–]\s*(?:\d{4}|present))?/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,.;:|–-]+|[\s,.;:|–-]+$/gu, '')
    .replace(/^(?:by|to|the)\s+/u, '');
  const [full = '', short] = name.split(/\s+[-–]\s+|\s+\(/u);
  const clean = short !== undefined && isShortFor(short.replace(/\)$/, ''), full) ? full : name;
  const words = clean.split(' ');
  const isNameLike =
    words.length <= 8 &&
    clean.length >= 2 &&
    /^[\p{Lu}\p{Lo}]/u.test(clean) &&
    !/[.!?]\s|[.:]\p{L}|\b(?:rights|terms|privacy|cookies?)\b/iu.test(clean);
  return isNameLike ? clean : null;
}

/** Whether a name is made of the first letters of another's words. */
function isShortFor(short: string, full: string): boolean {
  const initials = full
    .split(/\s+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
  return short.length >= 2 && short === initials;
}
